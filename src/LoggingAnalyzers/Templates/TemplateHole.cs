using System.Globalization;

namespace LoggingAnalyzers.Templates;

/// <summary>A hole of a message template: <c>{@Name,-10:format}</c>.</summary>
/// <param name="Name">The name, without the capturing hint.</param>
/// <param name="Capture"><c>@</c>, <c>$</c>, or <c>\0</c> for none.</param>
/// <param name="Alignment">The text after the comma; null without one.</param>
/// <param name="Format">The text after the colon; null without one.</param>
/// <param name="Start">Where the opening brace is.</param>
/// <param name="Length">The length with both braces.</param>
internal readonly record struct TemplateHole(string Name, char Capture, string? Alignment, string? Format, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Where the name starts, after brace and hint.</summary>
    public int NameStart => Start + (Capture == '\0' ? 1 : 2);

    /// <summary>The number that stands as the name; -1 for a word.</summary>
    public int Number =>
        int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
