using System.Text;

namespace LoggingAnalyzers.Templates;

/// <summary>The name of a hole or property in a style. Pure.</summary>
internal static class StyledName
{
    /// <summary>Tells whether a name is written in a style. Names with dots are those of a schema and follow any.</summary>
    public static bool Follows(string name, NamingStyle style)
    {
        if (name.Length == 0 || name.IndexOf('.') > 0)
        {
            return true;
        }

        return style switch
        {
            NamingStyle.Pascal => char.IsUpper(name[0]) && name.All(char.IsLetterOrDigit),
            NamingStyle.Camel => char.IsLower(name[0]) && name.All(char.IsLetterOrDigit),
            _ => char.IsLower(name[0]) && name.All(static c => char.IsLower(c) || char.IsDigit(c) || c == '_'),
        };
    }

    /// <summary>The name in a style; null where it has no letter to begin with.</summary>
    public static string? Convert(string name, NamingStyle style)
    {
        var shouts = name.IndexOf('_') > 0 && !name.Any(char.IsLower);
        var pascal = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
            }
            else if (pascal.Length > 0 || char.IsLetter(c))
            {
                pascal.Append(upper ? char.ToUpperInvariant(c) : shouts ? char.ToLowerInvariant(c) : c);
                upper = false;
            }
        }

        return pascal.Length == 0 || !char.IsUpper(pascal[0]) ? null : FromPascal(pascal.ToString(), style);
    }

    /// <summary>A name in Pascal case written in a style.</summary>
    public static string FromPascal(string pascal, NamingStyle style) => style switch
    {
        NamingStyle.Camel => Camel(pascal),
        NamingStyle.Snake => Separated(pascal, "_"),
        NamingStyle.Dotted => Separated(pascal, "."),
        _ => pascal,
    };

    private static string Camel(string pascal)
    {
        var first = 1;
        while (first < pascal.Length && !StartsWord(pascal, first))
        {
            first++;
        }

        // IPAddress → ipAddress, OrderId → orderId.
        return pascal.Substring(0, first).ToLowerInvariant() + pascal.Substring(first);
    }

    private static string Separated(string pascal, string separator) =>
        string.Concat(pascal.Select((c, i) => (StartsWord(pascal, i) ? separator : "") + char.ToLowerInvariant(c).ToString()));

    // An upper-case letter after a lower-case one, or the last of several before a lower-case one: IPAddress is two words.
    private static bool StartsWord(string name, int i) =>
        i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
