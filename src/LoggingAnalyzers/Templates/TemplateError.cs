namespace LoggingAnalyzers.Templates;

/// <summary>A fault in a message template, with its place in the text.</summary>
internal readonly record struct TemplateError(TemplateErrorKind Kind, int Start, int Length);
