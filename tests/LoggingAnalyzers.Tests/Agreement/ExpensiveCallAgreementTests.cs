using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Agreement;

/// <summary>
/// What the .NET SDK's own tests of CA1873 expect (dotnet/sdk, AvoidPotentiallyExpensiveCallWhenLoggingTests), as facts: a call, and whether
/// it is reported. LH5001 agrees where every work counts, as it does there.
/// </summary>
public sealed class ExpensiveCallAgreementTests
{
    private const string Members =
        "class Custom : ILogger { public IDisposable BeginScope<T>(T s) => null; public bool IsEnabled(LogLevel l) => true;"
        + " public void Log<T>(LogLevel l, EventId i, T s, Exception e, Func<T, Exception, string> f) { } }"
        + " record Point(int X, int Y); const string Const = \"const\"; string _field; string Property { get; set; }"
        + " Dictionary<LogLevel, string> _map; string[] _array; ILogger _other; Custom _custom;"
        + " string Call() => \"\"; string[] Calls() => null; int Index() => 0; bool Flag() => true; LogLevel Level() => default;";

    private const string Parameters =
        "ILogger logger, EventId eventId, Exception exception, LogLevel level, int id, bool flag, object value, string text, Point point, Task<string> task";

    private static readonly string[] Levels = ["Trace", "Debug", "Information"];

    private static readonly string[] Silent =
    [
        "\"literal\"", "text", "_field", "Property", "_map[LogLevel.Debug]", "_array[0]", "exception?.Message", "id + id", "text ?? _field",
        "default(int)", "id++", "value is string", "value is int and > 5", "nameof(value)", "new DateTime(1)", "sizeof(int)", "typeof(string)", "!flag",
        "$\"literal\"", "$\"{Const}\"", "$\"{nameof(value)}\"", "(int)value",
    ];

    private static readonly string[] Reported =
    [
        "new { Test = \"42\" }", "new int[10]", "$\"{id}\"", "exception.ToString()", "new Exception()", "point with { Y = 42 }", "Calls()[0]",
        "_map[Level()]", "exception?.ToString()", "Call().Length", "_array[Index()]", "!Flag()", "Index() + Index()", "Call() ?? text",
        "exception ?? new Exception()",
    ];

    // Boxing costs less than the check.
    private static readonly string[] Boxed = ["(object)42", "\"Hello \" + 42"];

    private static readonly (string Statement, bool Reported)[] Guarded =
    [
        ("if (logger.IsEnabled(LogLevel.L)) CALL", false),
        ("if (logger.IsEnabled(LogLevel.L)) { if (flag) { CALL } }", false),
        ("if (logger?.IsEnabled(LogLevel.L) ?? false) CALL", false),
        ("if (!logger.IsEnabled(LogLevel.L)) return; CALL", false),
        ("if (flag) { if (!logger.IsEnabled(LogLevel.L)) { return; } CALL }", false),
        ("if (!logger.IsEnabled(LogLevel.L)) return; if (flag) { CALL }", false),
        ("if (logger.IsEnabled(LogLevel.Critical)) CALL", true),
        ("if (logger.IsEnabled(LogLevel.None)) { CALL }", true),
        ("if (logger.IsEnabled(level)) CALL", true),
        ("if (_other.IsEnabled(LogLevel.L)) CALL", true),
        ("CALL if (!logger.IsEnabled(LogLevel.L)) { return; }", true),
        ("CALL", true),
    ];

    [Fact]
    public async Task At_least_95_percent_of_the_cases_agree_and_the_others_are_meant_so()
    {
        var cases = All().ToList();
        var found = await Verdicts.OfAsync(
            ReferenceSet.Microsoft,
            "#nullable disable\nusing System; using System.Collections.Generic; using System.Threading.Tasks; using Microsoft.Extensions.Logging;",
            Members, Parameters, [.. cases.Select(c => c.Statement)], TestContext.Current.CancellationToken, "logging_analyzers.LH5001.any_work = true");
        var different = cases.Where((c, i) => c.Reported != found[i].Contains("LH5001")).Select(c => c.Statement).ToList();
        Assert.DoesNotContain(different, s => !Boxed.Append("1, 2);").Any(b => s.Contains(b, StringComparison.Ordinal)));
        Assert.True(different.Count <= cases.Count * 0.05, $"{different.Count} of {cases.Count}");
    }

    private static IEnumerable<(string Statement, bool Reported)> All()
    {
        foreach (var level in Levels)
        {
            foreach (var (value, reported) in Silent.Select(v => (v, false)).Concat(Reported.Concat(Boxed).Select(v => (v, true))))
            {
                yield return ($"logger.Log(LogLevel.{level}, eventId, {value}, exception, null);", reported);
            }

            yield return ($"async Task F() => logger.Log(LogLevel.{level}, eventId, await task, exception, null);", true);
            yield return ($"logger.Log<int[]>(LogLevel.{level}, eventId, [4, 2], exception, null);", true);
            yield return ($"logger.Log{level}(\"Test: {{Number1}} and {{Number2}}\", 1, 2);", true);
            yield return ($"if (_custom.IsEnabled(LogLevel.{level})) _custom.Log{level}(eventId, \"{{A}}\", Call());", false);
            foreach (var (statement, reported) in Guarded)
            {
                foreach (var call in new[] { "Log(LogLevel.L, eventId, Call(), exception, null);", "LogL(eventId, exception, \"{A}\", Call());", "LogL(\"{A}\", Call());" })
                {
                    yield return (statement.Replace("CALL", "logger." + call, StringComparison.Ordinal)
                        .Replace("LogLevel.L)", "LogLevel." + level + ")", StringComparison.Ordinal)
                        .Replace("LogLevel.L,", "LogLevel." + level + ",", StringComparison.Ordinal).Replace("LogL(", "Log" + level + "(", StringComparison.Ordinal), reported);
                }
            }
        }

        yield return ("if (logger.IsEnabled(level)) logger.Log(level, eventId, Call(), exception, null);", false);
        yield return ("if (!logger.IsEnabled(level)) return; logger.Log(level, \"{A}\", Call());", false);
        yield return ("logger.BeginScope(Call());", false);
        yield return ("logger.BeginScope(\"Processing {Result}\", Call());", false);
    }
}
