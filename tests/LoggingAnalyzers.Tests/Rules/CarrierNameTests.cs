using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH1005 on texts that carry a secret by what they are called: links, webhook and request addresses, bodies.</summary>
public class CarrierNameTests
{
    private static Task InMethod(string parameters, string statements, string config = "") => new CSharpAnalyzerVerifier<SensitiveFrameworkValueAnalyzer>.Test
    {
        TestCode = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.Logging;

            public class WebhookSubscription { public string Url = ""; public string Name = ""; }
            public class Channel { public string Url = ""; }
            public class FeedRequest { public Uri Url = null!; public Dictionary<string, string> Headers = null!; public string Body = ""; }
            public class SearchRequest { public string Url = ""; public string Text = ""; }
            public class Response { public string Content = ""; public Dictionary<string, string> Headers = null!; public string RedirectUrl = ""; }
            public class JsCookie { public string Name = ""; public string Value = ""; }
            public class State { public State Add(string name, object value) => this; public State Tag(string tag) => this; }

            public class C
            {
                public void M(ILogger logger, {{parameters}})
                {
                    {{statements}}
                }
            }

            public class WebhookSender
            {
                public void Send(ILogger logger, string url) => logger.LogInformation("Sent to {Url}", [|url|]);
            }
            """,
        AnalyzerConfig = config,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Uri address", """logger.LogInformation("{L}", address);""", "address")]
    [InlineData("Uri address", """logger.LogInformation("{L}", address.AbsoluteUri);""", "address.AbsoluteUri")]
    [InlineData("Uri address", """logger.LogInformation($"{address.OriginalString}");""", "address.OriginalString")]
    public async Task A_whole_address_counts_by_option(string parameters, string statements, string value)
    {
        await InMethod(parameters, statements);
        await InMethod(parameters, statements.Replace(value, $"[|{value}|]", StringComparison.Ordinal).Replace("[|[|", "[|", StringComparison.Ordinal), "logging_analyzers.LH1005.uri_text = true");
    }

    [Theory]
    [InlineData("HttpRequestMessage r", """foreach (var h in r.Headers) { logger.LogInformation($"{h.Key}: {string.Join(", ", [|h.Value|])}"); }""")]
    [InlineData("HttpRequestMessage r", """foreach (var (key, value) in r.Headers) { logger.LogInformation("{K}: {V}", key, [|value|]); }""")]
    [InlineData("HttpRequest r", """logger.LogInformation("{H}", string.Join(", ", r.Headers.Select(h => $"{h.Key}: {[|h.Value|]}")));""")]
    [InlineData("string amqpUri", """logger.LogInformation("{L}", [|amqpUri|]);""")]
    public Task Elements_of_headers_and_addresses_of_services(string parameters, string statements) => InMethod(parameters, statements);

    [Theory]
    [InlineData("string emailLink", """logger.LogInformation("{L}", [|emailLink|]);""")]
    [InlineData("string resetPasswordUrl", """logger.LogInformation("{L}", [|resetPasswordUrl|]);""")]
    [InlineData("Uri inviteUri", """logger.LogInformation("{L}", [|inviteUri.AbsoluteUri|]);""")]
    [InlineData("string presignedUrl", """logger.LogInformation("{L}", [|presignedUrl|]);""")]
    [InlineData("Uri downloadLink", """logger.LogInformation("{L}", [|downloadLink|].ToString());""")]
    [InlineData("WebhookSubscription s", """logger.LogInformation("{L}", [|s.Url|]);""")]
    [InlineData("Channel hook", """logger.LogInformation("{L}", [|hook.Url|]);""")]
    [InlineData("string webHookUrl", """logger.LogInformation("{L}", [|webHookUrl|]);""")]
    [InlineData("string url", """logger.LogInformation("Webhook delivery to {Url} failed", [|url|]);""")]
    [InlineData("FeedRequest request", """logger.LogInformation("{L}", [|request.Url|]);""")]
    [InlineData("FeedRequest request", """var url = request.Url; logger.LogInformation("{L}", [|url|]);""")]
    [InlineData("HttpRequestMessage request", """logger.LogInformation("{L}", [|request.RequestUri|]);""")]
    [InlineData("Response response", """logger.LogInformation("{L}", [|response.Headers["Location"]|]);""")]
    [InlineData("Response response", """var locationHeader = response.Headers["Location"]; logger.LogInformation("{L}", [|locationHeader|]);""")]
    [InlineData("Response response", """logger.LogInformation("{L}", [|response.RedirectUrl|]);""")]
    [InlineData("string locationHeader", """logger.LogInformation("{L}", [|locationHeader|]);""")]
    [InlineData("string redirectLocation", """logger.LogInformation("{L}", [|redirectLocation|]);""")]
    [InlineData("string zapierUrl", """logger.LogInformation("{L}", [|zapierUrl|]);""")]
    [InlineData("string link", """logger.LogInformation("Attempting download of {L}", [|link|]);""")]
    [InlineData("Func<string> getQueryString", """string GetQueryString() => getQueryString(); var url = "https://a"; url += "?" + GetQueryString(); logger.LogInformation("{L}", [|url|]);""")]
    [InlineData("string trackerUrl", """logger.LogInformation("{L}", [|trackerUrl|]);""")]
    [InlineData("string link", """logger.LogInformation("Sent an e-mail to the customer: {L}", [|link|]);""")]
    [InlineData("string callbackUrl", """logger.LogInformation("Confirm your account: {L}", [|callbackUrl|]);""")]
    [InlineData("string url", """logger.LogInformation("Password reset at {L}", [|url|]);""")]
    [InlineData("Response response", """logger.LogInformation("{L}", [|response.Headers|]);""")]
    [InlineData("IReadOnlyDictionary<string, string[]> requestHeaders", """logger.LogInformation("{L}", [|requestHeaders|]);""")]
    [InlineData("Dictionary<string, object> httpCookies", """logger.LogInformation("{L}", [|httpCookies|]);""")]
    [InlineData("Response response", """logger.LogInformation("{L}", [|response.Content|]);""")]
    [InlineData("string requestBody", """logger.LogInformation("{L}", [|requestBody|]);""")]
    [InlineData("string payload", """logger.LogInformation("{L}", [|payload|].Trim());""")]
    [InlineData("string rawJson", """logger.LogInformation("{L}", [|rawJson|]);""")]
    [InlineData("string responseText", """logger.LogInformation("{L}", [|responseText|]);""")]
    [InlineData("List<JsCookie> cookies", """logger.LogInformation("{L}", string.Join("; ", cookies.Select(c => $"{c.Name}={[|c.Value|]}")));""")]
    [InlineData("HttpContext context", """using var _ = logger.BeginScope(new State().Tag("login").Add("request", [|context|]));""")]
    public Task Reported(string parameters, string statements) => InMethod(parameters, statements);

    // Of an event the parameter is reported, once, and a call only for what the parameter does not tell.
    [Fact]
    public Task An_event_is_reported_where_it_is_declared() => new CSharpAnalyzerVerifier<SensitiveFrameworkValueAnalyzer>.Test
    {
        TestCode = """
            using System;
            using System.Collections.Generic;
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            public static partial class Events
            {
                [LoggerMessage(1, LogLevel.Information, "Webhook {Id} of {Url} {Text}")]
                public static partial void Sent(ILogger logger, int id, string [|url|], string text);
                [LogEvent("mailed", Message = "Sent a mail: {Link}")]
                public static partial void Mailed(this ILogger logger, string [|link|], [Sensitive] string requestBody, Exception exception);
                [LogEvent("asked")]
                public static partial void Asked(this ILogger logger, Dictionary<string, string> [|headers|], [NotSensitive] string payload);
            }
            public class C
            {
                public void M(ILogger logger, string target, string requestBody, Dictionary<string, string> headers)
                {
                    Events.Sent(logger, 1, target, [|requestBody|]);
                    logger.Mailed(target, requestBody, new Exception());
                    logger.Asked(headers, target);
                }
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    // What the link is made with is the credential, and one report is enough: LH1002's.
    [Fact]
    public Task A_link_made_with_a_token_is_left_to_the_rule_for_credentials() => InMethod(
        "Func<string, string> make, string resetToken",
        """string CreateLink(string token) => make(token); var resetLink = CreateLink(resetToken); logger.LogInformation("{L}", resetLink);""");

    [Theory]
    [InlineData("string url", """logger.LogInformation("Fetching image {Url}", url);""")]
    [InlineData("string forgotPasswordUrl", """logger.LogInformation("{L}", forgotPasswordUrl);""")]
    [InlineData("string helpLink", """logger.LogInformation("{L}", helpLink);""")]
    [InlineData("string baseUrl", """logger.LogInformation("{L}", baseUrl);""")]
    [InlineData("string verificationUri", """logger.LogInformation("Open {Uri} to sign in", verificationUri);""")]
    [InlineData("string imageUrl", """logger.LogInformation("Webhook image {Url}", imageUrl);""")]
    [InlineData("WebhookSubscription s", """logger.LogInformation("{L}", s.Name);""")]
    [InlineData("Channel c", """logger.LogInformation("{L}", c.Url);""")]
    [InlineData("SearchRequest request", """logger.LogInformation("{L}", request.Url);""")]
    [InlineData("FeedRequest request", """logger.LogInformation("{L} {P}", request.Url.Host, request.Url.AbsolutePath);""")]
    [InlineData("string requestBody", """logger.LogInformation("{L}", requestBody.Length);""")]
    [InlineData("string contentType", """logger.LogInformation("{L}", contentType);""")]
    [InlineData("string contentPath", """logger.LogInformation("{L}", contentPath);""")]
    [InlineData("string methodBody", """logger.LogInformation("{L}", methodBody);""")]
    [InlineData("string sanitizedBody", """logger.LogInformation("{L}", sanitizedBody);""")]
    [InlineData("HttpResponseMessage response", """logger.LogInformation("{L}", response.StatusCode);""")]
    [InlineData("string url", """logger.LogInformation("Sent an e-mail about {L}", url);""")]
    [InlineData("string url", """logger.LogInformation("Connection to {L} was reset", url);""")]
    [InlineData("string helpLink", """logger.LogInformation("Sent an e-mail: {L}", helpLink);""")]
    [InlineData("string link", """logger.LogInformation("Following {L}", link);""")]
    [InlineData("string url", """logger.LogInformation("Downloading {L}", url);""")]
    [InlineData("string queryString", """logger.LogInformation("Lucene: {L}", queryString);""")]
    [InlineData("string location", """logger.LogInformation("{L}", location);""")]
    [InlineData("Response response", """logger.LogInformation($"{response.Headers}");""")]
    [InlineData("Response response", """logger.LogInformation("{L}", response.Headers.Keys);""")]
    [InlineData("List<string> columnHeaders", """logger.LogInformation("{L}", columnHeaders);""")]
    [InlineData("Dictionary<string, int> headers", """logger.LogInformation("{L}", headers);""")]
    [InlineData("HttpContext context", """logger.LogInformation("{L}", context);""")]
    public Task Not_reported(string parameters, string statements) => InMethod(parameters, statements);
}
