namespace LoggingAnalyzers.Sensitivity;

/// <summary>What made text of a value before it came to the log call.</summary>
internal enum PrintedAs
{
    /// <summary>Nothing: the log call takes the value itself.</summary>
    Itself,

    /// <summary>Its <c>ToString</c>: interpolation, concatenation, formatting.</summary>
    Text,

    /// <summary>The <c>ToString</c> of each of its elements: <c>string.Join</c>.</summary>
    Elements,

    /// <summary><c>System.Text.Json</c>.</summary>
    SystemTextJson,

    /// <summary><c>Newtonsoft.Json</c>.</summary>
    NewtonsoftJson,
}
