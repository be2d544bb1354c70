using System.Diagnostics;
using System.Globalization;
using System.Net;
using CommunityBot.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Benchmarks;

/// <summary>What the emulated Slack bears by itself, with a bot that does nothing: it must never be what a test waits for.</summary>
internal static class EmulatorTimes
{
    private const int AtOnce = 32;
    private const string Command = "/rejoindre";

    public static async Task Run(int times)
    {
        await using var bot = await Silent();
        var address = new Uri(bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var options = new EmulatorOptions { RateLimits = false, EventsUrl = address, Manifest = new AppManifest { Commands = [new ManifestCommand(Command)], Scopes = ["commands", "chat:write"] } };
        await using var slack = await EmulatorHost.Start(options, CancellationToken.None);
        var people = Enumerable.Range(0, AtOnce).Select(n => slack.Workspace.AddPerson(new PersonSeed($"person{n}"))).ToList();
        var channel = slack.Workspace.AddChannel(new ChannelSeed("general") { Members = [.. people.Select(p => p.Id)] });
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", options.BotToken) } };

        async Task Type(int n)
        {
            if ((await people[n].Type(channel.Name, Command)).Failure is { } failure) throw new InvalidOperationException(failure);
        }

        async Task Post(int n)
        {
            using var words = new FormUrlEncodedContent([new("channel", channel.Id), new("text", "Bonjour")]);
            using var answer = await http.PostAsync(new Uri(slack.ApiUrl, "chat.postMessage"), words);
            answer.EnsureSuccessStatusCode();
        }

        Console.WriteLine(Machine.Name());
        await Measure("signed commands, each answered by the bot", times, Type);
        await Measure("calls of chat.postMessage", times, Post);
    }

    private static async Task Measure(string name, int times, Func<int, Task> act)
    {
        await All(times / 10, act);
        var started = Stopwatch.GetTimestamp();
        await All(times, act);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times / Stopwatch.GetElapsedTime(started).TotalSeconds:0} a second, {AtOnce} at once, of {times}"));
    }

    private static Task All(int times, Func<int, Task> act) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async n =>
    {
        for (var left = times / AtOnce; left > 0; left--) await act(n);
    }));

    private static async Task<WebApplication> Silent()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var bot = builder.Build();
        bot.Run(_ => Task.CompletedTask);
        await bot.StartAsync();
        return bot;
    }
}
