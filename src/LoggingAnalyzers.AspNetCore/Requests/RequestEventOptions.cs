using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers;

/// <summary>What <c>UseRequestEvents</c> logs. Read once, when the application is built.</summary>
public sealed class RequestEventOptions
{
    /// <summary>From this duration on a request is logged as a warning. 1,000 ms by default.</summary>
    public TimeSpan SlowRequest { get; set; } = TimeSpan.FromMilliseconds(1000);

    /// <summary>From this number of database commands on a request gets a warning of its own. 50 by default.</summary>
    public int DatabaseCommands { get; set; } = 50;

    /// <summary>From this time in database commands on a request gets a warning of its own. 500 ms by default.</summary>
    public TimeSpan DatabaseTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The level of requests that are neither slow nor failed; <see cref="LogLevel.Information"/> by default.</summary>
    public LogLevel Level { get; set; } = LogLevel.Information;

    /// <summary>
    /// What is logged as <c>user.id</c>, in a scope around the request: a keyed hash by default. Put <c>UseAuthentication</c> in front.
    /// </summary>
    public Redaction UserId { get; set; } = Redaction.Hash;

    /// <summary>Whether an authenticated user is put into a scope around the request; it is by default.</summary>
    public bool AddsUser { get; set; } = true;

    /// <summary>Whether the address of the client is logged; it is by default. It is personal data.</summary>
    public bool LogsClientAddress { get; set; } = true;
}
