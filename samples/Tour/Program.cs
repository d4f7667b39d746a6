using System.Diagnostics;
using Tour;

var watch = Stopwatch.StartNew();
var checks = new Checks();
try
{
    await RunAsync();
}
catch (InvalidOperationException problem)
{
    checks.That(false, problem.Message);
}

Title("Result");
Console.WriteLine($"{checks.Passed} checks passed, {checks.Failed} failed, {watch.Elapsed.TotalSeconds:F0} s");
return checks.Failed == 0 ? 0 : 1;

async Task RunAsync()
{
    using var workspace = new Workspace();

    Title("1. Pack the packages and add one to a shop");
    await workspace.PackAsync();
    var before = await workspace.CreateProjectAsync("Before");
    await before.RunAsync("add", "package", "LoggingAnalyzers", "--version", Workspace.Version, "--no-restore");
    Console.WriteLine($"dotnet add package LoggingAnalyzers --version {Workspace.Version}");

    Title("2. What the compiler says now");
    var findings = await Findings.BuildAsync(before);
    findings.Print();
    foreach (var rule in workspace.RulesForLogCalls())
    {
        checks.That(findings.Count(rule) > 0, $"{rule} finds {findings.Count(rule)} places");
    }

    Title("3. What the packaged fixes make of it");
    var original = before.ReadSources();
    await before.RunAsync(["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. findings.Rules]);
    var repaired = before.ReadSources();
    LineDiff.Print(original, repaired);
    var left = await Findings.BuildAsync(before);
    checks.That(original.Any(file => repaired[file.Key] != file.Value), "the fixes changed the sources, and the result builds");
    checks.That(left.Total < findings.Total, $"{findings.Total - left.Total} of {findings.Total} findings are repaired; left for a person: {left.Total}");

    // One repair can make room for another, and dotnet format takes the rules in no fixed order: soon there is nothing left to do.
    var isSettled = false;
    for (var run = 2; run <= 3 && !isSettled; run++)
    {
        await before.RunAsync(["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. findings.Rules]);
        var again = before.ReadSources();
        LineDiff.Print(repaired, again);
        isSettled = again.All(file => repaired[file.Key] == file.Value);
        repaired = again;
    }

    checks.That(isSettled, "the fixes find nothing more to change");

    Title("4. The shop with generated events");
    var after = await workspace.CreateProjectAsync("After");
    var clean = await Findings.BuildAsync(after);
    clean.Print();
    checks.That(clean.Total == 0, "no finding");
    await using (var shop = await RunningShop.StartAsync(after))
    {
        await ShopVisit.RunAsync(shop, checks);
    }
}

static void Title(string text)
{
    Console.WriteLine();
    Console.WriteLine(text);
    Console.WriteLine(new string('-', text.Length));
}
