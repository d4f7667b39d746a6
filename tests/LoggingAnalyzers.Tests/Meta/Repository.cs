namespace LoggingAnalyzers.Tests.Meta;

/// <summary>The files of this project, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The C# files below a folder, paths from the root with slashes, without what a build writes.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select path;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "LoggingAnalyzers.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
