namespace LoggingAnalyzers.Sinks;

/// <summary>What a call to a log method does.</summary>
internal enum SinkKind
{
    /// <summary>Writes a record.</summary>
    Message,

    /// <summary>Opens a scope whose properties go on every record inside.</summary>
    Scope,

    /// <summary>Attaches one property to later records.</summary>
    Property,

    /// <summary>Makes a delegate that writes records: the template is fixed here, the values come later.</summary>
    Definition,

    /// <summary>
    /// Calls a method whose body a generator writes from an attribute that holds the template, or a delegate made from one.
    /// </summary>
    Event,

    /// <summary>Writes text: there are no properties with names.</summary>
    Text,

    /// <summary>Calls a method of somebody's own that hands what it is given on to a log call.</summary>
    Wrapper,
}
