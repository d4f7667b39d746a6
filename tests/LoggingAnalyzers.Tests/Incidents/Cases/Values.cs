namespace Incidents.Values;

// Azure/azure-functions-host #6654: LH1005
sealed class MetricsPublisher(ILogger logger)
{
    public async Task Publish(HttpContent content)
    {
        var text = await content.ReadAsStringAsync();
        logger.LogTrace(text);
    }
}

// AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet #2289: LH1008
sealed class TokenHandler
{
    public static void Read(string token)
    {
        if (token.Length == 0)
        {
            throw new FormatException(string.Format("IDX14307: cannot read '{0}'", token));
        }
    }
}

// AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet #2289 signature: none: a signature is a credential only as the last part of a token; the name alone also stands for those of methods and documents
sealed class SignatureLog(ILogger logger)
{
    public void Log(string rawSignature) => logger.LogInformation("IDX14302: {Signature}", rawSignature);
}

// AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet #2339: LH1008
sealed class JsonTokenReader
{
    public static void Read(string accessToken)
    {
        var encoded = accessToken.Substring(7);
        throw new ArgumentException("IDX14100: not well formed: " + encoded);
    }
}

// AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet #1879: LH1002,LH1005
sealed class RawDataLog(ILogger logger)
{
    public void Log(string jwt)
    {
        var rawData = jwt.Trim();
        logger.LogInformation("IDX14106: decrypting {Data}", rawData);
    }
}

// dotnet/aspnetcore #34233: LH1008
sealed class Validator
{
    public static void Validate(string token) => throw new InvalidOperationException($"Token '{token}' has expired");
}

// dotnet/aspnetcore #17491: LH1003
sealed class Account
{
    public string Id { get; set; } = "";
    public string UserName { get; set; } = "";
}

sealed class UserManager(ILogger<UserManager> logger)
{
    public void Invalid(Account user) => logger.LogWarning(2, "Invalid password for user {UserName}", user.UserName);
}

// Azure/azure-sdk-tools 88b382a9c3: LH1003
sealed class GitHubHelper(ILogger logger)
{
    public void Resolved(string userPrincipalName) => logger.LogInformation("Resolved user {0}", userPrincipalName);
}

// actions/runner #3315: none: that the message of this exception holds a secret is known at run time alone
sealed class IssueReporter(ILogger logger)
{
    public void Report(Exception ex) => logger.LogWarning("{Message}", ex.Message);
}

// Abblix/Oidc.Server #180: LH1012
sealed class BackchannelController(ILogger<BackchannelController> logger) : ControllerBase
{
    public void Poll(string authRequest, string scope) => logger.LogWarning("No request {Request} for {Scope}", authRequest, scope);
}

// Kareadita/Kavita bf0157a738: LH1010
sealed class ContextOptions
{
    public static void Configure(Microsoft.EntityFrameworkCore.DbContextOptionsBuilder builder, LogLevel level)
    {
        if (level == LogLevel.Debug)
        {
            builder.EnableSensitiveDataLogging();
        }
    }
}

// chocolatey/choco c6c0be3167: LH1002
sealed class ApiKeySetting
{
    public string Source { get; set; } = "";
    public string Key { get; set; } = "";
}

sealed class ApiKeyCommand(log4net.ILog log)
{
    public void List(ApiKeySetting apiKey) => log.InfoFormat("{0} - {1}", apiKey.Source, apiKey.Key);
}

// bitwarden/server #6885: LH1010
sealed class SignInSetup
{
    public static void Configure() => Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true;
}

// jguadagno/jjgnet-broadcast 05288f52ab: LH1005
sealed class TokenRefresher(ILogger<TokenRefresher> logger)
{
    public async Task Refresh(HttpResponseMessage response)
    {
        var content = await response.Content.ReadAsStringAsync();
        logger.LogError("Refresh failed: {Response}", content);
    }
}

// jguadagno/jjgnet-broadcast #831: LH1012
sealed class ScheduleController(ILogger<ScheduleController> logger) : ControllerBase
{
    public void Add(string title) => logger.LogInformation($"Adding {title}");
}

// jguadagno/jjgnet-broadcast #618: LH1005
sealed class PoisonQueue(ILogger logger)
{
    public void Handle(Azure.Storage.Queues.Models.QueueMessage message) => logger.LogError("Poison message: {Text}", message.MessageText);
}

// growthbook/growthbook-c-sharp #97: LH1006,LH1002
sealed class FeatureDecryptor(ILogger logger)
{
    public void Decrypt(string key) => logger.LogDebug($"Failed with decryption key '{key}'");
}

// PwdLess/Cierge #5: LH1002
sealed class TokenController(ILogger<TokenController> logger)
{
    public void Issue(string jwt) => logger.LogInformation("Issued {Token}", jwt);
}

// Altinn/altinn-studio #3289: LH1002
sealed class GiteaClient(ILogger<GiteaClient> logger)
{
    public void Created(string developerAccessToken) => logger.LogError("Created {Token}", developerAccessToken);
}

// nickna/Conduit #786: LH1012
sealed class ModelsController(ILogger<ModelsController> logger) : ControllerBase
{
    public void Get(string alias) => logger.LogInformation("Model {Alias}", alias);
}

// OSLC/oslc4net #672: LH1012
sealed class ResourceController(ILogger<ResourceController> logger) : ControllerBase
{
    public void Get(string id) => ResourceLog.Requested(logger, id);
}

static partial class ResourceLog
{
    [LoggerMessage(1, LogLevel.Information, "Requested {Id}")]
    public static partial void Requested(ILogger logger, string id);

    public static partial void Requested(ILogger logger, string id)
    {
    }
}

// aelassas/servy 7f3494e112: LH1005
sealed class ServiceImport(ILogger logger)
{
    public void Import(string rawJson)
    {
        var requestBody = rawJson;
        logger.LogError($"Invalid JSON: {requestBody.Substring(0, 100)}");
    }
}

// daniel3303/Equibles #933: LH1012
sealed class SearchController(ILogger<SearchController> logger) : ControllerBase
{
    public void Search() => logger.LogInformation("Searching " + Request.Query["term"]);
}

// Dorset-Council-UK/GIFramework-Maps #139: LH1012
sealed class MapController(ILogger<MapController> logger) : ControllerBase
{
    public void Open(string mapName) => logger.LogInformation("Opening " + mapName);
}

// JustArchiNET/ArchiSteamFarm 697b78aa2: none: a login in a configuration counts as the service's own, and is so in most
sealed class BotConfig
{
    public string SteamLogin { get; set; } = "";
}

sealed class Bot(ILogger logger)
{
    public void Warn(BotConfig botConfig) => logger.LogWarning(string.Format("Cannot log on as {0}", botConfig.SteamLogin));
}

// datalust/serilog-middleware-example #3: LH1005
sealed class FormMiddleware(Serilog.ILogger logger)
{
    public void Log(HttpRequest request) => logger.Information("Form {@Form}", request.Form);
}
