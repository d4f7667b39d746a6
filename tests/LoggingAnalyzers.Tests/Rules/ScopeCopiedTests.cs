namespace LoggingAnalyzers.Tests.Rules;

public class ScopeCopiedTests
{
    [Theory]
    [InlineData("using var scope = logger.Measure(1); Take({|LH9013:scope|});")]
    [InlineData("using var scope = logger.Measure(1); TakeObject({|LH9013:scope|});")]
    [InlineData("using var scope = logger.Measure(1); var copy = {|LH9013:scope|}; copy.Fail();")]
    [InlineData("using var scope = logger.Measure(1); IDisposable boxed = {|LH9013:scope|};")]
    [InlineData("using var scope = logger.Measure(1); _field = {|LH9013:scope|};")]
    [InlineData("using var scope = logger.Measure(1); var pair = ({|LH9013:scope|}, 1);")]
    [InlineData("using var scope = logger.Measure(1); var all = new[] { {|LH9013:scope|} };")]
    [InlineData("var scope = logger.Measure(1); using ({|LH9013:scope|}) { scope.Fail(); }")]
    [InlineData("var copy = {|LH9013:_field|}; copy.Dispose();")]
    [InlineData("using var scope = logger.Measure(1); scope.Fail(); Action fail = () => scope.Fail(); fail();")]
    [InlineData("var scope = logger.Measure(1); Change(ref scope); Look(in scope); scope.Dispose();")]
    [InlineData("var scope = logger.Measure(1); ref var same = ref scope; same.Dispose(); scope = default;")]
    [InlineData("Events.WorkScope Own() { var scope = logger.Measure(1); return scope; }")]
    [InlineData("var other = logger.Begin(); var copy = other;")]
    public Task Scope_that_is_copied(string statements) => EventUsage.VerifyScopesAsync(statements);
}
