namespace LoggingAnalyzers.Templates;

/// <summary>What is wrong at a place of a message template.</summary>
internal enum TemplateErrorKind
{
    /// <summary>An opening brace without its closing one.</summary>
    UnclosedHole,

    /// <summary>A closing brace without an opening one.</summary>
    StrayClose,

    /// <summary><c>{}</c>, <c>{:N2}</c>, <c>{@}</c>.</summary>
    EmptyHole,

    /// <summary>A name with characters that the dialect does not take.</summary>
    BadName,

    /// <summary>An alignment that is no number other than zero.</summary>
    BadAlignment,

    /// <summary>A format with characters that the dialect does not take.</summary>
    BadFormat,
}
