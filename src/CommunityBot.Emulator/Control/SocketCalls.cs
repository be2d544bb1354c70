using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What becomes of the connections of Socket Mode, as calls.</summary>
internal sealed class SocketCalls(Workspace workspace)
{
    private Sockets Sockets => workspace.Sockets;

    /// <summary>How it stands; null where the app was installed to be called over HTTP.</summary>
    internal object? Look() => workspace.Options.Manifest.SocketMode ? new { isOn = workspace.Manifest.SocketMode, connections = Sockets.Count } : null;

    internal async Task<object> Act(JsonObject body)
    {
        if (!workspace.Options.Manifest.SocketMode)
            throw new ControlRefusal(409, "The app is called over HTTP: it has no connection.");
        switch (body.Text("act"))
        {
            case "refresh":
                await Sockets.Renew();
                break;
            case "warn":
                await Sockets.Renew("warning");
                break;
            case "freeze":
                Sockets.Freeze();
                break;
            case "loseAnswer":
                Sockets.LoseNextAnswer();
                break;
            case "switchOff":
                await Sockets.SwitchOff();
                break;
            default:
                throw new ControlRefusal(400, "Give \"act\" as refresh, warn, freeze, loseAnswer or switchOff.");
        }

        return new { socket = Look() };
    }
}
