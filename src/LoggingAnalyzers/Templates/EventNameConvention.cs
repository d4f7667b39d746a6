namespace LoggingAnalyzers.Templates;

/// <summary>
/// Names of events: lower snake_case with dots between namespaces, the object first and then what happened to it. Pure.
/// </summary>
internal static class EventNameConvention
{
    private static readonly HashSet<string> Verbs = Set(
        "create delete remove cancel send add approve reject validate generate save load fetch register unregister enable disable connect "
        + "disconnect install uninstall insert publish subscribe unsubscribe submit assign unassign execute complete finish activate "
        + "deactivate revoke grant deny invalidate verify authenticate authorize receive reserve pay convert deploy encrypt decrypt unlock "
        + "get");

    // Nouns too: at the end of a name nobody knows.
    private static readonly HashSet<string> FirstVerbs =
        Set("update start stop upload download process import export delete reset open close");

    // What a name may end in beside a past tense: how it ended, or how the object is.
    private static readonly HashSet<string> Endings = Set(
        "fail success ok error available ready required pending missing invalid empty full up down online offline timeout unavailable");

    /// <summary>What is wrong with a name, and a better one; null where nothing is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isFree">The words may come in any order: it names an operation, or is of a vocabulary with rules of its own.</param>
    public static (string Problem, string? Better)? Check(string name, bool isFree)
    {
        if (Written(name) is { } plain && plain != name)
        {
            return name.IndexOf('{') >= 0
                ? ("changes with its values: give the values to parameters", Checked(plain, isFree))
                : ("is not in lower snake_case", Checked(plain, isFree));
        }

        if (Written(name) is null)
        {
            return ("is not in lower snake_case", null);
        }

        var words = name.Substring(name.LastIndexOf('.') + 1).Split('_');
        if (IsVague(name))
        {
            return ("fits any event: name the object and what happened to it", null);
        }

        if (words.Any(static w => w.Length > 2 && w.All(char.IsDigit) && !IsStatus(w)))
        {
            return ("changes with its values: give the values to parameters", null);
        }

        return isFree ? null : Order(name, words);
    }

    /// <summary>No word of the name says what happened to what.</summary>
    public static bool IsVague(string name) =>
        EventName.Words(name).ToList() is { Count: > 0 } words
        && words.TrueForAll(static w => VagueWords.Generic.Contains(w) || VagueWords.Stop.Contains(w) || w is "log" or "logged" or "msg"
            or "message" or "name" or "event" or "events" or "action" or "actions" or "data" or "thing" or "value" or "result");

    /// <summary>A name in lower snake_case, its namespaces kept; null where it has other letters than a to z.</summary>
    public static string? Written(string name)
    {
        var holes = MessageTemplate.Parse(name).Holes;
        for (var i = holes.Length - 1; i >= 0; i--)
        {
            name = name.Remove(holes[i].Start, holes[i].Length);
        }

        var segments = name.Split('.').Select(static s => string.Join("_", EventName.Words(s))).Where(static s => s.Length > 0).ToList();
        return segments.Count > 0 && segments.TrueForAll(static s => s[0] is >= 'a' and <= 'z' && s.All(IsPlain))
            ? string.Join(".", segments)
            : null;
    }

    private static (string Problem, string? Better)? Order(string name, string[] words)
    {
        if (words.Length == 1)
        {
            return name.IndexOf('.') < 0 ? ("is one word: name the object and what happened to it", null) : null;
        }

        var last = words[words.Length - 1];
        if (IsPast(last) || Endings.Contains(last))
        {
            return null;
        }

        var space = name.Substring(0, name.LastIndexOf('.') + 1);
        if (Verbs.Contains(words[0]) || FirstVerbs.Contains(words[0]))
        {
            return ("begins with the verb: put the object first", space + VerbLast(words));
        }

        if (words.Length == 2 && IsPast(words[0]))
        {
            return ("begins with the verb: put the object first", space + words[1] + "_" + words[0]);
        }

        return Verbs.Contains(last)
            ? ("does not say that it happened: put the verb into the past",
                space + string.Join("_", words.Take(words.Length - 1)) + "_" + EventName.Past(last))
            : null;
    }

    // update_file_fails did not update it.
    private static string VerbLast(string[] words)
    {
        var rest = words.Skip(1).Where(static w => !IsFailure(w)).ToList();
        var failed = rest.Count < words.Length - 1;
        return string.Join("_", rest.Append(failed ? words[0] + "_failed" : EventName.Past(words[0])));
    }

    private static bool IsFailure(string word) =>
        word.StartsWith("fail", StringComparison.Ordinal) || word is "unable" or "cannot" or "could" or "couldnt" or "unsuccessful";

    private static string? Checked(string name, bool isFree) => Check(name, isFree) is var (_, better) ? better : name;

    /// <summary>The word is the past tense of a verb.</summary>
    public static bool IsPast(string word) =>
        (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal)) || EventName.IsIrregularPast(word)
        || VagueWords.PastTenses.Contains(word);

    // http_404_returned: a status has a meaning.
    private static bool IsStatus(string digits) => digits.Length == 3 && digits[0] is >= '1' and <= '5';

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
