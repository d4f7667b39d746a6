using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Why no code can be generated for a declared event.</summary>
internal enum EventFaultKind
{
    /// <summary>The compiler needs a later version of the language.</summary>
    Language,

    /// <summary>The method has no body to be written.</summary>
    Method,

    /// <summary>A type around the method cannot be extended from another file.</summary>
    Type,

    /// <summary>The event has no name.</summary>
    Name,

    /// <summary>The method returns what nobody writes.</summary>
    ReturnType,

    /// <summary>There is no logger, or more than one to choose from.</summary>
    Logger,

    /// <summary>A parameter cannot be a part of an event.</summary>
    Parameter,
}

/// <summary>The fault of a declaration, for an analyzer to report: the generator is silent.</summary>
/// <param name="Kind">What kind of fault it is.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Subject">The thing that is at fault.</param>
/// <param name="Reason">What is wrong with it, and what to do.</param>
internal sealed record EventFault(EventFaultKind Kind, Location Location, string Subject, string Reason);
