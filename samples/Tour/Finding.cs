using System.Text.Json;

namespace Tour;

/// <summary>One diagnostic; lines and columns count from 1, the end column is the one after the span.</summary>
internal sealed record Finding(string Rule, string Level, string Message, string File, int Line, int Column, int EndColumn)
{
    /// <summary>Reads a result of a SARIF 2.1 log.</summary>
    public static Finding Read(JsonElement result, string folder)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        var file = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var line = region.GetProperty("startLine").GetInt32();
        var oneLine = region.GetProperty("endLine").GetInt32() == line;
        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString() == "note" ? "info" : result.GetProperty("level").GetString()!,
            result.GetProperty("message").GetProperty("text").GetString()!,
            Path.GetRelativePath(folder, file).Replace('\\', '/'),
            line,
            region.GetProperty("startColumn").GetInt32(),
            oneLine ? region.GetProperty("endColumn").GetInt32() : int.MaxValue);
    }

    /// <summary>Prints the message, the line of code and a mark under the span.</summary>
    public void Print(string code)
    {
        var text = code.TrimEnd().TrimStart();
        var indent = code.Length - code.TrimStart().Length;
        var start = Column - 1 - indent;
        var length = Math.Max(1, Math.Min(EndColumn - 1 - indent, text.Length) - start);
        Console.WriteLine($"{File}({Line},{Column}): {Level} {Rule}: {Message}");
        Console.WriteLine($"    {text}");
        Console.WriteLine($"    {new string(' ', start)}{new string('^', length)}");
    }
}
