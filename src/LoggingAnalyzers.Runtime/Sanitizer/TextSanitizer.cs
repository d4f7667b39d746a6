using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Free text: finds with a scan for the few signs that a secret cannot do without, and looks closely only there.</summary>
internal sealed class TextSanitizer(NameTest names, TextKinds kinds, OptionalFinders? optional, int maxLength, Action? onFault)
{
    /// <summary>What marks a cut. It holds nothing that a recognizer could take for a part of a value.</summary>
    internal const string CutMark = " [cut]";

    /// <summary>What stands in place of an address.</summary>
    private const string HiddenEmail = "***@***";

    /// <summary>How far beyond the cut is read, so that a value that the cut divides is still known for what it is.</summary>
    private const int LookAhead = 1024;

    private const int MaxRounds = 4;

    /// <summary>
    /// Whether more is looked for than what the built-in recognizers know: then no text and no number is clean by its form alone.
    /// </summary>
    internal bool LooksFurther => optional is not null;

    internal string Sanitize(string? text)
    {
        if (text is null || text.Length == 0)
        {
            return string.Empty;
        }

        if (optional is null)
        {
            return SanitizeText(text);
        }

        try
        {
            return SanitizeText(text);
        }
#pragma warning disable CA1031 // A recognizer of the application failed: nobody knows what it would have found.
        catch (Exception)
#pragma warning restore CA1031
        {
            onFault?.Invoke();
            return LogSanitizer.Erased;
        }
    }

    private string SanitizeText(string text)
    {
        if (text.Length > maxLength)
        {
            var window = (int)Math.Min(text.Length, (long)maxLength + LookAhead);
            return Cut(Clean(text.Substring(0, window), maxLength));
        }

        // Escapes make a text longer.
        var clean = Clean(text, int.MaxValue);
        return clean.Length <= maxLength ? clean : Cut(clean);
    }

    private string Cut(string result)
    {
        // A cut can leave what was no card before, and a redaction can be longer than what it replaces.
        for (var round = 0; round < 4; round++)
        {
            if (result.Length > maxLength - CutMark.Length)
            {
                var end = maxLength - CutMark.Length;
                result = result.Substring(0, char.IsHighSurrogate(result[end - 1]) ? end - 1 : end);
            }

            var again = Clean(result + CutMark, int.MaxValue);
            if (again.Length <= maxLength)
            {
                return again;
            }

            result = again.Substring(0, again.Length - CutMark.Length);
        }

        return LogSanitizer.Erased + CutMark;
    }

    /// <summary>Sanitizes; what starts at or behind <paramref name="limit"/> is left out.</summary>
    private string Clean(string text, int limit)
    {
        var clean = Pass(text, limit, out var isSettled);
        // A redaction changes what stands beside the next sign: go on until nothing is left to do, as a second call would.
        for (var round = 0; round < MaxRounds && !isSettled; round++)
        {
            clean = Pass(clean, int.MaxValue, out isSettled);
        }

        return clean;
    }

    /// <summary>Reads a text once; settled is what another reading would find nothing in.</summary>
    private string Pass(string text, int limit, out bool isSettled)
    {
        var pass = new TextPass(text, names, kinds);
        try
        {
            pass.Run();
            optional?.Find(text, ref pass.Findings);
            isSettled = pass.IsClean && limit >= text.Length;
            if (isSettled)
            {
                return text;
            }

            pass.Findings.Merge();
            if (pass.Findings.Count == 1 && pass.Findings.Items[0] is var whole && whole.Start == 0 && whole.End == text.Length
                && whole.Kind != FindingKind.Number)
            {
                // No built-in recognizer finds anything in what it becomes.
                isSettled = optional is null;
                return whole.Kind == FindingKind.Email ? HiddenEmail : LogSanitizer.Erased;
            }

            isSettled = optional is null && limit >= text.Length && pass.IsSettled;
            return Rewrite(text, limit, pass.Findings.Items);
        }
        finally
        {
            pass.Findings.Dispose();
        }
    }

    private static string Rewrite(string text, int limit, ReadOnlySpan<Finding> findings)
    {
        var result = new TextBuffer(text.Length + 16);
        var copied = 0;
        foreach (var finding in findings)
        {
            if (finding.Start >= limit)
            {
                break;
            }

            result.AppendVisible(text, copied, finding.Start);
            switch (finding.Kind)
            {
                case FindingKind.Email:
                    result.Append(HiddenEmail);
                    break;
                case FindingKind.Number:
                    AppendNumber(text, finding, ref result);
                    break;
                default:
                    result.Append(LogSanitizer.Erased);
                    break;
            }

            copied = finding.End;
        }

        result.AppendVisible(text, copied, Math.Max(copied, Math.Min(text.Length, limit)));
        return result.Finish();
    }

    /// <summary>The last four characters from 16 on: never more than a quarter.</summary>
    private static void AppendNumber(string text, Finding number, ref TextBuffer result)
    {
        result.Append("****");
        Span<char> last = ['*', '*', '*', '*'];
        if (number.End - number.Start >= 16)
        {
            var shown = 4;
            for (var i = number.End - 1; i >= number.Start && shown > 0; i--)
            {
                if (TextLayers.IsDigit(text[i]) || TextLayers.IsAsciiLetter(text[i]))
                {
                    last[--shown] = text[i];
                }
            }
        }

        foreach (var c in last)
        {
            result.Append(c);
        }
    }
}
