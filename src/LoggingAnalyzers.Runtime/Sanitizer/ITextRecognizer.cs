namespace LoggingAnalyzers;

/// <summary>
/// Finds sensitive data of an application in free text, by its look: customer numbers, codes of vouchers. See
/// <see cref="LogSanitizerOptions.Recognizers"/>.
/// </summary>
/// <remarks>
/// <para>Called on many threads at once, in the middle of log calls: keep no state, take no lock, write no log.</para>
/// <para>
/// It is called until it finds nothing more, each time from behind the last finding. The sanitizer takes linear time only where all
/// of these calls together do: read each character a bounded number of times, and use no regular expression that backtracks
/// (<c>RegexOptions.NonBacktracking</c> does not).
/// </para>
/// <para>
/// It fails closed: where it throws or answers something outside of the text, the whole text is erased, and
/// <see cref="LoggingSanitizer.FaultCount"/> counts. What it logs itself is erased, too.
/// </para>
/// </remarks>
public interface ITextRecognizer
{
    /// <summary>
    /// What is found. The last four characters of <see cref="DataKind.PaymentCard"/> and <see cref="DataKind.BankAccount"/> stay
    /// from 16 characters on, <see cref="DataKind.Email"/> still reads as an address, all other kinds are erased.
    /// </summary>
    DataKind Kind { get; }

    /// <summary>Finds the first piece that starts at or behind an index.</summary>
    /// <param name="text">The whole text, as it came: control characters and escapes are in it.</param>
    /// <param name="from">Where to begin. What is in front of it may be looked at, and is not to be found again.</param>
    /// <param name="start">The index of the piece, at least <paramref name="from"/>.</param>
    /// <param name="length">Its length in UTF-16 characters, at least 1.</param>
    /// <returns>Whether there is one.</returns>
    bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length);
}
