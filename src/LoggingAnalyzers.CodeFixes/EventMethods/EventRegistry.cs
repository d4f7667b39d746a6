using System.Globalization;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>The events that calls ask for: equal ones are one, names and ids are given once in the assembly.</summary>
internal sealed class EventRegistry(DeclaredNames declared)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> ids = [];

    /// <summary>The events to declare.</summary>
    public IEnumerable<Entry> New => entries.Values.Where(static e => !e.Exists);

    /// <summary>The event for a call; null where its id is another event's.</summary>
    /// <param name="shape">What the call asks for.</param>
    /// <param name="place">The namespace of the call.</param>
    public Entry? Add(EventShape shape, string place)
    {
        if (entries.TryGetValue(shape.Key, out var entry))
        {
            entry.Shape = entry.Exists ? entry.Shape : entry.Shape.Or(shape);
            entry.Places.Add(place);
            return entry;
        }

        if (shape.Id is { } id && (declared.Ids.Contains(id) || ids.ContainsKey(id)))
        {
            return null;
        }

        var name = shape.Name;
        for (var n = 2; !names.Add(name) || (declared.Methods.TryGetValue(name, out var method) && !Raises(method, shape)); n++)
        {
            name = shape.Name + "_" + n.ToString(CultureInfo.InvariantCulture);
        }

        if (shape.Id is { } used)
        {
            ids.Add(used, name);
        }

        var existing = declared.Methods.TryGetValue(name, out var found) ? found : null;
        entry = new(shape with { Name = name }, existing?.Name ?? EventName.Method(name), existing);
        entry.Places.Add(place);
        entries.Add(shape.Key, entry);
        return entry;
    }

    // Declared before, by this fix or by hand: the same level, text and fields.
    private static bool Raises(IMethodSymbol method, EventShape shape)
    {
        var attribute = method.GetAttributes().FirstOrDefault(a => DeclaredNames.NameOf(a) == shape.Name);
        if (attribute is null || !method.IsExtensionMethod
            || method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
        {
            return false;
        }

        var message = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "Message").Value.Value as string;
        var level = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static n => n.Value))
            .FirstOrDefault(static a => a.Type?.Name == "LogLevel");
        var fields = method.Parameters.Skip(1).Take(shape.Fields.Length).ToList();
        return message == shape.Message && attribute.AttributeClass?.Name is "LogEventAttribute" or "LoggerMessageAttribute"
            && level.Kind == TypedConstantKind.Enum && level.ToCSharpString().EndsWith("." + shape.Level, StringComparison.Ordinal)
            && method.Parameters.Length == 1 + shape.Fields.Length + (shape.Exception is null ? 0 : 1)
            && fields.Select(static p => p.Name).SequenceEqual(shape.Fields.Select(static f => f.Name))
            && fields.Zip(shape.Fields, static (p, f) => p.Type.SpecialType == SpecialType.System_Object
                || p.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == f.Type.TrimEnd('?')
                || p.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == f.Type).All(static same => same);
    }

    /// <summary>An event with the method that raises it.</summary>
    internal sealed class Entry(EventShape shape, string method, IMethodSymbol? existing)
    {
        public EventShape Shape { get; set; } = shape;

        public string Method { get; } = method;

        /// <summary>The event is declared already.</summary>
        public bool Exists => existing is not null;

        /// <summary>The namespace of the class that declares it; null as long as there is none.</summary>
        public string? Namespace { get; set; } = existing is null ? null
            : existing.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString()
            : "";

        /// <summary>The namespaces of its calls.</summary>
        public List<string> Places { get; } = [];
    }
}
