namespace LoggingAnalyzers.Templates;

/// <summary>Where in the code a message stands.</summary>
/// <param name="methods">The names of the methods around it.</param>
/// <param name="type">The name of the type around it.</param>
internal sealed class TextPlace(IReadOnlyCollection<string> methods, string type)
{
    /// <summary>The word is the name of a method that the message stands in.</summary>
    public bool IsMethod(string word) => methods.Contains(word, StringComparer.Ordinal);

    /// <summary>The word is the name of the type that the message stands in.</summary>
    public bool IsType(string word) => word == type;

    /// <summary>The word is a part of the name of such a method: "New" in <c>NewOrder</c>.</summary>
    public bool IsPartOfMethod(string word) => methods.Any(m => m.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0
        && char.IsUpper(m[at]) && (at + word.Length == m.Length || !char.IsLower(m[at + word.Length])));

    /// <summary>The words apart from the name of the type: "Orders Controller" in <c>OrdersController</c>.</summary>
    public IReadOnlyList<string> WithoutType(IReadOnlyList<string> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            var length = 0;
            for (var last = first; last < words.Count && length < type.Length; last++)
            {
                if (string.Compare(words[last], 0, type, length, words[last].Length, StringComparison.OrdinalIgnoreCase) != 0)
                {
                    break;
                }

                length += words[last].Length;
                if (length == type.Length && last > first)
                {
                    return [.. words.Take(first), .. words.Skip(last + 1)];
                }
            }
        }

        return words;
    }
}
