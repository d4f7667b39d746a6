using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>Writes the fields of an event that tag providers add at run time, after those that its declaration has.</summary>
internal static class ProvidedTags
{
    /// <summary>The property of the state.</summary>
    public const string Property = "ProvidedTags";

    /// <summary>The class in the state that the providers see.</summary>
    public const string Collector = "TagCollector";

    /// <summary>The type of the property.</summary>
    public const string Type = "global::LoggingAnalyzers.CompilerServices.EventTags";

    private const string Interface = "global::Microsoft.Extensions.Logging.ITagCollector";

    /// <summary>The property, with all that the providers add as its value; null: the event has no provider.</summary>
    public static FieldProperty? Of(EventModel model, FieldNaming naming)
    {
        var tags = "";
        foreach (var parameter in model.FieldParameters)
        {
            var name = new MemberName(parameter.Name, parameter.Tag);
            var isDynamic = parameter.Type.StartsWith("dynamic", StringComparison.Ordinal);
            var value = (isDynamic ? "(object?)" : "") + TypeText.Identifier(parameter.Name);
            if (parameter.Tags is { } own)
            {
                // What a scope is told may be null, whatever its method takes.
                Add(own, [name], value, model.Parameters.Contains(parameter) ? $"{own.Method}(tags, value)" : IfAny("value", own));
            }

            foreach (var member in parameter.Members.Where(static m => m.Tags is not null))
            {
                Add(member.Tags!, [.. member.Path], value, IfAny("value" + member.Access, member.Tags!));
            }
        }

        return tags.Length == 0 ? null : new FieldProperty(Property, Type + "?", "provided" + Property, tags);

        void Add(TagProvider provider, ImmutableArray<MemberName> path, string value, string call)
        {
            var collected = tags.Length == 0 ? $"new {model.State}{model.TypeParameters}.{Collector}()" : tags;
            tags = $"{Type}.Collect({collected}, {Literal(Prefix(provider, path, naming))}, {value}, static (tags, value) => {call})";
        }

        static string IfAny(string value, TagProvider provider) =>
            $"{{ if ({value} is {{ }} tagged) {{ {provider.Method}(tags, tagged); }} }}";
    }

    /// <summary>The class that collects the tags, and knows the names that are taken.</summary>
    public static void Declare(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields)
    {
        var methods = model.FieldParameters.SelectMany(static p => p.Members.Select(static m => m.Tags).Concat([p.Tags]))
            .First(static t => t is not null)!.Collector;
        var keys = fields.Select(static f => f.Key).Concat([FieldNames.OriginalFormat]).Select(Literal);
        writer.Open($"internal sealed class {Collector} : {Type}, {Interface}");
        writer.Line($"private static readonly string[] Taken = new string[] {{ {string.Join(", ", keys)} }};").Line();
        writer.Open($"internal {Collector}() : base(Taken)").Close();
        foreach (var method in methods)
        {
            var classifications = method.Length == 0 ? "" : $", {method} classifications";
            var add = method.Length == 0 ? "AddTag" : "AddClassifiedTag";
            writer.Line().Line($"void {Interface}.Add(string tagName, object? tagValue{classifications}) =>");
            writer.Indented($"this.{add}(tagName, tagValue);");
        }

        writer.Close().Line();
    }

    private static string Prefix(TagProvider provider, ImmutableArray<MemberName> path, FieldNaming naming)
    {
        var names = provider.OmitsName ? path.RemoveAt(path.Length - 1) : path;
        var prefix = string.Concat(names.Select(n => n.FieldName(naming) + "."));
        return naming != FieldNaming.Ecs || (names.Length > 0 && names.All(static n => n.Tag is not null))
            ? prefix
            : EcsFields.Labels + prefix.Replace('.', '_');
    }
}
