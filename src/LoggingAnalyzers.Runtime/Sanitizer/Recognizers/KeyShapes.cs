using System.Diagnostics.CodeAnalysis;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>The key formats of well-known issuers, as their own documentation and secret scanning programs publish them.</summary>
internal static class KeyShapes
{
    private static readonly KeyShape[] s_shapes =
    [
        // source hosts and package registries
        new("GitHub", "ghp_", 20), new("GitHub", "gho_", 20), new("GitHub", "ghu_", 20), new("GitHub", "ghs_", 20),
        new("GitHub", "ghr_", 20), new("GitHub", "github_pat_", 20), new("GitLab", "glpat-", 16, KeyAlphabet.Dotted),
        new("GitLab", "gldt-", 16), new("GitLab", "glrt-", 16), new("GitLab", "glcbt-", 16), new("GitLab", "glptt-", 16),
        new("GitLab", "glsoat-", 16), new("npm", "npm_", 30), new("PyPI", "pypi-", 30), new("RubyGems", "rubygems_", 32),
        new("Docker", "dckr_pat_", 20), new("NuGet", "oy2", 43, KeyAlphabet.Plain, 43), new("Atlassian", "ATATT3x", 30),
        new("Atlassian", "ATBB", 24, KeyAlphabet.Plain), new("Linear", "lin_api_", 24), new("Figma", "figd_", 24),
        new("Postman", "PMAK-", 24),
        // clouds
        new("AWS", "AKIA", 16, KeyAlphabet.Upper, 16), new("AWS", "ASIA", 16, KeyAlphabet.Upper, 16), new("Google", "AIza", 30),
        new("Google", "ya29.", 20, KeyAlphabet.Dotted), new("Google", "GOCSPX-", 20), new("DigitalOcean", "dop_v1_", 32),
        new("DigitalOcean", "doo_v1_", 32), new("DigitalOcean", "dor_v1_", 32), new("Alibaba Cloud", "LTAI", 16, KeyAlphabet.Plain, 24),
        new("Vault", "hvs.", 20, KeyAlphabet.Dotted), new("Vault", "hvb.", 20, KeyAlphabet.Dotted),
        new("Databricks", "dapi", 32, KeyAlphabet.Hex, 32), new("PlanetScale", "pscale_tkn_", 24), new("PlanetScale", "pscale_pw_", 24),
        new("Supabase", "sbp_", 32), new("Doppler", "dp.pt.", 32), new("Heroku", "HRKU-", 24), new("Fly.io", "FlyV1_", 24),
        // payments
        new("Stripe", "sk_live_", 16), new("Stripe", "sk_test_", 16), new("Stripe", "rk_live_", 16), new("Stripe", "rk_test_", 16),
        new("Stripe", "whsec_", 24), new("Razorpay", "rzp_live_", 14), new("Square", "sq0atp-", 20), new("Square", "sq0csp-", 30),
        new("Shopify", "shpat_", 24), new("Shopify", "shpss_", 24), new("Shopify", "shpca_", 24), new("Shopify", "shppa_", 24),
        // mail, chat, telephony
        new("SendGrid", "SG.", 40, KeyAlphabet.Dotted), new("Mailgun", "key-", 32, KeyAlphabet.Hex, 32),
        new("Twilio", "SK", 32, KeyAlphabet.Hex, 32), new("Brevo", "xkeysib-", 40), new("Slack", "xoxb-", 16), new("Slack", "xoxp-", 16),
        new("Slack", "xoxa-", 16), new("Slack", "xoxr-", 16), new("Slack", "xoxs-", 16), new("Slack", "xoxe-", 16),
        new("Slack", "xapp-", 16),
        // models
        new("OpenAI", "sk-proj-", 20), new("Anthropic", "sk-ant-", 20), new("OpenAI", "sk-svcacct-", 20), new("OpenRouter", "sk-or-", 20),
        new("OpenAI", "sk-", 32, KeyAlphabet.Plain), new("Groq", "gsk_", 30), new("Hugging Face", "hf_", 30, KeyAlphabet.Plain),
        new("Replicate", "r8_", 30), new("Perplexity", "pplx-", 30), new("xAI", "xai-", 30),
        // observation
        new("Grafana", "glsa_", 24), new("Grafana", "glc_", 24), new("Sentry", "sntrys_", 24), new("Sentry", "sntryu_", 24),
        new("New Relic", "NRAK-", 24), new("Netlify", "nfp_", 24), new("age", "AGE-SECRET-KEY-1", 50),
    ];

    // Bots, whose keys have no prefix but a form.
    private static readonly KeyShape s_discord = new("Discord", "", 0);
    private static readonly KeyShape s_telegram = new("Telegram", "", 0);

    private static readonly KeyShape[]?[] s_byFirst = ByFirst();

    internal static IEnumerable<string> Prefixes => s_shapes.Select(shape => shape.Prefix);

    /// <summary>Finds a key that starts at an index in a run that ends at another.</summary>
    internal static bool TryFind(string text, int index, int runEnd, [NotNullWhen(true)] out KeyShape? shape, out int end)
    {
        var first = text[index];
        if (first < 128 && s_byFirst[first] is { } shapes)
        {
            foreach (var candidate in shapes)
            {
                end = candidate.End(text, index);
                if (end > 0)
                {
                    shape = candidate;
                    return true;
                }
            }
        }

        (shape, end) = first switch
        {
            'M' or 'N' or 'O' => (s_discord, DiscordEnd(text, index, runEnd)),
            'b' or (>= '0' and <= '9') => (s_telegram, TelegramEnd(text, index)),
            _ => (s_discord, -1),
        };
        return end > 0;
    }

    /// <summary>Three parts of about 24, just 6 and at least 27 characters.</summary>
    private static int DiscordEnd(string text, int index, int first)
    {
        if (first - index is < 23 or > 28 || first + 7 >= text.Length || text[first] != '.' || text[first + 7] != '.'
            || KeyRun.End(text, first + 1) != first + 7)
        {
            return -1;
        }

        var end = KeyRun.End(text, first + 8);
        return end - first - 8 >= 27 ? end : -1;
    }

    /// <summary>The number of a bot, a colon and 35 characters.</summary>
    private static int TelegramEnd(string text, int index)
    {
        var start = TextLayers.StartsWith(text, index, "bot") ? index + 3 : index;
        var colon = start;
        while (colon < text.Length && colon - start < 12 && TextLayers.IsDigit(text[colon]))
        {
            colon++;
        }

        if (colon - start < 8 || colon >= text.Length || text[colon] != ':')
        {
            return -1;
        }

        var end = KeyRun.End(text, colon + 1);
        return end - colon - 1 == 35 ? end : -1;
    }

    private static KeyShape[]?[] ByFirst()
    {
        var byFirst = new KeyShape[]?[128];
        foreach (var group in s_shapes.GroupBy(shape => shape.Prefix[0]))
        {
            byFirst[group.Key] = [.. group];
        }

        return byFirst;
    }
}
