using System.Text;

namespace LoggingAnalyzers.Templates;

/// <summary>Names an event after what its message says, or after the method that logs it: lower snake_case, the verb last. Pure.</summary>
internal static class EventName
{
    private const int MaximumWords = 6;

    private static readonly HashSet<string> Negations = new(StringComparer.OrdinalIgnoreCase) { "no", "not" };

    private static readonly Dictionary<string, string> Irregular = (
        "send:sent find:found get:fetched begin:begun build:built set:set run:run read:read write:written put:put "
        + "make:made do:done take:taken give:given stop:stopped drop:dropped ship:shipped submit:submitted "
        + "cancel:cancelled map:mapped log:logged plan:planned reset:reset pay:paid lose:lost keep:kept hold:held "
        + "leave:left bind:bound catch:caught throw:thrown bring:brought sell:sold")
        .Split(' ').ToDictionary(static p => p.Substring(0, p.IndexOf(':')), static p => p.Substring(p.IndexOf(':') + 1));

    // Last words of types that say what kind of class it is, not what it is about.
    private static readonly HashSet<string> Kinds = new(
        ("service controller handler manager worker job provider repository helper processor base impl middleware client endpoint "
        + "endpoints component consumer").Split(' '),
        StringComparer.Ordinal);

    /// <summary>
    /// The name that the words of a message give; null where they are fewer than two, not of letters a to z, or make no name that follows
    /// the convention.
    /// </summary>
    public static string? Of(MessageTemplate template)
    {
        var said = EventText.Read(template, static _ => null).Words
            .Where(static w => Negations.Contains(w) || !VagueWords.Stop.Contains(w))
            .SelectMany(static w => Words(w)).Take(MaximumWords).ToList();
        if (said.Count < 2 || said.Exists(static w => !IsPlain(w)))
        {
            return null;
        }

        // "Failed to connect", "Deleted the file": the object first.
        if (IsParticiple(said[0]) && !Negations.Contains(said[1]))
        {
            said.Add(said[0]);
            said.RemoveAt(0);
        }

        return Conventional(string.Join("_", said));
    }

    /// <summary>
    /// The name that the phrase of a method gives: <c>CancelOrderAsync</c> → <c>order_cancelled</c>, <c>order_cancel_failed</c>.
    /// </summary>
    /// <param name="method">The name of the method.</param>
    /// <param name="type">The name of its type: what is done to, where the method does not say.</param>
    /// <param name="failed">It did not go well.</param>
    public static string? OfMethod(string method, string type, bool failed)
    {
        var words = Words(method).ToList();
        if (words.Count > 1 && words[words.Count - 1] == "async")
        {
            words.RemoveAt(words.Count - 1);
        }

        // OnMessageReceived, TryConnect: what happens is said behind it.
        if (words.Count > 1 && words[0] is "on" or "try")
        {
            words.RemoveAt(0);
        }

        if (words.Count > 1 && EventNameConvention.IsPast(words[words.Count - 1]) && words.TrueForAll(IsPlain))
        {
            return string.Join("_", failed ? words.Append("failed") : words);
        }

        var said = words.Skip(1).ToList();
        var all = said.Count > 0 ? said : [.. Words(type)];
        var subject = all.ToList();
        while (said.Count == 0 && subject.Count > 1 && Kinds.Contains(subject[subject.Count - 1]))
        {
            subject.RemoveAt(subject.Count - 1);
        }

        if (words.Count == 0 || subject.Count == 0 || words.Concat(all).Any(static w => !IsPlain(w)))
        {
            return null;
        }

        var verb = failed ? words[0] + "_failed" : Past(words[0]);
        var name = Name(subject, verb);
        return EventNameConvention.IsVague(name) ? Name(all, verb) : name;
    }

    private static string Name(List<string> subject, string verb) => string.Join("_", subject.Take(MaximumWords - 1).Append(verb));

    /// <summary>The name of the method that raises an event: <c>order_placed</c> → <c>OrderPlaced</c>.</summary>
    public static string Method(string name) => string.Concat(
        name.Split('_', '.').Where(static w => w.Length > 0).Select(static w => char.ToUpperInvariant(w[0]) + w.Substring(1)));

    /// <summary>The past tense of a verb.</summary>
    public static string Past(string verb) =>
        Irregular.TryGetValue(verb, out var past) ? past
        : verb.EndsWith("ed", StringComparison.Ordinal) || verb.EndsWith("ing", StringComparison.Ordinal) ? verb
        : verb.EndsWith("e", StringComparison.Ordinal) ? verb + "d"
        : verb.Length > 2 && verb[verb.Length - 1] == 'y' && "aeiou".IndexOf(verb[verb.Length - 2]) < 0
            ? verb.Substring(0, verb.Length - 1) + "ied"
        : verb + "ed";

    /// <summary>The word is the past tense of a verb that does not form it with -ed.</summary>
    public static bool IsIrregularPast(string word) => Irregular.ContainsValue(word);

    private static string? Conventional(string name) =>
        EventNameConvention.Check(name, isFree: false) is not var (_, better) ? name
        : better is not null && EventNameConvention.Check(better, isFree: false) is null ? better
        : null;

    private static bool IsParticiple(string word) =>
        (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) || VagueWords.PastTenses.Contains(word);

    private static bool IsPlain(string word) => word.Length > 0 && word.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>The words of a name or text, in lower case: <c>UsageReporter</c> → usage, reporter; <c>don't</c> → dont.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\'' or '’')
            {
                continue;
            }

            var starts = !char.IsLetterOrDigit(c)
                || (char.IsUpper(c) && i > 0 && (char.IsLower(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1]))));
            if (starts && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
