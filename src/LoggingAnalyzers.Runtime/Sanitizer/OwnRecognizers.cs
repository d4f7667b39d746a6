namespace LoggingAnalyzers.Sanitizing;

/// <summary>Runs the recognizers of the application, whose answers and whose code are not trusted.</summary>
internal sealed class OwnRecognizers
{
    /// <summary>Whether one runs on this thread: what it logs comes back here.</summary>
    [ThreadStatic]
    private static bool t_isRunning;

    private readonly ITextRecognizer[] _recognizers;
    private readonly FindingKind[] _kinds;

    /// <exception cref="ArgumentException">A recognizer is <see langword="null"/>.</exception>
    internal OwnRecognizers(IEnumerable<ITextRecognizer> recognizers)
    {
        _recognizers = [.. recognizers];
        _kinds = Array.ConvertAll(_recognizers, static recognizer => recognizer is null
            ? throw new ArgumentException("A recognizer is null.", nameof(recognizers))
            : KindOf(recognizer.Kind));
    }

    /// <summary>Looks through a text. Whatever goes wrong is thrown, and the text is not to be logged.</summary>
    /// <exception cref="InvalidOperationException">An answer is outside of the text, or a recognizer logs.</exception>
    internal void Find(string text, ref FindingBuffer findings)
    {
        if (t_isRunning)
        {
            throw new InvalidOperationException("A recognizer logs.");
        }

        t_isRunning = true;
        try
        {
            for (var i = 0; i < _recognizers.Length; i++)
            {
                Find(_recognizers[i], _kinds[i], text, ref findings);
            }
        }
        finally
        {
            t_isRunning = false;
        }
    }

    private static void Find(ITextRecognizer recognizer, FindingKind kind, string text, ref FindingBuffer findings)
    {
        for (var from = 0; from < text.Length && recognizer.TryFind(text.AsSpan(), from, out var start, out var length);)
        {
            if (start < from || length < 1 || length > text.Length - start)
            {
                throw new InvalidOperationException("A recognizer answers something outside of the text.");
            }

            from = start + length;
            if (!IsErased(text, start, from))
            {
                findings.Add(start, from, kind);
            }
        }
    }

    private static FindingKind KindOf(DataKind kind) => kind switch
    {
        DataKind.Email => FindingKind.Email,
        DataKind.PaymentCard or DataKind.BankAccount => FindingKind.Number,
        _ => FindingKind.Secret,
    };

    /// <summary>Whether a piece lies in what stands for an erased value: erasing it again would never end.</summary>
    private static bool IsErased(string text, int start, int end)
    {
        var from = Math.Max(0, end - LogSanitizer.Erased.Length);
        var erased = text.IndexOf(
            LogSanitizer.Erased, from, Math.Min(text.Length, start + LogSanitizer.Erased.Length) - from, StringComparison.Ordinal);
        return erased >= 0 && erased <= start && end <= erased + LogSanitizer.Erased.Length;
    }
}
