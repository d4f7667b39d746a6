using System.Collections;
using System.Globalization;
using System.Text;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>
/// The shapes of real leaks that nothing but masking at run time could have stopped, each by the project it happened in. What
/// is not masked is listed in docs/threat-model.md with the reason.
/// </summary>
public sealed class RuntimeIncidentTests
{
    private const string Secret = "Zq7-hunter2-Lm9x";
    private const string Key = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private const string Hex = "9f8e7d6c5b4a39281706f5e4d3c2b1a0";

    private static readonly LogSanitizer s_host = new(HostOptions());

    private static readonly (string Incident, string Logged, string Leaked)[] s_rows =
    [
        Text("azure-functions-host defe42b34a", $"Starting: DefaultEndpointsProtocol=https;AccountName=a;AccountKey={Key}==;X=1", Key),
        Value("azure-functions-host 6aa728051e", "Data", $"Host=db;User=sa;Password={Secret}", Secret),
        Text("azure-functions-host 11602", $"Request starting HTTP/1.1 GET https://h/api/f?code={Key}== - - -", Key),
        Value("adal feb9cdf7f2", "error", new InvalidOperationException("No user alice.pii@example.com"), "alice.pii"),
        Text("msal 602", $"response {{\"token_type\":\"Bearer\",\"access_token\":\"{Secret}\",\"expires_in\":3599}}", Secret),
        Text("component-detection 1163", $"\"Env\":[\"PATH=/usr/bin\",\"NPM_TOKEN={Secret}\",\"API_KEY={Secret}\"]", Secret),
        Value("component-detection 1627", "ex", new IOException($"fatal: https://u:{Secret}@host/r.git"), Secret),
        Text("nugetgallery 6399", $"GET /account/confirm/{Key}", Key),
        Text("nugetgallery 5236", "GET /profiles/Alice.Personal/packages", "Alice.Personal"),
        Text("kudu 20239baf6d", $"Fetching https://s.blob.core.windows.net/c/z.zip?sv=2023-01-03&sig={Secret}%3D&se=2026", Secret),
        Text("azure-pipelines-agent 5024", $"\"url\":\"https:\\/\\/user:{Secret}@dev.example.com\\/x\"", Secret),
        Text("azure-pipelines-agent 4891", $"Arguments: 'login --service-principal -t t --client-secret {Secret}'", Secret),
        Host("azure-pipelines-agent 7ad305d798", $"##vso[telemetry.publish area=a]{{\"v\":\"{Secret}\"}}", Secret),
        Host("azure-pipelines-agent 0b457ae794", $"##[debug]##vso[task.setvariable]{Uri.EscapeDataString(Secret)}", Secret),
        Host("azure-pipelines-agent 78b267ee6d", $"value is {Secret} now", Secret),
        Host("azure-pipelines-agent 5030", "out: " + Base64("x" + Secret + "y"), Base64(Secret)[4..12]),
        Host("runner 158", $"::add-mask::{Secret}", Secret),
        Host("runner 92", "xml <a>" + Secret + "</a> " + Base64("ab" + Secret), Secret),
        Value("identityserver3 2038", "Raw", new Dictionary<string, string> { ["username"] = "u", ["password"] = Secret }, Secret),
        Value("identityserver3 a5f872788a", "Raw", new Dictionary<string, string> { ["client_assertion"] = Secret }, Secret),
        Text("identityserver4 1068", $"{{\"ClientId\":\"c\",\"Raw\":{{\"client_secret\":\"{Secret}\"}}}}", Secret),
        Text("identityserver4 82f130c706", $"{{\"Raw\":{{\"id_token_hint\":\"{Secret}\"}}}}", Secret),
        Text("identityserver4 6003f60645", $"{{\r\n  \"refresh_token\": \"{Secret}\"\r\n}}", Secret),
        Value("identityserver4 2917", "Raw", new Hashtable { ["id_token_hint"] = Secret }, Secret),
        Text("identityserver4 435c51227b", $"{{\"Client_Secret\":\"{Secret}\",\"PASSWORD\":\"{Secret}\"}}", Secret),
        Text("duende 1240", $"{{\"Raw\":{{\"grant_type\":\"authorization_code\",\"code\":\"{Key}\"}}}}", Key),
        Text("duende 66946f14d0", "client a\u001B[2Kb\u0085c\u2028forged", "\u2028"),
        Text("prowlarr 3ef2e0b384", $"password got value \"x\", Password: \"{Secret}\"", Secret),
        Text("prowlarr 89a1b0f534", $"rsskey={Secret} apikey={Secret}", Secret),
        Text("prowlarr 4267b8a244", $"[{{\"name\":\"apiKey\",\"value\":\"{Secret}\"}}]", Secret),
        Text("prowlarr a31971472d", $"GET /signalr/messages?access_token={Secret}&id=1", Secret),
        Value("sonarr 01298ea958", "error", WithData("Url", $"https://h/?apikey={Secret}"), Secret),
        Text("sonarr 609e964794", $"[Debug] apikey={Secret}", Secret),
        Text("sonarr d1f2a8a948", $"POST https://discord.com/api/webhooks/123456789012345678/{Key}", Key),
        Text("sonarr e67864fecb", $"https://tracker.example/{Hex}/announce", Hex),
        Host("sonarr b3daa280c5", "Connection from 203.0.113.77 accepted", "203.0.113.77"),
        Host("sonarr 23047623ee", "Moving C:\\Users\\alice\\x to /home/alice/y", "alice"),
        Text("sonarr 0ade5b4c22", $"https://h/rss?t=search&r={Hex}", Hex),
        Text("fluentmigrator 1478", $"Server=.;Password = {Secret} ;Database=x", Secret),
        Value("sentry-dotnet 4163", "headers", new Dictionary<string, string> { ["Authorization"] = "Bearer " + Key }, Key),
        Value("squidex 1212", "config", new Dictionary<string, string> { ["identity:githubSecret"] = Secret }, Secret),
        Text("bitwarden 520c0bf5f8", $"GET /#/accept?email=alice%40example.com&token={Secret}", Secret),
        Value("opentelemetry-dotnet-contrib 1656", "url.full", new Uri($"https://h/x?token={Secret}"), Secret),
        Text("opentelemetry-dotnet-contrib 3663", "CREATE LOGIN [alice_login] WITH PASSWORD = 'x'", "alice_login"),
        Text("octopus-tentacle 271", $"Running: tentacle.exe register --password \"{Secret}\" --server x", Secret),
        Host("octopus cve-2018-18900", $"Step output: {Secret}", Secret),
        Host("octopus cve-2020-24566", $"deploying with {Secret}!", Secret),
        Text("octopus cve-2020-25825", $"+ export DECRYPTION_KEY={Secret}", Secret),
        Host("nuke 1180", $"docker: login with {Secret}", Secret),
        Host("nuke cc99a29def", $"> git push {Secret}", Secret),
        Text("sonar-scanner 6443b4ea35", $"Setting SONAR_PARAMS. Value: {{\"sonar.login\":\"u\",\"sonar.password\":\"{Secret}\"}}", Secret),
        Text("promitor 530", $"authentication:\n  mode: SasToken\n  sasToken: {Secret}\n", Secret),
        Text("mailkit 1174", $"C: AUTH PLAIN {Base64("\0alice\0" + Secret)}", Base64("\0alice\0" + Secret)[4..20]),
        Value("snowflake 06f5d32bc0", "e", new InvalidOperationException("m", new IOException($"password={Secret}")), Secret),
        Text("modularpipelines 70c385547d", $"SLACK_WEBHOOK_URL={Secret}; IDENTITY_HEADER={Secret}", Secret),
        Text("cv4pve 47", $"POST /access/ticket username=root,password={Secret}", Secret),
        Text("qobuzdownloaderx 284", $"login email alice@example.com password: {Secret}", Secret),
        Text("glimpse 288", $"Data Source=x; User ID = sa ; Password = {Secret}; Pooling = true", Secret),
    ];

    /// <summary>A name without a look in a path, and one in a statement: nothing tells them from other words.</summary>
    private static readonly string[] s_notMasked = ["nugetgallery 5236", "opentelemetry-dotnet-contrib 3663"];

    public static TheoryData<string> Incidents => [.. s_rows.Select(row => row.Incident)];

    [Theory]
    [MemberData(nameof(Incidents))]
    public void What_leaked_is_masked(string incident)
    {
        var (_, logged, leaked) = s_rows.Single(row => row.Incident == incident);

        Assert.Equal(s_notMasked.Contains(incident), logged.Contains(leaked, StringComparison.Ordinal));
    }

    [Fact]
    public void At_least_nineteen_of_twenty_are_masked() =>
        Assert.InRange(s_notMasked.Length / (double)s_rows.Length, 0, 0.05);

    private static LogSanitizerOptions HostOptions()
    {
        var options = new LogSanitizerOptions();
        options.KnownSecrets.Add(Secret);
        options.FreeTextKinds.Add(DataKind.IpAddress);
        options.FreeTextKinds.Add(DataKind.PersonName);
        return options;
    }

    private static (string, string, string) Text(string incident, string text, string leaked) =>
        (incident, LogSanitizer.Default.Sanitize(text), leaked);

    /// <summary>Output of a process, masked by a host that knows the values.</summary>
    private static (string, string, string) Host(string incident, string text, string leaked) =>
        (incident, s_host.Sanitize(text), leaked);

    private static (string, string, string) Value(string incident, string name, object value, string leaked) =>
        (incident, Show(LogSanitizer.Default.SanitizeValue(name, value)), leaked);

    private static string Show(object? value) => value switch
    {
        string text => text,
        Exception exception => exception + string.Join(',', exception.Data.Values.Cast<object>()),
        IDictionary pairs => string.Join(',', pairs.Keys.Cast<object>().Select(key => $"{key}={Show(pairs[key])}")),
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Show)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static Exception WithData(string key, string value)
    {
        var exception = new InvalidOperationException("failed");
        exception.Data[key] = value;
        return exception;
    }
}
