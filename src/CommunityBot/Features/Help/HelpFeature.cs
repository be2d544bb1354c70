using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>What one may do: asked for, hinted at after a slip, or told to a person who writes to the bot in plain words.</summary>
public static class HelpFeature
{
    public static readonly SubCommandName Help = new("aide", "help", new("voir ce que vous pouvez faire ici", "see what you can do here")) { IsSeldom = true };

    /// <summary>Carries what would be typed after <c>/communaute</c>: "rejoindre infra-services".</summary>
    public static readonly ButtonId<string> Run = new("help.run");

    internal static Subject Steps(UserId user) => new("help.steps", user.Value);

    /// <summary>What this person waits for, or has to answer, has changed: what they were last told of it in answer to plain words is drawn again.</summary>
    public static Task Changed(Tx tx, Outbox outbox, UserId user) => outbox.Refresh(tx, Steps(user), Priority.Rest);

    public static void Map(BotMap on) => on
        .SubCommand<ShowHelp>(Help, (h, command, stop) => h.Show(command, stop))
        .WithoutSubCommand<ShowHelp>((h, command, stop) => h.ShowWithout(command, stop))
        .Button<RunSubCommand, string>(Run, (h, press, stop) => h.Run(press, stop))
        .Event<AnswerPlainWords>("message.im", (h, tx, heard, stop) => h.Hear(tx, heard, stop), before: (h, heard, stop) => h.Meet(heard, stop))
        .Draws<AnswerPlainWords>("help.steps", (h, tx, user, _, stop) => h.Draw(tx, user, stop))
        .Uses<FindUnderWay>()
        .Home<HelpAtHome>(900, (h, _, reader, _) => h.Draw(reader))
        .Needs("chat:write", "im:write", "im:history", "users:read");
}
