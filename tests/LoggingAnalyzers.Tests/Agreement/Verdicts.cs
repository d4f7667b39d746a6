using LoggingAnalyzers.Tests.Harness;
using LoggingAnalyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Agreement;

/// <summary>What all analyzers report in each of many statements, in one compilation.</summary>
internal static class Verdicts
{
    /// <param name="usings">The first line of the source.</param>
    /// <param name="members">The members that the statements use, on one line.</param>
    /// <param name="parameters">The parameters of the method around each statement.</param>
    /// <param name="option">An option that is set, as <c>key = value</c>.</param>
    public static async Task<List<HashSet<string>>> OfAsync(
        ReferenceSet references, string usings, string members, string parameters, IReadOnlyList<string> statements, CancellationToken cancellationToken,
        string option = "")
    {
        var source = $"{usings}\nclass C {{ {members}\n{string.Concat(statements.Select((s, i) => $"void M{i}({parameters}) {{ {s} }}\n"))}}}";
        var compilation = CSharpCompilation.Create(
            "Agreement", [CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken)],
            ReferenceSets.Of(references), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers([.. Catalogue.Analyzers], new AnalyzerOptions([], new OneOption(option)))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        var byLine = found.ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line - 1 - usings.Split("\n").Length, d => d.Id);
        return [.. statements.Select((_, i) => byLine[i].ToHashSet())];
    }

    private sealed class OneOption(string option) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(option);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(string option) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = option.StartsWith(key + " = ", StringComparison.Ordinal) ? option[(key.Length + 3)..] : "";
                return value.Length > 0;
            }
        }
    }
}
