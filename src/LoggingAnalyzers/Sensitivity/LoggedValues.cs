using LoggingAnalyzers.Sinks;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Everything of a log call whose content ends up in the log.</summary>
internal static class LoggedValues
{
    /// <summary>Reads the values of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reader">Takes each value apart.</param>
    /// <param name="isHandled">
    /// Arguments of an event method or wrapper that need no look: redacted, or reported where they are declared.
    /// </param>
    public static void Read(LogCall call, ValueReader reader, Func<LogArgument, bool> isHandled)
    {
        var isDeclared = call.Kind is SinkKind.Event or SinkKind.Wrapper;
        if (call.Template is { } template && !(isDeclared && isHandled(template)))
        {
            reader.Read(template.Value);
        }

        foreach (var argument in call.Arguments)
        {
            if (!(isDeclared && isHandled(argument)))
            {
                reader.Read(argument.Value);
            }
        }

        reader.Read(call.OpaqueArguments?.Value);
        reader.Read(call.State?.Value);
        reader.Read(call.PropertyValue?.Value);
    }
}
