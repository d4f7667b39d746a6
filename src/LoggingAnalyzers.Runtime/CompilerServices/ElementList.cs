using System.Collections;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>What a sequence was when the event was raised: its elements, and a text that shows them and not the name of a type.</summary>
internal sealed class ElementList<T> : IReadOnlyList<T>, IElementList
{
    private readonly List<T> _items;
    private readonly string? _end;

    private ElementList(List<T> items, string? end)
    {
        _items = items;
        _end = end;
    }

    public int Count => _items.Count;

    public T this[int index] => _items[index];

    /// <summary>At most <see cref="EventValues.SequenceLimit"/> elements, up to the one whose reading threw.</summary>
    /// <param name="items">The sequence.</param>
    /// <param name="finish">From an element to the finished one.</param>
    public static ElementList<T> Of(IEnumerable<T> items, Func<T, T> finish)
    {
        var copy = new List<T>();
        try
        {
            foreach (var item in items)
            {
                if (copy.Count == EventValues.SequenceLimit)
                {
                    return new ElementList<T>(copy, EventValues.Cut);
                }

                copy.Add(finish(item));
            }
        }
#pragma warning disable CA1031 // The sequence is the caller's code: whatever it throws must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new ElementList<T>(copy, EventMessage.Unprintable);
        }

        return new ElementList<T>(copy, null);
    }

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public string ToString(string? format)
    {
        var texts = _items.Select(item => EventMessage.TextOf(item, format));
        return string.Join(", ", _end is null ? texts : texts.Append(_end));
    }

    public override string ToString() => ToString(null);
}
