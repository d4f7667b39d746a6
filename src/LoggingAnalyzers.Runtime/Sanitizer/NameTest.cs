using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>Bounded: a hostile caller evicts entries and cannot grow it. The ways are a power of two.</summary>
    private const int CacheBits = 9;
    private const int CacheSets = 1 << CacheBits;
    private const int CacheWays = 4;

    private readonly NameEntry?[] _cache = new NameEntry?[CacheSets * CacheWays];
    private int _nextWay;
    private readonly HashSet<string> _extra;
    private readonly HashSet<string> _excluded;

    private readonly bool _judgesPersonal;

    /// <param name="extraNames">Names of secrets.</param>
    /// <param name="excludedNames">Names that say nothing.</param>
    /// <param name="judgesPersonal">Whether the names of personal data say anything.</param>
    internal NameTest(IEnumerable<string> extraNames, IEnumerable<string> excludedNames, bool judgesPersonal = true)
    {
        _judgesPersonal = judgesPersonal;
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

    /// <summary>All that is known of a name, from the cache.</summary>
    internal NameEntry Find(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxNameLength)
        {
            name = name.Slice(name.Length - MaxNameLength);
        }

        var set = Hash(name) * CacheWays;
        for (var way = set; way < set + CacheWays; way++)
        {
            // Entries are immutable, so that a torn read cannot happen; two threads may compute one twice.
            if (Volatile.Read(ref _cache[way]) is { } entry && name.SequenceEqual(entry.Name.AsSpan()))
            {
                return entry;
            }
        }

        return Add(name, set);
    }

    private NameEntry Add(ReadOnlySpan<char> name, int set)
    {
        var text = name.ToString();
        var added = new NameEntry(text, Compute(text));
        Volatile.Write(ref _cache[FreeWay(set)], added);
        return added;
    }

    /// <summary>From the length and both ends: names of one application seldom agree in all three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ReadOnlySpan<char> name)
    {
        // A product moves bits up only: between two of them the upper half goes down, and the place is read off the top.
        var hash = (ulong)name.Length;
        var bytes = MemoryMarshal.AsBytes(name);
        if (name.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * 0x9E3779B97F4A7C15;
            hash = (hash ^ (hash >> 32) ^ MemoryMarshal.Read<ulong>(bytes.Slice(bytes.Length - 8))) * 0xC2B2AE3D27D4EB4F;
            if (name.Length > 8)
            {
                hash = (hash ^ (hash >> 32) ^ MemoryMarshal.Read<ulong>(bytes.Slice(8))) * 0x9E3779B97F4A7C15;
            }
        }
        else if (name.Length > 0)
        {
            hash += ((ulong)name[0] << 40) ^ ((ulong)name[name.Length >> 1] << 20) ^ name[name.Length - 1];
            hash *= 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> (64 - CacheBits));
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

        if (_excluded.Contains(spelling))
        {
            return NameSensitivity.None;
        }

        var found = SensitiveNames.Classify(name);
        return found < NameSensitivity.Credential && (WireNames.Secrets.Contains(spelling) || IsTokenVariable(name))
            ? NameSensitivity.Credential
            : found == NameSensitivity.Credential || _judgesPersonal ? found
            : NameSensitivity.None;
    }

    /// <summary>An environment variable such as NPM_TOKEN: whatever it is the token of, it is no position in a stream.</summary>
    private static bool IsTokenVariable(string name)
    {
        if (!name.EndsWith("_TOKEN", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        var words = NameWords.Split(name);
        return words.Count > 1 && !SensitiveWords.HarmlessTokens.Contains(words[words.Count - 2]);
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
}
