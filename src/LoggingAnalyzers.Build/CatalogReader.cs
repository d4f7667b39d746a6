using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LoggingAnalyzers.Build;

/// <summary>Reads the events of an assembly from its metadata; nothing of it is loaded or run.</summary>
internal static class CatalogReader
{
    private const string Runtime = "LoggingAnalyzers.Runtime";
    private const string Namespace = "LoggingAnalyzers.CompilerServices";
    private const string Attribute = "EventMetadataAttribute";
    private const int ArgumentCount = 7;

    /// <summary>The events; none where the file is no assembly or declares none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<CatalogEvent> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var file = new PEReader(stream);
        try
        {
            return file.HasMetadata ? Events(file.GetMetadataReader()) : [];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static List<CatalogEvent> Events(MetadataReader reader)
    {
        var events = new List<CatalogEvent>();
        if (!reader.IsAssembly
            || !reader.AssemblyReferences.Any(r => reader.StringComparer.Equals(reader.GetAssemblyReference(r).Name, Runtime)))
        {
            return events;
        }

        var definition = reader.GetAssemblyDefinition();
        var assembly = reader.GetString(definition.Name);
        foreach (var handle in definition.GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsMetadata(reader, attribute)
                && attribute.DecodeValue(ArgumentTypes.Instance).FixedArguments is { Length: ArgumentCount } arguments
                && Event(arguments, assembly) is { } found)
            {
                events.Add(found);
            }
        }

        return events;
    }

    private static CatalogEvent? Event(ImmutableArray<CustomAttributeTypedArgument<string>> arguments, string assembly)
    {
        return arguments[0].Value is string name
            && arguments[1].Value is int id
            && arguments[3].Value is int level
            && arguments[6].Value is ImmutableArray<CustomAttributeTypedArgument<string>> fields
                ? new CatalogEvent(
                    name, id, Text(2), level, Text(4), Text(5), assembly,
                    [.. fields.Select(f => f.Value as string).OfType<string>().Select(LogEventField.Parse)])
                : null;

        string Text(int index) => arguments[index].Value as string ?? "";
    }

    private static bool IsMetadata(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
        && reader.StringComparer.Equals(type.Name, Attribute)
        && reader.StringComparer.Equals(type.Namespace, Namespace);

    /// <summary>The types of attribute arguments, by name: text, numbers and arrays are all that the attribute has.</summary>
    private sealed class ArgumentTypes : ICustomAttributeTypeProvider<string>
    {
        public static readonly ArgumentTypes Instance = new();

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => "Type";

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => "";

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => "";

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == "Type";
    }
}
