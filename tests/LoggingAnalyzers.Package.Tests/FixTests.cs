using System.Text.RegularExpressions;
using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The packaged fixes, applied by <c>dotnet format</c> to a project that has a mistake for each of them.</summary>
public sealed partial class FixTests(PackedFeed feed)
{
    // What the program writes: before and after the repair, before (-), after (+).
    private const string Records = """
        - Information Repairs.Orders (): Order 42 of Ann placed []
        + Information Repairs.Orders (): Order 42 of Ann placed [OrderId=42, Customer=Ann]
        - Information Repairs.Orders (): Order 42 was packed [order_id=42]
        + Information Repairs.Orders (): Order 42 was packed [OrderId=42]
        - Information Repairs.Orders (): Order 42 was sent to Paris [0=42, 1=Paris]
        + Information Repairs.Orders (): Order 42 was sent to Paris [OrderId=42, City=Paris]
        - Information Repairs.Orders (): Order 42 replaces order 41 [Number=42, Number=41]
        + Information Repairs.Orders (): Order 42 replaces order 41 [OrderId=42, Replaces=41]
          Information Repairs.Orders (): Order 42 was paid [OrderId=42]
        - Information Repairs.Invoices (): Invoice of order 42 printed [OrderId=42]
        + Information Repairs.Invoices (): Invoice of order 42 printed [order_id=42]
        - Error Repairs.Invoices (no paper): Invoice of order 42 was not printed [OrderId=42]
        + Error Repairs.Invoices (no paper): Invoice of order 42 was not printed [order_id=42]
        - Information Repairs.Changes (): Login of Ann with hunter2-hunter2 [Customer=Ann, Password=hunter2-hunter2]
        + Information Repairs.Changes (): Login of Ann with ******** [Customer=Ann, Password=********]
        - Information Repairs.Changes (): Order placed at last []
        + Information Repairs.Changes (): Order placed at last 42 [OrderId=42]
        - Information Repairs.Changes (): Paris []
        + Information Repairs.Changes (): Paris is where it goes [City=Paris]
        - Information Repairs.Changes (): Order Ann of 42 returned [OrderId=Ann, Customer=42]
        + Information Repairs.Changes (): Order 42 of Ann returned [OrderId=42, Customer=Ann]
        - Information Repairs.Changes (): Failed to bill order 42 [OrderId=42]
        + Warning Repairs.Changes (): Failed to bill order 42 [OrderId=42]
          scope: Order 42
        + scope ended
        - Warning Repairs.Changes (): The stock is low []
        + Warning Repairs.Changes (): The stock is low for 42 [OrderId=42]
        - Error Repairs.Changes (): Order 42 was lost: System.InvalidOperationException: no stock [OrderId=42, Problem=System.InvalidOperationException: no stock]
        + Error Repairs.Changes (no stock): Order 42 was lost [OrderId=42]
        - Error Repairs.Changes (): Order 42 was not saved: no stock [OrderId=42, Message=no stock]
        + Error Repairs.Changes (no stock): Order 42 was not saved [OrderId=42]
        - Warning Repairs.Changes (): Order 42 was not sent [OrderId=42]
        + Warning Repairs.Changes (no stock): Order 42 was not sent [OrderId=42]
        - Information Repairs.Order (): Order 42 came back [OrderId=42]
        + Information Repairs.Returns (): Order 42 came back [OrderId=42]
          Information Repairs.Shipments (): 2 orders shipped [Count=2]
          Information Repairs.Shipments (): 2 orders arrived [Count=2]
          Debug Repairs.Shipments (): Orders 42, 42 billed [OrderIds=42, 42]
          Information Repairs.Shipments (): Stock of 2 orders received [count=2]
        - Error Repairs.Imports (no file): Something went wrong []
        + Error Repairs.Imports (no file): import_run_failed []
        - Error Repairs.Changes (no carrier): Order 42 was not handed over [OrderId=42]
          caught: no carrier
        """;

    [Fact]
    public async Task The_fixes_repair_every_mistake_at_once_and_the_records_say_the_same()
    {
        var consumer = Consumer.Create(feed, "Repairs");
        await consumer.RestoreAsync();
        var (build, found) = await consumer.BuildWithErrorLogAsync();
        // The holes that have no value are the SDK's to report, and ours to repair.
        Assert.Contains("CA2017", build.Output, StringComparison.Ordinal);
        string[] rules = [.. found.Select(message => message.Id).Distinct().Order(), "CA2017"];
        Assert.Equal("", string.Join(' ', Fixable().Except(rules)));
        Assert.Equal("", string.Join(' ', found.GroupBy(message => (message.File, message.Line)).Where(line => line.Count() > 1).Select(line => line.Key)));
        Assert.Equal(Written('-'), await RunAsync(consumer));

        await consumer.FixAsync(rules);
        var repaired = Sources(consumer);
        var (rebuild, left) = await consumer.BuildWithErrorLogAsync("-warnaserror");
        Assert.Empty(rebuild.Messages);
        Assert.Empty(left);
        Assert.Equal(Written('+'), await RunAsync(consumer));

        await consumer.FixAsync(rules);
        Assert.Equal(repaired, Sources(consumer));
    }

    private static IEnumerable<string> Written(char when) =>
        Records.ReplaceLineEndings("\n").Split('\n').Where(line => line[0] == ' ' || line[0] == when).Select(line => line[2..]);

    private static async Task<string[]> RunAsync(Consumer consumer) =>
        (await consumer.RunAsync()).Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // The rules of events, context and performance that docs/rules/README.md has a fix for.
    private static IEnumerable<string> Fixable() => FixableRow()
        .Matches(File.ReadAllText(Path.Combine(PackedFeed.RepositoryRoot, "docs", "rules", "README.md")).ReplaceLineEndings("\n"))
        .Select(row => row.Groups["id"].Value);

    private static string Sources(Consumer consumer) => string.Concat(
        new[] { "Changes", "Imports", "Invoices", "Orders", "RepairEvents", "Returns", "Shipments" }.Select(name => consumer.Read(name + ".cs")));

    [GeneratedRegex(@"^\| \[(?<id>LH[235]\d{3})\].*\| yes \|$", RegexOptions.Multiline)]
    private static partial Regex FixableRow();
}
