using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitiveFrameworkValueTests
{
    private static string Source(string parameters, string statements, string usings = "") => $$"""
        using System;
        using System.Data.Common;
        using System.Diagnostics;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        {{usings}}using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;

        public class C
        {
            public async Task M(ILogger logger, {{parameters}})
            {
                {{statements}}
                await Task.Yield();
            }
        }

        """;

    [Theory]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.Headers|]);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.Headers.Authorization|]);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.QueryString|]);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.QueryString.Value|]);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.GetDisplayUrl()|]);""")]
    [InlineData("HttpRequest r", """var f = await r.ReadFormAsync(); logger.LogInformation("{H}", [|f|]);""")]
    [InlineData("HttpContext c", """logger.LogInformation("{H}", [|c?.Request.Headers|]);""")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation("{H}", [|r|]);""")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation($"{[|r|]}");""")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation("Sent " + [|r|].ToString());""")]
    [InlineData("HttpClient h", """var r = await h.GetAsync("x"); logger.LogInformation("{H}", [|r|]);""")]
    [InlineData("HttpResponseMessage r", """logger.LogInformation("{H}", await [|r.Content.ReadAsStringAsync()|]);""")]
    [InlineData("HttpResponseMessage r", """var body = await r.Content.ReadAsStringAsync().ConfigureAwait(false); logger.LogInformation("{H}", [|body|]);""")]
    [InlineData("HttpResponseMessage r", """logger.LogInformation("{H}", [|r.Headers.Location|]);""")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation("{H}", [|r.Headers.Authorization|]);""")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation("{H}", [|r.Headers.Authorization?.Parameter|]);""")]
    [InlineData("DbConnection d", """logger.LogInformation("{H}", [|d.ConnectionString|]);""")]
    [InlineData("DbConnectionStringBuilder d", """logger.LogInformation("{H}", [|d|].ToString());""")]
    [InlineData("IConfiguration c", """logger.LogInformation("{H}", [|c.GetConnectionString("Default")|]);""")]
    [InlineData("IConfigurationRoot c", """logger.LogInformation("{H}", [|c.GetDebugView()|]);""")]
    [InlineData("RSA k", """logger.LogInformation("{H}", Convert.ToBase64String([|k.ExportPkcs8PrivateKey()|]));""")]
    [InlineData("Aes k", """logger.LogInformation("{H}", Convert.ToBase64String([|k.Key|]));""")]
    [InlineData("ProcessStartInfo p", """logger.LogInformation("{F} {A}", p.FileName, [|p.Arguments|]);""")]
    [InlineData("Process p", """logger.LogInformation($"{p.StartInfo.FileName} {[|p.StartInfo.Arguments|]}");""")]
    [InlineData("int i", """logger.LogInformation("{A}", [|Environment.CommandLine|]);""")]
    [InlineData("int i", """var a = Environment.GetCommandLineArgs(); logger.LogInformation("{A}", string.Join(" ", [|a|]));""")]
    [InlineData("ClaimsPrincipal u", """logger.LogInformation("{A}", [|u.Claims|]);""")]
    [InlineData("NetworkCredential n", """logger.LogInformation("{A}", [|n.Password|]);""")]
    public Task Reported(string parameters, string statements) => new CSharpAnalyzerVerifier<SensitiveFrameworkValueAnalyzer>.Test
    {
        TestCode = Source(parameters, statements),
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("HttpRequest r", """logger.LogInformation("{M} {P} {T}", r.Method, r.Path, r.ContentType);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", string.Join(",", r.Headers.Keys));""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", string.Join(",", r.Headers.Select(h => h.Key)));""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H} {A}", r.Headers.Count, r.Headers.UserAgent);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H} {Q}", r.Headers["X-Trace"], r.Query["page"]);""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", r.QueryString.HasValue);""")]
    [InlineData("HttpResponseMessage r", """logger.LogInformation("{S} {R}", r.StatusCode, r.ReasonPhrase);""")]
    [InlineData("HttpResponseMessage r", """var body = await r.Content.ReadAsStringAsync(); logger.LogInformation("{L}", body.Length);""")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation("{M} {H} {S}", r.Method, r.RequestUri?.Host, r.Headers.Authorization?.Scheme);""")]
    [InlineData("DbConnection d", """logger.LogInformation("{D} {B}", d.DataSource, d.Database);""")]
    [InlineData("ProcessStartInfo p", """logger.LogInformation("{F}", p.FileName);""")]
    [InlineData("RSA k", """logger.LogInformation("{K}", Convert.ToBase64String(k.ExportSubjectPublicKeyInfo()));""")]
    [InlineData("ClaimsPrincipal u", """logger.LogInformation("{A}", u.Identity?.IsAuthenticated);""")]
    public Task Not_reported(string parameters, string statements) => new CSharpAnalyzerVerifier<SensitiveFrameworkValueAnalyzer>.Test
    {
        TestCode = Source(parameters, statements),
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.Headers|]);""", """logger.LogInformation("{H}", string.Join(", ", r.Headers.Keys));""", "")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.Query|]);""", """logger.LogInformation("{H}", string.Join(", ", r.Query.Keys));""", "")]
    [InlineData("DbConnection d", """logger.LogInformation("{H}", [|d.ConnectionString|]);""", """logger.LogInformation("{H}", LogSanitizer.Default.Sanitize(d.ConnectionString));""", "using LoggingAnalyzers;\n")]
    [InlineData("HttpResponseMessage r", """logger.LogInformation("{H}", await [|r.Content.ReadAsStringAsync()|]);""", """logger.LogInformation("{H}", LogSanitizer.Mask(await r.Content.ReadAsStringAsync()));""", "using LoggingAnalyzers;\n")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.Headers.Authorization|]);""", """logger.LogInformation("{H}", LogSanitizer.Mask(r.Headers.Authorization));""", "using LoggingAnalyzers;\n")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", [|r.GetDisplayUrl()|]);""", """logger.LogInformation("{H}", LogSanitizer.Default.Sanitize(r.GetDisplayUrl()));""", "using LoggingAnalyzers;\n")]
    [InlineData("HttpRequestMessage r", """logger.LogInformation("{H}", [|r|]);""", """logger.LogInformation("{H}", [|r|]);""", "")]
    public Task Fixed(string parameters, string before, string after, string usings) =>
        new CSharpCodeFixVerifier<SensitiveFrameworkValueAnalyzer, SensitiveFrameworkValueFixer>.Test
        {
            TestCode = Source(parameters, before),
            FixedCode = Source(parameters, after, usings),
        }.RunAsync(TestContext.Current.CancellationToken);

    // Names of a collection, a masked token, a sanitized connection string: one Fix All.
    [Fact]
    public Task Fix_All_reaches_every_kind_of_value() => Fixed(
        "HttpRequest r, DbConnection d",
        """
        logger.LogInformation("{H}", [|r.Headers|]);
        logger.LogInformation("{H}", [|r.Headers.Authorization|]);
        logger.LogInformation("{H}", [|d.ConnectionString|]);
        """,
        """
        logger.LogInformation("{H}", string.Join(", ", r.Headers.Keys));
        logger.LogInformation("{H}", LogSanitizer.Mask(r.Headers.Authorization));
        logger.LogInformation("{H}", LogSanitizer.Default.Sanitize(d.ConnectionString));
        """,
        "using LoggingAnalyzers;\n");
}
