using System.Text.Json;

namespace Tour;

/// <summary>What the analyzers report for a project, read from the compiler's own error log.</summary>
internal sealed class Findings
{
    private readonly IReadOnlyList<Finding> _findings;
    private readonly SortedDictionary<string, string> _sources;

    private Findings(IReadOnlyList<Finding> findings, SortedDictionary<string, string> sources)
    {
        _findings = findings;
        _sources = sources;
    }

    public int Total => _findings.Count;

    public IEnumerable<string> Rules => _findings.Select(finding => finding.Rule).Distinct().Order();

    /// <summary>Builds a project and reads the findings.</summary>
    public static async Task<Findings> BuildAsync(ProjectFolder project)
    {
        await project.RunAsync("build", "--no-incremental", "-p:ErrorLog=diagnostics.sarif%2Cversion=2.1");
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(project.Path, "diagnostics.sarif")));
        var findings = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("LH", StringComparison.Ordinal))
            .Select(result => Finding.Read(result, project.Path))
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column);
        return new Findings([.. findings], project.ReadSources());
    }

    public int Count(string rule) => _findings.Count(finding => finding.Rule == rule);

    /// <summary>Prints each finding with its line of code.</summary>
    public void Print()
    {
        foreach (var finding in _findings)
        {
            finding.Print(_sources[finding.File].Split('\n')[finding.Line - 1]);
        }
    }
}
