using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitiveDiagnosticsEnabledTests
{
    /// <summary>The switches of libraries that the tests do not reference, as these declare them.</summary>
    internal const string Libraries = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContextOptionsBuilder
            {
                public virtual DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled = true) => this;
                public virtual DbContextOptionsBuilder EnableDetailedErrors(bool detailedErrorsEnabled = true) => this;
                public DbContextOptionsBuilder UseSqlServer(string text) => this;
            }
            public class DbContextOptionsBuilder<TContext> : DbContextOptionsBuilder
            {
                public new virtual DbContextOptionsBuilder<TContext> EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled = true) => this;
            }
        }
        namespace Npgsql
        {
            public class NpgsqlDataSourceBuilder { public NpgsqlDataSourceBuilder EnableParameterLogging(bool parameterLoggingEnabled = true) => this; }
            public static class NpgsqlLoggingConfiguration { public static void InitializeLogging(object factory, bool parameterLoggingEnabled = false) { } }
        }
        namespace Microsoft.IdentityModel.Logging
        {
            public class IdentityModelEventSource
            {
                public static bool ShowPII { get; set; }
                public static bool LogCompleteSecurityArtifact { get; set; }
                public static bool HeaderWritten { get; set; }
            }
        }
        namespace Microsoft.Identity.Client
        {
            public abstract class BaseAbstractApplicationBuilder<T>
            {
                public T WithLogging(System.Action<string> callback, bool? enablePiiLogging = null, bool? enableDefaultPlatformLogging = null) => default!;
            }
            public class PublicClientApplicationBuilder : BaseAbstractApplicationBuilder<PublicClientApplicationBuilder> { }
            public class ApplicationOptions { public bool EnablePiiLogging { get; set; } }
        }
        namespace Azure.Core
        {
            public class DiagnosticsOptions
            {
                public bool IsLoggingContentEnabled { get; set; }
                public bool IsLoggingEnabled { get; set; }
                public System.Collections.Generic.IList<string> LoggedHeaderNames { get; } = null!;
                public System.Collections.Generic.IList<string> LoggedQueryParameters { get; } = null!;
            }
            public class ClientOptions { public DiagnosticsOptions Diagnostics { get; } = null!; }
        }
        """;

    private static Task InMethod(string statements, string members = "", string more = "", ReferenceSet references = ReferenceSet.Microsoft) =>
        new CSharpAnalyzerVerifier<SensitiveDiagnosticsEnabledAnalyzer>.Test { TestCode = Code(statements, members, more), ReferenceSet = references }
            .RunAsync(TestContext.Current.CancellationToken);

    internal static string Code(string statements, string members, string more) => $$"""
        using System;
        using System.Diagnostics;
        using System.Net.Http;
        using Azure.Core;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Http;
        using Microsoft.Identity.Client;
        using Microsoft.IdentityModel.Logging;
        using Microsoft.Net.Http.Headers;
        using Npgsql;

        public class C
        {
            {{members}}
            public void M(
                DbContextOptionsBuilder db, DbContextOptionsBuilder<C> generic, NpgsqlDataSourceBuilder npgsql, PublicClientApplicationBuilder msal,
                ClientOptions azure, HttpLoggingOptions http, W3CLoggerOptions w3c, HttpClientFactoryOptions factory, IHttpClientBuilder client,
                IEndpointConventionBuilder endpoint, IHostEnvironment environment, WebApplicationBuilder builder, bool setting, string name)
            {
                {{statements}}
            }
        }
        {{more}}
        {{Libraries}}
        """;

    [Theory]
    [InlineData("db.[|EnableSensitiveDataLogging|]();")]
    [InlineData("db.EnableSensitiveDataLogging([|true|]);")]
    [InlineData("db.UseSqlServer(name).[|EnableSensitiveDataLogging|]().EnableDetailedErrors();")]
    [InlineData("db?.[|EnableSensitiveDataLogging|]();")]
    [InlineData("generic.[|EnableSensitiveDataLogging|]();")]
    [InlineData("Action<DbContextOptionsBuilder> a = o => o.[|EnableSensitiveDataLogging|]();")]
    [InlineData("npgsql.[|EnableParameterLogging|]();")]
    [InlineData("NpgsqlLoggingConfiguration.InitializeLogging(db, [|true|]);")]
    [InlineData("[|IdentityModelEventSource.ShowPII = true|];")]
    [InlineData("[|IdentityModelEventSource.LogCompleteSecurityArtifact = true|];")]
    [InlineData("msal.WithLogging(Console.WriteLine, [|enablePiiLogging: true|]);")]
    [InlineData("msal.WithLogging(Console.WriteLine, enableDefaultPlatformLogging: true, [|enablePiiLogging: true|]);")]
    [InlineData("_ = new ApplicationOptions { [|EnablePiiLogging = true|] };")]
    [InlineData("[|azure.Diagnostics.IsLoggingContentEnabled = true|];")]
    [InlineData("azure.Diagnostics.LoggedHeaderNames.Add([|\"Authorization\"|]);")]
    [InlineData("azure.Diagnostics.LoggedHeaderNames.Add([|\"x-api-key\"|]);")]
    [InlineData("azure.Diagnostics.LoggedHeaderNames.Add([|\"*\"|]);")]
    [InlineData("azure.Diagnostics.LoggedQueryParameters.Add([|\"sig\"|]);")]
    [InlineData("azure.Diagnostics.LoggedQueryParameters.Add([|\"access_token\"|]);")]
    [InlineData("_ = new ClientOptions { Diagnostics = { [|IsLoggingContentEnabled = true|], LoggedHeaderNames = { \"Accept\", [|\"Cookie\"|] } } };")]
    [InlineData("[|http.LoggingFields = HttpLoggingFields.All|];")]
    [InlineData("[|http.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.RequestBody|];")]
    [InlineData("[|http.LoggingFields |= HttpLoggingFields.ResponseBody|];")]
    [InlineData("[|http.LoggingFields = http.LoggingFields | HttpLoggingFields.RequestQuery|];")]
    [InlineData("endpoint.WithHttpLogging([|HttpLoggingFields.Response|]);")]
    [InlineData("http.RequestHeaders.Add([|\"Authorization\"|]);")]
    [InlineData("http.RequestHeaders.Add([|HeaderNames.Authorization|]);")]
    [InlineData("http.ResponseHeaders.Add([|\"Set-Cookie\"|]);")]
    [InlineData("[|w3c.LoggingFields = W3CLoggingFields.All|];")]
    [InlineData("w3c.AdditionalRequestHeaders.Add([|\"Cookie\"|]);")]
    [InlineData("client.RedactLoggedHeaders([|_ => false|]);")]
    [InlineData("[|factory.ShouldRedactHeaderValue = _ => false|];")]
    [InlineData("AppContext.SetSwitch(\"System.Net.Http.DisableUriRedaction\", [|true|]);")]
    public Task Reported(string statement) => InMethod(statement);

    [Theory]
    [InlineData("db.EnableSensitiveDataLogging(false);")]
    [InlineData("db.EnableSensitiveDataLogging(setting);")]
    [InlineData("db.EnableSensitiveDataLogging(environment.IsDevelopment());")]
    [InlineData("db.EnableDetailedErrors();")]
    [InlineData("NpgsqlLoggingConfiguration.InitializeLogging(db);")]
    [InlineData("IdentityModelEventSource.ShowPII = false;")]
    [InlineData("IdentityModelEventSource.ShowPII = setting;")]
    [InlineData("IdentityModelEventSource.HeaderWritten = true;")]
    [InlineData("Other.ShowPII = true; new Other().EnableSensitiveDataLogging();")]
    [InlineData("msal.WithLogging(Console.WriteLine);")]
    [InlineData("msal.WithLogging(Console.WriteLine, enablePiiLogging: false, enableDefaultPlatformLogging: true);")]
    [InlineData("azure.Diagnostics.IsLoggingEnabled = true;")]
    [InlineData("azure.Diagnostics.LoggedHeaderNames.Add(\"x-ms-request-id\");")]
    [InlineData("azure.Diagnostics.LoggedQueryParameters.Add(\"api-version\"); azure.Diagnostics.LoggedQueryParameters.Add(name);")]
    [InlineData("azure.Diagnostics.LoggedHeaderNames.Remove(\"Authorization\");")]
    [InlineData("http.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders | HttpLoggingFields.ResponsePropertiesAndHeaders;")]
    [InlineData("http.LoggingFields = HttpLoggingFields.All & ~HttpLoggingFields.RequestBody & ~HttpLoggingFields.ResponseBody;")]
    [InlineData("http.LoggingFields &= HttpLoggingFields.RequestBody;")]
    [InlineData("setting = http.LoggingFields == HttpLoggingFields.All;")]
    [InlineData("http.RequestHeaders.Add(\"sec-ch-ua\"); http.MediaTypeOptions.AddText(\"Authorization\");")]
    [InlineData("client.RedactLoggedHeaders(h => h == \"Authorization\");")]
    [InlineData("AppContext.SetSwitch(\"System.Net.Http.DisableUriRedaction\", false); AppContext.SetSwitch(\"Other\", true);")]
    public Task Not_reported(string statement) =>
        InMethod(statement, more: "public class Other { public static bool ShowPII { get; set; } public void EnableSensitiveDataLogging() { } }");

    [Theory]
    [InlineData("if (environment.IsDevelopment()) { db.EnableSensitiveDataLogging(); }")]
    [InlineData("if (environment.IsDevelopment() && setting) db.EnableSensitiveDataLogging();")]
    [InlineData("if (environment.IsEnvironment(\"Development\")) db.EnableSensitiveDataLogging();")]
    [InlineData("if (environment.EnvironmentName == \"Development\") db.EnableSensitiveDataLogging();")]
    [InlineData("if (environment.EnvironmentName == Environments.Development) db.EnableSensitiveDataLogging();")]
    [InlineData("if (\"dev\".Equals(name, StringComparison.OrdinalIgnoreCase)) db.EnableSensitiveDataLogging();")]
    [InlineData("if (environment.EnvironmentName is \"Development\") db.EnableSensitiveDataLogging();")]
    [InlineData("if (!environment.IsDevelopment()) { name = \"\"; } else { db.EnableSensitiveDataLogging(); }")]
    [InlineData("if (!environment.IsProduction()) db.EnableSensitiveDataLogging();")]
    [InlineData("if (environment.IsDevelopment() == true) db.EnableSensitiveDataLogging();")]
    [InlineData("var verbose = builder.Environment.IsDevelopment(); if (verbose) db.EnableSensitiveDataLogging();")]
    [InlineData("var isDev = name == \"x\"; if (isDev) db.EnableSensitiveDataLogging();")]
    [InlineData("_ = environment.IsDevelopment() ? db.EnableSensitiveDataLogging() : db;")]
    [InlineData("_ = environment.IsDevelopment() && db.EnableSensitiveDataLogging() != null;")]
    [InlineData("switch (environment.EnvironmentName) { case \"Development\": db.EnableSensitiveDataLogging(); break; }")]
    [InlineData("if (!environment.IsDevelopment()) { return; } db.EnableSensitiveDataLogging();")]
    [InlineData("if (!environment.IsDevelopment()) throw new Exception(); if (setting) { db.EnableSensitiveDataLogging(); }")]
    [InlineData("if (environment.IsDevelopment()) builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.All);")]
    [InlineData("if (Debugger.IsAttached) db.EnableSensitiveDataLogging();")]
    public Task Covered_by_development(string statement) => InMethod(statement);

    [Theory]
    [InlineData("if (environment.IsDevelopment() || setting) { db.[|EnableSensitiveDataLogging|](); }")]
    [InlineData("if (!environment.IsDevelopment()) { db.[|EnableSensitiveDataLogging|](); }")]
    [InlineData("if (environment.IsProduction()) { db.[|EnableSensitiveDataLogging|](); }")]
    [InlineData("if (environment.IsDevelopment()) { } else { db.[|EnableSensitiveDataLogging|](); }")]
    [InlineData("if (name.Equals(\"Debug\")) { db.[|EnableSensitiveDataLogging|](); }")]
    [InlineData("if (environment.IsDevelopment()) { return; } db.[|EnableSensitiveDataLogging|]();")]
    [InlineData("db.[|EnableSensitiveDataLogging|](); if (!environment.IsDevelopment()) { return; }")]
    [InlineData("if (!environment.IsDevelopment()) { name = \"\"; } db.[|EnableSensitiveDataLogging|]();")]
    [InlineData("switch (name) { case \"Development\": case \"Staging\": db.[|EnableSensitiveDataLogging|](); break; }")]
    [InlineData("\n#if !DEBUG\ndb.[|EnableSensitiveDataLogging|]();\n#endif\n")]
    [InlineData("\n#if DEBUG\n#endif\ndb.[|EnableSensitiveDataLogging|]();\n")]
    [InlineData("\n#if DEBUG || !TRACED\n#elif DEBUG\n#else\n#endif\ndb.[|EnableSensitiveDataLogging|]();\n")]
    public Task Not_covered(string statement) => InMethod(statement);

    [Theory]
    [InlineData("\n#if DEBUG\ndb.EnableSensitiveDataLogging();\n#endif\n")]
    [InlineData("\n#if (DEBUG && !TRACED)\ndb.EnableSensitiveDataLogging();\n#endif\n")]
    [InlineData("\n#if !DEBUG\n#else\ndb.EnableSensitiveDataLogging();\n#endif\n")]
    [InlineData("\n#if TRACED\n#elif DEBUG\n#if !OTHER\n#endif\ndb.EnableSensitiveDataLogging();\n#endif\n")]
    [InlineData("\n#if DEBUG || TRACED\ndb.[|EnableSensitiveDataLogging|]();\n#endif\n")]
    public Task Debug_builds(string statement) => new CSharpAnalyzerVerifier<SensitiveDiagnosticsEnabledAnalyzer>.Test
    {
        TestCode = "#define DEBUG\n" + Code(statement, "", ""),
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_method_that_only_debug_builds_call() =>
        InMethod("Trace(db);", "[Conditional(\"DEBUG\")] private static void Trace(DbContextOptionsBuilder db) => db.EnableSensitiveDataLogging();");

    [Fact]
    public Task An_attribute() => InMethod("", """
        [HttpLogging([|HttpLoggingFields.All|])] public void Get() { }
            [HttpLogging(HttpLoggingFields.RequestPath)] public void Put() { }
        """);

    [Fact]
    public Task A_test_project_is_left_alone() =>
        InMethod("db.EnableSensitiveDataLogging();", more: "namespace Xunit { public class FactAttribute : System.Attribute { } }");

    [Fact]
    public Task No_logging_framework_is_needed() => new CSharpAnalyzerVerifier<SensitiveDiagnosticsEnabledAnalyzer>.Test
    {
        TestCode = "class C { void M() => [|Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true|]; }\n" + Libraries,
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_says_what_is_revealed()
    {
        var test = new CSharpAnalyzerVerifier<SensitiveDiagnosticsEnabledAnalyzer>.Test
        {
            TestCode = Code("db.{|#0:EnableSensitiveDataLogging|}(); http.RequestHeaders.Add({|#1:\"Cookie\"|});", "", ""),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LH1010").WithLocation(0).WithMessage(
            "'EnableSensitiveDataLogging' puts the values of query parameters into the log; turn it on in development only"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LH1010").WithLocation(1).WithMessage(
            "'RequestHeaders' puts the values of headers that carry credentials into the log; turn it on in development only"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>bitwarden/server, commit f29fd4d9c2, and Kareadita/Kavita, commit bf0157a738: the shapes, not the code.</summary>
    [Theory]
    [InlineData("[|IdentityModelEventSource.ShowPII = true|]; builder.Services.AddHttpLogging();")]
    [InlineData("if (environment.IsDevelopment() || setting) { [|IdentityModelEventSource.ShowPII = true|]; }")]
    [InlineData("Action<DbContextOptionsBuilder> a = o => { if (Environment.GetEnvironmentVariable(\"LEVEL\") == \"Debug\") { o.[|EnableSensitiveDataLogging|](); } };")]
    public Task Incidents(string statement) => InMethod(statement);
}
