namespace Incidents.Headers;

// microsoft/fhir-server f82e947666: LH1003
sealed class AuditLogger(ILogger<AuditLogger> logger)
{
    public void Log(string action, string callerIpAddress) =>
        logger.LogInformation("{Action} by {CallerIPAddress}", action, callerIpAddress);
}

// microsoft/fhir-server d1a7c09dd4: LH1005
sealed class AuditHeaderReader(ILogger<AuditHeaderReader> logger)
{
    public void Log(HttpContext context) =>
        logger.LogInformation("Audit {CustomHeaderValues}", context.Request.Headers);
}

// AzureAD/microsoft-authentication-library-for-dotnet #5642: LH1009
sealed class ServiceException : Exception
{
    public Dictionary<string, string> AuthorizationHeaders { get; set; } = [];

    public string AuthorizationHeader { get; set; } = "";

    public override string ToString() => base.ToString() + " Headers: " + AuthorizationHeader;
}

// Azure/azure-cosmos-dotnet-v3 #5803: LH1002,LH1005
[EventSource(Name = "Sample-Client")]
sealed class ClientEvents : EventSource
{
    public void Request(HttpRequestMessage message) => WriteEvent(1, message.Headers.Authorization?.Parameter);
}

// elastic/apm-agent-dotnet #1471: LH1005
sealed class PayloadSender(ILogger logger)
{
    public void Failed(HttpRequestMessage request, Exception error) => logger.LogError(error, "Failed sending {Request}", request);
}

// DataDog/dd-trace-dotnet 5c4dbc4816: LH1005
sealed class ApiRequest(ILogger log, HttpRequestMessage inner)
{
    public void Warn() => log.LogWarning("Request failed with headers {Headers}", string.Join(", ", inner.Headers));
}

// influxdata/influxdb-client-csharp #330: LH1005
sealed class LoggingHandler
{
    public void Log(HttpResponseMessage response, HttpRequestMessage request)
    {
        foreach (var header in request.Headers)
        {
            Trace.WriteLine($"--> {header.Key}: {string.Join(", ", header.Value)}");
        }
    }
}

// LykkeCity/MT #75: LH1005
sealed class RequestsLoggingMiddleware(ILogger<RequestsLoggingMiddleware> logger)
{
    public Task Invoke(HttpContext context)
    {
        var headers = string.Join(Environment.NewLine, context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"));
        logger.LogInformation("Request {Headers}", headers);
        return Task.CompletedTask;
    }
}

// thomhurst/ModularPipelines #1508: LH1005
sealed class HttpLogger(ILogger logger)
{
    public void Print(HttpRequestMessage request)
    {
        var text = new StringBuilder();
        foreach (var (key, values) in request.Headers)
        {
            text.AppendLine($"{key}: {string.Join(", ", values)}");
        }

        logger.LogInformation("{Request}", text.ToString());
    }
}

// microsoft/fhir-server #3424: LH1012
sealed class ClientHeaderAudit(ILogger<ClientHeaderAudit> logger) : ControllerBase
{
    public void Log() => logger.LogInformation("Client {Agent}", Request.Headers["X-Client"].ToString());
}
