using System.Text;
using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>
/// The name test of the analyzers, with the names of the options and a cache: names repeat in logs, and classifying one
/// costs far more than looking it up.
/// </summary>
internal sealed class NameTest
{
    /// <summary>Longer names are judged by their end, which holds the head word.</summary>
    private const int MaxNameLength = 96;

    /// <summary>Bounded: a hostile caller evicts entries and cannot grow it. Both are powers of two.</summary>
    private const int CacheSets = 512;
    private const int CacheWays = 4;

    private readonly Entry?[] _cache = new Entry?[CacheSets * CacheWays];
    private int _nextWay;
    private readonly HashSet<string> _extra;
    private readonly HashSet<string> _excluded;

    internal NameTest(IEnumerable<string> extraNames, IEnumerable<string> excludedNames)
    {
        _extra = Spellings(extraNames);
        _excluded = Spellings(excludedNames);
        foreach (var name in _extra)
        {
            MinLength = Math.Min(MinLength, name.Length);
        }
    }

    /// <summary>The shortest name that can be sensitive: that of the built-in table, or a shorter one of the options.</summary>
    internal int MinLength { get; } = 3;

    internal NameSensitivity Classify(ReadOnlySpan<char> name) => Find(name).Sensitivity;

    /// <summary>A token that is a position, a count or a piece of text: page token, max tokens.</summary>
    internal bool IsHarmlessToken(ReadOnlySpan<char> name) => Find(name).IsHarmlessToken;

    private Entry Find(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxNameLength)
        {
            name = name.Slice(name.Length - MaxNameLength);
        }

        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 16777619u;
        }

        var set = (int)((hash ^ (hash >> 15)) & (CacheSets - 1)) * CacheWays;
        for (var way = set; way < set + CacheWays; way++)
        {
            // Entries are immutable, so that a torn read cannot happen; two threads may compute one twice.
            if (Volatile.Read(ref _cache[way]) is { } entry && name.SequenceEqual(entry.Name.AsSpan()))
            {
                return entry;
            }
        }

        var text = name.ToString();
        var words = NameWords.Split(text);
        var isHarmless = words.Count > 1 && words[words.Count - 1] == "token"
            && SensitiveWords.HarmlessTokens.Contains(words[words.Count - 2]);
        var added = new Entry(text, Compute(text), isHarmless);
        Volatile.Write(ref _cache[FreeWay(set)], added);
        return added;
    }

    private int FreeWay(int set)
    {
        for (var way = set; way < set + CacheWays; way++)
        {
            if (Volatile.Read(ref _cache[way]) is null)
            {
                return way;
            }
        }

        return set + (Interlocked.Increment(ref _nextWay) & (CacheWays - 1));
    }

    private NameSensitivity Compute(string name)
    {
        var spelling = Spelling(name);
        if (_extra.Contains(spelling))
        {
            return NameSensitivity.Credential;
        }

        return _excluded.Contains(spelling) ? NameSensitivity.None : SensitiveNames.Classify(name);
    }

    private static HashSet<string> Spellings(IEnumerable<string> names)
    {
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var spelling = Spelling(name ?? string.Empty);
            if (spelling.Length > 0)
            {
                spellings.Add(spelling);
            }
        }

        return spellings;
    }

    /// <summary>Letters and digits in lower case: what all spellings of a name have in common.</summary>
    private static string Spelling(string name)
    {
        var spelling = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                spelling.Append(char.ToLowerInvariant(c));
            }
        }

        return spelling.ToString();
    }

    private sealed class Entry(string name, NameSensitivity sensitivity, bool isHarmlessToken)
    {
        internal bool IsHarmlessToken => isHarmlessToken;

        internal string Name => name;

        internal NameSensitivity Sensitivity => sensitivity;
    }
}
