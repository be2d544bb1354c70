namespace CommunityBot.Emulator;

/// <summary>The page at <c>/</c>: what this is, in both languages, and the calls there are.</summary>
internal static class Welcome
{
    private static readonly string Template = Load();

    internal static string Text(Workspace workspace) => Template
        .Replace("{team}", workspace.Options.TeamName, StringComparison.Ordinal)
        .Replace("{address}", workspace.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

    private static string Load()
    {
        using var reader = new StreamReader(typeof(Welcome).Assembly.GetManifestResourceStream("welcome.txt")!);
        return reader.ReadToEnd();
    }
}
