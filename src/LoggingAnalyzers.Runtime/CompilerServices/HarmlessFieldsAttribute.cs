using System.ComponentModel;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>
/// Says which fields of a generated state can hold nothing that a sanitizer has to look at, by their types or because they are redacted.
/// For generated code: use it nowhere else.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class HarmlessFieldsAttribute : Attribute
{
    /// <summary>Names the fields.</summary>
    /// <param name="fields">A bit for each of the first 32 fields, the lowest for the first.</param>
    public HarmlessFieldsAttribute(uint fields)
    {
        Fields = fields;
    }

    /// <summary>A bit for each of the first 32 fields, the lowest for the first.</summary>
    public uint Fields { get; }
}
