using System.Net;
using CommunityBot.Data;

namespace CommunityBot.Hosting;

/// <summary>What whoever runs the bot asks it: is it alive, is it ready, what has it counted.</summary>
public sealed class Endpoints(Database db, SlackContact contact, SocketMode sockets, PrometheusText metrics, BotSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public void Map(IEndpointRouteBuilder on)
    {
        on.MapGet("/healthz", () => Results.Text("alive\n"));
        on.MapGet("/readyz", (Delegate)Ready);
        on.MapGet("/metrics", (HttpContext context) => MayLook(context) ? Results.Text(metrics.Render(), "text/plain; version=0.0.4; charset=utf-8") : Results.NotFound());
    }

    private async Task<IResult> Ready(HttpContext context)
    {
        var reasons = new List<string>();
        if (await DatabaseTrouble() is { } away) reasons.Add("database: " + away);
        if (contact.Trouble is { } trouble) reasons.Add("slack: " + trouble);
        if (sockets.Trouble is { } closed) reasons.Add("slack: " + closed);
        if (reasons.Count == 0) return Results.Text("ready\n");
        return Results.Text(MayLook(context) ? string.Join('\n', reasons) + "\n" : "not ready\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<string?> DatabaseTrouble()
    {
        try
        {
            await db.Read(tx => tx.Find<long>("select 1"), CancellationToken.None).WaitAsync(Patience, TimeProvider.System);
            return null;
        }
        catch (Exception failure)
        {
            return failure.Message;
        }
    }

    /// <summary>This machine only: a proxy on it makes everyone look local, but says for whom it asks.</summary>
    private bool MayLook(HttpContext context) => settings.PublicMetrics || (context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded"));
}
