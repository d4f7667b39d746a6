using System.IO.Compression;
using System.Xml.Linq;

namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>What a package holds.</summary>
internal sealed record PackageFile(XElement Metadata, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Reads a package into memory, without the parts that every package has.</summary>
    public static PackageFile Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var files = archive.Entries
            .Where(entry => entry.FullName is not "[Content_Types].xml" && !entry.FullName.StartsWith("_rels/") && !entry.FullName.StartsWith("package/"))
            .ToDictionary(entry => entry.FullName, ReadBytes);
        var nuspec = files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal));
        files.Remove(nuspec.Key);
        return new PackageFile(XDocument.Load(new MemoryStream(nuspec.Value)).Root!.Elements().Single(), files);
    }

    /// <summary>The text of an element of the metadata.</summary>
    public string? this[string element] => Child(element)?.Value;

    /// <summary>An attribute of an element of the metadata.</summary>
    public string? Attribute(string element, string attribute) => Child(element)?.Attribute(attribute)?.Value;

    /// <summary>The dependencies: framework, id, version.</summary>
    public IEnumerable<string> Dependencies => Metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
        .Select(element => $"{element.Parent!.Attribute("targetFramework")?.Value}: {element.Attribute("id")!.Value} {element.Attribute("version")!.Value}");

    private XElement? Child(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    private static byte[] ReadBytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
