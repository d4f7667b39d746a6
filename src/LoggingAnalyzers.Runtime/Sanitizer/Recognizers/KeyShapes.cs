namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>The key formats of well-known issuers, as their own documentation and secret scanning programs publish them.</summary>
internal static class KeyShapes
{
    private static readonly KeyShape[] s_shapes =
    [
        // source hosts and package registries
        new("ghp_", 20), new("gho_", 20), new("ghu_", 20), new("ghs_", 20), new("ghr_", 20), new("github_pat_", 20),
        new("glpat-", 16, KeyAlphabet.Dotted), new("gldt-", 16), new("glrt-", 16), new("glcbt-", 16), new("glptt-", 16), new("glsoat-", 16),
        new("npm_", 30), new("pypi-", 30), new("rubygems_", 32), new("dckr_pat_", 20), new("oy2", 43, KeyAlphabet.Plain, 43),
        new("ATATT3x", 30), new("ATBB", 24, KeyAlphabet.Plain), new("lin_api_", 24), new("figd_", 24), new("PMAK-", 24),
        // clouds
        new("AKIA", 16, KeyAlphabet.Upper, 16), new("ASIA", 16, KeyAlphabet.Upper, 16), new("AIza", 30),
        new("ya29.", 20, KeyAlphabet.Dotted),
        new("GOCSPX-", 20), new("dop_v1_", 32), new("doo_v1_", 32), new("dor_v1_", 32), new("LTAI", 16, KeyAlphabet.Plain, 24),
        new("hvs.", 20, KeyAlphabet.Dotted), new("hvb.", 20, KeyAlphabet.Dotted), new("dapi", 32, KeyAlphabet.Hex, 32),
        new("pscale_tkn_", 24), new("pscale_pw_", 24), new("sbp_", 32), new("dp.pt.", 32), new("HRKU-", 24), new("FlyV1_", 24),
        // payments
        new("sk_live_", 16), new("sk_test_", 16), new("rk_live_", 16), new("rk_test_", 16), new("whsec_", 24), new("rzp_live_", 14),
        new("sq0atp-", 20), new("sq0csp-", 30), new("shpat_", 24), new("shpss_", 24), new("shpca_", 24), new("shppa_", 24),
        // mail, chat, telephony
        new("SG.", 40, KeyAlphabet.Dotted), new("key-", 32, KeyAlphabet.Hex, 32), new("SK", 32, KeyAlphabet.Hex, 32), new("xkeysib-", 40),
        new("xoxb-", 16), new("xoxp-", 16), new("xoxa-", 16), new("xoxr-", 16), new("xoxs-", 16), new("xoxe-", 16), new("xapp-", 16),
        // models
        new("sk-proj-", 20), new("sk-ant-", 20), new("sk-svcacct-", 20), new("sk-or-", 20), new("sk-", 32, KeyAlphabet.Plain),
        new("gsk_", 30), new("hf_", 30, KeyAlphabet.Plain), new("r8_", 30), new("pplx-", 30), new("xai-", 30),
        // observation
        new("glsa_", 24), new("glc_", 24), new("sntrys_", 24), new("sntryu_", 24), new("NRAK-", 24), new("nfp_", 24),
        new("AGE-SECRET-KEY-1", 50),
    ];

    private static readonly KeyShape[]?[] s_byFirst = ByFirst();

    internal static IEnumerable<string> Prefixes => s_shapes.Select(shape => shape.Prefix);

    /// <summary>The end of a key that starts at an index in a run that ends at another, or -1.</summary>
    internal static int End(string text, int index, int runEnd)
    {
        var first = text[index];
        if (first < 128 && s_byFirst[first] is { } shapes)
        {
            foreach (var shape in shapes)
            {
                if (shape.End(text, index) is var end and > 0)
                {
                    return end;
                }
            }
        }

        return first switch
        {
            'M' or 'N' or 'O' => DiscordEnd(text, index, runEnd),
            'b' or (>= '0' and <= '9') => TelegramEnd(text, index),
            _ => -1,
        };
    }

    /// <summary>Three parts of about 24, just 6 and at least 27 characters.</summary>
    private static int DiscordEnd(string text, int index, int first)
    {
        if (first - index is < 23 or > 28 || first + 7 >= text.Length || text[first] != '.' || text[first + 7] != '.'
            || KeyFinder.RunEnd(text, first + 1) != first + 7)
        {
            return -1;
        }

        var end = KeyFinder.RunEnd(text, first + 8);
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

        var end = KeyFinder.RunEnd(text, colon + 1);
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
