using System.Collections.Immutable;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Members and types of the frameworks that hold secrets, whatever the program calls them. A row is added here and nowhere else.
/// </summary>
internal static class KnownValueTable
{
    private const string HeaderNames = "the names of the headers";
    private const string SafeUri = "host and path";

    public static readonly ImmutableArray<KnownValue> Rows =
    [
        // ASP.NET Core: what the client sent.
        new(["Microsoft.AspNetCore.Http.HttpRequest"], ["Headers"], "the request headers", HeaderNames),
        new(["Microsoft.AspNetCore.Http.HttpResponse"], ["Headers"], "the response headers", HeaderNames),
        new(["Microsoft.AspNetCore.Http.HttpRequest"], ["Cookies"], "the request cookies", "the names of the cookies"),
        new(["Microsoft.AspNetCore.Http.HttpRequest"], ["Form", "ReadFormAsync"], "the posted form", "the names of the fields"),
        new(["Microsoft.AspNetCore.Http.HttpRequest"], ["Query", "QueryString"], "the query string", "the path"),
        new(["Microsoft.AspNetCore.Http.QueryString"], ["Value", "ToUriComponent"], "the query string", "the path"),
        new(["Microsoft.AspNetCore.Http.HttpRequest"], ["Body", "BodyReader"], "the request body", "its length"),
        new(["Microsoft.AspNetCore.Http.IHeaderDictionary"],
            ["Authorization", "ProxyAuthorization", "Cookie", "SetCookie", "Set-Cookie", "XSRFToken"], "a header that carries credentials",
            "whether it is present", IsSecret: true),
        new(["Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore.Http.HttpRequest"], [],
            "a whole HTTP request", "method and path", IsHandedOn: true),
        new(["Microsoft.AspNetCore.Http.IHeaderDictionary"], [], "all headers", HeaderNames),
        new(["Microsoft.AspNetCore.Http.IFormCollection"], [], "the posted form", "the names of the fields"),
        new(["Microsoft.AspNetCore.Http.IQueryCollection", "Microsoft.AspNetCore.Http.QueryString"], [], "the query string", "the path"),
        new(["Microsoft.AspNetCore.Http.IRequestCookieCollection"], [], "the request cookies", "the names of the cookies"),
        new(["Microsoft.AspNetCore.Http.Extensions.UriHelper"], ["GetDisplayUrl", "GetEncodedUrl", "GetEncodedPathAndQuery"],
            "the request's URL with its query", "the path"),
        new(["Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions"], ["GetTokenAsync"],
            "a stored token", "whether it is present", IsSecret: true),

        // HttpClient.
        new(["System.Net.Http.HttpRequestMessage", "System.Net.Http.HttpResponseMessage"], [], "a whole HTTP message, headers included",
            "method, host and status"),
        new(["System.Net.Http.HttpRequestMessage", "System.Net.Http.HttpResponseMessage"], ["Headers"],
            "the headers of an HTTP message", HeaderNames),
        new(["System.Net.Http.HttpClient"], ["DefaultRequestHeaders"], "the headers of the client", HeaderNames),
        new(["System.Net.Http.Headers.HttpHeaders"], [], "all headers", HeaderNames),
        new(["System.Net.Http.Headers.AuthenticationHeaderValue"], [], "the authorization header", "its scheme", IsSecret: true),
        new(["System.Net.Http.Headers.AuthenticationHeaderValue"], ["Parameter"], "the authorization header", "its scheme", IsSecret: true),
        new(["System.Net.Http.Headers.HttpResponseHeaders"], ["Location"], "a redirect target, often signed", SafeUri),
        new(["System.Net.Http.HttpContent"], ["ReadAsStringAsync", "ReadAsByteArrayAsync"], "a raw body", "its length", IsSecret: true),
        new(["System.Net.WebHeaderCollection"], [], "all headers", HeaderNames),
        new(["System.Net.Cookie", "System.Net.CookieCollection"], [], "cookies", "their names", IsSecret: true),
        new(["System.Net.Cookie"], ["Value"], "the value of a cookie", "its name", IsSecret: true),
        new(["System.Uri"], ["UserInfo"], "user and password of a URL", SafeUri, IsSecret: true),
        new(["System.Net.NetworkCredential"], ["Password", "SecurePassword"], "a password", "the user name", IsSecret: true),

        // Messages of queues.
        new(["Azure.Storage.Queues.Models.QueueMessage", "Azure.Storage.Queues.Models.PeekedMessage"], ["MessageText", "Body"],
            "the body of a message", "its id", IsSecret: true),
        new(["Azure.Messaging.ServiceBus.ServiceBusReceivedMessage", "Azure.Messaging.ServiceBus.ServiceBusMessage",
            "Azure.Messaging.EventHubs.EventData", "RabbitMQ.Client.Events.BasicDeliverEventArgs", "Amazon.SQS.Model.Message"],
            ["Body", "EventBody"],
            "the body of a message", "its id", IsSecret: true),

        // Databases.
        new(["System.Data.Common.DbParameter", "System.Data.IDataParameter"], ["Value"], "the value of a SQL parameter", "its name"),
        new(["System.Data.IDbConnection", "System.Data.Common.DbConnection", "System.Data.Common.DbConnectionStringBuilder"],
            ["ConnectionString"], "a connection string", "data source and database"),
        new(["System.Data.Common.DbConnectionStringBuilder"], [], "a connection string", "data source and database"),
        new(["Microsoft.Extensions.Configuration.ConfigurationExtensions"], ["GetConnectionString"], "a connection string",
            "data source and database"),
        new(["Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions"], ["GetConnectionString"], "a connection string",
            "data source and database"),

        // Tokens and identities.
        new(["System.IdentityModel.Tokens.Jwt.JwtSecurityToken"], ["RawData", "RawPayload", "RawSignature", "EncodedPayload"],
            "a token", "its id", IsSecret: true),
        new(["System.IdentityModel.Tokens.Jwt.JwtSecurityToken"], [], "a token with its claims", "its id", IsSecret: true),
        new(["Microsoft.IdentityModel.JsonWebTokens.JsonWebToken"], ["EncodedToken", "EncodedPayload", "EncodedSignature"],
            "a token", "its id", IsSecret: true),
        new(["System.Security.Claims.ClaimsPrincipal", "System.Security.Claims.ClaimsIdentity"], ["Claims"],
            "all claims of a user", "the claim types"),
        new(["System.Security.Claims.Claim"], [], "a claim with its value", "its type", IsSecret: true),

        // Keys.
        new(["System.Security.Cryptography.AsymmetricAlgorithm"],
            ["ExportPkcs8PrivateKey", "ExportPkcs8PrivateKeyPem", "ToXmlString"], "a private key", "its fingerprint", IsSecret: true),
        new(["System.Security.Cryptography.RSA", "System.Security.Cryptography.ECDsa", "System.Security.Cryptography.ECAlgorithm",
            "System.Security.Cryptography.ECDiffieHellman"],
            ["ExportRSAPrivateKey", "ExportRSAPrivateKeyPem", "ExportECPrivateKey", "ExportECPrivateKeyPem", "ToXmlString"],
            "a private key", "its fingerprint", IsSecret: true),
        new(["System.Security.Cryptography.SymmetricAlgorithm", "System.Security.Cryptography.KeyedHashAlgorithm"], ["Key"], "a secret key",
            "its fingerprint", IsSecret: true),
        new(["System.Runtime.InteropServices.Marshal"],
            ["PtrToStringBSTR", "SecureStringToBSTR", "SecureStringToGlobalAllocUnicode", "SecureStringToCoTaskMemUnicode"],
            "the text of a SecureString", "whether it is present", IsSecret: true),

        // Processes and configuration.
        new(["System.Diagnostics.ProcessStartInfo"], ["Arguments", "ArgumentList"], "a command line", "the file name", IsSecret: true),
        new(["System.Diagnostics.ProcessStartInfo"], ["Environment", "EnvironmentVariables"],
            "the environment of a process", "the names of variables"),
        new(["System.Diagnostics.ProcessStartInfo"], ["Password", "PasswordInClearText"], "a password", "the user name", IsSecret: true),
        new(["System.Environment"], ["CommandLine", "GetCommandLineArgs"], "the command line", "the names of the options", IsSecret: true),
        new(["System.Environment"], ["GetEnvironmentVariables"], "all environment variables", "their names"),
        new(["Microsoft.Extensions.Configuration.ConfigurationRootExtensions"], ["GetDebugView"],
            "the whole configuration", "the names of the keys"),
        new(["Microsoft.Extensions.Configuration.ConfigurationExtensions"], ["AsEnumerable"],
            "the whole configuration", "the names of the keys"),
    ];
}
