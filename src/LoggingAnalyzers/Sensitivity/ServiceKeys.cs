using System.Collections.Immutable;
using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Keys of cloud services that their issuers mark with a prefix, so that they can be found. One row a prefix.</summary>
internal static class ServiceKeys
{
    // Prefix, the fewest and the most characters behind it, whether they may hold - and _ (or a dot), what it is.
    private static readonly ImmutableArray<(string Prefix, int Min, int Max, string Signs, string Kind)> Shapes =
    [
        ("AKIA", 16, 16, "", "an AWS access key"),
        ("ASIA", 16, 16, "", "an AWS access key"),
        ("AIza", 35, 35, "-_", "a Google API key"),
        ("ghp_", 36, 36, "", "a GitHub token"),
        ("gho_", 36, 36, "", "a GitHub token"),
        ("ghu_", 36, 36, "", "a GitHub token"),
        ("ghs_", 36, 36, "", "a GitHub token"),
        ("ghr_", 36, 76, "", "a GitHub token"),
        ("github_pat_", 82, 82, "_", "a GitHub token"),
        ("glpat-", 20, 64, "-_", "a GitLab token"),
        ("xoxa-", 20, 200, "-", "a Slack token"),
        ("xoxb-", 20, 200, "-", "a Slack token"),
        ("xoxp-", 20, 200, "-", "a Slack token"),
        ("xoxr-", 20, 200, "-", "a Slack token"),
        ("xoxs-", 20, 200, "-", "a Slack token"),
        ("sk_live_", 16, 200, "", "a Stripe key"),
        ("rk_live_", 16, 200, "", "a Stripe key"),
        ("SG.", 66, 66, "-_.", "a SendGrid key"),
        ("npm_", 36, 36, "", "an npm token"),
        ("oy2", 43, 43, "", "a NuGet API key"),
        ("dop_v1_", 64, 64, "", "a DigitalOcean token"),
        ("hf_", 34, 34, "", "a Hugging Face token"),
        ("sk-ant-", 40, 200, "-_", "an Anthropic API key"),
        ("sk-proj-", 40, 200, "-_", "an OpenAI API key"),
    ];

    public static string? KindOf(string text)
    {
        foreach (var shape in Shapes)
        {
            var from = 0;
            for (int start; (start = text.IndexOf(shape.Prefix, from, StringComparison.Ordinal)) >= 0; from = start + shape.Prefix.Length)
            {
                var begin = start + shape.Prefix.Length;
                var end = begin;
                while (end < text.Length && end - begin <= shape.Max && IsPart(text[end], shape.Signs))
                {
                    end++;
                }

                // The dot that ends a sentence.
                if (end > begin && text[end - 1] == '.')
                {
                    end--;
                }

                if (end - begin >= shape.Min && end - begin <= shape.Max && (start == 0 || !IsPart(text[start - 1], "_"))
                    && !PlaceholderText.IsKey(text.Substring(begin, end - begin)))
                {
                    return shape.Kind;
                }
            }
        }

        return null;
    }

    private static bool IsPart(char c, string signs) => TextLayers.IsAsciiLetter(c) || TextLayers.IsDigit(c) || signs.IndexOf(c) >= 0;
}
