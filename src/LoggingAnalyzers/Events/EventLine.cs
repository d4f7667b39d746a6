using System.Globalization;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>What consumers of an event rely on, as a line of a <c>LogEvents</c> file.</summary>
/// <param name="Name">The event name.</param>
/// <param name="Id">The event id.</param>
/// <param name="Category">The category; empty: none.</param>
/// <param name="Level">The level of the ordinary case.</param>
/// <param name="Fields">The fields that come from parameters, each as its key, type and redaction.</param>
internal sealed record EventLine(string Name, int Id, string Category, string Level, EquatableArray<EventLineField> Fields)
{
    private const string Column = " | ";
    private const string Separator = "; ";
    private const string None = "-";

    public static EventLine Of(EventModel model, FieldNaming naming, Compilation compilation)
    {
        var declaration = model.Declaration;
        var fields = EventFields.Of(model, naming).Where(f => f.SourceType is not null).Select(f =>
        {
            var redaction = f.Redaction is { } declared
                ? MemberName(compilation, "LoggingAnalyzers.DataKind", declared.Kind)
                    + " " + MemberName(compilation, "LoggingAnalyzers.Redaction", declared.Redaction)
                : "";
            return new EventLineField(f.Key, f.SourceType!.Replace("global::", ""), redaction);
        });
        return new EventLine(
            declaration.Name,
            declaration.EventId,
            declaration.Category ?? "",
            model.Parameters.Any(p => p.Role == ParameterRole.Level)
                ? "parameter"
                : GlobalNames.LevelName(MethodEmitter.OrdinaryLevel(declaration)),
            fields.ToEquatableArray());
    }

    /// <summary>Reads a line; null: it is none.</summary>
    public static EventLine? Parse(string line)
    {
        // The name is any text, so the columns are counted from the end.
        var columns = line.Split('|').Select(c => c.Trim()).ToList();
        var first = columns.Count - 4;
        if (first < 1 || !int.TryParse(columns[first], NumberStyles.Integer, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var fields = Text(columns[first + 3]).Split(';').Where(f => f.Trim().Length > 0).Select(EventLineField.Parse);
        return new EventLine(
            string.Join(Column, columns.Take(first)), id, Text(columns[first + 1]), columns[first + 2], fields.ToEquatableArray());

        static string Text(string column) => column == None ? "" : column;
    }

    /// <summary>What a consumer of the old event would miss or take for something else; fields that are new are none of it.</summary>
    public IEnumerable<string> Breaks(EventLine old)
    {
        if (Id != old.Id)
        {
            yield return $"the id was {old.Id.ToString(CultureInfo.InvariantCulture)}";
        }

        if (Category != old.Category)
        {
            yield return old.Category.Length == 0 ? "there was no category" : $"the category was {old.Category}";
        }

        if (Level != old.Level)
        {
            yield return $"the level was {old.Level}";
        }

        foreach (var field in old.Fields)
        {
            if (Fields.FirstOrDefault(f => f.Key == field.Key) is not { } now)
            {
                yield return $"there was a field {field.Key}";
            }
            else if (now.Type != field.Type)
            {
                yield return $"the field {field.Key} was of type {field.Type}";
            }
            else if (now.Redaction != field.Redaction)
            {
                yield return field.Redaction.Length == 0
                    ? $"the field {field.Key} was not sensitive"
                    : $"the field {field.Key} was sensitive ({field.Redaction})";
            }
        }
    }

    public override string ToString()
    {
        return string.Join(
            Column, Name, Id.ToString(CultureInfo.InvariantCulture), Text(Category), Level, Text(string.Join(Separator, Fields)));

        static string Text(string column) => column.Length == 0 ? None : column;
    }

    private static string MemberName(Compilation compilation, string type, int value) =>
        compilation.GetTypeByMetadataName(type)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.ConstantValue is int constant && constant == value)?.Name
        ?? value.ToString(CultureInfo.InvariantCulture);
}
