namespace LoggingAnalyzers.Sinks;

/// <summary>A log method: its row, and the level its name stands for.</summary>
internal sealed record SinkMethod(SinkRow Row, SinkLevel Level)
{
    public SinkKind Kind => Row.Kind;

    /// <summary>
    /// All that the method does with a value is to log it. False for a wrapper that works with it too: there the repair is not at the call.
    /// </summary>
    public bool IsFacade { get; private init; } = true;

    /// <summary>What it writes is what an exception says: <c>Error(ex)</c> calls <c>LogError(ex, ex.Message)</c>.</summary>
    public bool SaysException { get; init; }

    /// <summary>A method of somebody's own whose parameters have these roles; null where none of them is logged.</summary>
    public static SinkMethod? Own(
        SinkKind kind, IEnumerable<(string Parameter, ParameterRole Role)> roles, SinkLevel level, bool isFacade)
    {
        var row = new SinkRow(kind, [], [], [.. roles]);
        return row.Roles.Any(static r => r.Role is ParameterRole.Template or ParameterRole.Argument or ParameterRole.Arguments
            or ParameterRole.State or ParameterRole.PropertyValue)
            ? new SinkMethod(row, level) { IsFacade = isFacade }
            : null;
    }
}
