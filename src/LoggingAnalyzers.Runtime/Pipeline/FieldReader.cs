namespace LoggingAnalyzers.Pipeline;

/// <summary>Reads the fields of a state, once. What cannot be read is left out, and counts.</summary>
internal sealed class FieldReader(LoggingSanitizer status)
{
    /// <summary>The name under which a state has its template.</summary>
    internal const string OriginalFormat = "{OriginalFormat}";

    /// <summary>The fields of a record that are read.</summary>
    internal const int MaxFields = 256;

    /// <summary>The index of the template among the fields, which is the last one by convention, or -1.</summary>
    internal static int IndexOfTemplate(KeyValuePair<string, object?>[] fields)
    {
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            if (fields[i].Key == OriginalFormat)
            {
                return fields[i].Value is string ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The template among the fields.</summary>
    internal static string? TemplateOf(KeyValuePair<string, object?>[] fields) =>
        IndexOfTemplate(fields) is var index and >= 0 ? (string)fields[index].Value! : null;

    /// <summary>Reads anybody's fields.</summary>
    internal KeyValuePair<string, object?>[] Read(IEnumerable<KeyValuePair<string, object?>> source, out bool isCut)
    {
        isCut = false;
        var fields = new KeyValuePair<string, object?>[4];
        var count = 0;
        try
        {
            if (source is IReadOnlyList<KeyValuePair<string, object?>> list)
            {
                return ReadList(list, list.Count, out isCut);
            }

            foreach (var field in source)
            {
                if (count == MaxFields)
                {
                    isCut = true;
                    break;
                }

                if (count == fields.Length)
                {
                    Array.Resize(ref fields, 2 * count);
                }

                fields[count++] = field;
            }
        }
#pragma warning disable CA1031 // The list may be anybody's code; the record goes out with what was read.
        catch (Exception)
#pragma warning restore CA1031
        {
            status.CountFault();
            isCut = true;
        }

        Array.Resize(ref fields, count);
        return fields;
    }

    /// <summary>Reads a list of a known length by its indexer: for a struct no box and no enumerator is made.</summary>
    internal KeyValuePair<string, object?>[] ReadList<TList>(TList list, int count, out bool isCut)
    {
        isCut = count > MaxFields;
        var fields = new KeyValuePair<string, object?>[Math.Min(count, MaxFields)];
        var read = 0;
        try
        {
            for (; read < fields.Length; read++)
            {
                fields[read] = ((IReadOnlyList<KeyValuePair<string, object?>>)list!)[read];
            }
        }
#pragma warning disable CA1031 // As above: another thread may have shortened the list.
        catch (Exception)
#pragma warning restore CA1031
        {
            status.CountFault();
            isCut = true;
            Array.Resize(ref fields, read);
        }

        return fields;
    }
}
