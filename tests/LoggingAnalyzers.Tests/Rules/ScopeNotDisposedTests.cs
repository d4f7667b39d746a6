using LoggingAnalyzers.CodeFixes.Rules.Usage;

namespace LoggingAnalyzers.Tests.Rules;

public class ScopeNotDisposedTests
{
    [Theory]
    [InlineData("{|LH9012:logger.Measure(1)|};")]
    [InlineData("_ = {|LH9012:logger.Measure(1)|};")]
    [InlineData("var scope = {|LH9012:logger.Measure(1)|};")]
    [InlineData("var scope = {|LH9012:logger.Measure(1)|}; scope.Fail();")]
    [InlineData("object scope = {|LH9012:logger.Measure(1)|};")]
    [InlineData("using var scope = logger.Measure(1);")]
    [InlineData("using (logger.Measure(1)) { }")]
    [InlineData("using (var scope = logger.Measure(1)) { scope.Fail(); }")]
    [InlineData("var scope = logger.Measure(1); try { } finally { scope.Dispose(); }")]
    [InlineData("_field = logger.Measure(1);")]
    [InlineData("Take(logger.Measure(1));")]
    [InlineData("Events.WorkScope Own() => logger.Measure(1);")]
    [InlineData("Events.WorkScope Own() { var scope = logger.Measure(1); return scope; }")]
    [InlineData("logger.Begin(); _ = logger.Begin(); var other = logger.Begin();")]
    public Task Scope_that_nobody_disposes(string statements) => EventUsage.VerifyScopesAsync(statements);

    [Theory]
    [InlineData("/* a */ var scope = {|LH9012:logger.Measure(1)|}; // b", "/* a */ using var scope = logger.Measure(1); // b")]
    [InlineData("{|LH9012:logger.Measure(1)|};", "using var scope = logger.Measure(1);")]
    [InlineData("_ = {|LH9012:logger.Measure(1)|};", "using var scope = logger.Measure(1);")]
    [InlineData("var scope = 1; {|LH9012:logger.Measure(scope)|};", "var scope = 1; {|LH9012:logger.Measure(scope)|};")]
    [InlineData("if (logger != null) {|LH9012:logger.Measure(1)|};", "if (logger != null) {|LH9012:logger.Measure(1)|};")]
    public Task Fix_disposes_of_it_at_the_end_of_the_block(string statements, string expected) =>
        EventUsage.VerifyScopeFixAsync<ScopeNotDisposedFixer>(statements, expected);
}
