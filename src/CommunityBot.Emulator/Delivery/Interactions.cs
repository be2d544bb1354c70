using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Sends what people do to the bot, and does with its answer what Slack does (docs.slack.dev/interactivity).</summary>
internal sealed partial class Interactions(Workspace workspace)
{
    private async Task<Answered> Send(string kind, JsonObject payload)
    {
        if (!workspace.Manifest.Interactive)
        {
            workspace.Journal.Complain(kind, "The app's manifest does not enable interactivity.");
            return Answered.Failed("connection_failed");
        }

        if (!workspace.IsInstalled)
            return Answered.Failed("connection_failed");
        return await workspace.Deliver.Send(Parcel.Interaction(kind, payload));
    }

    /// <summary>What every interaction payload begins with.</summary>
    private JsonObject Payload(string type, Person person) => new()
    {
        ["type"] = type,
        ["user"] = Shapes.UserInPayload(person),
        ["api_app_id"] = workspace.Options.AppId,
        ["token"] = Shapes.VerificationToken,
        ["team"] = Team(),
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private JsonObject Team() => new() { ["id"] = workspace.Options.TeamId, ["domain"] = workspace.Options.TeamDomain };

    private static JsonObject ChannelInPayload(Channel channel) => new() { ["id"] = channel.Id, ["name"] = channel.NameForPayload };

    /// <summary>A press or a shortcut is acknowledged with an empty body; Slack drops any other.</summary>
    private void ExpectNothing(string kind, Answered answered)
    {
        if (answered.Failure is null && answered.Body.Length > 0)
            workspace.Journal.Complain(kind, "Slack drops the body of this acknowledgement: " + Start(answered.Body), answered.Entry);
    }

    private static View? Opened(Trigger trigger) => trigger.Opened is { } modal ? new View(modal) : null;

    private static string Start(string body) => body.Length <= 200 ? body : body[..200] + "…";
}
