using System.Runtime.CompilerServices;

namespace CommunityBot.Tests.House;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every text file of the repository itself, not what was built or fetched; paths from its root, with slashes.</summary>
    public static IEnumerable<(string Path, string Text)> Files(params string[] extensions) =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => (Full: path, Path: Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Where(file => extensions.Contains(System.IO.Path.GetExtension(file.Path), StringComparer.Ordinal) && !file.Path.Split('/').Any(part => part is "bin" or "obj" or ".git" or "TestResults" or "node_modules"))
            .Select(file => (file.Path, File.ReadAllText(file.Full)));

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        if (!folder.Exists) folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the sources: run them inside the repository.");
    }
}
