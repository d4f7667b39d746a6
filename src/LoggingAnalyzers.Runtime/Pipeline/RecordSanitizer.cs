using System.Runtime.CompilerServices;
using LoggingAnalyzers.Pipeline.Scopes;
using LoggingAnalyzers.Pipeline.Templates;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline;

/// <summary>Decides for each record whether it passes as it is or goes on as a finished copy. Immutable but for its cache.</summary>
internal sealed class RecordSanitizer
{
    private readonly TemplateProfiles _profiles = new();
    private readonly LoggingSanitizer _status;
    private readonly FieldReader _reader;
    private readonly FieldSanitizer _fields;
    private readonly ExceptionSanitizer _exceptions;
    private readonly ScopeSanitizer _scopes;

    internal RecordSanitizer(LogSanitizer sanitizer, LoggingSanitizer status)
    {
        Sanitizer = sanitizer;
        _status = status;
        _reader = new FieldReader(status);
        _fields = new FieldSanitizer(sanitizer, status);
        _exceptions = new ExceptionSanitizer(_fields, status);
        _scopes = new ScopeSanitizer(_fields, _reader);
    }

    internal LogSanitizer Sanitizer { get; }

    internal object? Scope(object? state)
    {
        try
        {
            return _scopes.Push(state);
        }
#pragma warning disable CA1031 // Whatever fails here must not leave the caller's BeginScope.
        catch (Exception)
#pragma warning restore CA1031
        {
            _status.CountFault();
            return LogSanitizer.Erased;
        }
    }

    internal object? ReadScope(object? scope)
    {
        try
        {
            return _scopes.Read(scope);
        }
#pragma warning disable CA1031 // Whatever fails here must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
            _status.CountFault();
            return LogSanitizer.Erased;
        }
    }

    /// <summary>Whether the record can go to the providers as it is. Runs no foreign code and allocates nothing of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsClean<TState>(EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var trust = TrustedState.Of<TState>();
        if (exception is not null || !trust.Accepts(formatter))
        {
            return false;
        }

        // The cast stands at each call: so the struct of a generator is not boxed.
        var last = ((IReadOnlyList<KeyValuePair<string, object?>>)state!).Count - 1;
        if (last < 0 || ((IReadOnlyList<KeyValuePair<string, object?>>)state)[last].Value is not string template)
        {
            return false;
        }

        var profile = Known(trust, template) ?? NewProfile(trust, template, (IReadOnlyList<KeyValuePair<string, object?>>)state, last);
        if (profile is not { IsInert: true } || !profile.IsFor(last) || !HasCleanName(id, profile))
        {
            return false;
        }

        for (var i = 0; i < last; i++)
        {
            if (i < 32 && (trust.HarmlessFields & (1u << i)) != 0)
            {
                continue;
            }

            var field = ((IReadOnlyList<KeyValuePair<string, object?>>)state)[i];
            if (!profile.HasName(i, field.Key) || (!profile.IsConstant(i, field.Value) && !_fields.IsClean(field.Value)))
            {
                return false;
            }
        }

        return !profile.HasNeighbors || !profile.MayJoin((IReadOnlyList<KeyValuePair<string, object?>>)state);
    }

    /// <summary>Sanitizes what did not pass at first sight, and hands it on.</summary>
    internal void Log<TState>(
        ILogger inner, LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        SanitizedRecord? record;
        Exception? clean;
        var guard = ForeignCode.Enter();
        try
        {
            record = Build(state, exception, formatter, guard);
            clean = _exceptions.Clean(exception, guard);
        }
#pragma warning disable CA1031 // The record goes out without what could not be read.
        catch (Exception)
#pragma warning restore CA1031
        {
            _status.CountFault();
            record = new SanitizedRecord([], LogSanitizer.Erased);
            clean = exception is null ? null : ExceptionSanitizer.Erased(exception);
        }
        finally
        {
            guard.Leave();
        }

        if (!IsCleanName(id))
        {
            id = new EventId(id.Id, _fields.Text(id.Name));
        }

        if (record is not { } redacted)
        {
            inner.Log(level, id, state, clean, formatter);
            return;
        }

        PipelineMetrics.Redacted.Add(1);
        inner.Log(level, id, redacted, clean, SanitizedRecord.Formatter);
    }

    /// <summary>The finished copy, or <see langword="null"/> where the state may go out as it is.</summary>
    private SanitizedRecord? Build<TState>(
        TState state, Exception? exception, Func<TState, Exception?, string> formatter, ForeignCode guard)
    {
        var trust = TrustedState.Of<TState>();
        var isTrusted = trust.Accepts(formatter);
        var isCut = !isTrusted;
        var fields = isTrusted
                ? _reader.ReadList(state, ((IReadOnlyList<KeyValuePair<string, object?>>)state!).Count, out isCut)
            : guard.IsAllowed && state is IEnumerable<KeyValuePair<string, object?>> pairs ? _reader.Read(pairs, out _)
            : [];
        var template = FieldReader.TemplateOf(fields);
        var profile = template is null ? null : Known(trust, template);
        // Only a foreign formatter may say what stood in the fields.
        var raw = isTrusted ? fields : (KeyValuePair<string, object?>[])fields.Clone();
        var changes = _fields.Clean(fields, guard, profile, isTrusted && trust.IsDeclared);

        string message;
        if (template is not null && changes.HasFlag(FieldChanges.Value)
            && (profile?.Parsed ?? MessageTemplate.Parse(template)) is var parsed && (isTrusted || HasAllHoles(parsed, fields)))
        {
            // From finished values: the formatter would run their code again, and knows the raw ones.
            message = parsed.Render(fields);
            if (isTrusted && profile is { HasInertText: true } && profile.IsFor(fields.Length - 1) && IsCleanTogether(profile, fields))
            {
                return new SanitizedRecord(fields, message);
            }
        }
        else
        {
            message = isTrusted || guard.IsAllowed ? Formatted(state, exception, formatter, raw, fields) : LogSanitizer.Erased;
        }

        var clean = _fields.Text(message);
        return isTrusted && !isCut && changes == FieldChanges.None && ReferenceEquals(clean, message)
            ? null
            : new SanitizedRecord(fields, clean);
    }

    /// <summary>Whether finished values make a clean message in a template whose own text is inert.</summary>
    private bool IsCleanTogether(TemplateProfile profile, KeyValuePair<string, object?>[] fields)
    {
        foreach (var field in fields)
        {
            if (field.Key != FieldReader.OriginalFormat && !ReferenceEquals(field.Value, LogSanitizer.Erased)
                && !_fields.IsClean(field.Value))
            {
                return false;
            }
        }

        return !profile.HasNeighbors || !profile.MayJoin(fields);
    }

    /// <summary>What a foreign formatter says, without the raw text of values that were redacted.</summary>
    private string Formatted<TState>(
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter,
        KeyValuePair<string, object?>[] raw,
        KeyValuePair<string, object?>[] fields)
    {
        string message;
        try
        {
            message = formatter is null ? state?.ToString() ?? string.Empty : formatter(state, exception) ?? string.Empty;
        }
#pragma warning disable CA1031 // The formatter is the caller's code; the record goes out without what it would have said.
        catch (Exception)
#pragma warning restore CA1031
        {
            _status.CountFault();
            return FieldReader.TemplateOf(fields) ?? LogSanitizer.Erased;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (!ReferenceEquals(raw[i].Value, fields[i].Value) && raw[i].Key != FieldReader.OriginalFormat)
            {
                message = RawText.Replace(message, raw[i].Value, fields[i].Value);
            }
        }

        return message;
    }

    /// <summary>Whether a foreign state has a field for each hole, so that its template can be taken for its message.</summary>
    private static bool HasAllHoles(MessageTemplate template, KeyValuePair<string, object?>[] fields) =>
        template.HoleCount is > 0 and var holes && holes < fields.Length;

    /// <summary>The profile of a template: of a generated type it is kept with the type.</summary>
    private TemplateProfile? Known(TrustedState trust, string template) =>
        trust.Profile is { } own && ReferenceEquals(own.Template, template) && ReferenceEquals(own.Fields, _fields)
            ? own
            : _profiles.Find(template, trust.Generated);

    private TemplateProfile? NewProfile(
        TrustedState trust, string template, IReadOnlyList<KeyValuePair<string, object?>> fields, int count)
    {
        if (!_profiles.IsSeenAgain(template))
        {
            return null;
        }

        var profile = TemplateProfile.Of(template, fields, count, _fields, trust.Generated, trust.IsDeclared);
        _profiles.Add(profile);
        trust.Keep(profile);
        return profile;
    }

    private bool HasCleanName(EventId id, TemplateProfile profile)
    {
        if (profile.HasEvent(id.Name))
        {
            return true;
        }

        if (!IsCleanName(id))
        {
            return false;
        }

        profile.SetEvent(id.Name);
        return true;
    }

    private bool IsCleanName(EventId id) => id.Name is not { Length: > 0 } name || ReferenceEquals(_fields.Text(name), name);
}
