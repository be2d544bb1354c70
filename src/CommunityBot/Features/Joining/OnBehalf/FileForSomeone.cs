using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Records the request for the person chosen, or for the one whose address was given; not in Slack yet, it waits.</summary>
public sealed class FileForSomeone(Acted acted, Outbox outbox, People people, TimeProvider clock)
{
    public async Task<Answer> Submit(Submission<string> form, CancellationToken stop)
    {
        var language = await people.Reads(form.User, stop) ?? default;
        var (filing, errors) = FilingForm.Read(form, OnBehalfTexts.All.In(language), AskingTexts.All.In(language));
        if (filing is null) return Answer.Errors([.. errors]);
        var (person, unreachable) = await Whom(filing, stop);
        return await acted.Once(form.DeliveryKey, tx => Record(tx, form, filing, person, unreachable), stop);
    }

    /// <summary>Who it is about, as Slack knows them; whether Slack could not say.</summary>
    private async Task<(Person? Person, bool Unreachable)> Whom(Filing filing, CancellationToken stop) =>
        filing.User is { } user ? (await people.ReadAgain(user, stop), false) : await people.SoonByAddress(filing.Email!, stop);

    /// <summary>The facilitator's words, and the position that the person's profile tells.</summary>
    internal static JoinAnswers Complete(JoinAnswers answers, Person person) => answers with { Job = person.Title is { } job ? PlainText.Cut(job, Member.LineAtMost) : null };

    private async Task<Answer> Record(Tx tx, Submission<string> form, Filing filing, Person? person, bool unreachable)
    {
        var now = clock.GetUtcNow();
        if (await tx.FindCommunity(filing.Community ?? form.Carried) is not { } community) return Answer.Error(OnBehalfFeature.Why, AskingTexts.All.In(default).NoCommunity.ToString());
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(form.User, community);
        var t = OnBehalfTexts.All.In(language);
        if (!Permissions.Allows(Act.FileForSomeone, await tx.StandingOf(community.Id, form.User)))
        {
            var who = await Desk.WhoMay(tx, [community], Act.FileForSomeone, language);
            return Answer.Update(Reply.Notice(language, t.Title, new Section(t.OnlyFacilitators(who))));
        }

        Field field = filing.User is null ? OnBehalfFeature.Email : OnBehalfFeature.Who;
        if (person is null && filing.User is null) return await Wait(tx, form, filing, community, language, unreachable, now);
        if (person is null) return Answer.Error(field, t.SlackSilent);
        if (await Obstacle(tx, t, community, form.User, person) is { } obstacle) return Answer.Error(field, obstacle);

        var request = new JoinRequest(Guid.CreateVersion7(now), community.Id, person.Id, Complete(filing.Answers, person), now) { FiledBy = form.User };
        if (!await tx.AddRequest(community, request)) return Answer.Error(field, t.AlreadyPending);
        await tx.Audit(community, form.User, "join_filed", JoiningSql.Key(request.Id), reason: null, now);
        await SubmitRequest.Show(tx, outbox, community, request);
        return Answer.Update(Reply.Notice(language, t.Title, new Section(filing.User is null ? t.FiledByAddress(person.Id, community.Name) : t.Filed(person.Id, community.Name))));
    }

    /// <summary>Nobody in Slack has that address: the request waits for them, and the facilitator gets a message to copy.</summary>
    private async Task<Answer> Wait(Tx tx, Submission<string> form, Filing filing, CommunitySettings community, Language language, bool unreachable, DateTimeOffset now)
    {
        var t = OnBehalfTexts.All.In(language);
        var invitation = new Invitation(Guid.CreateVersion7(now), community.Id, filing.Email!, filing.FirstName, filing.LastName, filing.Answers, form.User, now);
        var waiting = await tx.InvitationsTo(community.Workspace, invitation.Email);
        if (waiting.Any(other => other.Community == community.Id) || !await tx.AddInvitation(community, invitation)) return Answer.Error(OnBehalfFeature.Email, t.AlreadyWaiting);
        await tx.Audit(community, form.User, "join_invitation_noted", JoiningSql.Key(invitation.Id), reason: null, now);
        var finding = await tx.EligibilityOf(community, invitation.Email, now);
        var signed = (await tx.FindPerson(form.User))?.Name ?? "";
        var kept = OnBehalfViews.ToInvite(language, community, invitation, finding, signed, unreachable);
        await outbox.Post(tx, $"onbehalf:{JoiningSql.Key(invitation.Id)}:letter", Place.Private(form.User), kept, Priority.Waiting);
        await OnBehalfFeature.RefreshHomes(tx, outbox, community.Id);
        return Answer.Update(Reply.Notice(language, t.Title, [.. kept.Blocks, new Context(t.AlsoSent)]));
    }

    /// <summary>What stands between this person and a request, said to the facilitator; null when nothing does.</summary>
    private static async Task<string?> Obstacle(Tx tx, IOnBehalfTexts t, CommunitySettings community, UserId facilitator, Person person) => person.KindIn(community.Workspace) switch
    {
        _ when person.Id == facilitator => t.ForOneself,
        AccountKind.App => t.IsAnApp,
        AccountKind.Closed => t.IsClosed,
        AccountKind.Elsewhere => t.IsElsewhere,
        AccountKind.Guest => t.IsGuest,
        _ when await tx.IsMember(community.Id, person.Id) => t.AlreadyMember,
        _ when await tx.PendingRequest(community.Id, person.Id) is not null => t.AlreadyPending,
        _ => null,
    };
}
