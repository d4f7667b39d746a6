namespace LoggingAnalyzers.Sinks;

/// <summary>What a parameter of a log method is for.</summary>
internal enum ParameterRole
{
    /// <summary>Nothing that a rule looks at.</summary>
    None,

    /// <summary>The message template.</summary>
    Template,

    /// <summary>A value for the next hole of the template.</summary>
    Argument,

    /// <summary>A parameter array of such values.</summary>
    Arguments,

    /// <summary>The exception of the record.</summary>
    Exception,

    /// <summary>The event id of the record.</summary>
    EventId,

    /// <summary>The level of the record.</summary>
    Level,

    /// <summary>The name of a property that is attached to records.</summary>
    PropertyName,

    /// <summary>The value of a property that is attached to records.</summary>
    PropertyValue,

    /// <summary>An object that providers expand into properties: a dictionary, a tuple, an anonymous object.</summary>
    State,
}
