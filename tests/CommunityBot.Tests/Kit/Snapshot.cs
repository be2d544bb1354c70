using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// What a view renders, kept as JSON in <c>Snapshots/</c> beside the test. Run with COMMUNITYBOT_UPDATE_SNAPSHOTS=1 to write them anew, and read the difference before committing it.
/// </summary>
public static class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="name">The file's name, without its extension.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Matches(JsonNode actual, string name, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name + ".json");
        var rendered = actual.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("COMMUNITYBOT_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, rendered);
        }

        Assert.True(File.Exists(file), $"There is no snapshot {file}. Run the tests with COMMUNITYBOT_UPDATE_SNAPSHOTS=1, and read what was written.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), rendered);
    }
}
