using System.Text.RegularExpressions;
using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The packaged fixes, applied by <c>dotnet format</c> to a project that has a mistake for each of them.</summary>
public sealed partial class FixTests(PackedFeed feed)
{
    [Fact]
    public async Task The_fixes_repair_every_mistake_in_one_run_and_what_the_records_say_stays()
    {
        var consumer = Consumer.Create(feed, "Repairs");
        await consumer.RestoreAsync();
        var (_, found) = await consumer.BuildWithErrorLogAsync();
        var rules = found.Select(message => message.Id).Distinct().Order().ToList();
        Assert.Equal(["LH1002", .. Fixable()], rules);
        var before = Lines(await consumer.RunAsync());

        await consumer.FixAsync([.. rules]);
        var repaired = Sources(consumer);
        var (build, left) = await consumer.BuildWithErrorLogAsync("-warnaserror");
        Assert.Empty(build.Messages);
        Assert.Empty(left.Where(message => message.Id != "LH5002"));
        Assert.Equal(Changed(before), Lines(await consumer.RunAsync()));

        await consumer.FixAsync([.. rules]);
        Assert.Equal(repaired, Sources(consumer));
    }

    // The records of Orders and Invoices are the same; of the others only what the rule asks for is another.
    private static IEnumerable<string> Changed(string[] before) => before.SelectMany<string, string>(line => line switch
    {
        "Information|Repairs.Changes||Login of Ann with hunter2-hunter2" => ["Information|Repairs.Changes||Login of Ann with ***"],
        "Information|Repairs.Changes||Order placed at last" => [line + " 42"],
        "Information|Repairs.Changes||Order Ann of 42 returned" => ["Information|Repairs.Changes||Order 42 of Ann returned"],
        "Information|Repairs.Changes||Failed to bill order 42" => [line.Replace("Information", "Warning", StringComparison.Ordinal)],
        "Warning|Repairs.Changes||The stock is low" => [line + " for 42"],
        "Warning|Repairs.Changes||Order 42 was not sent" => [line.Replace("||", "|no stock|", StringComparison.Ordinal)],
        "Error|Repairs.Changes||Order 42 was lost: System.InvalidOperationException: no stock" => ["Error|Repairs.Changes|no stock|Order 42 was lost"],
        "Error|Repairs.Changes||Order 42 was not saved: no stock" => ["Error|Repairs.Changes|no stock|Order 42 was not saved"],
        "Error|Repairs.Changes|no carrier|Order 42 was not handed over" => [],
        "Error|Repairs.Imports|no file|Something went wrong" => ["Error|Repairs.Imports|no file|import_failed"],
        "Information|Repairs.Order||Order 42 came back" => [line.Replace("Repairs.Order", "Repairs.Returns", StringComparison.Ordinal)],
        "scope|Order 42" => [line, "scope ended"],
        _ => [line],
    });

    // The rules of events, context and performance that docs/rules/README.md has a fix for.
    private static IEnumerable<string> Fixable() => FixableRow()
        .Matches(File.ReadAllText(Path.Combine(PackedFeed.RepositoryRoot, "docs", "rules", "README.md"))).Select(row => row.Groups["id"].Value);

    private static IEnumerable<string> Sources(Consumer consumer) =>
        new[] { "Changes.cs", "Imports.cs", "Invoices.cs", "Orders.cs", "RepairEvents.cs", "Returns.cs" }.Select(consumer.Read).ToList();

    private static string[] Lines(CommandResult run) => run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\| \[(?<id>LH[235]\d{3})\].*\| yes \|$", RegexOptions.Multiline)]
    private static partial Regex FixableRow();
}
