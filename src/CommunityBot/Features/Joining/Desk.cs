using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Help;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What every press on a card, and every form opened from it, starts from: the request as the database has it now, and who acts.</summary>
internal sealed record Desk(JoinRequest Request, CommunitySettings Community, UserId User, Language Language)
{
    public IDecisionTexts Texts => DecisionTexts.All.In(Language);

    /// <summary>Null when there is no such request.</summary>
    public static async Task<Desk?> Find(Tx tx, Guid id, UserId user) =>
        await tx.FindRequest(id) is { } request && await tx.FindCommunity(request.Community) is { } community
            ? new Desk(request, community, user, await tx.LanguageOf(user, community)) : null;

    /// <summary>The same, with the community held: what is read stays true until the transaction ends.</summary>
    public static async Task<Desk?> Hold(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindRequest(id) is not { } request) return null;
        await tx.Hold(request.Community);
        return await Find(tx, id, user);
    }

    /// <summary>Why this person may not do it, in words that say who may; null when they may.</summary>
    public async Task<Mrkdwn?> Refusal(Tx tx, Act act)
    {
        var standing = await tx.StandingOf(Community.Id, User);
        if (Permissions.Allows(act, standing, Request.Person)) return null;
        if (Permissions.Allows(act, standing)) return Texts.OwnRequest;
        var named = await WhoMay(tx, [Community], act, Language, Request.Person);
        return Permissions.RolesAllowed(act).Contains(Role.Pilot) ? Texts.OnlyDeciders(named) : Texts.OnlyFacilitators(named);
    }

    /// <summary>Who may do it, by name; in words where nobody may.</summary>
    /// <param name="except">The person it is about, who never may.</param>
    public static async Task<Mrkdwn> WhoMay(Tx tx, IReadOnlyList<CommunitySettings> communities, Act act, Language language, UserId? except = null)
    {
        var who = (await tx.WhoMay(act, communities)).Where(holder => holder != except).ToList();
        return who.Count == 0 ? DecisionTexts.All.In(language).NobodyYet : language.People(who);
    }

    /// <summary>What the directory says of the person at this moment.</summary>
    public async Task<EligibilityFinding> Finding(Tx tx, DateTimeOffset now) =>
        await tx.EligibilityOf(Community, (await tx.FindPerson(Request.Person))?.Email, now);

    /// <summary>Where the request stands, told to someone who pressed too late.</summary>
    public Mrkdwn Standing()
    {
        var by = Request.DecidedBy ?? Request.Person;
        var at = Language.When(Request.DecidedAt ?? Request.AskedAt);
        return Request.Status switch
        {
            JoinStatus.Approved => Texts.AlreadyApproved(by, at),
            JoinStatus.Refused => Texts.AlreadyRefused(by, at),
            JoinStatus.Withdrawn => Texts.AlreadyWithdrawn(at),
            JoinStatus.Expired => Texts.AlreadyExpired(at),
            JoinStatus.Undone => Texts.AlreadyUndone(by, at),
            _ => Texts.PendingAgain,
        };
    }

    /// <summary>Draws again every copy of the card, the person's receipt, what facilitators read of one who came in without a request, and the Home tabs that show it.</summary>
    public static async Task Redraw(Tx tx, Outbox outbox, JoinRequest request)
    {
        await outbox.Refresh(tx, JoiningFeature.Card(request.Id));
        await outbox.Refresh(tx, JoiningFeature.Receipt(request.Id));
        await WalkInsFeature.RequestChanged(tx, outbox, request.Community, request.Person);
        await RefreshHomes(tx, outbox, request);
    }

    /// <inheritdoc cref="Redraw(Tx, Outbox, JoinRequest)"/>
    public Task Redraw(Tx tx, Outbox outbox) => Redraw(tx, outbox, Request);

    /// <summary>Whom the person may write to: the facilitators, else the pilots; null when there is nobody else.</summary>
    public async Task<Mrkdwn?> WriteTo(Tx tx, Language theirs)
    {
        foreach (var role in new[] { Role.Facilitator, Role.Pilot })
        {
            var who = (await tx.Holders(Community.Id, role)).Where(holder => holder != Request.Person).ToList();
            if (who.Count > 0) return DecisionTexts.All.In(theirs).WriteTo(theirs.OneOf(who));
        }
        return null;
    }

    /// <summary>The Home tabs in which this request shows: the person's own, and those of whoever decides. So does what the help told the person of it.</summary>
    public static async Task RefreshHomes(Tx tx, Outbox outbox, JoinRequest request)
    {
        outbox.RefreshHomes(tx, [request.Person, .. await tx.Holders(request.Community, Role.Facilitator, Role.Pilot)]);
        await HelpFeature.Changed(tx, outbox, request.Person);
    }

    public Task<Language> LanguageOfPerson(Tx tx) => tx.LanguageOf(Request.Person, Community);
}

/// <summary>How this feature speaks to someone who pressed a button or sent a form.</summary>
internal static class Reply
{
    public static Message Say(Mrkdwn text) => new(text.Cut(3000), new Section(text.Cut(3000)));

    public static Answer Whisper(Mrkdwn text) => Answer.Whisper(Say(text));

    /// <summary>A modal that only says something.</summary>
    public static Modal Notice(Language language, string title, params IReadOnlyList<Block> blocks) =>
        new(JoiningFeature.Notice, title, blocks) { Close = AskingTexts.All.In(language).Close };

    /// <summary>To a press on a card whose request is gone.</summary>
    public static async Task<Answer> Gone(Tx tx, UserId user) =>
        Whisper(DecisionTexts.All.In(await tx.LanguageOf(user)).Gone);
}
