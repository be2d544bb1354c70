using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

/// <summary>The program as it is typed: its own process, in an empty folder, with no settings but those given.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_token_it_says_what_to_set_and_fails()
    {
        var (code, said) = await Type([]);
        Assert.Equal(1, code);
        Assert.Contains("SLACK_BOT_TOKEN", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_community_is_named_with_what_is_allowed()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "appsettings.json"),
            """{ "Slack": { "BotToken": "xoxb-1", "SigningSecret": "s" }, "Communities": [ { "Key": "Infra", "Name": "Infra", "Channel": "general" } ] }""",
            Stop);
        var (code, said) = await Type(["run"]);
        Assert.Equal(1, code);
        Assert.Contains("Communities:0:Key", said, StringComparison.Ordinal);
        Assert.Contains("Communities:0:Channel", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_is_printed_for_an_address_and_a_language()
    {
        var (code, said) = await Type(["manifest", "--url", "https://bot.example.org", "--language", "en"]);
        Assert.Equal(0, code);
        Assert.Contains("request_url: https://bot.example.org/slack/events", said, StringComparison.Ordinal);
        Assert.Contains("Helps communities of practice", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_is_for_Socket_Mode_where_no_address_is_given()
    {
        var (code, said) = await Type(["manifest"]);
        Assert.Equal(0, code);
        Assert.Contains("socket_mode_enabled: true", said, StringComparison.Ordinal);
        Assert.DoesNotContain("request_url", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_into_a_database_that_has_met_no_workspace_says_what_to_do_first()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "members.csv"), "email\nana@exemple.org\n", Stop);
        var (code, said) = await Type(["adherents", "import", "members.csv"]);
        Assert.Equal(1, code);
        Assert.Contains("Start the bot once with its Slack settings", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_looks_at_an_empty_folder_and_leaves_it_empty()
    {
        var (code, said) = await Type(["doctor"]);
        Assert.Equal(1, code);
        Assert.Contains("SLACK_BOT_TOKEN", said, StringComparison.Ordinal);
        Assert.Contains("pas encore de fichier", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFiles("*.db*"));
    }

    [Theory]
    [InlineData(new[] { "--weeks", "0" }, "de 1 à 104")]
    [InlineData(new[] { "--weeks", "1.5", "--language", "en" }, "from 1 to 104")]
    [InlineData(new[] { "--weeks", "dix" }, "« dix » n’est pas un nombre de semaines")]
    [InlineData(new[] { "--weeks", "105" }, "de 1 à 104")]
    [InlineData(new string[0], "aucune communauté")]
    [InlineData(new[] { "--language", "en" }, "no community")]
    public async Task A_simulation_says_what_it_lacks(string[] options, string why)
    {
        var (code, said) = await Type(["simulate", .. options]);
        Assert.Equal(1, code);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        var (code, said) = await Type(["adherents", "import", "nowhere.csv"]);
        Assert.Equal(1, code);
        Assert.Contains("nowhere.csv", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_playground_opens_says_where_and_leaves_nothing_behind_when_it_is_stopped()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Stopping by a signal is tried on Linux.");
        await using var running = await Playground([]);
        using var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", "Bearer xoxb-emulator" } } };
        Assert.Contains("invalid_auth", await http.GetStringAsync(new Uri(running.Address, "api/auth.test"), Stop), StringComparison.Ordinal);
        Assert.Equal(0, await running.End("TERM"));
        Assert.Empty(_folder.EnumerateFileSystemInfos("communitybot-playground-*"));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task A_playground_that_is_kept_goes_on_where_it_was_left(string signal)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Stopping by a signal is tried on Linux.");
        using var http = new HttpClient();
        await using var first = await Playground(["--keep", "essai.playground"]);
        Task<JsonObject> Do(Running running, string act, object body) => Post(http, new Uri(running.Address, "workspace/" + act), body);
        await Do(first, "people/ana/type", new { channel = "general", text = "/rejoindre" });
        await Do(first, "people/ana/submit", new { values = new Dictionary<string, object> { ["joining.why"] = "Apprendre des autres et partager ce que je fais.", ["joining.engagement"] = "Porteur", ["joining.rules"] = true } });
        var left = TimeProvider.System.GetUtcNow().AddDays(10);
        await Do(first, "clock/advance", new { to = left });
        var acted = TimeProvider.System.GetUtcNow().UtcDateTime;

        var (code, said) = await Type(["playground", "--port", "0", "--keep", "essai.playground"]);
        Assert.Equal(1, code);
        Assert.Contains("another playground has", said, StringComparison.Ordinal);
        // Killed, it is found as it was saved last.
        var path = Path.Combine(_folder.FullName, "essai.playground");
        if (signal == "KILL") await Eventually.So("it is saved after the last act", () => File.Exists(path) && File.GetLastWriteTimeUtc(path) > acted);
        await first.End(signal);

        await using var second = await Playground(["--keep", "essai.playground"]);
        var workspace = (await http.GetFromJsonAsync<JsonObject>(new Uri(second.Address, "workspace"), Stop))!;
        Assert.InRange((DateTimeOffset)workspace["now"]!, left, left.AddDays(1));
        var zoe = (await http.GetFromJsonAsync<JsonObject>(new Uri(second.Address, "workspace/people/zoe"), Stop))!;
        var card = zoe["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == "infra-facilitation")!["messages"]!.AsArray()[0]!;
        await Do(second, "people/zoe/press", new { channel = "infra-facilitation", ts = (string)card["ts"]!, button = "Accepter" });
        await Do(second, "clock/advance", new { to = left.AddDays(2) });
        Assert.Contains("bienvenue", await http.GetStringAsync(new Uri(second.Address, "workspace/people/ana"), Stop), StringComparison.OrdinalIgnoreCase);
        workspace = (await http.GetFromJsonAsync<JsonObject>(new Uri(second.Address, "workspace"), Stop))!;
        Assert.Empty(workspace["complaints"]!.AsArray());
        Assert.Equal(0, await second.End("TERM"));
        Assert.Equal(["essai.playground"], _folder.EnumerateFiles("essai*").Select(file => file.Name));
    }

    [Theory]
    [InlineData("appsettings.json", "{}")]
    [InlineData("communitybot.db", "SQLite format 3\0")]
    public async Task A_file_that_no_playground_kept_is_left_as_it_is(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, content, Stop);
        var (code, said) = await Type(["playground", "--port", "0", "--keep", name]);
        Assert.Equal(1, code);
        Assert.Contains("is not what a playground kept", said, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(path, Stop));
    }

    private static async Task<JsonObject> Post(HttpClient http, Uri address, object body)
    {
        using var answer = await http.PostAsJsonAsync(address, body, Stop);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
    }

    /// <summary>Starts one and reads where it is.</summary>
    private async Task<Running> Playground(string[] words)
    {
        var process = Start(["playground", "--port", "0", .. words]);
        string? line;
        do line = await process.StandardOutput.ReadLineAsync(Stop);
        while (line is not null && !line.Contains("http://127.0.0.1:", StringComparison.Ordinal));
        Assert.NotNull(line);
        return new(process, new Uri(line.Trim()));
    }

    private async Task<(int Code, string Said)> Type(string[] words)
    {
        using var process = Start(words);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output + await error);
    }

    private Process Start(string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Bot).Assembly.Location, .. words])
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["TMPDIR"] = _folder.FullName;
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("SLACK", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    /// <summary>A playground in a process of its own, which does not outlive its test.</summary>
    private sealed class Running(Process process, Uri address) : IAsyncDisposable
    {
        public Uri Address { get; } = address;

        public async Task<int> End(string signal)
        {
            using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(Stop);
            return process.ExitCode;
        }

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
    }
}
