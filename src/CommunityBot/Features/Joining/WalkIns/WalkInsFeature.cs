using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Someone comes into a community's channel without a request: facilitators make them a member, ask them to file a request, or remove them.</summary>
public static class WalkInsFeature
{
    public static readonly ButtonId<Guid> Admit = new("walkins.admit");
    public static readonly ButtonId<Guid> AdmitUnverified = new("walkins.admit_unverified");
    public static readonly ButtonId<Guid> Ask = new("walkins.ask");
    public static readonly ButtonId<Guid> Remove = new("walkins.remove");
    public static readonly ButtonId<Guid> CheckAgain = new("walkins.check_again");

    /// <summary>Opens Slack at the message, from the Home tab: there is nothing to handle.</summary>
    public static readonly ButtonId<Guid> SeeCard = new("walkins.see_card");
    public const string Shown = "walkins.shown", Removed = "walkins.removed";

    /// <summary>One message for those who came within the same few minutes.</summary>
    public static Subject Card(Guid group) => new("walkins.card", JoiningSql.Key(group));

    public static void Map(BotMap on) => on
        .Needs("channels:manage", "channels:read", "chat:write", "groups:read", "groups:write", "im:write", "users:read", "users:read.email")
        .Event<NoticeWalkIn>("member_joined_channel", (h, tx, heard, _) => h.Came(tx, heard), before: (h, heard, stop) => h.Meet(heard, stop))
        .Event<NoticeWalkIn>("member_left_channel", (h, tx, heard, _) => h.Left(tx, heard))
        .Draws<DrawWalkIns>("walkins.card", (h, tx, id, place, _) => h.Draw(tx, id, place))
        .Told<ShowWalkIns>(Shown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<AdmitWalkIn, Guid>(Admit, (h, press, stop) => h.Admit(press, confirmed: false, stop))
        .Button<AdmitWalkIn, Guid>(AdmitUnverified, (h, press, stop) => h.Admit(press, confirmed: true, stop))
        .Button<AskWalkIn, Guid>(Ask, (h, press, stop) => h.Ask(press, stop))
        .Button<RemoveWalkIn, Guid>(Remove, (h, press, stop) => h.Remove(press, stop))
        .Told<RemoveWalkIn>(Removed, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<CheckWalkIn, Guid>(CheckAgain, (h, press, stop) => h.Check(press, stop))
        .WaitsAtHome<WalkInsAtHome>(120, (h, tx, reader, _) => h.Draw(tx, reader));

    /// <summary>Draws again what is said of this visit: its message, and the Home tabs that lead to it.</summary>
    internal static async Task Redraw(Tx tx, Outbox outbox, WalkIn walkIn)
    {
        await outbox.Refresh(tx, Card(walkIn.Group));
        await RefreshHomes(tx, outbox, walkIn.Community);
    }

    /// <summary>The Home tabs in which those who wait are counted.</summary>
    internal static async Task RefreshHomes(Tx tx, Outbox outbox, string community) =>
        outbox.RefreshHomes(tx, await tx.WhoMay(Act.SettleWalkIn, community));

    /// <summary>This person's request was sent or decided: the card of a walk-in says so.</summary>
    internal static async Task RequestChanged(Tx tx, Outbox outbox, string community, UserId person)
    {
        if (await tx.LatestWalkIn(community, person) is { } walkIn) await outbox.Refresh(tx, Card(walkIn.Group));
    }

    /// <summary>This person became a member by a request: what waited here is settled by that decision.</summary>
    internal static async Task RequestApproved(Tx tx, JoinRequest approved)
    {
        if (await tx.LatestWalkIn(approved.Community, approved.Person) is not { Status: WalkInStatus.Waiting } walkIn) return;
        await tx.Settle(walkIn with { Status = WalkInStatus.Admitted, SettledBy = approved.DecidedBy, SettledAt = approved.DecidedAt, Verified = approved.Found == Eligibility.Eligible });
    }

    /// <summary>The directory says something else: what is offered about those who wait may change.</summary>
    internal static async Task DirectoryChanged(Tx tx, Outbox outbox)
    {
        foreach (var group in await tx.WaitingGroups()) await outbox.Refresh(tx, Card(group), Priority.Rest);
    }
}
