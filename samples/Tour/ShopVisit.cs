using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Tour;

/// <summary>A customer's visit to the running shop, and what its log shows of it.</summary>
internal static class ShopVisit
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    private const string Email = "ann.miller@example.org";
    private const string Password = "correct-horse-battery";
    private const string CardNumber = "4111111111111111";
    private const string DeclinedCardNumber = "4222222222200010";
    private const string Cvv = "737";

    public static async Task RunAsync(RunningShop shop, Checks checks)
    {
        var user = await ReadIdAsync(await SendAsync(shop, "/users", new { email = Email, fullName = "Ann Miller", dateOfBirth = "1980-02-03", password = Password }));
        var failedLogin = await SendAsync(shop, "/login", new { email = Email, password = "wrong-" + Password }, $"00-{TraceId}-b7ad6b7169203331-01");
        var login = await SendAsync(shop, "/login", new { email = Email, password = Password });
        var order = await ReadIdAsync(await SendAsync(shop, "/orders", Order(user, CardNumber)));
        var declined = await SendAsync(shop, "/orders", Order(user, DeclinedCardNumber));
        var foreign = await SendAsync(shop, $"/orders/{order}/cancel?userId=999", null);
        var cancelled = await SendAsync(shop, $"/orders/{order}/cancel?userId={user}", null);
        var forged = await SendAsync(shop, "/login", new { email = Email, password = Password }, $"cc-{TraceId}-b7ad6b7169203331-01-FORGED-TEXT");
        using var report = await shop.Client.GetAsync(new Uri("/reports/sales", UriKind.Relative));
        await shop.WaitForAsync(record => record.EventName == "sales_report");
        Print(shop);

        Console.WriteLine();
        Status(checks, failedLogin, HttpStatusCode.Unauthorized, "a wrong password");
        Status(checks, login, HttpStatusCode.OK, "the right password");
        Status(checks, declined, HttpStatusCode.Conflict, "a declined card");
        Status(checks, foreign, HttpStatusCode.Forbidden, "cancelling somebody else's order");
        Status(checks, cancelled, HttpStatusCode.NoContent, "cancelling one's own order");
        Status(checks, report, HttpStatusCode.OK, "a slow report");
        CheckTrace(shop, checks, failedLogin, forged);
        CheckEvents(shop, checks);
        var log = string.Join('\n', shop.Records.Select(record => record.Text));
        foreach (var secret in new[] { Email, "ann.miller", Password, CardNumber, DeclinedCardNumber, "FORGED-TEXT" })
        {
            checks.That(!log.Contains(secret, StringComparison.OrdinalIgnoreCase), $"'{secret}' is nowhere in the log");
        }
    }

    private static void CheckTrace(RunningShop shop, Checks checks, HttpResponseMessage failedLogin, HttpResponseMessage forged)
    {
        var header = ReadTraceId(failedLogin);
        Console.WriteLine($"X-Trace-Id of the failed login: {header}");
        checks.That(header == TraceId, "the response header X-Trace-Id is the trace id of the caller");
        checks.That(
            shop.Records.Any(record => record.EventName == "authn_login_fail" && record.TraceId == header),
            "the event of the failed login has the trace id of the response");
        var kept = ReadTraceId(forged);
        checks.That(
            kept.Length == 32 && kept.All(char.IsAsciiHexDigitLower)
                && shop.Records.Any(record => record.EventName == "authn_login_success" && record.TraceId == kept),
            $"of a traceparent with forged text behind it no more than a trace id stays: {kept}");
    }

    private static void CheckEvents(RunningShop shop, Checks checks)
    {
        Event(shop, checks, "authn_login_fail", "Warning", ("event.category", "security"), ("event.severity", "medium"), ("client.address", "127.0.0.1"));
        Event(shop, checks, "order_cancelled", "Warning", ("event.category", "audit"), ("event.outcome", "denied"), ("user.id", "999"));
        Event(shop, checks, "order_cancelled", "Information", ("event.category", "audit"), ("event.outcome", "success"), ("target.type", "order"));
        Event(shop, checks, "payment_charged", "Information", ("event.outcome", "success"));
        Event(shop, checks, "product_ordered", "Information", ("event.category", "analytics"), ("sku", "teapot"));
        Event(shop, checks, "sales_report", "Warning", ("event.category", "performance"));
    }

    private static void Event(RunningShop shop, Checks checks, string name, string level, params (string Name, string Value)[] fields)
    {
        var found = shop.Records.Any(record => record.EventName == name && record.Level == level
            && fields.All(field => record.Fields.GetValueOrDefault(field.Name) == field.Value));
        checks.That(found, $"{name} is logged as {level} with {string.Join(", ", fields.Select(field => $"{field.Name}={field.Value}"))}");
    }

    private static void Print(RunningShop shop)
    {
        foreach (var record in shop.Records.Where(record => record.EventName is not null))
        {
            Console.WriteLine($"{record.Level,-11} {record.EventName,-20} trace {record.TraceId ?? "-"}");
            var fields = record.Fields.Where(field => field.Key != "event.name").Select(field => $"{field.Key}={field.Value}");
            Console.WriteLine($"            {string.Join("  ", fields)}");
        }
    }

    private static object Order(int userId, string cardNumber) =>
        new { userId, sku = "teapot", quantity = 2, card = new { number = cardNumber, cvv = Cvv, holder = "Ann Miller" } };

    private static void Status(Checks checks, HttpResponseMessage response, HttpStatusCode expected, string request) =>
        checks.That(response.StatusCode == expected, $"{request}: {(int)response.StatusCode} {response.StatusCode}");

    private static string ReadTraceId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Trace-Id", out var values) ? string.Join(',', values) : "";

    private static async Task<int> ReadIdAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("id").GetInt32();
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningShop shop, string path, object? body, string? traceparent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (traceparent is not null)
        {
            request.Headers.TryAddWithoutValidation("traceparent", traceparent);
        }

        return await shop.Client.SendAsync(request);
    }
}
