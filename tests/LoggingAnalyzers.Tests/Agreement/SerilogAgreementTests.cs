using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Agreement;

/// <summary>The cases of SerilogAnalyzer's tests (Suchiman/SerilogAnalyzer), as facts: a call, and what is reported of it.</summary>
public sealed class SerilogAgreementTests
{
    private static readonly (string Arguments, string? Reported)[] Cases =
    [
        ("\"Hello {Name} to the World\", \"tester\"", null),
        ("\"Hello {Name:$} to the World\"", "LH2002"),
        ("\"Hello {Name,b} to the World\"", "LH2002"),
        ("\"Hello {Name,1:$} to the World\"", "LH2002"),
        ("\"Hello {Name,} to the World\"", "LH2002"),
        ("\"Hello {Name,0} to the World\"", "LH2002"),
        ("\"Hello {Name,1-} to the World\"", "LH2002"),
        ("\"Hello {Name to the World\"", "LH2002"),
        ("\"Hello {} the World\"", "LH2002"),
        ("\"Hello {§} the World\"", "LH2002"),
        ("\"Hello {@} the World\"", "LH2002"),
        ("\"Hello {@ } the World\"", "LH2002"),
        ("\"{User} did {Action} {Subject}\", \"tester\", \"knock over\", \"a sack of rice\"", null),
        ("\"{User} did {Action}\", \"tester\", \"knock over\", \"a sack of rice\"", "LH2002"),
        ("\"{User} did {Action} {Subject}\", \"tester\", \"knock over\"", "LH2002"),
        ("\"{1}\", \"Mr.\"", "LH2002"),
        ("\"{0}\", \"Mr.\", \"Tester\"", "LH2002"),
        ("\"{1}\", \"Mr.\", \"Tester\"", "LH2002"),
        ("\"\", \"Mr.\"", "LH2002"),
        ("string.Empty, \"Hello\"", "LH2002"),
        ("string.Empty", null),
        ("@\"Hello {Name to \"\"the\"\" World\"", "LH2002"),
        ("\"{Tester} chats with {Tester}\", \"tester1\", \"tester2\"", "LH2008"),
        ("\"{tester} chats with himself\", \"tester1\"", "LH2004"),
        ("\"Hello {tester_name}\", \"x\"", "LH2004"),
        ("\"Hello {@tester}\", \"x\"", "LH2004"),
        ("\"Hello {$tester}\", \"x\"", "LH2004"),
        ("\"Hello \\\"{tester}\\\"\", \"x\"", "LH2004"),
        ("\"Hello {{tester}} you will {Foo}\", \"x\"", null),
        ("ex.Message", "LH2006"),
        ("\"Failed {Id}\", ex", "LH3001"),
        ("ex, \"Failed {Id}\", 1", null),
        // Numbers and names, which Serilog binds by place: the number is what is reported.
        ("\"{0} mixed with {Kind} Property\", \"positional\", \"named\"", "LH2005"),
    ];

    // LH2002: an empty template that is no constant is not read.
    private static readonly string[] Deliberate = ["string.Empty, \"Hello\""];

    [Fact]
    public async Task At_least_95_percent_of_the_cases_agree_and_the_others_are_meant_so()
    {
        string[] asked = ["LH2001", "LH2002", "LH2004", "LH2005", "LH2008", "LH3001"];
        var found = await Verdicts.OfAsync(
            ReferenceSet.Serilog, "using Serilog; using System;", "", "ILogger log, Exception ex",
            [.. Cases.Select(c => $"log.Error({c.Arguments});")], TestContext.Current.CancellationToken);
        var different = Cases.Where((c, i) => c.Reported is { } id ? !found[i].Contains(id) : found[i].Overlaps(asked))
            .Select(c => c.Arguments).ToList();
        Assert.Empty(different.Except(Deliberate));
        Assert.True(different.Count <= Cases.Length * 0.05, $"{different.Count} of {Cases.Length}");
    }
}
