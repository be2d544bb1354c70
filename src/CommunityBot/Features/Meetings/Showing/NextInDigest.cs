using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Meetings;

/// <summary>In the week's digest: the next meeting, and how many have said that they come.</summary>
public sealed class NextInDigest
{
    /// <summary>Further off, it was told when it was announced, and is no news.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromDays(14);

    public async Task<DigestSection?> Draw(Tx tx, DigestOf of)
    {
        if (await MeetingsFeature.Next(tx, of.Community, of.Now) is not { } it) return null;
        var link = await tx.LinkTo(of.Community.Workspace, MeetingsFeature.AnnouncementOf(it.Id), Durability.Place.Channel(of.Community.Channel));
        return MeetingsListViews.InDigest(of.Community.Language, it, await tx.AnswersTo(it.Id), link) with { IsNews = it.Details.Start - of.Now <= Near };
    }
}
