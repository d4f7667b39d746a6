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

    /// <summary>Values of two holes that a sign between them makes a secret.</summary>
    private static readonly (string First, string Second)[] s_pairs =
    [
        ("password", "Zq7xK9vT2mB4nL8w"), ("ApiKey", "12"), ("Authorization", "Bearer"), ("alice", "example.com"), ("alice", "pw@host"),
        ("eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0"), ("DE89370400440532013000", "x"),
    ];

    /// <summary>Values of two holes that are a secret with little or nothing between them: see <see cref="NeighborValues"/>.</summary>
    private static readonly (string First, string Second)[] s_neighbors =
    [
        ("Bearer", "Zq7xK9vT2mB4nL8w"), ("Basic", "dXNlcjpwYXNz"), ("41111111", "11111111"), ("DE8937040044", "0532013000"),
    ];

    private readonly string[] _names;
    private readonly (int First, int Second)[] _neighbors = [];
    private readonly object?[] _constants;
    private string? _eventName;

    private TemplateProfile(
        string template,
        MessageTemplate parsed,
        string[] names,
        object?[] constants,
        FieldSanitizer fields,
        Type? generated,
        bool isDeclared)
    {
        _constants = constants;
        _names = names;
        Fields = fields;
        Generated = generated;
        Template = template;
        Parsed = parsed;
        CleanTemplate = fields.Template(template);
        HasInertText = !fields.LooksFurther && IsInertText(parsed, template, fields)
            && TryFindNeighbors(parsed, names, fields, out _neighbors);
        IsInert = HasInertText && Array.TrueForAll(names, name => fields.IsPlain(name, isDeclared));
    }

    /// <summary>Whose judgement it is.</summary>
    internal FieldSanitizer Fields { get; }

    /// <summary>The type of the states, where a generator wrote it; otherwise their names follow from the template.</summary>
    internal Type? Generated { get; }

    internal string Template { get; }

    /// <summary>The template in its parts.</summary>
    internal MessageTemplate Parsed { get; }

    /// <summary>The template as it is logged.</summary>
    internal string CleanTemplate { get; }

    /// <summary>No literal makes a clean value sensitive; neighbors alone may.</summary>
    internal bool HasInertText { get; }

    /// <summary>The same, and no name makes a value sensitive.</summary>
    internal bool IsInert { get; }

    internal static TemplateProfile Of(
        string template,
        IReadOnlyList<KeyValuePair<string, object?>> state,
        int count,
        FieldSanitizer fields,
        Type? generated = null,
        bool isDeclared = false)
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

        return new TemplateProfile(template, MessageTemplate.Parse(template), names, constants, fields, generated, isDeclared);
    }

    /// <summary>Whether the fields before the template are those that the profile was made of.</summary>
    internal bool IsFor(int count) => _names.Length == count;

    internal bool HasName(int index, string name) =>
        ReferenceEquals(_names[index], name) || string.Equals(_names[index], name, StringComparison.Ordinal);

    /// <summary>Whether the value is the constant that was found clean.</summary>
    internal bool IsConstant(int index, object? value) => value is not null && ReferenceEquals(_constants[index], value);

    /// <summary>Whether <see cref="MayJoin"/> has anything to look at.</summary>
    internal bool HasNeighbors => _neighbors.Length > 0;

    /// <summary>Whether values of neighboring holes may be a secret together; all are clean alone.</summary>
    internal bool MayJoin(IReadOnlyList<KeyValuePair<string, object?>> state)
    {
        foreach (var (first, second) in _neighbors)
        {
            if (NeighborValues.MayJoin(state[first].Value, state[second].Value))
            {
                return true;
            }
        }

        return false;
    }

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
            if (AreSecret(parsed, hole, s_pairs, fields))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The fields of holes that stand so close that the text of one may go on in the next.</summary>
    private static bool TryFindNeighbors(
        MessageTemplate parsed, string[] names, FieldSanitizer fields, out (int First, int Second)[] neighbors)
    {
        var found = new List<(int First, int Second)>();
        var indexes = parsed.HoleNames
            .Select(name => Array.FindIndex(names, other => string.Equals(name, other, StringComparison.OrdinalIgnoreCase))).ToList();
        for (var hole = 0; hole < indexes.Count - 1; hole++)
        {
            if (AreSecret(parsed, hole, s_neighbors, fields))
            {
                found.Add((indexes[hole], indexes[hole + 1]));
            }
        }

        neighbors = [.. found];
        return found.TrueForAll(static pair => pair.First >= 0 && pair.Second >= 0);
    }

    /// <summary>Whether one of the pairs in a hole and the next is a secret that neither value is alone.</summary>
    private static bool AreSecret(MessageTemplate parsed, int hole, (string First, string Second)[] pairs, FieldSanitizer fields)
    {
        foreach (var (first, second) in pairs)
        {
            if (IsSame(first, fields) && IsSame(second, fields)
                && !IsSame(parsed.Fill(i => i == hole ? first : i == hole + 1 ? second : "x"), fields))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(string text, FieldSanitizer fields) => text.Length == 0 || ReferenceEquals(fields.Text(text), text);
}
