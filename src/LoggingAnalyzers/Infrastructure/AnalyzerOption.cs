using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>
/// An option that users set in <c>.editorconfig</c> or a global config, or without the prefix in <c>LoggingAnalyzers.json</c>.
/// </summary>
/// <param name="Key">The key, <c>logging_analyzers.</c> first.</param>
internal sealed record AnalyzerOption(string Key)
{
    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    /// <summary>The key without the prefix.</summary>
    public string Name { get; } = Key.Substring(Setting.Prefix.Length);

    /// <summary>The text that is set for a file; null where none is. An <c>.editorconfig</c> wins over the settings file.</summary>
    public string? Read(AnalyzerOptions options, SyntaxTree tree) =>
        Text(options.AnalyzerConfigOptionsProvider.GetOptions(tree)) ?? SettingsFile.Values(options, Name).FirstOrDefault();

    /// <summary>Whether <c>true</c> is set for a file.</summary>
    public bool IsOn(AnalyzerOptions options, SyntaxTree tree) => bool.TryParse(Read(options, tree), out var isOn) && isOn;

    /// <summary>The words that are set for a file, those of the settings file among them.</summary>
    public string[] ReadList(AnalyzerOptions options, SyntaxTree tree) =>
        [.. Split(Text(options.AnalyzerConfigOptionsProvider.GetOptions(tree))), .. SettingsFile.Values(options, Name)];

    /// <summary>The words that are set for any file of a project, each once.</summary>
    public IReadOnlyList<string> ReadAll(AnalyzerOptions options, Compilation compilation)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var words = new SortedSet<string>(SettingsFile.Values(options, Name), StringComparer.Ordinal);
        words.UnionWith(Split(Text(provider.GlobalOptions)));
        string? last = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Text(provider.GetOptions(tree)) is { } text && text != last)
            {
                words.UnionWith(Split(text));
                last = text;
            }
        }

        return [.. words];
    }

    /// <summary>The words of a text, separated by commas, semicolons or blanks.</summary>
    public static string[] Split(string? text) => text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? Text(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
