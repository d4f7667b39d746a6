namespace LoggingAnalyzers.Testing;

/// <summary>An event was not logged as a test requires. The message shows what was logged.</summary>
public sealed class LogEventAssertException : Exception
{
    /// <summary>Says nothing.</summary>
    public LogEventAssertException()
    {
    }

    /// <summary>Says what was expected and what was logged.</summary>
    /// <param name="message">The message.</param>
    public LogEventAssertException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was expected and what was logged, and what has caused it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public LogEventAssertException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
