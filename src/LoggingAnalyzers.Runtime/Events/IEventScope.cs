namespace LoggingAnalyzers;

/// <summary>The scope of a measured event: it logs once, when it is disposed. The generator implements it.</summary>
/// <remarks>
/// A scope is a mutable struct with one owner, used by one thread at a time. Through this interface it is boxed; constrain a type
/// parameter by it instead.
/// </remarks>
public interface IEventScope : IDisposable
{
    /// <summary>Marks the operation as failed: the record is an error.</summary>
    /// <param name="exception">The exception of the record; none keeps the one that is there.</param>
    void Fail(Exception? exception = null);
}
