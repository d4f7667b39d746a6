namespace LoggingAnalyzers.Sanitizing;

/// <summary>The findings in one text. Rents its array with the first one, so that clean text costs nothing.</summary>
internal ref struct FindingBuffer
{
    private Finding[]? _items;
    private int _count;

    internal readonly int Count => _count;

    internal readonly ReadOnlySpan<Finding> Items => _items.AsSpan(0, _count);

    internal void Add(int start, int end, FindingKind kind)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = new Finding(start, end, kind);
    }

    /// <summary>Sorts by position and joins what overlaps; what joins different kinds is erased.</summary>
    internal void Merge()
    {
        if (_count < 2)
        {
            return;
        }

        Sort(_items!, _count);
        var last = 0;
        for (var i = 1; i < _count; i++)
        {
            ref var kept = ref _items![last];
            var next = _items[i];
            if (next.Start >= kept.End)
            {
                _items[++last] = next;
            }
            else if (next.Start != kept.Start || next.End != kept.End || next.Kind != kept.Kind)
            {
                kept = new Finding(kept.Start, Math.Max(kept.End, next.End), FindingKind.Secret);
            }
        }

        _count = last + 1;
    }

    /// <summary>By hand where there are few: the general sort costs more than the rest of a short text.</summary>
    private static void Sort(Finding[] items, int count)
    {
        if (count > 16)
        {
            Array.Sort(items, 0, count);
            return;
        }

        for (var i = 1; i < count; i++)
        {
            var item = items[i];
            var place = i;
            for (; place > 0 && items[place - 1].Start > item.Start; place--)
            {
                items[place] = items[place - 1];
            }

            items[place] = item;
        }
    }

    internal void Dispose()
    {
        if (_items is not null)
        {
            ScratchArray<Finding>.GiveBack(_items);
            _items = null;
            _count = 0;
        }
    }

    private void Grow()
    {
        var items = ScratchArray<Finding>.Take(_items is null ? 16 : 2 * _items.Length);
        _items.AsSpan(0, _count).CopyTo(items);
        if (_items is not null)
        {
            ScratchArray<Finding>.GiveBack(_items);
        }

        _items = items;
    }
}
