namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>Which digits can be a card: the issuer ranges (ISO/IEC 7812-1) with their lengths, and the Luhn check digit.</summary>
internal static class CardNumber
{
    internal static bool IsPlausible(ReadOnlySpan<byte> digits) => HasIssuer(digits) && HasCheckDigit(digits);

    private static bool HasIssuer(ReadOnlySpan<byte> digits)
    {
        var length = digits.Length;
        var two = (10 * digits[0]) + digits[1];
        var four = (100 * two) + (10 * digits[2]) + digits[3];
        return two switch
        {
            >= 40 and <= 49 => length is 13 or 16 or 19,                              // Visa
            >= 51 and <= 55 => length == 16,                                          // Mastercard
            >= 22 and <= 27 => four is >= 2221 and <= 2720 ? length == 16             // Mastercard
                : four is >= 2200 and <= 2204 && length >= 16,                        // Mir
            34 or 37 => length == 15,                                                 // American Express
            30 => (four is >= 3000 and <= 3059 or 3095) && length is >= 14 and <= 16, // Diners Club
            36 or 38 or 39 => length is >= 14 and <= 16,                              // Diners Club
            35 => four is >= 3528 and <= 3589 && length >= 16,                        // JCB
            60 => four == 6011 && length >= 16 || four / 10 is 606 or 608 && length == 16, // Discover, RuPay
            64 or 65 => four >= 6440 && length >= 16,                                 // Discover
            62 or 81 => length >= 16,                                                 // UnionPay
            50 or 58 or 63 or 67 => four is 5018 or 5020 or 5038 or 5893 or 6304 or 6759 or 6761 or 6762 or 6763, // Maestro
            _ => false,
        };
    }

    private static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i];
            if (i % 2 == 1)
            {
                digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            }

            sum += digit;
        }

        return sum % 10 == 0;
    }
}
