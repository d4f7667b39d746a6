using System.Text.RegularExpressions;

namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>One line of build output: <c>Program.cs(12,8): warning LH1002: text [project]</c>. File is the bare name.</summary>
internal sealed partial record CompilerMessage(string File, int Line, int Column, string Severity, string Id)
{
    /// <summary>Reads the messages of a build; each one once, however often the build repeats it in its summary.</summary>
    public static IReadOnlyList<CompilerMessage> Parse(string output)
    {
        return [.. Pattern().Matches(output).Select(Read).Distinct()];
    }

    private static CompilerMessage Read(Match match)
    {
        return new CompilerMessage(
            Path.GetFileName(match.Groups["file"].Value.Trim()),
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].ValueSpan) : 0,
            match.Groups["column"].Success ? int.Parse(match.Groups["column"].ValueSpan) : 0,
            match.Groups["severity"].Value,
            match.Groups["id"].Value);
    }

    [GeneratedRegex(@"^(?<file>([A-Za-z]:)?[^\n(:]+)(\((?<line>\d+),(?<column>\d+)\))? ?: (?<severity>warning|error) (?<id>[A-Z]+\d+): ", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
