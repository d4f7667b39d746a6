namespace LoggingAnalyzers.Sanitizing;

/// <summary>Text under construction in a rented array: the finished string is the only allocation.</summary>
internal ref struct TextBuffer
{
    private char[] _chars;
    private int _length;

    internal TextBuffer(int capacity) => _chars = ScratchArray<char>.Take(capacity);

    internal void Append(char c)
    {
        Reserve(1);
        _chars[_length++] = c;
    }

    internal void Append(string text) => Append(text, 0, text.Length);

    internal void Append(string text, int start, int end)
    {
        Reserve(end - start);
        text.CopyTo(start, _chars, _length, end - start);
        _length += end - start;
    }

    /// <summary>Appends a part of a text with its control characters made visible.</summary>
    internal void AppendVisible(string text, int start, int end)
    {
        while (start < end)
        {
            var unsafeAt = ControlCharacters.FirstUnsafe(text, start, end);
            if (unsafeAt < 0)
            {
                break;
            }

            if (unsafeAt > start)
            {
                Append(text, start, unsafeAt);
            }

            start = unsafeAt + ControlCharacters.AppendEscape(text, unsafeAt, end, ref this);
        }

        if (start < end)
        {
            Append(text, start, end);
        }
    }

    /// <summary>Appends a backslash, a letter and hex digits.</summary>
    internal void AppendEscape(char letter, int value, int digits)
    {
        Reserve(digits + 2);
        var place = _chars.AsSpan(_length, digits + 2);
        place[0] = '\\';
        place[1] = letter;
        for (var i = place.Length - 1; i > 1; i--, value >>= 4)
        {
            place[i] = "0123456789ABCDEF"[value & 0xF];
        }

        _length += place.Length;
    }

    internal string Finish()
    {
        var text = new string(_chars, 0, _length);
        ScratchArray<char>.GiveBack(_chars);
        _chars = [];
        return text;
    }

    private void Reserve(int count)
    {
        if (_length + count <= _chars.Length)
        {
            return;
        }

        var chars = ScratchArray<char>.Take(Math.Max(_length + count, 2 * _chars.Length));
        _chars.AsSpan(0, _length).CopyTo(chars);
        ScratchArray<char>.GiveBack(_chars);
        _chars = chars;
    }
}
