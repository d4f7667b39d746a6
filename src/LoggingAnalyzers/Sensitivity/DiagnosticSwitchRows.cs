using System.Collections.Immutable;
using static LoggingAnalyzers.Sensitivity.SwitchKind;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The switches of libraries that log what they otherwise keep back. A switch is added by adding its row.</summary>
internal static class DiagnosticSwitchRows
{
    private const string Parameters = "the values of query parameters";
    private const string Pii = "personal data and tokens";
    private const string Headers = "the values of headers that carry credentials";
    private const string Bodies = "whole bodies or query strings";
    private const string Queries = "the values of query parameters that carry credentials";
    private const string Messages = "the content of requests and responses";

    private static readonly ImmutableArray<string> HttpFields = ["RequestBody", "ResponseBody", "RequestQuery"];

    public static readonly ImmutableArray<DiagnosticSwitch> All =
    [
        // Entity Framework Core, Npgsql
        new(Call, "EnableSensitiveDataLogging",
            ["Microsoft.EntityFrameworkCore.DbContextOptionsBuilder", "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder`1"],
            Parameters, ["sensitiveDataLoggingEnabled"]),
        new(Call, "EnableParameterLogging", ["Npgsql.NpgsqlDataSourceBuilder", "Npgsql.NpgsqlSlimDataSourceBuilder"],
            Parameters, ["parameterLoggingEnabled"]),
        new(Call, "InitializeLogging", ["Npgsql.NpgsqlLoggingConfiguration"], Parameters, ["parameterLoggingEnabled"]),

        // Microsoft.IdentityModel, MSAL, Microsoft.Identity.Web
        new(Setting, "ShowPII", ["Microsoft.IdentityModel.Logging.IdentityModelEventSource"], Pii, []),
        new(Setting, "LogCompleteSecurityArtifact", ["Microsoft.IdentityModel.Logging.IdentityModelEventSource"], "whole tokens", []),
        new(Call, "WithLogging",
            ["Microsoft.Identity.Client.AbstractApplicationBuilder`1", "Microsoft.Identity.Client.BaseAbstractApplicationBuilder`1"],
            Pii, ["enablePiiLogging"]),
        new(Setting, "EnablePiiLogging",
            [
                "Microsoft.Identity.Client.ApplicationOptions", "Microsoft.Identity.Client.BaseApplicationOptions",
                "Microsoft.Identity.Abstractions.MicrosoftIdentityApplicationOptions",
            ],
            Pii, []),
        new(Setting, "PiiLoggingEnabled", ["Microsoft.Identity.Client.Logger"], Pii, []),

        // Azure SDK and System.ClientModel
        new(Setting, "IsLoggingContentEnabled", ["Azure.Core.DiagnosticsOptions"], Messages, []),
        new(Names, "LoggedHeaderNames", ["Azure.Core.DiagnosticsOptions"], Headers, []),
        new(Names, "LoggedQueryParameters", ["Azure.Core.DiagnosticsOptions"], Queries, []),
        new(Setting, "IsAccountIdentifierLoggingEnabled", ["Azure.Identity.TokenCredentialDiagnosticsOptions"], "account identifiers", []),
        new(Setting, "IsUnsafeSupportLoggingEnabled", ["Azure.Identity.TokenCredentialOptions"], Pii, []),
        new(Setting, "EnableMessageContentLogging", ["System.ClientModel.Primitives.ClientLoggingOptions"], Messages, []),
        new(Names, "AllowedHeaderNames", ["System.ClientModel.Primitives.ClientLoggingOptions"], Headers, []),
        new(Names, "AllowedQueryParameters", ["System.ClientModel.Primitives.ClientLoggingOptions"], Queries, []),

        // ASP.NET Core: header names alone are harmless, for HTTP logging redacts the values of all that are not listed.
        new(Flags, "LoggingFields",
            [
                "Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions", "Microsoft.AspNetCore.HttpLogging.HttpLoggingAttribute",
                "Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext",
            ],
            Bodies, HttpFields),
        new(Flags, "HttpLoggingAttribute", ["Microsoft.AspNetCore.HttpLogging.HttpLoggingAttribute"], Bodies, HttpFields),
        new(Flags, "WithHttpLogging",
            ["Microsoft.AspNetCore.Builder.HttpLoggingEndpointConventionBuilderExtensions"], Bodies, HttpFields),
        new(Flags, "Enable", ["Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext"], Bodies, HttpFields),
        new(Flags, "LoggingFields", ["Microsoft.AspNetCore.HttpLogging.W3CLoggerOptions"],
            "cookies or query strings", ["Cookie", "UriQuery"]),
        new(Names, "RequestHeaders", ["Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions"], Headers, []),
        new(Names, "ResponseHeaders", ["Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions"], Headers, []),
        new(Names, "AdditionalRequestHeaders", ["Microsoft.AspNetCore.HttpLogging.W3CLoggerOptions"], Headers, []),
        new(Setting, "IncludeQueryInRequestPath", ["Serilog.AspNetCore.RequestLoggingOptions"], "query strings", []),

        // HttpClient
        new(Redaction, "RedactLoggedHeaders", ["Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions"], Headers, []),
        new(Redaction, "ShouldRedactHeaderValue", ["Microsoft.Extensions.Http.HttpClientFactoryOptions"], Headers, []),
        new(Setting, "LogBody", ["Microsoft.Extensions.Http.Logging.LoggingOptions"], Messages, []),
        new(NamedSwitch, "SetSwitch", ["System.AppContext"], "query strings", ["System.Net.Http.DisableUriRedaction"]),
    ];
}
