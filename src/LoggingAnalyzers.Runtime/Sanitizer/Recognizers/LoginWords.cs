namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// What makes <c>-p</c> a password rather than a port or a path, if it stands in the command in front. The text is searched once,
/// however many switches it has.
/// </summary>
internal struct LoginWords
{
    /// <summary>How far in front of the switch the rest of the command is read.</summary>
    private const int Window = 200;

    private const int Longest = 12;

    private static readonly string[] s_words = [" -u", "sshpass", "mysql", "sqlcmd", "docker login", "--user"];

    private int _searched;

    /// <summary>Behind the place where the last word starts.</summary>
    private int _afterLast;

    /// <summary>Whether a word stands in front of an index, which is no smaller than that of the call before.</summary>
    internal bool AreBefore(string text, int index)
    {
        // A word may begin in what was searched before, and what lies too far in front is not asked for.
        for (var i = Math.Max(Math.Max(0, index - Window), _searched - Longest + 1); i < index; i++)
        {
            if ((text[i] | ' ') is ' ' or '-' or 's' or 'm' or 'd' && IsWord(text, i, index))
            {
                _afterLast = i + 1;
            }
        }

        _searched = index;
        return _afterLast > 0 && _afterLast - 1 >= index - Window;
    }

    private static bool IsWord(string text, int start, int end)
    {
        foreach (var word in s_words)
        {
            if (word.Length <= end - start && TextLayers.StartsWithIgnoreCase(text, start, word))
            {
                return true;
            }
        }

        return false;
    }
}
