using System.CodeDom.Compiler;
using System.Collections;
using System.Net;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

/// <summary>A generated event has decided what it logs of a person; a second mask would take it away again.</summary>
public sealed class DeclaredEventTests : IDisposable
{
    private readonly SanitizedPipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [Fact]
    public void What_an_event_declares_of_a_person_stays_each_time()
    {
        for (var i = 0; i < 4; i++)
        {
            Log("client.address", IPAddress.Loopback);
            Log("email", "al****om");
        }

        Assert.All(_pipeline.Provider.Records, r => Assert.Contains($"{r.Fields[0].Value}", new[] { "127.0.0.1", "al****om" }));
    }

    [Theory]
    [InlineData("password", "hunter2", "hunter2")]
    [InlineData("note", "card 4111 1111 1111 1111", "1111 1111")]
    public void Secrets_by_name_and_by_look_do_not(string name, string value, string secret)
    {
        for (var i = 0; i < 4; i++)
        {
            Log(name, value);
        }

        Assert.All(_pipeline.Provider.Records, r => Assert.DoesNotContain(secret, r.Everything, StringComparison.Ordinal));
    }

    private void Log(string name, object value) =>
        _pipeline.Logger.Log(LogLevel.Information, new EventId(1, "visited"), new VisitedEvent(name, value), null, VisitedEvent.Formatter);

    [GeneratedCode("LoggingAnalyzers", "1.0")]
    private readonly struct VisitedEvent(string name, object value) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        internal static readonly Func<VisitedEvent, Exception?, string> Formatter = static (state, _) => state.ToString();

        public int Count => 2;

        public KeyValuePair<string, object?> this[int index] => index == 0
            ? new(name, value)
            : new("{OriginalFormat}", name switch { "client.address" => "a {client.address}", "email" => "b {email}", _ => "c {" + name + "}" });

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return this[0];
            yield return this[1];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => name[0] + " " + value;
    }
}
