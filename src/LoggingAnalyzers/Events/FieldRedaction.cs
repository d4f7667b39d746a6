namespace LoggingAnalyzers.Events;

/// <summary>How a sensitive value is redacted: the values of <c>DataKind</c> and <c>Redaction</c>, whatever they are.</summary>
internal sealed record FieldRedaction(int Kind, int Redaction);
