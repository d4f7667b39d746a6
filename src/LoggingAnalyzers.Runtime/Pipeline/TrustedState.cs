using System.CodeDom.Compiler;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline;

/// <summary>
/// Whether a state and its formatter come from Microsoft.Extensions.Logging or from a generator: then reading them runs no foreign
/// code, gives the same each time, and the message says nothing but the template and the fields.
/// </summary>
internal static class TrustedState<TState>
{
    /// <summary>Whether the state is an event of our generator, whose declaration says what is logged of a person.</summary>
    internal static readonly bool IsDeclared = IsGeneratedBy(typeof(TState), Own);

    private const string Own = "LoggingAnalyzers";

    private static readonly bool s_isTrusted = IsTrusted(typeof(TState));

    private static Func<TState, Exception?, string>? s_formatter;

    internal static bool Accepts(Func<TState, Exception?, string>? formatter)
    {
        if (!s_isTrusted || formatter is null)
        {
            return false;
        }

        return ReferenceEquals(formatter, Volatile.Read(ref s_formatter)) || AcceptsNew(formatter);
    }

    private static bool AcceptsNew(Func<TState, Exception?, string> formatter)
    {
        // The formatter of a state stands in the assembly of the state; anybody may pass another one.
        var owner = formatter.Method.DeclaringType;
        if (owner?.Assembly != typeof(TState).Assembly || (owner.Assembly != typeof(ILogger).Assembly && !IsWithin(owner, typeof(TState))))
        {
            return false;
        }

        Volatile.Write(ref s_formatter, formatter);
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

    private static bool IsTrusted(Type type)
    {
        if (type.Assembly == typeof(ILogger).Assembly)
        {
            return type.Name == "FormattedLogValues" || type.DeclaringType == typeof(LoggerMessage);
        }

        return IsGeneratedBy(type, Own) || IsGeneratedBy(type, "Microsoft.Extensions.Logging.Generators");
    }

    private static bool IsGeneratedBy(Type type, string tool) =>
        type.IsValueType && type.GetCustomAttribute<GeneratedCodeAttribute>(inherit: false)?.Tool == tool;
}
