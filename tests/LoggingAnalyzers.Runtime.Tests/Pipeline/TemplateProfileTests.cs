using LoggingAnalyzers.Pipeline;
using LoggingAnalyzers.Pipeline.Templates;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

/// <summary>
/// Which templates let clean values pass without a look at the message. One that is wrongly taken for harmless leaks, one that is
/// wrongly taken for harmful makes each of its records many times as dear, and nobody sees it.
/// </summary>
public sealed class TemplateProfileTests
{
    [Theory]
    [InlineData("Application started. Press Ctrl+C to shut down.")]
    [InlineData("Content root path: {ContentRoot}")]
    [InlineData("Now listening on: {Address}")]
    [InlineData("Request {RequestNumber} begins")]
    [InlineData("Line {Line} of article {Article} costs {Price} in {Currency}")]
    [InlineData("Order {OrderId} of customer {Customer} processed in {ElapsedMs} ms")]
    [InlineData("Order {OrderId,6:D4} of {Customer} in {Elapsed:F1} ms")]
    [InlineData("HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms")]
    [InlineData("Request finished {Protocol} {Method} {Path} - {StatusCode} {ContentLength} {ContentType} {ElapsedMilliseconds}ms")]
    [InlineData("Executing endpoint '{EndpointName}'")]
    [InlineData("Executed DbCommand ({Elapsed}ms) [CommandType='{CommandType}', CommandTimeout='{CommandTimeout}']")]
    [InlineData("Received HTTP response headers after {ElapsedMilliseconds}ms - {StatusCode}")]
    [InlineData("Retry {Attempt} of {MaxAttempts} after {Delay} ms, reason {Reason}")]
    [InlineData("User {UserId} signed in from {Region}")]
    [InlineData("Job {Job} took {Elapsed} ({Items} items, {Errors} errors)")]
    [InlineData("Cache miss for {CacheKey}, loaded in {Elapsed}")]
    [InlineData("Message {MessageId} of queue {Queue} handled")]
    public void What_people_write_is_inert(string template) => Assert.True(Profile(template).IsInert);

    [Theory]
    [InlineData("password={Value}")]
    [InlineData("Login with {Password}")]
    [InlineData("Setting {Name} = {Value}")]
    [InlineData("Header {Name}: {Value}")]
    [InlineData("{User}@{Host}")]
    [InlineData("Bearer {Value}")]
    [InlineData("after {Delay}: {Reason}")]
    [InlineData("curl -u bob:{Value}")]
    [InlineData("callback with {Code}")]
    [InlineData("headers {Cookie}")]
    [InlineData("signed {Signature}")]
    public void What_can_make_a_secret_of_a_clean_value_is_not(string template) => Assert.False(Profile(template).IsInert);

    [Theory]
    [InlineData("GET", "/orders", false)]
    [InlineData("HTTP/1.1", "GET", false)]
    [InlineData(200, 1234L, false)]
    [InlineData(null, 41111111, false)]
    [InlineData("sent Bearer", "abc", true)]
    [InlineData("Bearer ", "abc", true)]
    [InlineData("41111111 ", " 11111111", true)]
    [InlineData(41111111, "11111111", true)]
    [InlineData(LoggingAnalyzers.DataKind.Email, "x", true)]
    public void Neighbors_are_looked_at_where_the_one_may_go_on_in_the_other(object? first, object? second, bool expected) =>
        Assert.Equal(expected, NeighborValues.MayJoin(first, second));

    private static TemplateProfile Profile(string template)
    {
        var status = new LoggingSanitizer();
        var names = template.Split('{').Skip(1).Select(hole => hole.Split('}', ',', ':')[0]);
        var state = names.Select(name => new KeyValuePair<string, object?>(name, 1)).ToArray();
        return TemplateProfile.Of(template, state, state.Length, new FieldSanitizer(new LogSanitizer(), status));
    }
}
