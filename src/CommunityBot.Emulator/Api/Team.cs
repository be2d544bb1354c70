using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>team.*</c> methods (docs.slack.dev/reference/methods/team.info).</summary>
internal static class Team
{
    internal static JsonObject Info(ApiCall call)
    {
        var options = call.Workspace.Options;
        if ((call.Has("team") && call.Text("team") != options.TeamId) || (call.Has("domain") && call.Text("domain") != options.TeamDomain))
            throw new ApiError("team_not_found");
        return new JsonObject
        {
            ["team"] = new JsonObject
            {
                ["id"] = options.TeamId,
                ["name"] = options.TeamName,
                ["url"] = options.TeamUrl,
                ["domain"] = options.TeamDomain,
                ["email_domain"] = "",
                ["icon"] = new JsonObject { ["image_34"] = "https://example.org/team_34.png", ["image_default"] = true },
            },
        };
    }
}
