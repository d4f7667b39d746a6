using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Events.Matrix;

/// <summary>One event, declared for this generator and for the framework's, with the same call of both.</summary>
internal sealed record MatrixCase(int Number, MatrixHost Host, IReadOnlyList<MatrixParameter> Parameters, string TypeParameters, string Constraints, string Level)
{
    /// <summary>The names that generated code has to keep apart from its own.</summary>
    private static readonly string[] Names = ["value", "state", "level1", "text", "message", "formatter", "count", "index", "log", "item", "First", "orderId", "i"];

    /// <summary>Names that the framework's generator refuses, or writes code of that does not compile.</summary>
    private static readonly string[] OddNames = ["@class", "_logged", "__a", "@event", "ш", "equals", "GetType", "ToString", "@this", "field", "value_2"];

    public string Name => "matrix_" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A level that no parameter sets.</summary>
    private bool HasLevelParameter => Parameters.Any(p => p.Type == "LogLevel");

    public static MatrixCase Create(int number, Random random, LanguageVersion version)
    {
        var hosts = MatrixHost.All.Where(h => h.Since <= version).ToArray();
        var kinds = MatrixParameter.All.Where(p => p.Since <= version).ToArray();
        var last = MatrixParameter.Last.Where(p => p.Since <= version).ToArray();
        // Hosts in turn, so that a small number of cases has each; parameters by chance.
        var parameters = Enumerable.Range(0, random.Next(0, random.Next(4) == 0 ? 11 : 6)).Select(_ => kinds[random.Next(kinds.Length)]).ToList();
        if (random.Next(6) == 0)
        {
            parameters.Add(last[random.Next(last.Length)]);
        }

        var (types, constraints) = ("", "");
        if (random.Next(8) == 0)
        {
            string[] constrained = ["", " where T : notnull", " where T : struct", " where T : IComparable<T>", " where T : unmanaged, IFormattable"];
            (types, constraints) = ("<T>", constrained[random.Next(constrained.Length)]);
            parameters.Insert(0, new MatrixParameter("T", "17"));
        }

        string[] levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"];
        return new MatrixCase(number, hosts[number % hosts.Length], parameters, types, constraints, levels[random.Next(levels.Length)]);
    }

    /// <summary>The template: every value, and text that has to be escaped.</summary>
    private string Template()
    {
        // Without a value the framework's message keeps doubled braces doubled, unlike with one.
        var text = new StringBuilder("Case " + (Keys.Any() ? "{{literal}} " : "") + "\\\"quoted\\\"");
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (!IsSpecial(i))
            {
                text.Append(CultureInfo.InvariantCulture, $" {Bare(i)}={{{Bare(i)}}}");
            }
        }

        return text.ToString();
    }

    /// <summary>The first exception and the first level are no values of the message.</summary>
    public bool IsSpecial(int index) =>
        Parameters[index].Type is "Exception" or "LogLevel" && Parameters.Take(index).All(p => p.Type != Parameters[index].Type);

    public IEnumerable<string> Keys => Enumerable.Range(0, Parameters.Count).Where(i => !IsSpecial(i)).Select(Bare);

    /// <summary>This generator's event, or the framework's.</summary>
    public string Declare(bool annotated, bool twin)
    {
        var level = HasLevelParameter ? "" : $"LogLevel.{Level}";
        var attribute = twin
            ? $"[LoggerMessage(EventId = {Number + 1}, EventName = \"{Name}\", Message = \"{Template()}\"{(level.Length > 0 ? ", Level = " + level : "")})]"
            : $"[LogEvent(\"{Name}\"{(level.Length > 0 ? ", " + level : "")}, EventId = {Number + 1}, Message = \"{Template()}\")]";
        var parameters = new List<string>();
        if (Host.Logger.Length > 0)
        {
            parameters.Add(Annotated(Host.Logger));
        }

        parameters.AddRange(Parameters.Select((p, i) => $"{p.Modifier}{Annotated(p.Type)} {NameOf(i)}"));
        var method = $"{attribute} {Host.Modifiers} void Raise{TypeParameters}({string.Join(", ", parameters)}){Constraints};";
        return Annotated(Host.Declaration).Replace("$T", Type(twin), StringComparison.Ordinal).Replace("$M", method, StringComparison.Ordinal);

        string Annotated(string type) => annotated ? type : WithoutAnnotations(type);
    }

    public string Call(bool twin)
    {
        var logger = Host.Logger.StartsWith("this", StringComparison.Ordinal) ? [] : Host.Logger.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Contains('<', StringComparison.Ordinal) ? "new Typed(logger)" : "logger").ToArray();
        var receiver = Host.Receiver.Replace("$T", Type(twin), StringComparison.Ordinal);
        if (Host.Logger.StartsWith("this", StringComparison.Ordinal))
        {
            (receiver, logger) = (Type(twin), ["logger"]);
        }

        return $"{receiver}.Raise({string.Join(", ", logger.Concat(Parameters.Select(p => p.Value)))});";
    }

    public static string Type(int number, bool twin) => (twin ? "Twin" : "Case") + number.ToString("D4", CultureInfo.InvariantCulture);

    private string Type(bool twin) => Type(Number, twin);

    private string NameOf(int index) => Number % 7 == 3 && index < OddNames.Length ? OddNames[(index + Number) % OddNames.Length] : Names[(index + Number) % Names.Length];

    private string Bare(int index) => NameOf(index).TrimStart('@');

    private static string WithoutAnnotations(string type) => type
        .Replace("ILogger?", "ILogger", StringComparison.Ordinal).Replace("ILogger<MatrixBase>?", "ILogger<MatrixBase>", StringComparison.Ordinal)
        .Replace("string?", "string", StringComparison.Ordinal).Replace("object?", "object", StringComparison.Ordinal)
        .Replace("dynamic?", "dynamic", StringComparison.Ordinal).Replace("IComparable?", "IComparable", StringComparison.Ordinal)
        .Replace("Version?", "Version", StringComparison.Ordinal).Replace("Plain?", "Plain", StringComparison.Ordinal).Replace(">?", ">", StringComparison.Ordinal);
}
