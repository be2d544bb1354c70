namespace CommunityBot.Emulator;

/// <summary>The text at <c>/help</c>, for those who act by scripts: what this is, in both languages, and the calls there are.</summary>
internal static class Help
{
    private static readonly string Template = Load();

    internal static string Text(Workspace workspace) => Template
        .Replace("{team}", workspace.Options.TeamName, StringComparison.Ordinal)
        .Replace("{address}", workspace.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

    private static string Load()
    {
        using var reader = new StreamReader(typeof(Help).Assembly.GetManifestResourceStream("help.txt")!);
        return reader.ReadToEnd();
    }
}
