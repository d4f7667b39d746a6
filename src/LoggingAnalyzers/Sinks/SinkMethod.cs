namespace LoggingAnalyzers.Sinks;

/// <summary>A log method: its row, and the level its name stands for.</summary>
internal sealed record SinkMethod(SinkRow Row, SinkLevel Level)
{
    public SinkKind Kind => Row.Kind;
}
