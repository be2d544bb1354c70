using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>What was exchanged with the bot since, as JSON, and until where that goes; null when nothing was.</summary>
internal delegate string? TrafficNews(Cursor since, out Cursor until);

/// <summary>
/// What some people see, told again whenever it changes, as server-sent events: <c>moment</c>, <c>workspace</c> and one <c>person</c> for each of them, in the same JSON as
/// the control calls give, but for the beginning of long conversations. Such an event holds all the rest, so that nothing is lost by whoever connects again. To those who ask for it, <c>traffic</c>
/// tells what was exchanged with the bot: each time what they have not read yet, from where they asked or, after a break, from the last that reached them.
/// </summary>
/// <param name="look">What is to be seen of the workspace, and of a person, as JSON.</param>
/// <param name="news">What was exchanged since, as JSON.</param>
/// <param name="moment">What time it is there, as JSON.</param>
internal sealed class LiveStream(Workspace workspace, Func<Person?, string> look, Func<string> moment, TrafficNews news)
{
    // Changes come in bursts: a bot posts, is told of its post, rewrites it. The first is told at once, those that follow together.
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(25);

    // Business time goes on while nothing changes, and a reader who left is noticed when something is written.
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ConnectAgainAfter = TimeSpan.FromMilliseconds(500);

    internal async Task Write(HttpContext context, IReadOnlyList<Person> people)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await SseFormatter.WriteAsync(Watch(people, ReadUntil(context.Request), context.RequestAborted), context.Response.Body, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone.
        }
    }

    private static Cursor? ReadUntil(HttpRequest request) =>
        request.Query.TryGetValue("traffic", out var asked) ? Cursor.Parse(request.Headers["Last-Event-ID"] is [{ Length: > 0 } last] ? last : asked) : null;

    private async IAsyncEnumerable<SseItem<string>> Watch(IReadOnlyList<Person> people, Cursor? read, [EnumeratorCancellation] CancellationToken stop)
    {
        Person?[] looks = [null, .. people];
        var told = new string?[looks.Length];
        var failed = new HashSet<string>();
        var (shown, drawn, drawnAt) = ("", -1L, 0L);
        while (true)
        {
            var (seen, looked) = (workspace.Changes.Count, Stopwatch.GetTimestamp());
            if (moment() is var now && now != shown)
                yield return new SseItem<string>(shown = now, "moment") { ReconnectionInterval = ConnectAgainAfter };
            // What goes between the bot and Slack draws no screen anew. All of them are looked at now and then, whatever was told.
            var onScreens = workspace.Changes.OnScreens;
            var isDue = onScreens != drawn || Stopwatch.GetElapsedTime(drawnAt) >= AtLeastEvery;
            if (isDue)
                (drawn, drawnAt) = (onScreens, Stopwatch.GetTimestamp());
            for (var i = 0; i < looks.Length && isDue; i++)
            {
                if (Look(looks[i], failed) is not { } json || json == told[i])
                    continue;
                told[i] = json;
                yield return new SseItem<string>(json, looks[i] is null ? "workspace" : "person") { ReconnectionInterval = ConnectAgainAfter };
            }

            if (read is not null && news(read, out read) is { } unread)
                yield return new SseItem<string>(unread, "traffic") { EventId = read.ToString(), ReconnectionInterval = ConnectAgainAfter };
            await workspace.Changes.After(seen).WaitAsync(AtLeastEvery, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Together - Stopwatch.GetElapsedTime(looked) is { Ticks: > 0 } soon)
                await Task.Delay(soon, TimeProvider.System, stop);
        }
    }

    // What cannot be drawn of one screen takes no other with it. It is said once, where it is looked for.
    private string? Look(Person? person, HashSet<string> failed)
    {
        try
        {
            return look(person);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (failed.Add(e.Message))
                workspace.Journal.Complain("screen", $"The screen of {person?.Name ?? "everybody"} cannot be drawn: {e}");
            return null;
        }
    }
}
