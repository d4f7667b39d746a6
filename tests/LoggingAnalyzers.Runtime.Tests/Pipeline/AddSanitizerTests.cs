#pragma warning disable CA1848, CA2254, CA1873 // Log calls as people write them.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

public sealed class AddSanitizerTests : IDisposable
{
    private const string Card = "4111 1111 1111 1111";

    private readonly SanitizedPipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [Fact]
    public void Message_template_and_fields_are_sanitized()
    {
        _pipeline.Logger.LogInformation("Login of {Email} with {Password} and {Note}", "alice@example.com", "hunter2", "card " + Card);

        var record = _pipeline.Record;
        Assert.Equal("[redacted]", record["Password"]);
        Assert.Equal("card ****1111", record["Note"]);
        Assert.Equal("Login of {Email} with {Password} and {Note}", record["{OriginalFormat}"]);
        Assert.EndsWith("with [redacted] and card ****1111", record.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("alice@", record.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", record.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interpolated_template_is_sanitized()
    {
        var password = "hunter2";
        _pipeline.Logger.LogInformation($"password={password}\r\nforged");

        Assert.Equal(@"password=[redacted]\r\nforged", _pipeline.Record.Message);
        Assert.DoesNotContain("hunter2", _pipeline.Record.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("\nforged", _pipeline.Record.Everything, StringComparison.Ordinal);
    }

    /// <summary>Neither value is sensitive alone; again and again, since a template that is known takes another way.</summary>
    [Theory]
    [InlineData("Setting {Key} = {Value}", "ApiKey", "k-1234567890")]
    [InlineData("Header {Key}: {Value}", "Authorization", "k-1234567890")]
    [InlineData("password={A} {B}", "hunter2", "x")]
    [InlineData("Sent {A} {B}", "Bearer", "k1234567890abcdef")]
    [InlineData("{A}@{B}", "alice", "example.com")]
    [InlineData("paid with {A} {B}", "4111 1111", "1111 1111")]
    [InlineData("HTTP {A} {B} responded", "bearer", "k1234567890abcdef")]
    [InlineData("HTTP {A} {B} responded", "to DE8937040044", "0532013000")]
    [InlineData("{A}{B}", "41111111", "11111111")]
    [InlineData("{A} of customer {B}", "ssn", "123-45-6789")]
    public void What_only_the_message_makes_a_secret_is_redacted_in_it(string template, string first, string second)
    {
        var whole = template.Replace("{Key}", first).Replace("{Value}", second).Replace("{A}", first).Replace("{B}", second);
        Assert.NotEqual(whole, LogSanitizer.Default.Sanitize(whole));
        for (var i = 0; i < 5; i++)
        {
            _pipeline.Logger.LogInformation(template, first, second);
        }

        Assert.All(_pipeline.Provider.Records, r => Assert.Equal(LogSanitizer.Default.Sanitize(whole), r.Message));
    }

    /// <summary>A record that is masked already is not read again where its template is known to be harmless; only there.</summary>
    [Theory]
    [InlineData("{Password} paid with {A} {B}", "4111 1111", "1111 1111", "[redacted] paid with ****1111")]
    [InlineData("{Password} sent {A} {B}", "Bearer", "k1234567890abcdef", "[redacted] sent Bearer [redacted]")]
    [InlineData("{Password} and password={A} of {B}", "hunter3", "x", "[redacted] and password=[redacted] of x")]
    [InlineData("{Password} and {A} of {B}", "mail alice@example.com", "y", "[redacted] and mail ***@*** of y")]
    public void What_the_message_makes_a_secret_is_redacted_beside_a_masked_value(
        string template, string first, string second, string expected)
    {
        for (var i = 0; i < 5; i++)
        {
            _pipeline.Logger.LogInformation(template, "hunter2", first, second);
        }

        Assert.All(_pipeline.Provider.Records, r => Assert.Equal(expected, r.Message));
    }

    /// <summary>Again and again, since a template that is known takes another way: a name that makes only some values sensitive does so.</summary>
    [Theory]
    [InlineData("callback with {Code}", "SplxlOBeZQQYbYS6WxSb1A2")]
    [InlineData("sent {Cookie}", "sid=31d4d96e")]
    public void A_name_that_makes_some_values_sensitive_does_so_each_time(string template, string value)
    {
        for (var i = 0; i < 5; i++)
        {
            _pipeline.Logger.LogInformation(template, value);
        }

        Assert.All(_pipeline.Provider.Records, r => Assert.DoesNotContain(value, r.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clean_record_keeps_its_own_state_and_its_form()
    {
        for (var i = 0; i < 4; i++)
        {
            _pipeline.Logger.LogInformation(new EventId(7, "order_done"), "Order {OrderId,6:D4} of {Customer} in {Elapsed:F1} ms", 12, "alice", 1.25);
        }

        Assert.All(_pipeline.Provider.Records, r =>
        {
            Assert.Equal("FormattedLogValues", r.State!.GetType().Name);
            Assert.Equal("Order   0012 of alice in 1.2 ms", r.Message);
            Assert.Equal(new EventId(7, "order_done"), r.Id);
            Assert.Equal([12, "alice", 1.25], r.Fields.Take(3).Select(f => f.Value));
        });
    }

    /// <summary>As the framework does: without arguments the text is no template.</summary>
    [Theory]
    [InlineData("{\"a\": {b}}", "{\"a\": {b}}")]
    [InlineData("{{x}} password=hunter2 {y}", "{{x}} password=[redacted] {y}")]
    public void A_text_without_arguments_is_taken_literally(string text, string expected)
    {
        for (var i = 0; i < 4; i++)
        {
            _pipeline.Logger.LogInformation(text);
        }

        Assert.All(_pipeline.Provider.Records, r => Assert.Equal(expected, r.Message));
    }

    [Fact]
    public void The_holes_of_a_template_stay()
    {
        _pipeline.Logger.LogInformation("password={Password} token=abc123def {Id}", "hunter2", 7);

        Assert.Equal("password={Password} token=[redacted] {Id}", _pipeline.Record["{OriginalFormat}"]);
        Assert.Equal("password=[redacted] token=[redacted] 7", _pipeline.Record.Message);
    }

    [Fact]
    public void A_changed_record_is_formatted_as_the_framework_does()
    {
        _pipeline.Logger.LogInformation(
            "{Id,6:D4}|{Left,-4}|{Items}|{None}|{{x}}|{Password}", 12, "ab", new[] { "a", "b" }, null, "hunter2");

        Assert.Equal("  0012|ab  |a, b|(null)|{x}|[redacted]", _pipeline.Record.Message);
    }

    [Fact]
    public void A_foreign_state_and_formatter_are_read_once()
    {
        var state = new List<KeyValuePair<string, object?>> { new("Token", "abc-123-def"), new("OrderId", 7) };
        _pipeline.Logger.Log(LogLevel.Warning, 3, state, null, (s, _) => $"sent ABC-123-DEF and card {Card} of {s.Count}");

        Assert.Equal("sent [redacted] and card ****1111 of 2", _pipeline.Record.Message);
        Assert.Equal("[redacted]", _pipeline.Record["Token"]);
        Assert.Equal(7, _pipeline.Record["OrderId"]);
    }

    [Fact]
    public void No_value_that_could_change_or_be_read_by_reflection_is_handed_out()
    {
        var order = new Order { Password = "hunter2" };
        _pipeline.Logger.LogInformation("{@Order} {Items}", order, Enumerable.Range(1, 3).Select(i => (object)new Order { Id = i }));

        Assert.Equal("Order 0", _pipeline.Record["@Order"]);
        Assert.Equal(new object[] { "Order 1", "Order 2", "Order 3" }, _pipeline.Record["Items"]);
        Assert.Equal("Order 0 Order 1, Order 2, Order 3", _pipeline.Record.Message);
    }

    [Fact]
    public void The_category_and_the_name_of_the_event_are_sanitized()
    {
        _pipeline.Factory.CreateLogger("a\nb").LogInformation(new EventId(1, "password=hunter2"), "x");

        Assert.Equal(@"a\nb", _pipeline.Record.Category);
        Assert.Equal("password=[redacted]", _pipeline.Record.Id.Name);
    }

    [Fact]
    public void Providers_before_and_after_and_added_to_the_factory_are_covered()
    {
        using var later = new CapturingProvider();
        using var latest = new CapturingProvider();
        using var pipeline = new SanitizedPipeline(builder => builder.AddProvider(later));
        pipeline.Factory.AddProvider(latest);

        using (pipeline.Logger.BeginScope("password=hunter2"))
        {
            pipeline.Logger.LogInformation("card {Number}", Card);
        }

        Assert.All([pipeline.Record, later.Single, latest.Single], r =>
        {
            Assert.DoesNotContain("1111 1111", r.Everything, StringComparison.Ordinal);
            Assert.Contains("password=[redacted]", r.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", r.Everything, StringComparison.Ordinal);
        });
        // Sanitized once, whatever number of providers stands behind.
        Assert.Same(pipeline.Record["Number"], later.Single["Number"]);
    }

    [Fact]
    public void Filters_by_provider_go_on_working()
    {
        using var pipeline = new SanitizedPipeline(b => b.AddFilter<CapturingProvider>("Shop", LogLevel.Warning));

        Assert.False(pipeline.Logger.IsEnabled(LogLevel.Information));
        Assert.True(pipeline.Logger.IsEnabled(LogLevel.Warning));
    }

    [Fact]
    public void It_works_in_a_factory_without_a_host_and_twice_is_once()
    {
        using var provider = new CapturingProvider();
        using (var factory = LoggerFactory.Create(b => b.AddSanitizer().AddProvider(provider).AddSanitizer(o => o.ExtraNames.Add("tenant key"))))
        {
            factory.CreateLogger<Order>().LogInformation("{TenantKey} {Password}", "abc", "hunter2");
        }

        Assert.Equal("[redacted] [redacted]", provider.Single.Message);
    }

    [Fact]
    public void Options_are_read_again_on_demand_and_bad_ones_keep_the_old()
    {
        var name = "first";
        using var pipeline = new SanitizedPipeline(b => b.AddSanitizer(o => o.ExtraNames.Add(name ?? throw new InvalidOperationException())));
        Assert.Equal("[redacted]", pipeline.Status.Current.SanitizeValue("first", "x"));

        name = "second";
        Assert.True(pipeline.Status.Reload());
        Assert.Equal("[redacted]", pipeline.Status.Current.SanitizeValue("second", "x"));
        Assert.Equal("x", pipeline.Status.Current.SanitizeValue("first", "x"));

        name = null;
        Assert.False(pipeline.Status.Reload());
        Assert.Equal("[redacted]", pipeline.Status.Current.SanitizeValue("second", "x"));
        Assert.Equal(1, pipeline.Status.FaultCount);
    }

    [Fact]
    public void It_says_whether_it_is_active()
    {
        var services = new ServiceCollection().AddLogging(b => b.AddSanitizer());
        var provider = services.BuildServiceProvider();
        var status = provider.GetRequiredService<LoggingSanitizer>();
        Assert.False(status.IsActive);

        provider.GetRequiredService<ILoggerFactory>();
        Assert.True(status.IsActive);

        provider.Dispose();
        Assert.False(status.IsActive);
    }

    private sealed class Order
    {
        public int Id { get; init; }

        public string? Password { get; init; }

        public override string ToString() => $"Order {Id}";
    }
}
