using System.CodeDom.Compiler;
using System.Reflection;
using LoggingAnalyzers.CompilerServices;
using LoggingAnalyzers.Pipeline.Templates;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline;

/// <summary>
/// Whether a state and its formatter come from Microsoft.Extensions.Logging or from a generator: then reading them runs no foreign
/// code, gives the same each time, and the message says nothing but the template and the fields.
/// </summary>
internal sealed class TrustedState
{
    private const string Own = "LoggingAnalyzers";
    private const string Framework = "Microsoft.Extensions.Logging.Generators";

    private readonly Type _type;
    private readonly bool _isTrusted;
    private Delegate? _formatter;
    private TemplateProfile? _profile;

    private TrustedState(Type type)
    {
        _type = type;
        IsDeclared = IsGeneratedBy(type, Own);
        Generated = IsDeclared || IsGeneratedBy(type, Framework) ? type : null;
        HarmlessFields = IsDeclared ? type.GetCustomAttribute<HarmlessFieldsAttribute>(inherit: false)?.Fields ?? 0
            : type.DeclaringType == typeof(LoggerMessage) ? Harmless(type.GenericTypeArguments)
            : 0;
        _isTrusted = (Generated is not null || IsKnown(type))
            && typeof(IReadOnlyList<KeyValuePair<string, object?>>).IsAssignableFrom(type);
    }

    /// <summary>Whether the state is an event of our generator, whose declaration says what is logged of a person.</summary>
    internal bool IsDeclared { get; }

    /// <summary>The type, where a generator wrote it for one template; <see langword="null"/> where the template gives the names.</summary>
    internal Type? Generated { get; }

    /// <summary>
    /// A bit for each of the first fields whose type, or our generator, says that no value of it is sensitive: reading it would only make
    /// a box.
    /// </summary>
    internal uint HarmlessFields { get; }

    /// <summary>The profile that was made last for a generated type, by whatever sanitizer.</summary>
    internal TemplateProfile? Profile => Volatile.Read(ref _profile);

    internal static TrustedState Of<TState>() => Cache<TState>.Value;

    internal bool Accepts(Delegate? formatter) =>
        formatter is not null && (ReferenceEquals(formatter, Volatile.Read(ref _formatter)) || AcceptsNew(formatter));

    internal void Keep(TemplateProfile profile)
    {
        if (Generated is not null)
        {
            Volatile.Write(ref _profile, profile);
        }
    }

    private bool AcceptsNew(Delegate formatter)
    {
        // The formatter of a state stands in the assembly of the state; anybody may pass another one.
        var owner = _isTrusted ? formatter.Method.DeclaringType : null;
        if (owner?.Assembly != _type.Assembly || (owner.Assembly != typeof(ILogger).Assembly && !IsWithin(owner, _type)))
        {
            return false;
        }

        Volatile.Write(ref _formatter, formatter);
        return true;
    }

    /// <summary>The state itself, a closure class in it, or the class that the generator wrote both into.</summary>
    private static bool IsWithin(Type owner, Type state)
    {
        for (var type = owner; type is not null; type = type.DeclaringType)
        {
            if (Definition(type) == Definition(state))
            {
                return true;
            }
        }

        return false;
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    /// <summary>What the extension methods and delegates of Microsoft.Extensions.Logging pass.</summary>
    private static bool IsKnown(Type type) =>
        type.Assembly == typeof(ILogger).Assembly && (type.Name == "FormattedLogValues" || type.DeclaringType == typeof(LoggerMessage));

    /// <summary>The states of the framework's delegates have a type argument for each field.</summary>
    private static uint Harmless(Type[] fields)
    {
        var harmless = 0u;
        for (var i = 0; i < fields.Length; i++)
        {
            harmless |= FieldSanitizer.IsHarmless(fields[i]) ? 1u << i : 0;
        }

        return harmless;
    }

    private static bool IsGeneratedBy(Type type, string tool) =>
        type.IsValueType && type.GetCustomAttribute<GeneratedCodeAttribute>(inherit: false)?.Tool == tool;

    /// <summary>One look-up for each state: in code that instantiations share, a static member costs more than what it holds.</summary>
    private static class Cache<TState>
    {
        internal static readonly TrustedState Value = new(typeof(TState));
    }
}
