using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitiveDiagnosticsEnabledFixerTests
{
    private const string Hosting = "using Microsoft.Extensions.Hosting;\n";

    private static Task Fixed(string parameters, string before, string after, string members = "", string modifiers = "public", string import = Hosting) =>
        new CSharpCodeFixVerifier<SensitiveDiagnosticsEnabledAnalyzer, SensitiveDiagnosticsEnabledFixer>.Test
        {
            TestCode = Source(parameters, before, members, modifiers, import),
            FixedCode = Source(parameters, after, members, modifiers, before == after ? import : Hosting),
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Source(string parameters, string statements, string members, string modifiers, string import) => $$"""
        using System;
        using Azure.Core;
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        {{import}}using Microsoft.IdentityModel.Logging;

        public class C
        {
            {{members}}
            {{modifiers}} void M({{parameters}})
            {
                {{statements}}
            }
        }
        {{SensitiveDiagnosticsEnabledTests.Libraries}}
        """;

    private static string If(string check, string statement) => $$"""
        if ({{check}}.IsDevelopment())
                {
                    {{statement}}
                }
        """;

    [Theory]
    [InlineData("IHostEnvironment env", "env")]
    [InlineData("Microsoft.AspNetCore.Hosting.IWebHostEnvironment env", "env")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplicationBuilder builder", "builder.Environment")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplication app", "app.Environment")]
    [InlineData("HostApplicationBuilder builder", "builder.Environment")]
    [InlineData("IHostApplicationBuilder builder", "builder.Environment")]
    [InlineData("HostBuilderContext context", "context.HostingEnvironment")]
    [InlineData("Microsoft.AspNetCore.Hosting.WebHostBuilderContext context", "context.HostingEnvironment")]
    [InlineData("HostBuilderContext context, IHostEnvironment @event", "@event")]
    public Task A_statement_goes_under_the_check(string parameters, string environment) => Fixed(
        parameters, "[|IdentityModelEventSource.ShowPII = true|];", If(environment, "IdentityModelEventSource.ShowPII = true;"));

    [Theory]
    [InlineData("db.[|EnableSensitiveDataLogging|]();", "db.EnableSensitiveDataLogging();")]
    [InlineData("db.EnableSensitiveDataLogging([|true|]);", "db.EnableSensitiveDataLogging(true);")]
    [InlineData("[|http.LoggingFields = HttpLoggingFields.All|];", "http.LoggingFields = HttpLoggingFields.All;")]
    [InlineData("http.RequestHeaders.Add([|\"Cookie\"|]);", "http.RequestHeaders.Add(\"Cookie\");")]
    public Task Every_kind_of_statement(string before, string statement) =>
        Fixed("DbContextOptionsBuilder db, HttpLoggingOptions http, IHostEnvironment env", before, If("env", statement));

    [Theory]
    [InlineData("db.UseSqlServer(\"\").[|EnableSensitiveDataLogging|]().EnableDetailedErrors();", "db.UseSqlServer(\"\").EnableSensitiveDataLogging(env.IsDevelopment()).EnableDetailedErrors();")]
    [InlineData("db.UseSqlServer(\"\").EnableSensitiveDataLogging([|true|]);", "db.UseSqlServer(\"\").EnableSensitiveDataLogging(env.IsDevelopment());")]
    [InlineData("Action<DbContextOptionsBuilder> a = o => o.[|EnableSensitiveDataLogging|]();", "Action<DbContextOptionsBuilder> a = o => o.EnableSensitiveDataLogging(env.IsDevelopment());")]
    [InlineData("_ = new DiagnosticsOptions { [|IsLoggingContentEnabled = /* all */ true|] };", "_ = new DiagnosticsOptions { IsLoggingContentEnabled = /* all */ env.IsDevelopment() };")]
    [InlineData("if (db != null) [|IdentityModelEventSource.ShowPII = true|]; else db = null!;", "if (db != null) IdentityModelEventSource.ShowPII = env.IsDevelopment(); else db = null!;")]
    public Task Inside_an_expression_the_check_is_the_value(string before, string after) =>
        Fixed("DbContextOptionsBuilder db, IHostEnvironment env", before, after);

    [Fact]
    public Task Comments_stay_and_fix_all_fixes_each() => Fixed(
        "IHostEnvironment env",
        """
        // Says more.
                [|IdentityModelEventSource.ShowPII = true|]; // And more.
                [|IdentityModelEventSource.LogCompleteSecurityArtifact = true|];
        """,
        """
        // Says more.
                if (env.IsDevelopment())
                {
                    IdentityModelEventSource.ShowPII = true; // And more.
                }
                if (env.IsDevelopment())
                {
                    IdentityModelEventSource.LogCompleteSecurityArtifact = true;
                }
        """);

    [Theory]
    [InlineData("", "private readonly IHostEnvironment environment = null!;", "environment")]
    [InlineData("", "private IHostEnvironment Environment => null!;", "Environment")]
    [InlineData("IHostEnvironment env", "private IHostEnvironment Environment => null!;", "env")]
    public Task A_member_serves_too(string parameters, string members, string environment) => Fixed(
        parameters, "[|IdentityModelEventSource.ShowPII = true|];", If(environment, "IdentityModelEventSource.ShowPII = true;"), members);

    [Fact]
    public Task The_import_is_added() => Fixed(
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder builder", "[|IdentityModelEventSource.ShowPII = true|];",
        If("builder.Environment", "IdentityModelEventSource.ShowPII = true;"), import: "");

    [Theory]
    [InlineData("DbContextOptionsBuilder db", "db.[|EnableSensitiveDataLogging|]();", "", "public")]
    [InlineData("", "[|IdentityModelEventSource.ShowPII = true|];", "private readonly IHostEnvironment environment = null!;", "public static")]
    [InlineData("", "{ } } class Inner { void N() { [|IdentityModelEventSource.ShowPII = true|]; }", "private readonly IHostEnvironment environment = null!;", "public")]
    [InlineData("IHostEnvironment env", "Action a = static () => { [|IdentityModelEventSource.ShowPII = true|]; };", "", "public")]
    [InlineData("", "[|IdentityModelEventSource.ShowPII = true|]; IHostEnvironment env = null!;", "", "public")]
    [InlineData("IHostEnvironment env", "Action<HttpLoggingOptions> a = o => [|o.LoggingFields = HttpLoggingFields.All|];", "", "public")]
    [InlineData("IHostEnvironment env", "_ = new ClientOptions { Diagnostics = { LoggedHeaderNames = { [|\"Cookie\"|] } } };", "", "public")]
    public Task Not_offered(string parameters, string statement, string members, string modifiers) =>
        Fixed(parameters, statement, statement, members, modifiers);
}
