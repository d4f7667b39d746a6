using System.Globalization;
using System.Text;

namespace LoggingAnalyzers.Build;

/// <summary>Writes a catalog as a page: a table of the events, and a table of the fields of each.</summary>
internal static class CatalogMarkdown
{
    public static string Write(IReadOnlyList<CatalogEvent> events)
    {
        var text = new StringBuilder("# Log events\n\n| event | id | category | level | declared by |\n|---|---|---|---|---|\n");
        foreach (var e in events)
        {
            text.Append(string.Format(
                CultureInfo.InvariantCulture,
                "| {0} | {1} | {2} | {3} | {4} |\n",
                Code(e.Name),
                e.EventId,
                Cell(e.Category.Length == 0 ? "–" : e.Category),
                e.LevelName ?? "by the caller",
                Code(e.Source)));
        }

        foreach (var e in events)
        {
            text.Append("\n## ").Append(Cell(e.Name)).Append("\n\n").Append(Code(e.Template));
            text.Append("\n\nAssembly ").Append(Code(e.Assembly));
            text.Append(".\n\n| field | type | value | sensitive |\n|---|---|---|---|\n");
            foreach (var field in e.Fields)
            {
                text.Append("| ").Append(Code(field.Name)).Append(" | ").Append(Code(field.Type)).Append(" | ");
                text.Append(field.Value is { } value ? Code(value) : "").Append(" | ");
                text.Append(field.IsSensitive ? $"{field.Kind}, {field.Redaction}" : "").Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Text of one line that ends no cell.</summary>
    private static string Cell(string text) =>
        new StringBuilder(text).Replace("\\", "\\\\").Replace("|", "\\|").Replace('\n', ' ').Replace('\r', ' ').ToString();

    private static string Code(string text) =>
        "`" + new StringBuilder(text).Replace("|", "\\|").Replace('`', '\'').Replace('\n', ' ').Replace('\r', ' ') + "`";
}
