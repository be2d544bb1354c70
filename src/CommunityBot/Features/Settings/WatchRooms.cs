using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>
/// A facilitators' channel that everybody can read: nothing more is posted there, what waits is written privately to each who decides, and the facilitators are told, once. Private
/// again, it is theirs as before.
/// </summary>
public sealed class WatchRooms(Database db, Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    /// <summary>What Slack says of it now. Said again it changes nothing.</summary>
    public Task Found(TeamId workspace, ChannelId room, bool isPublic, CancellationToken stop) => db.Write(async tx =>
    {
        var noted = await tx.NoteRoom(workspace, room, isPublic);
        // Names and dues go from what stands there; private again, what still waits is shown there anew.
        if (isPublic && noted.Count > 0) await outbox.RefreshIn(tx, room);
        foreach (var id in noted)
        {
            var community = (await tx.FindCommunity(id))!;
            await FollowChannels.Facilitate(tx, outbox, letters, community);
            await letters.Refresh(tx, SettingsFeature.PublicRoom(id));
            if (!isPublic) continue;
            IReadOnlyList<UserId> readers = await tx.HoldersThere(id, Role.Facilitator) is { Count: > 0 } facilitators ? facilitators : await tx.HoldersThere(id, Role.Pilot);
            foreach (var reader in readers) await letters.Add(tx, $"settings:{id}:public:{Guid.CreateVersion7(clock.GetUtcNow()):n}", reader, community, SettingsFeature.PublicRoom(id));
        }
    }, stop);

    /// <summary>Members are about to talk where facilitators met in public: what was taken away there stays so.</summary>
    internal static async Task BecomesChannel(Tx tx, Outbox outbox, ChannelId channel)
    {
        if (await tx.LanguageOfPublicRoom(channel) is not null) await outbox.LeaveAsTheyAre(tx, channel);
    }

    /// <summary>In the letter of a facilitator; nothing once it is private, or another.</summary>
    internal static async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        if (await tx.FindCommunity(id) is not { PublicRoom: { } room } community) return null;
        return LetterPart.Of(community, SettingsTexts.All.In(await tx.LanguageOf(reader, community)).RoomIsPublic(room));
    }
}
