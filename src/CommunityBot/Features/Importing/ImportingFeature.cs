using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Joining;
using CommunityBot.Features.Membership;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Importing;

/// <summary>A facilitator or an administrator sends the directory of adherents to the bot as a file, in their private conversation.</summary>
public static class ImportingFeature
{
    public static readonly ButtonId<FileQuestion> TakeTheOthers = new("importing.take_the_others");
    public static readonly ButtonId<FileQuestion> Replace = new("importing.replace");
    public static readonly ButtonId<FileQuestion> Keep = new("importing.keep");

    /// <summary>What became of a file, drawn from its state.</summary>
    public static Subject Card(Guid file) => new("importing.file", ImportingSql.Key(file));

    public static void Map(BotMap on) => on
        .Event<ReceiveFile>("message.im", (h, tx, heard, _) => h.Hear(tx, heard), before: (h, heard, stop) => h.Meet(heard, stop))
        .Background<ReadFile>()
        .Draws<DrawFile>("importing.file", (h, tx, id, _, _) => h.Draw(tx, id))
        .Button<AnswerImport, FileQuestion>(TakeTheOthers, (h, press, stop) => h.TakeTheOthers(press, stop))
        .Button<AnswerImport, FileQuestion>(Replace, (h, press, stop) => h.Replace(press, stop))
        .Button<AnswerImport, FileQuestion>(Keep, (h, press, stop) => h.Keep(press, stop))
        .Daily<ForgetFiles>("importing.forget", new LocalTime(4, 0), (h, tx, _, due, _) => h.Run(tx, due))
        .Checks<CheckDirectory>((h, checkUp, stop) => h.Look(checkUp, stop))
        .Needs("chat:write", "im:write", "im:history", "users:read", "files:read");

    /// <summary>A new directory is in force: what others have to do about it. Called in the transaction that puts it in force, whichever way it came.</summary>
    public static async Task DirectoryChanged(Tx tx, Outbox outbox, DateTimeOffset now)
    {
        await JoiningFeature.DirectoryChanged(tx, outbox, now);
        await MembershipFeature.DirectoryChanged(tx, now);
    }
}
