using System.Collections.Immutable;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>One setting of the catalogue.</summary>
/// <param name="Key">The key, without the prefix that it has in an <c>.editorconfig</c>.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Allowed">The values to choose from.</param>
internal sealed record Setting(string Key, SettingKind Kind, ImmutableArray<string> Allowed)
{
    /// <summary>What stands before every key in an <c>.editorconfig</c>.</summary>
    public const string Prefix = "logging_analyzers.";

    private static readonly ImmutableArray<string> Switch = ["true", "false"];
    private static readonly ImmutableArray<string> Levels = ["trace", "debug", "information", "warning", "error", "critical"];

    /// <summary>Every setting there is.</summary>
    public static readonly ImmutableDictionary<string, Setting> All = new[]
    {
        List("credential_names"),
        List("credential_words"),
        List("personal_names"),
        List("personal_words"),
        List("not_sensitive_names"),
        List("not_sensitive_words"),
        new Setting("sensitive_types", SettingKind.Types, []),
        new Setting("not_sensitive_types", SettingKind.Types, []),
        new Setting("sensitive_members", SettingKind.Members, []),
        new Setting("not_sensitive_members", SettingKind.Members, []),
        new Setting("sensitive_attributes", SettingKind.Types, []),
        new Setting("not_sensitive_attributes", SettingKind.Types, []),
        new Setting("sanitizers", SettingKind.Members, []),
        new Setting("sinks", SettingKind.Members, []),
        new Setting("optional_sinks", SettingKind.Choices, ["console", "debug", "activity", "metrics", "event_source"]),
        new Setting("hole_naming", SettingKind.Choice, ["pascal", "camel", "snake", "dotted"]),
        new Setting("yield_to_sdk", SettingKind.Choice, ["configured", "always", "never"]),
        new Setting("LH1003.weak_names", SettingKind.Choice, Switch),
        new Setting("LH1005.uri_text", SettingKind.Choice, Switch),
        new Setting("LH1012.structured_arguments", SettingKind.Choice, Switch),
        new Setting("LH2001.report_pass_through", SettingKind.Choice, Switch),
        new Setting("LH2006.minimum_words", SettingKind.Choice, ["1", "2", "3", "4"]),
        List("LH2006.vague_words"),
        new Setting("LH2007.required_from", SettingKind.Choice, Levels),
        new Setting("LH2009.framework_names", SettingKind.Choice, ["vague", "all", "none"]),
        List("LH3005.identifier_words"),
        new Setting("LH5001.maximum_level", SettingKind.Choice, Levels),
        new Setting("LH5001.any_work", SettingKind.Choice, Switch),
    }.ToImmutableDictionary(static s => s.Key, StringComparer.Ordinal);

    /// <summary>Why a value is none of the setting's; null where it is one.</summary>
    public string? Reject(string value) => Kind switch
    {
        SettingKind.Choice or SettingKind.Choices when !Allowed.Contains(value, StringComparer.OrdinalIgnoreCase) =>
            $"'{value}' is no value of '{Key}': use {string.Join(", ", Allowed)}",
        SettingKind.List when value.Trim().Length == 0 => $"an empty text is no value of '{Key}'",
        SettingKind.Types when !IsName(value) => $"'{value}' is no full name of a type, as in 'Shop.Payments.Card'",
        SettingKind.Members when !IsName(value) || value.IndexOf('.') <= 0 =>
            $"'{value}' is no full name of a member, as in 'Shop.Payments.Card.Number'",
        _ => null,
    };

    /// <summary>What to say of a key that is none.</summary>
    public static string Unknown(string key)
    {
        var nearest = All.Keys.OrderBy(k => Distance(k, key)).ThenBy(static k => k, StringComparer.Ordinal).First();
        return Distance(nearest, key) <= 1 + (key.Length / 4)
            ? $"there is no setting '{key}'; did you mean '{nearest}'?"
            : $"there is no setting '{key}'";
    }

    private static Setting List(string key) => new(key, SettingKind.List, []);

    private static bool IsName(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '+' or '_' or '`'))
            {
                return false;
            }
        }

        return value.Length > 0 && value[0] != '.' && value[value.Length - 1] != '.';
    }

    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 8)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
