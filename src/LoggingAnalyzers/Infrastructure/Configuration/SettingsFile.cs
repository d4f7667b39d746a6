using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>
/// The content of a <c>LoggingAnalyzers.json</c>. What is wrong in it is told with its place; the rest counts. A text that is no JSON says
/// nothing. Read once per text.
/// </summary>
internal sealed class SettingsFile
{
    /// <summary>The name that makes an additional file one of these.</summary>
    public const string Name = "LoggingAnalyzers.json";

    private static readonly ConditionalWeakTable<SourceText, SettingsFile> Files = new();

    private readonly ImmutableDictionary<string, ImmutableArray<string>> values;

    private SettingsFile(SourceText source)
    {
        var problems = ImmutableArray.CreateBuilder<SettingsProblem>();
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (JsonReader.Read(source.ToString(), out var problem) is { } root)
        {
            Read(root, found, problems);
        }
        else
        {
            problems.Add(problem!);
        }

        values = found.ToImmutable();
        Problems = problems.ToImmutable();
    }

    /// <summary>What is wrong, in the order of the text.</summary>
    public ImmutableArray<SettingsProblem> Problems { get; }

    /// <summary>The file is one that holds settings.</summary>
    public static bool Is(AdditionalText file) =>
        file.Path.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
        && (file.Path.Length == Name.Length || file.Path[file.Path.Length - Name.Length - 1] is '/' or '\\');

    /// <summary>The settings in a text.</summary>
    public static SettingsFile Of(SourceText text) => Files.GetValue(text, static t => new SettingsFile(t));

    /// <summary>The values of a setting in all settings files of a project.</summary>
    public static IEnumerable<string> Values(AnalyzerOptions options, string key)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (Is(file) && file.GetText() is { } text && Of(text).values.TryGetValue(key, out var found))
            {
                foreach (var value in found)
                {
                    yield return value;
                }
            }
        }
    }

    private static void Read(
        JsonNode root,
        ImmutableDictionary<string, ImmutableArray<string>>.Builder found,
        ImmutableArray<SettingsProblem>.Builder problems)
    {
        if (root.Kind != JsonKind.Object)
        {
            problems.Add(new SettingsProblem(root.Span, "an object with settings is expected"));
            return;
        }

        for (var i = 0; i < root.Items.Length; i++)
        {
            var name = root.Names[i];
            if (name.Text == "$schema")
            {
                continue;
            }

            if (!Setting.All.TryGetValue(name.Text, out var setting))
            {
                problems.Add(new SettingsProblem(name.Span, Setting.Unknown(name.Text)));
            }
            else if (found.ContainsKey(name.Text))
            {
                problems.Add(new SettingsProblem(name.Span, $"'{name.Text}' stands here for the second time"));
            }
            else
            {
                found.Add(name.Text, Read(setting, root.Items[i], problems));
            }
        }
    }

    private static ImmutableArray<string> Read(Setting setting, JsonNode value, ImmutableArray<SettingsProblem>.Builder problems)
    {
        if (setting.Kind == SettingKind.Choice)
        {
            if (value.Kind is JsonKind.String or JsonKind.True or JsonKind.False && setting.Reject(value.Text) is null)
            {
                return [value.Text];
            }

            problems.Add(new SettingsProblem(value.Span, $"the value of '{setting.Key}' is one of {string.Join(", ", setting.Allowed)}"));
            return [];
        }

        if (value.Kind != JsonKind.Array)
        {
            problems.Add(new SettingsProblem(value.Span, $"the value of '{setting.Key}' is an array of texts"));
            return [];
        }

        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.Items)
        {
            var reason = item.Kind == JsonKind.String ? setting.Reject(item.Text) : $"the values of '{setting.Key}' are texts";
            if (reason is null)
            {
                values.Add(item.Text);
            }
            else
            {
                problems.Add(new SettingsProblem(item.Span, reason));
            }
        }

        return values.ToImmutable();
    }
}
