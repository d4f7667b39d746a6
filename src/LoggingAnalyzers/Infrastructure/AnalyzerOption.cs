using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>An option that users set in <c>.editorconfig</c> or a global config.</summary>
/// <param name="Key">The key, <c>logging_analyzers.</c> first.</param>
internal sealed record AnalyzerOption(string Key)
{
    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    /// <summary>The text that is set for a file; null where none is.</summary>
    public string? Read(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Key, out var value) && value.Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The words that are set for a file, separated by commas, semicolons or blanks.</summary>
    public string[] ReadList(AnalyzerOptions options, SyntaxTree tree) =>
        Read(options, tree)?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
