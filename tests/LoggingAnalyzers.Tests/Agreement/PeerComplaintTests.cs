using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Agreement;

/// <summary>
/// What people complained of in other analyzers of log calls, as facts: a statement, the rule that has to report it, and the rules that
/// must not. What needs options, declarations or a fix to show is tested with its rule.
/// </summary>
public sealed class PeerComplaintTests
{
    private static readonly Complaint[] Microsoft =
    [
        // CA2254 on wrappers and resources, on ??, on constants.
        new("roslyn-analyzers#5626", "void Info(string message, params object[] args) => logger.LogInformation(message, args); Info(\"Order {Id} placed\", id);", null, "LH2001"),
        new("roslyn-analyzers#5626", "logger.LogInformation(Strings.Started, id);", null, "LH2001"),
        new("roslyn-analyzers#7291", "string text = null; logger.LogInformation(text ?? \"Nothing was found\");", null, "LH2001"),
        new("roslyn-analyzers#5415", "logger.LogDebug($\"{nameof(System.Collections.Generic.IList<object>)}<{{0}}> resolved\", typeof(string).Name);", null, "LH2001"),
        new("sonar-dotnet#8891", "logger.LogError(ex, \"Cannot open {Name}, \" + \"will retry in {Seconds}\", name, id);", null, "LH2001"),
        new("sonar-dotnet#9247", "logger.Log(LogLevel.Warning, $\"Constant: {Const}\");", null, "LH2001"),
        new("sonar-dotnet#9653", "const string local = \"local\"; logger.Log(LogLevel.Warning, $\"First: {local}\" + $\"Second: {local}\");", null, "LH2001"),
        new("runtime#106041", "logger.LogInformation($\"Order {id} placed\");", "LH2001"),
        new("AgodaAnalyzers AG0041 sees the first argument only", "logger.LogError(ex, $\"Order {id} lost\");", "LH2001"),
        new("AgodaAnalyzers AG0041 sees fields only", "Own.LogError(\"Order \" + id + \" lost\");", "LH2001"),
        new("CA2254 does not see LoggerMessage.Define", "LoggerMessage.Define(LogLevel.Error, 1, \"Order \" + name);", "LH2001"),
        new("semgrep structured-logging: any name that ends in log", "void Blog(string text) { } Blog($\"Order {id}\");", null, "LH2001"),

        // Holes and values.
        new("roslyn-analyzers#5738", "logger.LogInformation(\"{Id} {Name}\", id);", "LH2002"),
        new("runtime#61850", "logger.LogInformation(\"Order {Id}\");", "LH2002"),
        new("runtime#95584", "logger.LogInformation(\"{Id} {Name}\", new System.Collections.Generic.List<object> { 1, 2 });", "LH2002"),
        new("docs#31258", "logger.LogInformation(\"{Id} {Name}\", new object[] { id, name });", null, "LH2002"),
        new("roslyn-analyzers#7285", "logger.LogInformation(\"Order {Id}} placed\", id);", "LH2002"),
        new("runtime#101698", "logger.LogInformation(\"Order {Id placed\", id);", "LH2002"),
        new("runtime#101698: without values nothing reads the braces", "logger.LogInformation(\"{ \\\"id\\\": 1 }\");", null, "LH2002"),
        new("extensions#5336", "logger.LogInformation(\"Order {@Order} placed\", new C());", null, "LH2002", "LH2004", "LH5003"),
        new("sonar-dotnet#8940", "logger.LogInformation(\"{Name} {UserName}\", name, userName);", null, "LH2003"),
        new("sonar-dotnet#8940", "logger.LogInformation(\"{UserName} {Name}\", name, userName);", "LH2003"),

        // Names.
        new("roslyn-analyzers#5774", "logger.LogInformation($\"{Const} of {{userName}}\", userName);", "LH2004"),
        new("resharper-structured-logging#6", "using (logger.BeginScope(new System.Collections.Generic.Dictionary<string, object> { [\"customer_id\"] = id })) { }", "LH2004"),
        new("CA2253 sees positions only", "logger.LogInformation(\"Order {Value} placed\", id);", "LH2005"),

        // Exceptions.
        new("runtime#37862", "logger.LogError(\"Order {Id} lost: {Problem}\", id, ex);", "LH3001"),
        new("AgodaAnalyzers AG0048", "logger.LogError(\"Order lost\", ex);", "LH3001"),
        new("AgodaAnalyzers AG0048", "logger.LogError(ex, \"Order lost\");", null, "LH3001"),
        new("resharper-structured-logging#196", "logger.LogError(\"Order {Id} lost: {Problem}\", id, ex.Message);", "LH3003"),
        new("resharper-structured-logging#196", "logger.LogError(\"Order {Id} lost: {Code}\", id, ex.HResult);", null, "LH3003", "LH3001"),
        new("sonar-dotnet#9666: log it, and do not rethrow", "try { } catch (System.Exception e) { logger.LogError(\"Order {Id} lost\", id); throw; }", null, "LH3002", "LH3008"),
        new("sonar-dotnet#9792: log and rethrow is a way to work", "try { } catch (System.Exception e) { logger.LogError(e, \"Order {Id} lost\", id); throw; }", null, "LH3002", "LH3008"),
        new("PH2090: a catch that hands the exception on", "try { } catch (System.Exception e) { logger.LogError(\"Order {Id} lost\", id); System.GC.KeepAlive(e); }", null, "LH3002"),

        // Scopes and calls.
        new("sonar-dotnet#7635", "logger.BeginScope(\"Order {Id}\", id);", "LH3007"),
        new("roslyn-analyzers#7150", "Lost(logger, id, null);", null, "LH5002"),
        new("roslyn-analyzers#7150", "void Info(string message, params object[] args) => logger.LogInformation(message, args); Info(\"Order {Id} placed\", id);", null, "LH5002"),
        new("resharper-structured-logging#190", "logger.LogInformation(\"Order {@Id} placed\", id);", "LH5003"),
        new("EA0001 is silent outside of LoggerMessage", "logger.LogInformation(\"Order {Id} placed\", id.ToString());", "LH5003"),
        new("RockLib.Logging0008", "logger.LogInformation(\"\");", "LH2006"),
    ];

    private static readonly Complaint[] Serilog =
    [
        new("Meziantou.Analyzer#643", "log.Information($\"Order {id} placed\");", "LH2001"),
        new("sonar-dotnet#9806", "try { } catch (Exception e) { log.Error(\"Order {Id} lost\", id); }", "LH3002"),
        new("SerilogAnalyzer#39", "Info($\"Order {id} placed\");", null, "LH2002"),
        new("SerilogAnalyzer 001 from the static class", "Log.Error(\"Order {Id} lost: {Problem}\", id, ex);", "LH3001"),
        new("resharper-structured-logging#189", "log.ForContext(\"order_id\", id).Information(\"Order placed at last\");", "LH2004"),
        new("resharper-structured-logging#190", "log.Information(\"Order {@Id} placed\", id);", "LH5003"),
        new("resharper-structured-logging#6", "using (Serilog.Context.LogContext.PushProperty(\"order_id\", id)) { }", "LH2004"),
        new("serilog#163", "log.Information(\"Order {@Order} placed\", new C());", null, "LH5003", "LH2002"),
    ];

    [Fact]
    public Task Microsofts_logger() => VerifyAsync(
        ReferenceSet.Microsoft, "using Microsoft.Extensions.Logging;",
        "const string Const = \"const\"; static ILogger Own => null; public int A; public override string ToString() => \"C\"; "
        + "static readonly System.Action<ILogger, int, System.Exception> Lost = LoggerMessage.Define<int>(LogLevel.Error, 1, \"Order {Id} lost\"); "
        + "static class Strings { public static System.Resources.ResourceManager ResourceManager => null; public static string Started => ResourceManager.GetString(\"Started\"); }",
        "ILogger logger, int id, string name, string userName, System.Exception ex", Microsoft);

    [Fact]
    public Task Serilogs_logger() => VerifyAsync(
        ReferenceSet.Serilog, "using Serilog; using System;",
        "public int A; void Info(string messageTemplate, params object[] values) => Log.Information(messageTemplate, values);",
        "ILogger log, int id, Exception ex", Serilog);

    private static async Task VerifyAsync(ReferenceSet references, string usings, string members, string parameters, Complaint[] complaints)
    {
        var found = await Verdicts.OfAsync(
            references, usings, members, parameters, [.. complaints.Select(c => c.Statement)], TestContext.Current.CancellationToken);
        Assert.Empty(complaints.Where((c, i) => (c.Reported is { } id && !found[i].Contains(id)) || found[i].Overlaps(c.Silent))
            .Select(c => $"{c.Where}: {c.Statement} is {string.Join(" ", found[Array.IndexOf(complaints, c)])}"));
    }

    private sealed record Complaint(string Where, string Statement, string? Reported, params string[] Silent);
}
