using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Agreement;

/// <summary>The rules report what the SDK's rules for the same faults report, and nothing else; what differs is meant so.</summary>
public sealed class SdkAgreementTests
{
    private static readonly Dictionary<string, string> Ours = new()
    {
        ["CA1727"] = "LH2004",
        ["CA2017"] = "LH2002",
        ["CA2023"] = "LH2002",
        ["CA2253"] = "LH2005",
        ["CA2254"] = "LH2001",
    };

    // LH2001: an interpolation of a static readonly field is one of a fixed set of texts. LH2005: {Arg1} says as little as a number.
    private static readonly string[] Deliberate = ["string.Empty", "Arg1"];

    [Fact]
    public async Task At_least_95_percent_of_the_cases_agree_and_the_others_are_meant_so()
    {
        var cases = SdkCases.All().ToList();
        var found = await Verdicts.OfAsync(
            ReferenceSet.Microsoft, "using Microsoft.Extensions.Logging;", "const string Const = \"const\"; object[] values = { 1 };",
            "ILogger logger", [.. cases.Select(c => c.Statement)], TestContext.Current.CancellationToken);
        var different = cases.Where((c, i) => !c.Reported.Select(r => Ours[r]).ToHashSet().SetEquals(Answers(c.Reported, found[i])))
            .Select(c => c.Statement).ToList();
        Assert.DoesNotContain(different, s => !Deliberate.Any(d => s.Contains(d, StringComparison.Ordinal)));
        Assert.True(different.Count <= cases.Count * 0.05, $"{different.Count} of {cases.Count}");
    }
    /// <summary>A text that is all an exception says is reported once, as the vague event that it is.</summary>
    private static IEnumerable<string> Answers(IReadOnlyCollection<string> expected, HashSet<string> found) =>
        found.Select(id => id == "LH2006" && expected.Contains("CA2254") ? "LH2001" : id).Intersect(Ours.Values);
}
