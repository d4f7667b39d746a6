using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>One reading of a text: a scan for the few places where a secret may be, and a close look at each of them.</summary>
internal ref partial struct TextPass(string text, NameTest names, TextKinds kinds)
{
    internal FindingBuffer Findings;

    private int _firstUnsafe = -1;

    /// <summary>A separator of digits that the scan does not see: percent and backslash escapes, wide and invisible blanks.</summary>
    private bool _hasHiddenSeparators;

    // What lies in front of these is looked at already: each recognizer reads a character a bounded number of times.
    private int _afterPair;
    private int _pairValue;
    private int _afterKey;
    private int _afterSwitch;
    private int _afterCard;

    private LoginWords _logins;

    /// <summary>Whether anything was read beyond the name in front of a sign and the characters beside them, and was no finding.</summary>
    private bool _looksFurther;

    internal readonly bool IsClean => Findings.Count == 0 && _firstUnsafe < 0;

    /// <summary>
    /// Whether the text with its findings replaced holds nothing more, so that nobody has to read it again: what is no finding was told
    /// by characters that all stay as they are, and a replacement touches no name and no sign.
    /// </summary>
    internal readonly bool IsSettled
    {
        get
        {
            if (_looksFurther || _hasHiddenSeparators || _firstUnsafe >= 0)
            {
                return false;
            }

            foreach (var finding in Findings.Items)
            {
                if (finding.Kind == FindingKind.Number || !IsApart(finding.End))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private void Visit(int start, in Triggers triggers)
    {
        for (var bits = triggers.Sign; bits != 0; bits &= bits - 1)
        {
            var place = BitMath.LowestBit(bits);
            var index = start + place;
            if (text[index] > '~' && IsForeignLetter(index))
            {
                continue;
            }

            if (index < _afterPair)
            {
                // In front of the value it stays.
                _looksFurther |= index < _pairValue;
                LookAtSeparator(index);
            }
            else if (!TryLookAtPair(index, place, triggers.Names))
            {
                LookAtSign(index);
            }
        }

        if ((triggers.Scheme | triggers.Switch | triggers.Run | triggers.Account | triggers.NationalId | triggers.Card) == 0)
        {
            return;
        }

        _looksFurther |= (triggers.Switch | triggers.Account | triggers.NationalId | triggers.Card) != 0;
        for (var bits = triggers.Scheme; bits != 0; bits &= bits - 1)
        {
            _looksFurther |= TokenFinder.FindScheme(text, start + BitMath.LowestBit(bits) - 2, ref Findings);
        }

        for (var bits = triggers.Switch; bits != 0; bits &= bits - 1)
        {
            var index = start + BitMath.LowestBit(bits);
            if (index >= _afterSwitch)
            {
                _afterSwitch = SwitchFinder.Find(text, index, names, ref _logins, ref Findings);
            }
        }

        for (var bits = triggers.Run; bits != 0; bits &= bits - 1)
        {
            var index = start + BitMath.LowestBit(bits);
            var run = index - Triggers.RunLength + 1;
            if (index >= _afterKey && !KeyFinder.TrySkipHex(text, run, out _afterKey))
            {
                _looksFurther = true;
                _afterKey = KeyFinder.Find(text, run, ref Findings);
            }
        }

        for (var bits = (kinds & TextKinds.BankAccount) != 0 ? triggers.Account : 0; bits != 0; bits &= bits - 1)
        {
            IbanFinder.Find(text, start + BitMath.LowestBit(bits) - 3, ref Findings);
        }

        for (var bits = (kinds & TextKinds.NationalId) != 0 ? triggers.NationalId : 0; bits != 0; bits &= bits - 1)
        {
            NationalIdFinder.Find(text, start + BitMath.LowestBit(bits) - 9, ref Findings);
        }

        for (var bits = (kinds & TextKinds.PaymentCard) != 0 ? triggers.Card : 0; bits != 0; bits &= bits - 1)
        {
            var index = start + BitMath.LowestBit(bits);
            if (index >= _afterCard)
            {
                _afterCard = CardFinder.FindAround(text, index, _afterCard, ref Findings);
            }
        }
    }

    /// <summary>A letter of another script, which is no sign; not the invisible ones, nor one that digits follow.</summary>
    private readonly bool IsForeignLetter(int index) =>
        text[index] is (>= '\u00C0' and < '\u1000' and not '\u061C') or (>= '\u3040' and < '\uD800' and not '\u3164')
        && (index + 1 == text.Length || !TextLayers.IsDigit(text[index + 1]));

    /// <summary>
    /// Looks at a sign whose name is told from the bits of the characters beside it, without reading them one by one: most of those
    /// in a log, and nearly all of these names say nothing. What is not so simple is left to the recognizers.
    /// </summary>
    private bool TryLookAtPair(int index, int place, ulong nameBits)
    {
        var sign = text[index];
        if (sign == '[')
        {
            var behind = (uint)(nameBits >> CharMasks.Width >> (place + 1));
            return PrintedPairFinder.IsBeforePlainWord(text, index, behind, CharMasks.Width - place - 1);
        }

        if (sign != '=' && (sign != ':' || index + 1 >= text.Length || text[index + 1] is '\\' or '%'))
        {
            return false;
        }

        // The quote of a key, or a blank.
        var gap = index > 0 && text[index - 1] is '"' or ' ' ? 1 : 0;
        var length = BitMath.LeadingOnes(nameBits << (CharMasks.Width - place + gap));
        var start = index - gap - length;
        if (length == 0 || length >= CharMasks.Width - gap || (start > 0 && text[start - 1] is > '~' or '\\' or '%')
            || (sign == ':' && TextLayers.IsDigit(text[index - 1])))
        {
            // A time or a port would take the place of a name in the cache.
            return false;
        }

        if (sign == ':' && text[index + 1] == '/')
        {
            _looksFurther = true;
            if (UserInfoFinder.TryFind(text, index + 1, out var user, out var host))
            {
                Add(user, host, FindingKind.Secret);
                return true;
            }
        }

        var name = names.Find(text.AsSpan(start, length));
        if (name.IsNothing)
        {
            return true;
        }

        if (PairFinder.TryFind(text, index, 1, sign, start, start + length, name, names, out var valueStart, out var valueEnd))
        {
            Add(valueStart, valueEnd, FindingKind.Secret);
        }
        else
        {
            _looksFurther = true;
        }

        return true;
    }

    private void LookAtSign(int index)
    {
        var c = text[index];
        switch (c)
        {
            case '=' or ':':
                if (PairFinder.MayHaveName(text, index)
                    ? !PairFinder.IsBehindNumber(text, index)
                    : UserInfoFinder.MayStart(text, index + 1))
                {
                    LookAround(index, 1, c);
                }

                return;
            case '@':
                if ((kinds & TextKinds.Email) != 0 && EmailFinder.MayBeAround(text, index))
                {
                    LookAround(index, 1, c);
                }

                return;
            case '>' or '[':
                LookAround(index, 1, c);
                return;
            case '%' or '\\':
                _looksFurther = true;
                LookAtSeparator(index);
                var decoded = TextLayers.Decode(text, index, out var length);
                if (length > 1 && decoded is '=' or ':' or '@')
                {
                    LookAround(index, length, decoded);
                }

                return;
            case '\uFF1D' or '\uFF1A' or '\uFF20':
                LookAround(index, 1, (char)(c - 0xFEE0));
                return;
        }

        LookAtSeparator(index);
        if (_firstUnsafe < 0 && ControlCharacters.IsUnsafeAt(text, index))
        {
            _firstUnsafe = index;
        }
    }

    /// <summary>What may separate the digits of a card, or put others in front of them, and is none of the signs of the scan.</summary>
    private void LookAtSeparator(int index)
    {
        if (!_hasHiddenSeparators && text[index] is '%' or '\\' or > '~')
        {
            var decoded = TextLayers.Decode(text, index, out var length);
            var end = index + length;
            _hasHiddenSeparators = (length > 1 || decoded > '~')
                && (CardSeparators.IsSeparator(decoded) || (end < text.Length && TextLayers.IsDigit(text[end])));
        }
    }

    private void LookAround(int index, int width, char sign)
    {
        int start;
        int end;
        var kind = FindingKind.Secret;
        bool isFound;
        switch (sign)
        {
            case '@':
                kind = FindingKind.Email;
                start = end = 0;
                isFound = (kinds & TextKinds.Email) != 0 && EmailFinder.TryFind(text, index, width, out start, out end);
                break;
            case '[':
                isFound = PrintedPairFinder.TryFind(text, index, names, out start, out end);
                break;
            case '>':
                isFound = ElementFinder.TryFind(text, index, names, out start, out end);
                break;
            case ':' when UserInfoFinder.TryFind(text, index + width, out start, out end):
                isFound = true;
                break;
            default:
                isFound = PairFinder.TryFind(text, index, width, sign, names, out start, out end);
                break;
        }

        if (isFound)
        {
            Add(start, end, kind);
        }
        else
        {
            _looksFurther = true;
        }
    }

    /// <summary>Whether what stands behind a place is no part of a word, no sign, and not between a name and its sign.</summary>
    private readonly bool IsApart(int end) =>
        end == text.Length
        || (text[end] is ' ' or ',' or ';' or '"' or '\'' or '&' or ')' or '}'
            && (end + 1 == text.Length || text[end + 1] is ' ' or ',' or '"' or '\'' || KeyRun.Is(text[end + 1])));

    private void Add(int start, int end, FindingKind kind)
    {
        Findings.Add(start, end, kind);
        _pairValue = start;
        _afterPair = Math.Max(_afterPair, end);
    }
}
