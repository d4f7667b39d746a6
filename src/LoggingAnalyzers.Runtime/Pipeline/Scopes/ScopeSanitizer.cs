using LoggingAnalyzers.TraceIds;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>
/// Finishes the state of a scope as it is pushed, so that a record inside costs nothing more; what its owner may still change is
/// read for each record.
/// </summary>
internal sealed class ScopeSanitizer(FieldSanitizer fields, FieldReader reader)
{
    /// <summary>The last scope of the host's activity tracking that was found clean: it comes again with every record.</summary>
    [ThreadStatic]
    private static object? t_lastClean;

    /// <summary>The type of such scopes: it is internal to the framework, and asking for a name each time takes longer.</summary>
    private static Type? s_activityScope;

    /// <summary>What is pushed in place of a state.</summary>
    internal object? Push(object? state)
    {
        switch (state)
        {
            case null or SanitizedScope or LiveScope or TraceScope:
                return state;
            case string text:
                return fields.Text(text);
            case ICollection<KeyValuePair<string, object?>> { IsReadOnly: false } live:
                return new LiveScope(live, this);
            default:
                return Freeze(state);
        }
    }

    /// <summary>What a provider gets for a scope that stands in the list.</summary>
    internal object? Read(object? scope)
    {
        switch (scope)
        {
            case null or SanitizedScope or TraceScope:
                return scope;
            case LiveScope live:
                return live.Read();
        }

        if (ReferenceEquals(scope, t_lastClean))
        {
            return scope;
        }

        if (IsActivityScope(scope) && HoldsIds(scope))
        {
            t_lastClean = scope;
            return scope;
        }

        var clean = scope is string text ? (object)fields.Text(text) : Freeze(scope);
        if (clean is SanitizedScope frozen && IsActivityScope(scope) && IsSame(frozen, scope))
        {
            t_lastClean = scope;
            return scope;
        }

        return clean;
    }

    internal SanitizedScope Freeze(object state)
    {
        var guard = ForeignCode.Enter();
        try
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> pairs)
            {
                var read = reader.Read(pairs, out _);
                fields.Clean(read, guard);
                return new SanitizedScope(read, TextOf(state, read, guard), fields);
            }

            var text = fields.Value("Scope", state, guard);
            return new SanitizedScope([], text?.ToString() ?? string.Empty, fields);
        }
        finally
        {
            guard.Leave();
        }
    }

    /// <summary>The text of a template where there is one; <see langword="null"/> for that of the fields, maybe never asked for.</summary>
    private string? TextOf(object state, KeyValuePair<string, object?>[] read, ForeignCode guard)
    {
        if (FieldReader.TemplateOf(read) is { } template)
        {
            return fields.Text(Templates.MessageTemplate.Parse(template).Render(read));
        }

        return IsActivityScope(state) && guard.IsAllowed ? fields.Text(state.ToString()) : null;
    }

    /// <summary>The ids of an activity, read once when the scope is made. Its tags and baggage are another type, and change.</summary>
    private static bool IsActivityScope(object scope)
    {
        var type = scope.GetType();
        if (ReferenceEquals(type, Volatile.Read(ref s_activityScope)))
        {
            return true;
        }

        if (type.Name != "ActivityLogScope")
        {
            return false;
        }

        Volatile.Write(ref s_activityScope, type);
        return true;
    }

    /// <summary>W3C ids and nothing else: every request begins with such a scope, and there is no need to look closer.</summary>
    private static bool HoldsIds(object scope)
    {
        if (scope is not IReadOnlyList<KeyValuePair<string, object?>> fields)
        {
            return false;
        }

        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Value is not string { Length: 16 or 32 } id || !LowerHex.Is(id.AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(SanitizedScope frozen, object scope)
    {
        if (scope is not IReadOnlyList<KeyValuePair<string, object?>> original || original.Count != frozen.Count)
        {
            return false;
        }

        for (var i = 0; i < frozen.Count; i++)
        {
            if (!Equals(original[i].Value, frozen[i].Value) || original[i].Key != frozen[i].Key)
            {
                return false;
            }
        }

        return string.Equals(scope.ToString(), frozen.ToString(), StringComparison.Ordinal);
    }
}
