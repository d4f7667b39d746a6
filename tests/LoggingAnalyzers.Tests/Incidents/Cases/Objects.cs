namespace Incidents.Objects;

// Azure/iotedge 7395cca241: LH1004
sealed record Settings(string Hub, string LogAnalyticsWorkspaceKey)
{
    public static Settings Current { get; } = new("hub", "key");
}

sealed class MetricsCollector(ILogger logger)
{
    public void Start() => logger.LogInformation($"Settings: {Settings.Current}");
}

// dotnet/orleans be72f493cc: LH1004
sealed class RedisOptions
{
    public string Endpoint { get; set; } = "";
    [Sensitive] public string Configuration { get; set; } = "";
}

sealed class OptionsLogger(ILogger logger)
{
    public void Log(RedisOptions options) => logger.LogInformation("Configuration {@Options}", options);
}

// dotnet/orleans 268af425d3: LH1002,LH1009
readonly record struct SiloConnectionToken(string Silo, string AccessToken);

// dotnet/extensions #4658: LH1004
sealed record Customer(int Id, [property: Sensitive] string Note);

sealed class CustomerService(ILogger<CustomerService> logger)
{
    public void Seen(Customer customer) => logger.LogInformation("Seen {Customer}", customer);

    public void SeenAll(List<Customer> customers) => logger.LogInformation("Seen {@Customers}", customers);
}

// dotnet/aspire b70f204062: LH1001
sealed class ResourceProperty
{
    public string Name { get; set; } = "";
    [Sensitive] public string Value { get; set; } = "";
}

sealed class ResourceService(ILogger<ResourceService> logger)
{
    public void Update(ResourceProperty property) => logger.LogTrace("Property {Name} is {Value}", property.Name, property.Value);
}

// microsoft/dicom-server #524: LH1005
sealed class SqlLogger(ILogger logger)
{
    public void Log(DbCommand command)
    {
        var text = new StringBuilder();
        foreach (DbParameter parameter in command.Parameters)
        {
            text.Append(parameter.ParameterName + " = " + parameter.Value);
        }

        logger.LogInformation("{Command}", text.ToString());
    }
}

// microsoft/semantic-kernel a29a021185: LH1001
[Sensitive]
sealed class ChatMessage
{
    public string Content { get; set; } = "";
}

sealed class ChatConsole
{
    public void Print(ChatMessage message) => Console.WriteLine("{0}", message);
}

// projectkudu/kudu 9f9cd9a450: LH1004
sealed class DeploymentStatus
{
    public string Id { get; set; } = "";
    [Sensitive(DataKind.Email)] public string AuthorEmail { get; set; } = "";
}

sealed class StatusFile(ILogger logger)
{
    public void Save(DeploymentStatus status) => logger.LogInformation("Status {Status}", JsonSerializer.Serialize(status));
}

// Azure/azure-sdk-tools dbba3f4a0b: none: what is secret about a release plan is known to its owners alone; an attribute would tell
sealed class ReleasePlan
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
}

sealed class ReleasePlanTool(ILogger logger)
{
    public void Show(ReleasePlan plan) => logger.LogInformation($"Release plan: {JsonSerializer.Serialize(plan)}");
}

// microsoft/azure-pipelines-agent #2196: LH1004
sealed class JobMessage
{
    public string JobId { get; set; } = "";
    [Sensitive(DataKind.PersonName)] public string RequestedFor { get; set; } = "";
}

static class StringUtil
{
    public static string ConvertToJson(object value) => JsonSerializer.Serialize(value);
}

sealed class Worker(ILogger trace)
{
    public void Run(JobMessage jobMessage) => trace.LogInformation($"Job message: {StringUtil.ConvertToJson(jobMessage)}");
}

// DataDog/dd-trace-dotnet #8976: LH1001
sealed class ConfigurationEntry
{
    [Sensitive(DataKind.Credential)] public string RawValue { get; set; } = "";
}

sealed class ConfigurationTelemetry(ILogger log)
{
    public void Record(ConfigurationEntry entry) => log.LogDebug("Configured {Value}", entry.RawValue);
}

// meziantou/Meziantou.Framework #2514: LH1009
sealed class Credential
{
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";

    public override string ToString() => $"{UserName}: {Password}";
}

// lethek/FluentCertificates #85: LH1009
sealed record CertificateExportBuilder(string Path, string Password);

// dotnet/MQTTnet #543: LH1004
sealed class MqttConnectPacket
{
    public string ClientId { get; set; } = "";
    public string Password { get; set; } = "";

    public override string ToString() => string.Concat("Connect: [ClientId=", ClientId, "] [Password=", Password, "]");
}

sealed class MqttChannel(NLog.Logger logger)
{
    public void Send(MqttConnectPacket packet) => logger.Trace("TX >>> {0}", packet);
}

// IdentityServer/IdentityServer3 022b463b73: LH1002,LH1004
sealed class TokenIssuedDetails
{
    public string SubjectId { get; set; } = "";
    public string Token { get; set; } = "";
}

sealed class EventService(ILogger logger)
{
    public void Raise(string subject, string token) =>
        logger.LogInformation("{@Event}", new TokenIssuedDetails { SubjectId = subject, Token = token });
}
