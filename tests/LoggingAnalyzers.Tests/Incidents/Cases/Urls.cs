namespace Incidents.Urls;

// microsoft/dicom-server #1400: LH1005
sealed class Middleware(ILogger<Middleware> logger)
{
    public void Log(HttpContext context) =>
        logger.LogInformation("Unhandled request {RequestQueryString}", context.Request.QueryString);
}

// projectkudu/kudu c03539963e: LH1005
sealed class Fetch(ILogger tracer)
{
    public void Failed(Uri uri, Exception error) => tracer.LogError(error, "Fetching {Url} failed", uri.AbsoluteUri);
}

// Azure/azure-sdk-for-net #48580: LH1008
sealed class BlobUriBuilder
{
    public static void Check(Uri sasUri)
    {
        if (!sasUri.IsAbsoluteUri)
        {
            throw new ArgumentException($"'{sasUri.AbsoluteUri}' is no blob address", nameof(sasUri));
        }
    }
}

// actions/runner c260afbfab: LH1005
sealed class BrokerServer(ILogger trace)
{
    private readonly Uri endpoint = new("https://user:pass@example.org");

    public void Connect() => trace.LogInformation($"Connecting to {endpoint.OriginalString}");
}

// duplicati/duplicati dd1c5841f4: LH1008
sealed class BackendLoader(string backendUrlWithPassword)
{
    public void Fail()
    {
        var authorityPassword = new Uri(backendUrlWithPassword).UserInfo;
        throw new InvalidOperationException(string.Format("Cannot load backend {0}", authorityPassword));
    }
}

// newrelic/newrelic-dotnet-agent 451d5c3232: LH1002,LH1005
sealed class CollectorWire(ILogger audit)
{
    public void Send(string host, string licenseKey, string method)
    {
        var uri = string.Format("https://{0}/agent?method={1}&license_key={2}", host, method, licenseKey);
        audit.LogInformation(string.Format("Sending to {0}", uri));
    }
}

// BrighterCommand/Brighter cdec341fae: LH1005
sealed class AmqpUriSpecification
{
    public Uri Uri { get; set; } = new("amqp://guest:guest@localhost");
}

sealed class ConnectionPool(ILogger log)
{
    public void Connect(AmqpUriSpecification amqpUri) => log.LogDebug("Connecting to {Url}", amqpUri.Uri.OriginalString);
}

// microsoft/component-detection #1155: none: the command line is a text that a method far away has built; nothing names what is in it
sealed class PipReport(ILogger<PipReport> logger)
{
    public void Run(string pipReportCommand) => logger.LogDebug("Running {Command}", pipReportCommand);
}

// duplicati/duplicati 2bb31d8273: LH1004
sealed class RestoreResults
{
    public string RestorePath { get; set; } = "";
    [Sensitive] public string BackendUrl { get; set; } = "";
}

sealed class Reporter(ILogger logger)
{
    public void Report(RestoreResults results) => logger.LogInformation("Restored: {Results}", JsonSerializer.Serialize(results));
}
