using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>
/// What some people see, told again whenever it changes, as server-sent events: <c>workspace</c> and one <c>person</c> for each of them, in the same JSON as
/// the control calls give. An event holds everything, so that nothing is lost by whoever connects again.
/// </summary>
/// <param name="look">What is to be seen of the workspace, and of a person, as JSON.</param>
internal sealed class LiveStream(Workspace workspace, Func<Person?, string> look)
{
    // Changes come in bursts: a bot posts, is told of its post, rewrites it.
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
            await SseFormatter.WriteAsync(Watch(people, context.RequestAborted), context.Response.Body, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone.
        }
    }

    private async IAsyncEnumerable<SseItem<string>> Watch(IReadOnlyList<Person> people, [EnumeratorCancellation] CancellationToken stop)
    {
        Person?[] looks = [null, .. people];
        var told = new string?[looks.Length];
        while (true)
        {
            var seen = workspace.Changes.Count;
            for (var i = 0; i < looks.Length; i++)
            {
                var json = look(looks[i]);
                if (json == told[i])
                    continue;
                told[i] = json;
                yield return new SseItem<string>(json, looks[i] is null ? "workspace" : "person") { ReconnectionInterval = ConnectAgainAfter };
            }

            await Task.WhenAny(workspace.Changes.After(seen), Task.Delay(AtLeastEvery, TimeProvider.System, stop));
            await Task.Delay(Together, TimeProvider.System, stop);
        }
    }
}
