namespace LoggingAnalyzers.Tests.Agreement;

/// <summary>
/// What the .NET SDK's own tests of its logging rules expect (dotnet/roslyn-analyzers, LoggerMessageDefineTests), as facts: a statement
/// and the ids that are reported in it.
/// </summary>
internal static class SdkCases
{
    private static readonly string[] Methods = ["LogTrace", "LogError", "LogWarning", "LogInformation", "LogDebug", "LogCritical"];
    private static readonly string[] Heads = ["", "0, ", "1, new System.Exception(), ", "2, null, "];

    /// <summary>Every case, each with the SDK's verdict.</summary>
    public static IEnumerable<(string Statement, string[] Reported)> All() =>
    [
        // Numbers as names.
        .. Calls("\"{0}\", 1", "CA2253"), .. Definitions("\"{0}\"", 1, "CA2253"),
        ("logger.LogTrace(\"{0}\", \"1\");", ["CA2253"]),

        // Templates that are not constant.
        ("logger.LogDebug($\"{nameof(System.Collections.Generic.IList<object>)}<{{Arg1}}> could not be resolved\", typeof(string).Assembly);", []),
        .. Calls("$\"{new System.Exception().Message}\"", "CA2254"),
        .. Calls("$\"{string.Empty}\"", "CA2254"),
        .. Calls("\"string\" + 2", "CA2254"),

        // Holes and values.
        .. Calls("\"\", 1", "CA2017"),
        .. Calls("\"{string} {string}\", 1", "CA2017", "CA1727"),
        .. Calls("\"{string} {string}\", new object[] { 1 }", "CA2017", "CA1727"),
        .. Calls("\"{string}\", 1, 2", "CA2017", "CA1727"),
        .. Calls("\"{string}\", new object[] { 1 }, new object[] { 2 }", "CA2017", "CA1727"),
        .. Calls("\"{str\" + \"ing}\", 1, 2", "CA2017", "CA1727"),
        .. Calls("\"{\" + nameof(ILogger) + \"}\"", "CA2017"),
        .. Calls("\"{\" + Const + \"}\"", "CA2017", "CA1727"),
        .. Definitions("\"{string}\"", 2, "CA2017", "CA1727"),
        .. Definitions("\"{str\" + \"ing}\"", 2, "CA2017", "CA1727"),
        .. Definitions("\"\"", 1, "CA2017"),
        .. Definitions("\"{string} {string}\"", 1, "CA2017", "CA1727"),
        .. Definitions("\"{\" + nameof(ILogger) + \"}\"", 0, "CA2017"),
        .. Definitions("\"{\" + Const + \"}\"", 0, "CA2017", "CA1727"),
        .. Definitions("\"{One} {Two} {Three}\"", 0, "CA2017"),
        .. Definitions("\"{One} {Two} {Three}\"", 1, "CA2017"),
        .. Definitions("\"{One} {}\"", 1, "CA2017"),
        .. Definitions("\"{One} {Two} {Three}\"", 2, "CA2017"),
        .. Definitions("\"{One} {Two}\"", 3, "CA2017"),
        .. Definitions("\"{One} {Two} {Three}\"", 4, "CA2017"),

        // Names.
        .. Calls("\"{camelCase}\", 1", "CA1727"), .. Definitions("\"{camelCase}\"", 1, "CA1727"),
        .. Calls("\"{st\" + \"ring}\", 1", "CA1727"), .. Definitions("\"{st\" + \"ring}\"", 1, "CA1727"),
        .. Calls("\"{string}\", 1", "CA1727"),
        .. Calls("\"{string} {string}\", 1, 2", "CA1727"),
        .. Calls("\"{string} {string}\", new object[] { 1, 2 }", "CA1727"),
        .. Calls("\"{string} {string}\", values", "CA1727"), .. Definitions("\"{string} {string}\"", 2, "CA1727"),
        .. Calls("nameof(ILogger) + \" string\""), .. Calls("\" string\" + \" string\""), .. Calls("$\" string\" + $\" string\""),

        // Braces.
        .. new[] { "{{One}", "}{One}", "{One{Two}", "{One}{", "{One}}", "{{{One}}", "}}{One}}", "{{{One}{", "}}{One}{" }
            .SelectMany(static t => Definitions($"\"{t}\"", 1, "CA2023")),
        .. Definitions("\"}}{One} {Two}{\"", 2, "CA2023"),
        .. Definitions("\"Some logged value: {One}}} with an escaped brace\"", 1),
        .. Definitions("\"}}Some logged value: {One}}} with an {Two}{{ escaped brace\"", 2),
        .. Definitions("\"{{Some logged {{value: {One}}} with an {Two}{{{{ escaped brace{{}}\"", 2),
        .. Calls("\"This is a test {Message}\", \"Foo\""),
    ];

    private static IEnumerable<(string Statement, string[] Reported)> Calls(string arguments, params string[] reported) =>
        Methods.SelectMany(m => Heads.Select(h => $"logger.{m}({h}{arguments});")).Append($"logger.BeginScope({arguments});")
            .Select(s => (s, reported));

    private static IEnumerable<(string Statement, string[] Reported)> Definitions(string template, int values, params string[] reported)
    {
        var types = values == 0 ? "" : $"<{string.Join(", ", Enumerable.Repeat("int", values))}>";
        return [
            ($"LoggerMessage.Define{types}(LogLevel.Information, 42, {template});", reported),
            ($"LoggerMessage.DefineScope{types}({template});", reported),
        ];
    }
}
