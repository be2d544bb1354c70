using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>An emulated workspace with a few people, a tiny bot in it, a clock that stands still, and raw HTTP to call it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private Desk(EmulatorHost slack, TinyBot bot, StoppedClock clock)
    {
        Slack = slack;
        Bot = bot;
        Clock = clock;
        Ana = W.AddPerson(new PersonSeed("ana") { Id = "UANA", DisplayName = "Ana", RealName = "Ana Ruiz", FirstName = "Ana", Email = "ana@exemple.org" });
        Zoe = W.AddPerson(new PersonSeed("zoe") { Id = "UZOE", DisplayName = "Zoé", RealName = "Zoé Martin", Email = "zoe@exemple.org" });
        Infra = W.AddChannel(new ChannelSeed("infra-services") { Id = "CINFRA", Members = ["UANA", "UZOE"] });
        Secret = W.AddChannel(new ChannelSeed("infra-facilitation") { Id = "CSECRET", IsPrivate = true, Members = ["UZOE"] });
    }

    internal static string[] AllScopes { get; } =
    [
        "chat:write", "commands", "im:write", "im:read", "im:history", "users:read", "users:read.email", "channels:read", "channels:history",
        "channels:manage", "channels:join", "groups:read", "groups:history", "groups:write", "files:read", "team:read",
    ];

    internal static AppManifest Manifest { get; } = new()
    {
        Commands = [new ManifestCommand("/rejoindre"), new ManifestCommand("/merci") { ShouldEscape = true }],
        Shortcuts = [new ManifestShortcut("joining.ask", "Rejoindre"), new ManifestShortcut("rules.remind", "Rappeler") { OnMessages = true }],
        Scopes = AllScopes,
        Events = ["message.im", "message.channels", "message.groups", "member_joined_channel", "member_left_channel", "team_join", "app_home_opened"],
        HomeTab = true,
    };

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal EmulatorHost Slack { get; }
    internal TinyBot Bot { get; }
    internal StoppedClock Clock { get; }
    internal Workspace W => Slack.Workspace;
    internal Person Ana { get; }
    internal Person Zoe { get; }
    internal Channel Infra { get; }
    internal Channel Secret { get; }

    internal IReadOnlyList<string> Complaints => [.. W.Complaints.Select(c => $"{c.Where}: {c.What}")];

    internal static async Task<Desk> Open(Func<EmulatorOptions, EmulatorOptions>? change = null)
    {
        var bot = await TinyBot.Start();
        var clock = new StoppedClock();
        var options = new EmulatorOptions { Clock = clock, EventsUrl = bot.Url, Manifest = Manifest };
        return new Desk(await EmulatorHost.Start(change?.Invoke(options) ?? options, Stop), bot, clock);
    }

    /// <summary>Calls a method with a form and the token in the header.</summary>
    internal async Task<JsonObject> Call(string method, params (string Name, string Value)[] arguments)
    {
        using var response = await Send(method, new FormUrlEncodedContent(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value))));
        return await Read(response);
    }

    internal async Task<HttpResponseMessage> Send(string method, HttpContent? content, string? token = "xoxb-emulator")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiUrl, method)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, Stop);
    }

    internal static StringContent JsonBody(string json, string type = "application/json; charset=utf-8") =>
        new(json, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    internal static async Task<JsonObject> Read(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!;

    internal async Task<(int Status, string Body)> Post(string url, string json, string type = "application/json; charset=utf-8")
    {
        using var response = await _http.PostAsync(new Uri(Slack.Address, url), JsonBody(json, type), Stop);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    internal async Task<(int Status, string Body)> Get(string url)
    {
        using var response = await _http.GetAsync(new Uri(Slack.Address, url), Stop);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Fetches a file as a bot does.</summary>
    internal async Task<(int Status, string? Type, byte[] Bytes)> Fetch(string url, string? token = "xoxb-emulator")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request, Stop);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(Stop));
    }

    /// <summary>Waits, in real time, until nothing is being delivered.</summary>
    internal async Task Quiet()
    {
        while (!W.IsQuiet)
            await Task.Delay(2, Stop);
    }

    /// <summary>Makes the bot open this modal whenever somebody types a command or presses something.</summary>
    internal void BotOpens(string view) => Bot.Answers = async received =>
    {
        var trigger = received.Type == "command" ? received.Form["trigger_id"] : (string?)received.Json["trigger_id"];
        var opened = await Call("views.open", ("trigger_id", trigger!), ("view", view));
        Assert.True((bool)opened["ok"]!, opened.ToJsonString());
        return new Reply();
    };

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Slack.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
