using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Rules;

public class InvalidConfigurationTests
{
    [Theory]
    [InlineData("", "(1,1) a value is expected")]
    [InlineData("{", "(1,2) a name in double quotes is expected")]
    [InlineData("[]", "(1,1) an object with settings is expected")]
    [InlineData("{\n  \"sinks\": [\n", "(3,1) a value is expected")]
    [InlineData("{ \"sinks\": [ \"A.B\", ] }", "(1,21) a value is expected")]
    [InlineData("{ \"sinks\": [ \"A.B\" ], }", "(1,23) a name in double quotes is expected")]
    [InlineData("{ \"sinks\": [ \"A.B\" \"C.D\" ] }", "(1,20) ',' or ']' is expected")]
    [InlineData("{ 'sinks': [] }", "(1,3) a name in double quotes is expected")]
    [InlineData("{ // none\n}", "(1,3) a name in double quotes is expected")]
    [InlineData("{ \"sinks\" [] }", "(1,11) ':' is expected")]
    [InlineData("{ \"sinks\": [ \"A.B ] }", "(1,22) the string has no end")]
    [InlineData("{ \"sinks\": [ \"A\\.B\" ] }", "(1,17) this escape is none of JSON's")]
    [InlineData("{} {}", "(1,4) nothing may follow the value")]
    [InlineData("{ \"credential_name\": [] }", "(1,3) there is no setting 'credential_name'; did you mean 'credential_names'?")]
    [InlineData("{ \"colour\": [] }", "(1,3) there is no setting 'colour'")]
    [InlineData("{ \"sinks\": [], \"sinks\": [] }", "(1,16) 'sinks' stands here for the second time")]
    [InlineData("{ \"sinks\": \"A.B\" }", "(1,12) the value of 'sinks' is an array of texts")]
    [InlineData("{ \"sinks\": null }", "(1,12) the value of 'sinks' is an array of texts")]
    [InlineData("{ \"sinks\": [ 1 ] }", "(1,14) the values of 'sinks' are texts")]
    [InlineData("{ \"sinks\": [ \"Write\" ] }", "(1,14) 'Write' is no full name of a member, as in 'Shop.Payments.Card.Number'")]
    [InlineData("{ \"sensitive_types\": [ \"My Card\" ] }", "(1,24) 'My Card' is no full name of a type, as in 'Shop.Payments.Card'")]
    [InlineData("{ \"credential_words\": [ \" \" ] }", "(1,25) an empty text is no value of 'credential_words'")]
    [InlineData("{ \"optional_sinks\": [ \"printer\" ] }", "(1,23) 'printer' is no value of 'optional_sinks': use console, debug, activity, metrics, event_source")]
    [InlineData("{ \"hole_naming\": \"kebab\" }", "(1,18) the value of 'hole_naming' is one of pascal, camel, snake, dotted")]
    [InlineData("{ \"LH2001.report_pass_through\": true, \"$schema\": \"x\" }", "")]
    [InlineData(" \r\n{ }\t", "")]
    public async Task A_file_is_checked_with_the_place(string json, string expected)
    {
        var found = await DiagnoseAsync(new TextFile("/src/LoggingAnalyzers.json", json), "");
        Assert.Equal(expected, string.Join("|", found.Select(Show)));
    }

    [Fact]
    public async Task Every_mistake_is_told()
    {
        var found = await DiagnoseAsync(new TextFile("C:\\src\\LoggingAnalyzers.json", "{ \"sinks\": 1, \"colour\": 2, \"sanitizers\": [ \"\", \"A.B\", [] ] }"), "");
        Assert.Equal([1, 1, 1, 1], found.Select(d => d.Location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.All(found, d => Assert.Equal("C:\\src\\LoggingAnalyzers.json", d.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("/src/Other.json")]
    [InlineData("/src/MyLoggingAnalyzers.json")]
    public async Task Another_file_is_not_read(string path) => Assert.Empty(await DiagnoseAsync(new TextFile(path, "{"), ""));

    [Theory]
    [InlineData("logging_analyzers.credential_name = a", "there is no setting 'credential_name'; did you mean 'credential_names'?")]
    [InlineData("logging_analyzers.sinks = Write, A.B", "'Write' is no full name of a member, as in 'Shop.Payments.Card.Number'")]
    [InlineData("logging_analyzers.hole_naming = kebab", "'kebab' is no value of 'hole_naming': use pascal, camel, snake, dotted")]
    [InlineData("logging_analyzers.credential_names = a, b", "")]
    [InlineData("dotnet_diagnostic.LH1002.severity = none", "")]
    public async Task An_editorconfig_is_checked(string config, string expected)
    {
        var found = await DiagnoseAsync(null, config);
        Assert.Equal(expected, string.Join("|", found.Select(Show)));
        Assert.All(found, d => Assert.StartsWith(".editorconfig: ", d.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told() =>
        Assert.Equal("(1,1) the file cannot be read", Show(Assert.Single(await DiagnoseAsync(new TextFile("LoggingAnalyzers.json", null), ""))));

    private static string Show(Diagnostic diagnostic)
    {
        var text = diagnostic.GetMessage(null);
        var what = text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return diagnostic.Location == Location.None ? what : $"({start.Line + 1},{start.Character + 1}) {what}";
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TextFile? file, string config)
    {
        var tree = CSharpSyntaxTree.ParseText("class C;", path: "/Test0.cs", cancellationToken: TestContext.Current.CancellationToken);
        var second = CSharpSyntaxTree.ParseText("class D;", path: "/Test1.cs", cancellationToken: TestContext.Current.CancellationToken);
        var set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse("root = true\n[*.cs]\n" + config, "/.editorconfig") });
        var options = new AnalyzerOptions(file is null ? [] : [file], new ConfigProvider(set));
        var found = await CSharpCompilation.Create("T", [tree, second], ReferenceSets.Of(ReferenceSet.None), new(OutputKind.DynamicallyLinkedLibrary))
            .WithAnalyzers([new InvalidConfigurationAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(found, d => Assert.Equal("LH9001", d.Id));
        return found.OrderBy(d => d.Location.SourceSpan.Start);
    }

    private sealed class TextFile(string path, string? text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }

    private sealed class ConfigProvider(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Config(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Config(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Config(set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);
    }

    private sealed class Config(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key.ToLowerInvariant(), out value!);
    }
}
