using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>A file came in somebody's private conversation with the bot: from someone allowed it is kept to be read; anybody is answered.</summary>
public sealed class ReceiveFile(Outbox outbox, People people, TimeProvider clock)
{
    /// <summary>Learns who it is, their language and whether they administer the workspace.</summary>
    public async Task Meet(InboxEvent heard, CancellationToken stop)
    {
        if (Sent(heard) is var (user, _)) await people.Reads(user, stop);
    }

    public async Task Hear(Tx tx, InboxEvent heard)
    {
        if (Sent(heard) is not var (user, files)) return;

        var t = ImportingTexts.All.In(await tx.LanguageOf(user));
        if (!await tx.MayImport(user)) await Say(Mrkdwn.Join("\n", [t.OnlyThose(await tx.WhoMayImport()), t.DeleteIfAddresses]));
        else if (files.Count > 1) await Say(t.OneAtATime);
        else
        {
            var now = clock.GetUtcNow();
            var workspace = new TeamId(heard.Workspace);
            await tx.AddFile(new SentFile(Guid.CreateVersion7(now), workspace, user, files[0]), now);
            await Say(t.Received);
        }

        Task Say(Mrkdwn text) => outbox.Post(tx, $"importing:{heard.EventId}", Place.Private(user), Message.Saying(text), Priority.Waiting);
    }

    /// <summary>Null where it is no file that a person sent.</summary>
    private static (UserId User, IReadOnlyList<FileId> Files)? Sent(InboxEvent heard) =>
        heard is { FromBot: false, Subtype: "file_share", User: { } user, Files: { } files } ? (new UserId(user), [.. files.Split(',').Select(id => new FileId(id))]) : null;
}
