using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>What every answer to an offer starts from: the offer as the database has it now, and who answers.</summary>
internal sealed record OfferDesk(Offer Offer, CommunitySettings Community, UserId User, Language Language)
{
    public IOffersTexts Texts => OffersTexts.All.In(Language);

    public string Role => RolesTexts.All.In(Language).Name(Offer.Role);

    public static async Task<OfferDesk?> Find(Tx tx, Guid id, UserId user) =>
        await tx.FindOffer(id) is { } offer && await tx.FindCommunity(offer.Community) is { } community ? new(offer, community, user, await tx.LanguageOf(user, community)) : null;

    /// <summary>The same, with the community held: what is read stays true until the transaction ends.</summary>
    public static async Task<OfferDesk?> Hold(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindOffer(id) is not { } offer) return null;
        await tx.Hold(offer.Community);
        return await Find(tx, id, user);
    }

    /// <summary>Why this person may not answer it now; null when they may. One that has become pointless is closed.</summary>
    public async Task<Mrkdwn?> Refusal(Tx tx, Outbox outbox, LettersFeature letters, DateTimeOffset now)
    {
        if (Offer.IsHandOver ? User != Offer.User : !await MayDecide(tx, User)) return Offer.IsHandOver ? Texts.NotYours(Offer.User) : await ShowOffices.Refusal(tx, [Community], Act.AssignRoles, Language);
        if (Offer.Status != OfferStatus.Waiting) return Standing();
        if (await tx.IsMember(Community.Id, Offer.User)) return null;
        await tx.SettleOffer(Offer.Id, OfferStatus.Over, by: null, now);
        await Redraw(tx, outbox, letters);
        return Texts.NoLongerMember(Offer.User);
    }

    /// <summary>Where it stands, told to someone who presses too late.</summary>
    public Mrkdwn Standing() => Texts.Standing(Offer.Status, Offer.SettledBy ?? Offer.User, Offer.User, Role, Language.When(Offer.SettledAt ?? Offer.MadeAt));

    public Task<bool> MayDecide(Tx tx, UserId user) => MayDecide(tx, Community.Id, user);

    public static async Task<bool> MayDecide(Tx tx, string community, UserId user) => Permissions.Allows(Act.AssignRoles, await tx.StandingOf(community, user));

    public async Task Redraw(Tx tx, Outbox outbox, LettersFeature letters)
    {
        await outbox.Refresh(tx, RolesFeature.OfferCard(Offer.Id));
        await WatchRoles.Changed(tx, letters, Community.Id, Offer.Role, Community.DayAt(Offer.MadeAt));
        outbox.RefreshHomes(tx, [Offer.User, .. await tx.Holders(Community.Id, Enum.GetValues<Role>())]);
    }

    /// <summary>Records that somebody holds a functional role from that day on, and tells them; the contacts of the community but those given learn of it.</summary>
    /// <param name="tx">The transaction that decides it.</param>
    /// <param name="outbox">Where the messages go.</param>
    /// <param name="letters">Those of the contacts.</param>
    /// <param name="community">Which community.</param>
    /// <param name="tenure">The time in the role that begins.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="knowing">Contacts who need not be told.</param>
    /// <param name="now">When.</param>
    /// <param name="before">Who hands the role on: the log has that already; null where nobody does.</param>
    public static async Task Entrust(Tx tx, Outbox outbox, LettersFeature letters, CommunitySettings community, Tenure tenure, UserId by, IReadOnlyList<UserId> knowing, DateTimeOffset now, UserId? before = null)
    {
        if (!await tx.AddTenure(community, tenure, by, now)) return;
        var office = Office.Of(tenure.Role);
        if (before is null) await tx.Audit(community, by, "role_given", tenure.User.Value, office.ToString(), now);
        var tell = new TellOfChange(tx, outbox, letters, community, new(office, [tenure.User], [], [], [], [], tenure.From, tenure.Until), by, now);
        await tell.Those();
        await WatchRoles.Changed(tx, letters, community.Id, tenure.Role, tenure.From);
        await tell.Others([.. (await TellOfChange.Interested(tx, community, office, leavingOut: by)).Except(knowing)], before);
    }

    /// <summary>From today on.</summary>
    public static Tenure NewTenure(CommunitySettings community, FunctionalRole role, UserId user, LocalDate? until, DateTimeOffset now) => new(Guid.CreateVersion7(now), community.Id, role, user, community.DayAt(now), until);
}
