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

    /// <summary>Direct-mapped and bounded: a hostile caller evicts entries and cannot grow it. A power of two.</summary>
    private const int CacheSize = 1024;

    private readonly Entry?[] _cache = new Entry?[CacheSize];
    private readonly HashSet<string> _extra;
    private readonly HashSet<string> _excluded;

    internal NameTest(IEnumerable<string> extraNames, IEnumerable<string> excludedNames)
    {
        _extra = Spellings(extraNames);
        _excluded = Spellings(excludedNames);
    }

    internal NameSensitivity Classify(ReadOnlySpan<char> name)
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

        ref var slot = ref _cache[(hash ^ (hash >> 16)) & (CacheSize - 1)];
        var entry = Volatile.Read(ref slot);
        if (entry is null || !name.SequenceEqual(entry.Name.AsSpan()))
        {
            var text = name.ToString();
            entry = new Entry(text, Compute(text));
            Volatile.Write(ref slot, entry);
        }

        return entry.Sensitivity;
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

    private sealed class Entry(string name, NameSensitivity sensitivity)
    {
        internal string Name => name;

        internal NameSensitivity Sensitivity => sensitivity;
    }
}
