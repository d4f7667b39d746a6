namespace LoggingAnalyzers.Templates;

/// <summary>Writes pieces of a message template.</summary>
internal static class TemplateText
{
    /// <summary>Text that a template shows as it is.</summary>
    public static string Escape(string literal) => literal.Replace("{", "{{").Replace("}", "}}");

    /// <summary>The text that an escaped piece of a template shows.</summary>
    public static string Unescape(string piece) => piece.Replace("{{", "{").Replace("}}", "}");

    /// <summary>A hole; null where the format cannot stand in one.</summary>
    public static string? Hole(string name, string? alignment = null, string? format = null) =>
        format is not null && (format.IndexOf('{') >= 0 || format.IndexOf('}') >= 0)
            ? null
            : "{" + name + (alignment is null ? "" : "," + alignment) + (string.IsNullOrEmpty(format) ? "" : ":" + format) + "}";
}
