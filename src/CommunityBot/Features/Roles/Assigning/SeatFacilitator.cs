using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>
/// Whoever is given one of the four roles is invited where the community talks; facilitators sit in their own channel as well, and leave it with the role: companies'
/// dues are shown there.
/// </summary>
public sealed class SeatFacilitator(Outbox outbox)
{
    internal const string In = "in";
    private const string Out = "out";

    internal static async Task Seat(Tx tx, Outbox outbox, CommunitySettings community, OfficeChange change, UserId by, string key)
    {
        if (change.Office.Role is not { } role) return;
        foreach (var user in change.Added) await outbox.Invite(tx, $"{key}:channel:{user}", community.Channel, user, RolesFeature.Seated, $"{by}/{user}/{community.Channel}/{In}");
        if (role != Role.Facilitator || community.Room is not { } facilitation) return;
        foreach (var user in change.Added) await outbox.Invite(tx, $"{key}:seat:{user}", facilitation, user, RolesFeature.Seated, $"{by}/{user}/{facilitation}/{In}");
        foreach (var user in change.Removed)
            if (!await FacilitatesElsewhere(tx, user, facilitation)) await outbox.Remove(tx, $"{key}:seat:{user}", facilitation, user, RolesFeature.Seated, $"{by}/{user}/{facilitation}/{Out}");
    }

    /// <summary>Slack refused: whoever gave the role, or took it back, does it by hand.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.About.Split('/') is not [var by, var user, var channel, var way]) return;
        var t = AssigningTexts.All.In(await tx.LanguageOf(new UserId(by)));
        await outbox.Post(tx, $"{outcome.Key}:refused", Place.Private(new UserId(by)), Message.Saying(t.DoItByHand(new UserId(user), new ChannelId(channel), way == In)), Priority.Waiting);
    }

    /// <summary>Several communities may share a facilitators' channel.</summary>
    private static async Task<bool> FacilitatesElsewhere(Tx tx, UserId user, ChannelId facilitation)
    {
        foreach (var community in await tx.CommunitiesFacilitatedIn(facilitation))
            if ((await tx.RolesOf(community.Id, user)).Contains(Role.Facilitator)) return true;
        return false;
    }
}
