using System.Text.Json;
using System.Text.RegularExpressions;
using LoggingAnalyzers.Infrastructure.Configuration;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using LoggingAnalyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Configuration;

/// <summary>What a project configures, in either file, changes what the rules find.</summary>
public sealed partial class SettingsTests
{
    private const string Types = """
        public class Card { public override string ToString() => ""; }
        public class User { public string Note = ""; public string Password = ""; [Mine] public string Plan = ""; [Mine] public string Passcode = ""; }
        public class MineAttribute : System.Attribute;
        public static class Text { public static string GetNote(User u) => u.Note; public static string GetPassword(User u) => u.Note; public static string GetSecret(this User u) => u.Note; }
        public interface IAudit { void Write(string text, params object[] values); }
        """;

    private static readonly string Schema = Repository.Read("src/LoggingAnalyzers.Package/build/LoggingAnalyzers.schema.json");

    [Theory]
    [InlineData("credential_names", "plan", "u.Plan")]
    [InlineData("credential_names", "the_plan", "thePlan")]
    [InlineData("credential_words", "plan", "thePlan")]
    [InlineData("credential_words", "the_plan", "oldThePlan")]
    [InlineData("sinks", "IAudit.Write", "u.Password", "audit.Write(\"{0}\", VALUE);")]
    [InlineData("sinks", "IAudit.Write", "u.Password", "audit.Write(VALUE);")]
    [InlineData("optional_sinks", "console", "u.Password", "System.Console.WriteLine(VALUE);")]
    [InlineData("optional_sinks", "console", "u.Password", "System.Console.WriteLine(\"{0} {1}\", 1, VALUE);")]
    [InlineData("optional_sinks", "debug", "u.Password", "System.Diagnostics.Trace.TraceError(\"{0}\", VALUE);")]
    [InlineData("optional_sinks", "activity", "u.Password", "System.Diagnostics.Activity.Current!.SetTag(\"a\", VALUE);")]
    [InlineData("optional_sinks", "activity", "u.Password", "System.Diagnostics.Activity.Current!.AddBaggage(\"a\", VALUE);")]
    [InlineData("optional_sinks", "metrics", "u.Password", "counter.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>(\"a\", VALUE));")]
    [InlineData("optional_sinks", "event_source", "u.Password", "new System.Diagnostics.Tracing.EventSource(\"e\").Write(\"a\", new { A = VALUE });")]
    public async Task A_setting_adds(string key, string value, string expression, string statement = "logger.LogInformation(\"{V}\", VALUE);")
    {
        await Run<CredentialAnalyzer>(statement.Replace("VALUE", expression, StringComparison.Ordinal), null, value, json: true);
        await Run<CredentialAnalyzer>(statement.Replace("VALUE", $"[|{expression}|]", StringComparison.Ordinal), key, value, json: true);
        await Run<CredentialAnalyzer>(statement.Replace("VALUE", $"[|{expression}|]", StringComparison.Ordinal), key, value, json: false);
    }

    [Theory]
    [InlineData("not_sensitive_names", "password", "u.Password")]
    [InlineData("not_sensitive_words", "old", "oldPassword")]
    [InlineData("not_sensitive_members", "User.Password", "u.Password")]
    [InlineData("not_sensitive_types", "System.String", "u.Password")]
    [InlineData("not_sensitive_attributes", "MineAttribute", "u.Passcode")]
    [InlineData("sanitizers", "Text.GetPassword", "Text.GetPassword(u)")]
    [InlineData("sanitizers", "Text.GetSecret", "u.GetSecret()")]
    public async Task A_setting_takes_away(string key, string value, string expression)
    {
        const string Log = "logger.LogInformation(\"{V}\", VALUE);";
        await Run<CredentialAnalyzer>(Log.Replace("VALUE", $"[|{expression}|]", StringComparison.Ordinal), null, value, json: true);
        await Run<CredentialAnalyzer>(Log.Replace("VALUE", expression, StringComparison.Ordinal), key, value, json: true);
        await Run<CredentialAnalyzer>(Log.Replace("VALUE", expression, StringComparison.Ordinal), key, value, json: false);
    }

    // What a sanitizer returns is safe for every rule: under a label, and in the text of an object.
    [Fact]
    public async Task A_sanitizer_counts_for_every_rule()
    {
        const string Log = "logger.LogInformation(\"{Password}\", VALUE);";
        await Run<SensitivePlaceholderAnalyzer>(Log.Replace("VALUE", "[|Text.GetNote(u)|]", StringComparison.Ordinal), null, "", json: true);
        await Run<SensitivePlaceholderAnalyzer>(
            Log.Replace("VALUE", "Text.GetNote(u)", StringComparison.Ordinal), "sanitizers", "Text.GetNote", json: true);

        const string Local = "} public override string ToString() { User u = new(); return VALUE;";
        await Run<SecretInToStringAnalyzer>(Local.Replace("VALUE", "[|Text.GetPassword(u)|]", StringComparison.Ordinal), null, "", json: true);
        await Run<SecretInToStringAnalyzer>(
            Local.Replace("VALUE", "Text.GetPassword(u)", StringComparison.Ordinal), "sanitizers", "Text.GetPassword", json: true);
    }

    [Theory]
    [InlineData("sensitive_members", "User.Note", "u.Note")]
    [InlineData("sensitive_types", "Card", "card")]
    [InlineData("sensitive_attributes", "MineAttribute", "u.Plan")]
    public async Task A_setting_declares(string key, string value, string expression)
    {
        const string Log = "logger.LogInformation(\"{V}\", VALUE);";
        await Run<DeclaredSensitiveDataAnalyzer>(Log.Replace("VALUE", expression, StringComparison.Ordinal), null, value, json: true);
        await Run<DeclaredSensitiveDataAnalyzer>(Log.Replace("VALUE", $"[|{expression}|]", StringComparison.Ordinal), key, value, json: true);
        await Run<DeclaredSensitiveDataAnalyzer>(Log.Replace("VALUE", $"[|{expression}|]", StringComparison.Ordinal), key, value, json: false);
    }

    [Fact]
    public void The_example_of_the_page_is_right_and_has_every_list()
    {
        var example = Example().Match(Repository.Read("docs/configuration.md")).Groups["json"].Value;
        var file = new TextFile(example);
        Assert.Empty(SettingsFile.Of(file.GetText(TestContext.Current.CancellationToken)).Problems);
        var options = new AnalyzerOptions([file]);
        var lists = Setting.All.Values.Where(s => s.Kind != SettingKind.Choice).Select(s => s.Key);
        Assert.All(lists, key => Assert.NotEmpty(SettingsFile.Values(options, key)));
        Assert.Equal(["kennwort", "vault_key"], SettingsFile.Values(options, "credential_words"));
    }

    [Fact]
    public void The_schema_has_the_settings_that_exist_and_their_choices()
    {
        using var schema = JsonDocument.Parse(Schema);
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().Where(p => p.Name != "$schema").ToList();
        Assert.Equal(Setting.All.Keys.Order(StringComparer.Ordinal), properties.Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (var property in properties)
        {
            var choices = property.Value.TryGetProperty("items", out var items) ? items : property.Value;
            var values = choices.TryGetProperty("enum", out var list) ? list.EnumerateArray().Select(v => v.ToString().ToLowerInvariant()).Distinct() : [];
            Assert.Equal(Setting.All[property.Name].Allowed, values);
        }
    }

    [Fact]
    public void Every_option_of_the_code_is_a_setting() => Assert.All(
        Repository.Sources("src/LoggingAnalyzers").SelectMany(f => Option().Matches(Repository.Read(f))).Select(m => m.Groups["key"].Value),
        key => Assert.Contains(key, Setting.All.Keys));

    private static async Task Run<TAnalyzer>(string statement, string? key, string value, bool json)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerVerifier<TAnalyzer>.Test
        {
            TestCode = $$"""
                using Microsoft.Extensions.Logging;
                public class C
                {
                    public void M(ILogger logger, IAudit audit, User u, Card card, string thePlan, string oldThePlan, string oldPassword,
                        System.Diagnostics.Metrics.Counter<int> counter)
                    {
                        {{statement}}
                    }
                }
                """ + Types,
        };
        if (json && key is not null)
        {
            test.AdditionalFiles.Add(("LoggingAnalyzers.json", $$"""{ "{{key}}": [ "{{value}}" ] }"""));
        }
        else if (key is not null)
        {
            test.AnalyzerConfig = $"logging_analyzers.{key} = {value}";
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("```json\n(?<json>.+?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"""logging_analyzers\.(?<key>[A-Za-z0-9_.]*[A-Za-z0-9_])""")]
    private static partial Regex Option();

    private sealed class TextFile(string text) : AdditionalText
    {
        private readonly SourceText content = SourceText.From(text);

        public override string Path => "/LoggingAnalyzers.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }
}
