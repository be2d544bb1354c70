using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Rules;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>A facilitator excludes a member over a house rule: the rule and the reason are kept, words go to the person, the place in the channel is lost.</summary>
public sealed class ExcludeSomeone(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, LeavingFeature leaving, ShowDeparture show, TimeProvider clock)
{
    /// <summary>The rule chosen where none of those written is meant.</summary>
    internal const string OtherRule = "other";

    /// <summary>The most buttons a row may hold.</summary>
    private const int Listed = 25;

    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var typed = PlainText.Unescape(command.Text).Trim();
        var (form, instead) = await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, typed: "", command.Channel, Act.Exclude);
            var language = await meant.LanguageFor(tx, command.User, reads);
            var t = LeavingTexts.All.In(language);
            var person = Mention.Of(typed);
            if (meant.Community is { } community) return (await FormFor(tx, language, community, person), Answer.Done);
            if (meant.Here is null && meant.Choices.Count > 0) return ((Modal?)null, Answer.Whisper(LeavingViews.ChooseWhere(t, [.. meant.Choices.Take(Listed)], person)));
            return (null, Answer.Saying(t.OnlyFacilitators(language.People(await tx.WhoMay(Act.Exclude, meant.Here is { } here ? [here] : await tx.Communities())))));
        }, stop);
        if (form is not null) await slack.OpenModal(command.Trigger, form, stop);
        return instead;
    }

    public async Task<Answer> Open(Press<SomeoneOf> press, CancellationToken stop)
    {
        var (form, instead) = await db.Read(async tx =>
        {
            if (await tx.FindCommunity(press.Carried.Community) is not { } community) return ((Modal?)null, Answer.Saying(LeavingTexts.All.In(await tx.LanguageOf(press.User)).NoLongerMember));
            var language = await tx.LanguageOf(press.User, community);
            return await Refusal(tx, community, press.User, press.Carried.Person, language) is { } refusal
                ? (null, Answer.Saying(refusal))
                : (await FormFor(tx, language, community, press.Carried.Person), Answer.Done);
        }, stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return instead;
    }

    public Task<Answer> Exclude(Submission<SomeoneOf> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        var now = clock.GetUtcNow();
        if (await tx.FindCommunity(form.Carried.Community) is not { } community) return LeavingViews.Instead(default, LeavingTexts.All.In(default).NoLongerMember, LeavingTexts.All.In(default).ExclusionTitle);
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(form.User, community);
        var t = LeavingTexts.All.In(language);
        var chosen = form[LeavingFeature.Who];
        if (await Refusal(tx, community, form.User, concerning: null, language) is { } refusal) return LeavingViews.Instead(language, refusal, t.ExclusionTitle);
        if (chosen is not { } person) return Answer.Error(LeavingFeature.Who, t.SayWho);
        if (person == form.User) return Answer.Error(LeavingFeature.Who, t.NotYourself);
        if (!await tx.IsMember(community.Id, person)) return Answer.Error(LeavingFeature.Who, t.IsNoMember(community.Name));

        var (reason, note, wrong) = LeavingFeature.ReadExclusion(form, LeavingFeature.Why, LeavingFeature.Note, LeavingFeature.Confirmation, language);
        if (wrong is not null) return wrong;

        var asked = await tx.DepartureAsked(community.Id, person);
        var departure = (asked ?? new Departure(Guid.CreateVersion7(now), community.Id, person, now)) with { Status = DepartureStatus.Excluded, EndedAt = now, EndedBy = form.User, Error = null };
        var key = LeavingSql.Key(departure.Id);
        // In the community's language, as whoever reads the log reads it.
        var rule = RuleChosen.TryParse(form[LeavingFeature.Rule], provider: null, out var meant) ? await tx.RuleAt(community, meant.Revision, meant.Place, community.Language) : null;
        await tx.Audit(community, form.User, "member_excluded", person.Value, rule is null ? reason : $"{RulesFeature.Noted(community.Language, rule)} {reason}", now);
        departure = departure with { Roles = await leaving.End(tx, community, person, form.User, kept: [], now, ($"leaving:{key}:facilitation", LeavingFeature.Removed, key)) ?? [] };
        await tx.SaveDeparture(community, departure);
        await LeaveCommunity.Remove(tx, outbox, community, departure);
        var theirs = LeavingTexts.All.In(await tx.LanguageOf(person, community));
        await outbox.Post(tx, $"leaving:{key}:letter", Place.Private(person), Message.Quoting(theirs.Excluded(community.Name), note, await LeavingFeature.WhomToWriteTo(tx, community, person)), Priority.Waiting);
        if (asked is not null) await outbox.Refresh(tx, LeavingFeature.Asking(departure.Id));
        await show.To(tx, community, departure);
        return LeavingViews.Instead(language, t.ExclusionDone(person, community.Name), t.ExclusionTitle);
    }, stop);

    /// <summary>Why this person may not, in words that say who may; null when they may.</summary>
    private static async Task<Mrkdwn?> Refusal(Tx tx, CommunitySettings community, UserId user, UserId? concerning, Language language)
    {
        var standing = await tx.StandingOf(community.Id, user);
        if (Permissions.Allows(Act.Exclude, standing, concerning)) return null;
        var t = LeavingTexts.All.In(language);
        return Permissions.Allows(Act.Exclude, standing) ? Mrkdwn.Escaped(t.NotYourself) : t.OnlyFacilitators(language.People(await tx.WhoMay(Act.Exclude, community.Id)));
    }

    private static async Task<Modal> FormFor(Tx tx, Language language, CommunitySettings community, UserId? person)
    {
        var (note, roles) = ("", (IReadOnlyList<Role>)[]);
        if (person is { } known)
        {
            note = LeavingTexts.All.In(await tx.LanguageOf(known, community)).ExclusionNote((await tx.FindPerson(known))?.FirstName ?? "", community.Name);
            roles = await tx.RolesOf(community.Id, known);
        }
        else note = LeavingTexts.All.In(community.Language).ExclusionNote("", community.Name);
        return LeavingViews.Exclusion(language, community, person, await tx.RulesOf(community), note, roles);
    }
}
