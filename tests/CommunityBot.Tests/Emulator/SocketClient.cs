using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Emulator;

/// <summary>The app's end of one WebSocket, by hand: nothing is acknowledged but what a test acknowledges.</summary>
internal sealed class SocketClient(ClientWebSocket socket) : IAsyncDisposable
{
    /// <summary>Connects, and reads the hello.</summary>
    internal static async Task<SocketClient> Connect(Desk desk)
    {
        var client = await Open(desk);
        Assert.Equal("hello", (string?)(await client.Read())!["type"]);
        return client;
    }

    internal static async Task<SocketClient> Open(Desk desk) => await To(await Address(desk));

    internal static async Task<SocketClient> To(Uri address)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, Desk.Stop);
        return new SocketClient(socket);
    }

    internal static async Task<Uri> Address(Desk desk) => new((string)(await Call(desk))["url"]!);

    internal static async Task<JsonObject> Call(Desk desk, string? token = "xapp-1-A0EMULATOR-1-emulator")
    {
        using var response = await desk.Send("apps.connections.open", null, token);
        return await Desk.Read(response);
    }

    /// <summary>The next frame; null at the close.</summary>
    internal async Task<JsonObject?> Read()
    {
        using var text = new MemoryStream();
        var piece = new byte[4096];
        while (true)
        {
            var read = await socket.ReceiveAsync(piece.AsMemory(), Desk.Stop);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            text.Write(piece, 0, read.Count);
            if (read.EndOfMessage) return (JsonObject)JsonNode.Parse(text.ToArray())!;
        }
    }

    internal Task Acknowledge(JsonObject envelope, string? payload = null) => Write(payload is null
        ? $$"""{"envelope_id":"{{envelope["envelope_id"]}}"}"""
        : $$"""{"envelope_id":"{{envelope["envelope_id"]}}","payload":{{payload}}}""");

    internal Task Write(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Desk.Stop);

    internal Task Close() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Desk.Stop);

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
