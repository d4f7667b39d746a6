namespace LoggingAnalyzers.Sanitizing;

/// <summary>Free text: control characters.</summary>
internal sealed class TextSanitizer(NameTest names, int maxLength)
{
    internal NameTest Names => names;

    internal string Sanitize(string? text) =>
        ControlCharacters.Neutralize(text is not null && text.Length > maxLength ? text.Substring(0, maxLength) : text);
}
