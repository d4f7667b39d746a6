namespace LoggingAnalyzers.Pipeline.Templates;

/// <summary>
/// What is known of a template: whether its own text can make a clean value sensitive. If not, clean values make a clean message,
/// and it need not be formatted to know.
/// </summary>
internal sealed class TemplateProfile
{
    /// <summary>Values that are harmless alone, and that a literal beside them can make a secret.</summary>
    private static readonly string[] s_values =
    [
        "x", "Zq7xK9vT2mB4nL8w", "123-45-6789", "123456789", "4111", "12345678901", "a.b.io", "dXNlcjpwYXNz",
    ];

    /// <summary>Values of two holes that only together are a secret.</summary>
    private static readonly (string First, string Second)[] s_pairs =
    [
        ("password", "Zq7xK9vT2mB4nL8w"), ("ApiKey", "12"), ("Authorization", "Bearer"), ("Bearer", "Zq7xK9vT2mB4nL8w"),
        ("Basic", "dXNlcjpwYXNz"), ("41111111", "11111111"), ("alice", "example.com"),
        ("alice", "pw@host"), ("eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0"), ("DE89370400440532013000", "x"),
        ("DE8937040044", "0532013000"),
    ];

    private readonly string[] _names;
    private readonly object?[] _constants;
    private string? _eventName;

    private TemplateProfile(string template, string[] names, object?[] constants, bool isInert)
    {
        _constants = constants;
        Template = template;
        _names = names;
        IsInert = isInert;
    }

    internal string Template { get; }

    /// <summary>No literal makes a clean value sensitive, and no name does.</summary>
    internal bool IsInert { get; }

    internal static TemplateProfile Of(
        string template, IReadOnlyList<KeyValuePair<string, object?>> state, int count, FieldSanitizer fields)
    {
        var names = new string[count];
        var constants = new object?[count];
        for (var i = 0; i < count; i++)
        {
            var field = state[i];
            names[i] = field.Key;
            // A literal of the program, such as the name of an event, is the same object each time.
            constants[i] = field.Value is string text && string.IsInterned(text) is { } literal && ReferenceEquals(literal, text)
                && fields.IsClean(text) ? text : null;
        }

        var isInert = Array.TrueForAll(names, fields.IsPlain) && IsInertText(MessageTemplate.Parse(template), template, fields);
        return new TemplateProfile(template, names, constants, isInert);
    }

    /// <summary>Whether the fields before the template are those that the profile was made of.</summary>
    internal bool IsFor(int count) => _names.Length == count;

    internal bool HasName(int index, string name) =>
        ReferenceEquals(_names[index], name) || string.Equals(_names[index], name, StringComparison.Ordinal);

    /// <summary>Whether the value is the constant that was found clean.</summary>
    internal bool IsConstant(int index, object? value) => value is not null && ReferenceEquals(_constants[index], value);

    /// <summary>Whether the name of an event is the one that was found clean: a template has one event as a rule.</summary>
    internal bool HasEvent(string? name) => name is null || ReferenceEquals(name, Volatile.Read(ref _eventName));

    internal void SetEvent(string? cleanName) => Volatile.Write(ref _eventName, cleanName);

    private static bool IsInertText(MessageTemplate parsed, string template, FieldSanitizer fields)
    {
        if (!IsSame(template, fields))
        {
            return false;
        }

        // A value that is a secret alone says nothing of the template: it never comes this far.
        foreach (var value in s_values)
        {
            if (IsSame(value, fields) && !IsSame(parsed.Fill(_ => value), fields))
            {
                return false;
            }
        }

        for (var hole = 0; hole < parsed.HoleCount - 1; hole++)
        {
            foreach (var (first, second) in s_pairs)
            {
                var at = hole;
                if (IsSame(first, fields) && IsSame(second, fields)
                    && !IsSame(parsed.Fill(i => i == at ? first : i == at + 1 ? second : "x"), fields))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsSame(string text, FieldSanitizer fields) => text.Length == 0 || ReferenceEquals(fields.Text(text), text);
}
