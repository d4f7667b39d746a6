using System.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace LoggingAnalyzers.Build;

/// <summary>Writes the events of assemblies as <c>logging-events.json</c> and <c>logging-events.md</c>.</summary>
/// <remarks>
/// The order is that of the names, so the files are the same in every build of the same sources. A file that did not change is not written.
/// </remarks>
public sealed class WriteEventCatalog : Task
{
    /// <summary>The assemblies: the project's own and those that it runs with. Of several of one name the first counts.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The JSON file to write.</summary>
    [Required]
    public string JsonFile { get; set; } = "";

    /// <summary>The Markdown file to write.</summary>
    [Required]
    public string MarkdownFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var events = new List<CatalogEvent>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Assemblies.Select(item => item.GetMetadata("FullPath")).Where(IsAssembly))
        {
            if (!names.Add(Path.GetFileName(path)))
            {
                continue;
            }

            try
            {
                events.AddRange(CatalogReader.Read(path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.LogWarning(null, "LH0002", null, null, 0, 0, 0, 0, "The events of '{0}' are not in the catalog: {1}", path, e.Message);
            }
        }

        var ordered = events
            .OrderBy(e => e.Name, StringComparer.Ordinal)
            .ThenBy(e => e.Assembly, StringComparer.Ordinal)
            .ThenBy(e => e.Source, StringComparer.Ordinal)
            .ToList();
        return Write(JsonFile, CatalogJson.Write(ordered)) && Write(MarkdownFile, CatalogMarkdown.Write(ordered));
    }

    private static bool IsAssembly(string path) =>
        path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    private bool Write(string path, string text)
    {
        try
        {
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "LH0003", null, null, 0, 0, 0, 0, "The catalog '{0}' cannot be written: {1}", path, e.Message);
            return false;
        }
    }
}
