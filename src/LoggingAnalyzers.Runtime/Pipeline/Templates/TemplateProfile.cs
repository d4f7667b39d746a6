namespace LoggingAnalyzers.Pipeline.Templates;

/// <summary>
/// What is known of a template: whether its own text can make a clean value sensitive. If not, clean values make a clean message,
/// and it need not be formatted to know.
/// </summary>
internal sealed class TemplateProfile
{
    /// <summary>Values that are harmless alone, and that a literal beside them can make a secret.</summary>
    private static readonly string[] s_values = ["x", "Zq7xK9vT2mB4nL8w", "123-45-6789", "4111", "12345678901", "a.b.io", "dXNlcjpwYXNz"];

    /// <summary>Values of two holes that only together are a secret.</summary>
    private static readonly (string First, string Second)[] s_pairs =
    [
        ("password", "Zq7xK9vT2mB4nL8w"), ("ApiKey", "12"), ("Authorization", "Bearer"), ("Bearer", "Zq7xK9vT2mB4nL8w"),
        ("Basic", "dXNlcjpwYXNz"), ("ssn", "123-45-6789"), ("41111111", "11111111"), ("alice", "example.com"),
        ("alice", "pass@example.com"), ("eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0"), ("DE89370400440532013000", "x"),
        ("DE8937040044", "0532013000"),
    ];

    private readonly string[] _names;

    private TemplateProfile(string template, string[] names, bool isInert)
    {
        Template = template;
        _names = names;
        IsInert = isInert;
    }

    internal string Template { get; }

    /// <summary>No literal makes a clean value sensitive, and no name does.</summary>
    internal bool IsInert { get; }

    internal static TemplateProfile Of(string template, string[] names, FieldSanitizer fields)
    {
        var isInert = Array.TrueForAll(names, fields.IsPlain) && IsInertText(MessageTemplate.Parse(template), template, fields);
        return new TemplateProfile(template, names, isInert);
    }

    /// <summary>Whether the fields before the template are those that the profile was made of.</summary>
    internal bool IsFor(int count) => _names.Length == count;

    internal bool HasName(int index, string name) =>
        ReferenceEquals(_names[index], name) || string.Equals(_names[index], name, StringComparison.Ordinal);

    private static bool IsInertText(MessageTemplate parsed, string template, FieldSanitizer fields)
    {
        if (!IsSame(template, fields))
        {
            return false;
        }

        foreach (var value in s_values)
        {
            if (!IsSame(parsed.Fill(_ => value), fields))
            {
                return false;
            }
        }

        for (var hole = 0; hole < parsed.HoleCount - 1; hole++)
        {
            foreach (var (first, second) in s_pairs)
            {
                var at = hole;
                if (!IsSame(parsed.Fill(i => i == at ? first : i == at + 1 ? second : "x"), fields))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsSame(string text, FieldSanitizer fields) => text.Length == 0 || ReferenceEquals(fields.Text(text), text);
}
