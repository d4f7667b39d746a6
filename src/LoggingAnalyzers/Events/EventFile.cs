using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Events;

/// <summary>A file of event lines: <c>LogEvents.Shipped.txt</c>, or <c>LogEvents.Unshipped.txt</c> for what no release has yet.</summary>
/// <remarks>Lines that begin with <c>#</c> are comments; <c>*REMOVED*name</c> says that an event is gone on purpose.</remarks>
internal sealed class EventFile
{
    public const string ShippedName = "LogEvents.Shipped.txt";
    public const string UnshippedName = "LogEvents.Unshipped.txt";
    private const string RemovedMark = "*REMOVED*";

    private EventFile(string path, SourceText text)
    {
        Path = path;
        Text = text;
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.StartsWith(RemovedMark, StringComparison.Ordinal))
            {
                Removed.Add(content.Substring(RemovedMark.Length).Trim());
            }
            else if (content.Length > 0 && content[0] != '#' && EventLine.Parse(content) is { } parsed)
            {
                Lines[parsed.Name] = (parsed, line.Span);
            }
        }
    }

    public string Path { get; }

    public SourceText Text { get; }

    public Dictionary<string, (EventLine Line, TextSpan Span)> Lines { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);

    /// <summary>The file of that name among the additional files; null: the project has none.</summary>
    public static EventFile? Find(IEnumerable<AdditionalText> files, string name, CancellationToken cancellationToken)
    {
        var file = files.FirstOrDefault(f => IsNamed(f.Path, name));
        return file?.GetText(cancellationToken) is { } text ? new EventFile(file.Path, text) : null;
    }

    public static bool IsNamed(string? path, string name) =>
        path is not null && string.Equals(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a file with these lines, each in place of the one of its name, in the order of the names.</summary>
    public static string With(string text, IEnumerable<string> lines)
    {
        var added = lines.Select(EventLine.Parse).OfType<EventLine>().GroupBy(l => l.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var head = new List<string>();
        var events = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (EventLine.Parse(line.Trim()) is { } parsed && line.TrimStart() is not ['#' or '*', ..])
            {
                events[parsed.Name] = line.Trim();
            }
            else if (line.Length > 0)
            {
                head.Add(line);
            }
        }

        foreach (var line in added)
        {
            events[line.Key] = line.Value.ToString();
        }

        var end = text.Contains("\r\n") ? "\r\n" : "\n";
        return string.Concat(head.Concat(events.Values).Select(l => l + end));
    }
}
