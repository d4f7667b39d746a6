using System.ComponentModel;
using System.Diagnostics;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>Writes events into the trace they happen in. For generated code: call it from nowhere else.</summary>
/// <remarks>Thread-safe; nothing here throws.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventBreadcrumbs
{
    /// <summary>Adds an event to the current activity, if that is recorded.</summary>
    /// <typeparam name="TState">The state of the event.</typeparam>
    /// <param name="eventName">The event name.</param>
    /// <param name="state">The fields: values as the log gets them, sensitive ones redacted already.</param>
    public static void Add<TState>(string eventName, TState state)
        where TState : IReadOnlyList<KeyValuePair<string, object?>>
    {
        if (Activity.Current is not { IsAllDataRequested: true } activity)
        {
            return;
        }

        try
        {
            var tags = new ActivityTagsCollection();
            for (var i = 0; i < state.Count; i++)
            {
                var field = state[i];
                if (field.Value is not null && field.Key is not (FieldNames.Name or FieldNames.OriginalFormat))
                {
                    tags[field.Key] = Finished(field.Value);
                }
            }

            activity.AddEvent(new ActivityEvent(eventName, tags: tags));
        }
#pragma warning disable CA1031 // Values are the caller's code: whatever they throw must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    /// <summary>The types that every exporter knows as they are; of anything else the text, which cannot forge a line.</summary>
    private static object Finished(object value)
    {
        if (value is string or bool or int or long or double)
        {
            return value;
        }

        var message = new EventMessage(0, 1);
        message.AppendObject(value);
        return message.ToString();
    }
}
