namespace LoggingAnalyzers.CompilerServices;

/// <summary>A list of finished elements, whatever their type.</summary>
internal interface IElementList
{
    /// <summary>The elements, with <c>, </c> between them.</summary>
    /// <param name="format">The format of each element that takes one.</param>
    /// <returns>Text without control characters; never throws.</returns>
    string ToString(string? format);
}
