using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Names and words that users add to those of the name test, or take out of it.</summary>
internal static class ConfiguredWords
{
    /// <summary>Further names, compared without case and separators, that are credentials.</summary>
    public static readonly AnalyzerOption CredentialNames = new("logging_analyzers.credential_names");

    /// <summary>Further names, compared without case and separators, that are personal data.</summary>
    public static readonly AnalyzerOption PersonalNames = new("logging_analyzers.personal_names");

    /// <summary>Names, compared without case and separators, that are not sensitive whatever their words.</summary>
    public static readonly AnalyzerOption NotSensitiveNames = new("logging_analyzers.not_sensitive_names");

    /// <summary>Further last words of names of credentials; two words as <c>customer_key</c>.</summary>
    public static readonly AnalyzerOption CredentialWords = new("logging_analyzers.credential_words");

    /// <summary>Further last words of names of personal data.</summary>
    public static readonly AnalyzerOption PersonalWords = new("logging_analyzers.personal_words");

    /// <summary>Words that, anywhere in a name, say that the value is not sensitive.</summary>
    public static readonly AnalyzerOption NotSensitiveWords = new("logging_analyzers.not_sensitive_words");

    private static readonly AnalyzerOption[] All =
        [CredentialNames, PersonalNames, NotSensitiveNames, CredentialWords, PersonalWords, NotSensitiveWords];

    /// <summary>The settings of a file, as one text: files of the same settings get the same answers.</summary>
    public static string Settings(AnalyzerOptions options, SyntaxTree tree)
    {
        var settings = "";
        foreach (var option in All)
        {
            settings += "|" + option.Read(options, tree);
        }

        return settings;
    }

    /// <summary>The user says that nothing of this name is sensitive.</summary>
    public static bool IsNotSensitive(AnalyzerOptions options, string name, SyntaxTree tree) =>
        NotSensitiveNames.IsListed(options, name, tree) || NotSensitiveWords.IsIn(options, name, tree);

    /// <summary>The name is one of the option's.</summary>
    public static bool IsListed(this AnalyzerOption option, AnalyzerOptions options, string name, SyntaxTree tree)
    {
        var listed = option.ReadList(options, tree);
        return listed.Length > 0 && Normalize(name) is var wanted && listed.Any(l => Normalize(l) == wanted);
    }

    /// <summary>The name ends with one of the option's words, in the way that a name ends with a word of the name test.</summary>
    public static bool IsHeadOf(this AnalyzerOption option, AnalyzerOptions options, string name, SyntaxTree tree)
    {
        var listed = option.ReadList(options, tree);
        if (listed.Length == 0 || SensitiveNames.Head(NameWords.Split(name)) is not { Count: > 0 } head)
        {
            return false;
        }

        foreach (var word in listed)
        {
            var wanted = NameWords.Split(word);
            if (wanted.Count > 0 && wanted.Count <= head.Count
                && head.Skip(head.Count - wanted.Count).SequenceEqual(wanted, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The name has one of the option's words in it.
    private static bool IsIn(this AnalyzerOption option, AnalyzerOptions options, string name, SyntaxTree tree)
    {
        var listed = option.ReadList(options, tree);
        return listed.Length > 0 && NameWords.Split(name) is var words
            && listed.Any(l => NameWords.Split(l) is { Count: > 0 } wanted && wanted.TrueForAll(words.Contains));
    }

    private static string Normalize(string name) => string.Concat(NameWords.Split(name));
}
