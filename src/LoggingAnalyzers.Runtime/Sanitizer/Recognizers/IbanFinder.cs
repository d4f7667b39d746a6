namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>International bank account numbers (ISO 13616): country, length of the country, check digits modulo 97.</summary>
internal static class IbanFinder
{
    /// <summary>Two letters and the length in that country, as the registry lists them.</summary>
    private const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18"
        + "GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15"
        + "OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    private static readonly byte[] s_lengths = Table();

    /// <summary>Looks at two letters and two digits.</summary>
    internal static void Find(string text, int start, ref FindingBuffer findings)
    {
        if (!TextLayers.IsAsciiLetter(text[start]) || !TextLayers.IsAsciiLetter(text[start + 1]))
        {
            return;
        }

        var length = s_lengths[(Letter(text[start]) * 26) + Letter(text[start + 1])];
        if (length == 0 || !TextLayers.StartsWord(text, start))
        {
            return;
        }

        // The check takes the number with its first four characters moved behind the others.
        var head = 0;
        var rest = 0;
        var i = start;
        for (var count = 0; count < length; count++)
        {
            if (i >= text.Length || ValueOf(text[i]) is var value && value < 0)
            {
                return;
            }

            ref var part = ref count < 4 ? ref head : ref rest;
            part = ((part * (value < 10 ? 10 : 100)) + value) % 97;
            i++;
            if (count % 4 == 3 && count + 1 < length && i < text.Length)
            {
                i += CardSeparators.SeparatorLength(text, i);
            }
        }

        if (i < text.Length && ValueOf(text[i]) >= 0)
        {
            return;
        }

        // Two letters and two digits are six decimal places.
        if (((rest * (1_000_000 % 97)) + head) % 97 == 1)
        {
            findings.Add(start, i, FindingKind.Number);
        }
    }

    private static int Letter(char c) => (c | 0x20) - 'a';

    private static int ValueOf(char c) =>
        TextLayers.IsDigit(c) ? c - '0' : TextLayers.IsAsciiLetter(c) ? Letter(c) + 10 : -1;

    private static byte[] Table()
    {
        var table = new byte[26 * 26];
        for (var i = 0; i < Lengths.Length; i += 4)
        {
            table[(Letter(Lengths[i]) * 26) + Letter(Lengths[i + 1])] =
                (byte)((10 * (Lengths[i + 2] - '0')) + Lengths[i + 3] - '0');
        }

        return table;
    }
}
