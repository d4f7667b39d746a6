using System.Collections;
using System.ComponentModel;
using LoggingAnalyzers.Sanitizing;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>
/// The fields that tag providers add to one event. What a provider says is not known before, so that each value is judged by its name as
/// <see cref="LogSanitizer.Default"/> does it. For generated code: use it nowhere else.
/// </summary>
/// <remarks>
/// Thread-safe; nothing here throws but the indexer. What a provider adds after it has returned is not taken: the record is finished.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventTags : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>The most fields that all providers of an event add; what follows is left out.</summary>
    internal const int Limit = 100;

    private readonly List<KeyValuePair<string, object?>> _items = [];
    private readonly HashSet<string> _taken;
    private string _prefix = string.Empty;
    private bool _isOpen;

    /// <summary>No fields yet.</summary>
    /// <param name="taken">The names of the fields that the event has.</param>
    protected EventTags(string[] taken)
    {
        _taken = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] => _items[index];

    /// <summary>Lets a provider add the fields of a value. What it throws does not leave the log call.</summary>
    /// <typeparam name="TTags">The type of the fields.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="tags">The fields.</param>
    /// <param name="prefix">What stands before their names.</param>
    /// <param name="value">The value.</param>
    /// <param name="provide">The provider.</param>
    /// <returns>The fields, with all that the provider has added until it returned or threw.</returns>
    public static TTags Collect<TTags, TValue>(TTags tags, string prefix, TValue value, Action<TTags, TValue> provide)
        where TTags : EventTags
    {
        tags.Open(prefix);
        try
        {
            provide(tags, value);
        }
#pragma warning disable CA1031 // The provider is the caller's code: whatever it throws must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
            // What it has said until then is as good as the rest.
        }
        finally
        {
            tags.Close();
        }

        return tags;
    }

    /// <summary>A field of an event after those that its declaration has.</summary>
    /// <param name="tags">What providers have added.</param>
    /// <param name="index">The index among these fields; the one after the last is the template.</param>
    /// <param name="template">The template of the event.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such field.</exception>
    public static KeyValuePair<string, object?> Field(EventTags? tags, int index, string template)
    {
        var count = tags?.Count ?? 0;
        return index >= 0 && index < count ? tags![index]
            : index == count ? new(FieldNames.OriginalFormat, template)
            : throw new ArgumentOutOfRangeException(nameof(index));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    protected void AddTag(string? name, object? value) => Add(name, value, isClassified: false);

    /// <summary>Adds a field whose value is classified: it is erased, whatever the classification says.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    protected void AddClassifiedTag(string? name, object? value) => Add(name, value, isClassified: true);

    private void Add(string? name, object? value, bool isClassified)
    {
        var finished = isClassified ? value is null ? null : LogSanitizer.Erased : Finished(name ?? string.Empty, value);
        lock (_items)
        {
            if (_isOpen && _items.Count < Limit)
            {
                _items.Add(new(Free(_prefix + LogSanitizer.Neutralize(name)), finished));
            }
        }
    }

    private void Open(string prefix)
    {
        lock (_items)
        {
            (_prefix, _isOpen) = (prefix, true);
        }
    }

    private void Close()
    {
        lock (_items)
        {
            _isOpen = false;
        }
    }

    /// <summary>A field of the event cannot be forged, and none hides another.</summary>
    private string Free(string name)
    {
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = name + "_" + InvariantText.Of(i);
        }

        return free;
    }

    /// <summary>A value that runs no code of its own later: of an object its text.</summary>
    private static object? Finished(string name, object? value)
    {
        try
        {
            var clean = LogSanitizer.Default.SanitizeValue(name, value);
            return clean is null || Pipeline.FieldSanitizer.IsFinished(clean)
                ? clean
                : LogSanitizer.Default.SanitizeValue(name, EventValues.Display(clean));
        }
#pragma warning disable CA1031 // The value is the caller's code: it is erased where it cannot be read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return LogSanitizer.Erased;
        }
    }
}
