namespace LoggingAnalyzers.Sensitivity;

/// <summary>How a value is printed: by the log call, or by what made text of it before.</summary>
internal enum PrintedAs
{
    /// <summary>Nothing: the log call takes the value itself, and writes its <c>ToString</c>, or that of its elements.</summary>
    Itself,

    /// <summary>Its <c>ToString</c>: interpolation, concatenation, formatting.</summary>
    Text,

    /// <summary>The <c>ToString</c> of each of its elements: <c>string.Join</c>.</summary>
    Elements,

    /// <summary>The hole or property asks for its members: <c>{@User}</c>.</summary>
    Destructured,

    /// <summary><c>[LogProperties]</c>: a generator writes each member.</summary>
    Properties,

    /// <summary><c>System.Text.Json</c>.</summary>
    SystemTextJson,

    /// <summary><c>Newtonsoft.Json</c>.</summary>
    NewtonsoftJson,

    /// <summary>A JSON serializer that is not known: members that any of them leaves out are left out.</summary>
    Json,

    /// <summary>A builder of what is logged, which may look into it: <c>new State().Add(value)</c>.</summary>
    HandedOn,
}
