namespace CommunityBot.Features.Ping;

/// <summary>
/// Is the bot there, and what time is it for the community? The smallest slice, kept as the one to copy for a new command:
/// this table of contents, a step named by a verb, the words in both languages, and a story in
/// <c>tests/CommunityBot.Tests/Features/Ping</c>. Then a line in <c>Features.cs</c>, and the lines that the manifest test prints.
/// </summary>
/// <remarks>A slice that shows buttons or forms adds views; one that keeps something adds SQL and a migration. Arrivals has them all.</remarks>
public static class PingFeature
{
    public static readonly SubCommandName Ping = new("ping", "ping", new("savoir si je suis là", "know whether I am there")) { IsSeldom = true };

    public static void Map(BotMap on) => on
        .SubCommand<AnswerPing>(Ping, (h, command, stop) => h.Say(command, stop));
}
