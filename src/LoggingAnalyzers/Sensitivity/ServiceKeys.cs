using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Keys of services that their issuers mark, so that they can be found.</summary>
internal static class ServiceKeys
{
    public static string? KindOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((i == 0 || !(TextLayers.IsAsciiLetter(text[i - 1]) || TextLayers.IsDigit(text[i - 1]) || text[i - 1] == '_'))
                && KeyRun.Is(text[i])
                && KeyShapes.TryFind(text, i, KeyRun.End(text, i), out var shape, out var end)
                && i + shape.Prefix.Length is var random
                && !PlaceholderText.IsKey(text.Substring(random, end - random)))
            {
                return $"a key of {shape.Issuer}";
            }
        }

        return null;
    }
}
