using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>Where a list is shown: the facilitators' channel, or the letter of each facilitator; and its further pages, when asked for.</summary>
public sealed class ShowLapses(Acted acted, Outbox outbox, LettersFeature letters)
{
    /// <summary>None where nobody may read it.</summary>
    internal static async Task<IReadOnlyList<Place>> Places(Tx tx, CommunitySettings community, bool inChannel = true) =>
        Place.ChannelOrEach(inChannel ? community.FacilitatorsChannel : null, await tx.WhoMay(Act.FollowMembership, community.Id));

    /// <summary>Nobody asked for its beginning.</summary>
    internal Task Show(Tx tx, CommunitySettings community, Page page, bool inChannel) => Show(tx, outbox, letters, community, page, inChannel, isAsked: page.Number > 1);

    /// <param name="isAsked">Somebody waits for it; without, people read it in their letter.</param>
    internal static async Task Show(Tx tx, Outbox outbox, LettersFeature letters, CommunitySettings community, Page page, bool inChannel, bool isAsked)
    {
        foreach (var place in await Places(tx, community, inChannel))
        {
            if (place.Person is { } reader && !isAsked) await letters.Add(tx, $"membership:{page}", reader, community, MembershipFeature.Card(page));
            else await outbox.ShowOnce(tx, $"membership:{page}:{place}", place, MembershipFeature.Card(page), Priority.Rest, MembershipFeature.Shown);
        }
    }

    /// <summary>Has a page drawn again wherever it is shown.</summary>
    internal async Task Redraw(Tx tx, Page page, Priority p = Priority.Waiting)
    {
        await outbox.Refresh(tx, MembershipFeature.Card(page), p);
        await letters.Refresh(tx, MembershipFeature.Card(page));
    }

    /// <summary>A channel that was archived, or that the bot was removed from, must not swallow a list: it goes out privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["membership", var id, var place] || Place.Of(place).Person is not null) return;
        if (await tx.FindList(Page.Of(id).List) is { } list && await tx.FindCommunity(list.Community) is { } community)
            await Show(tx, community, Page.Of(id), inChannel: false);
    }

    /// <summary>The page after the one pressed. Pressed twice, it is shown once.</summary>
    public Task<Answer> Others(Press<Page> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await tx.FindList(press.Carried.List) is not { } list || await tx.FindCommunity(list.Community) is not { } community) return Answer.Saying(await LapseDesk.Gone(tx, press.User));
        if (await LapseDesk.Refusal(tx, community, press.User, Act.FollowMembership, concerning: null) is { } refusal) return Answer.Saying(refusal);
        if (!await tx.ShowNext(press.Carried)) return Answer.Done;
        await Show(tx, community, press.Carried with { Number = press.Carried.Number + 1 }, inChannel: community.FacilitatorsChannel == press.Payload.Channel);
        await Redraw(tx, press.Carried);
        return Answer.Done;
    }, stop);
}
