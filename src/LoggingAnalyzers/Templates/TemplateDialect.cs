namespace LoggingAnalyzers.Templates;

/// <summary>Whose rules a message template is read by, where they differ.</summary>
internal enum TemplateDialect
{
    /// <summary>Values bind in order, whatever the names; a template without arguments is not parsed but written as it is.</summary>
    Microsoft,

    /// <summary>
    /// Names are letters, digits, underscores and dots; anything else between braces is text. All names numeric: values bind by number.
    /// </summary>
    Serilog,

    /// <summary>A first name that is numeric makes the values bind by number; a template without arguments is written as it is.</summary>
    NLog,

    /// <summary>The composite format of <c>string.Format</c>: names are numbers, and values bind by them.</summary>
    Composite,
}
