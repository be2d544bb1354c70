using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Opens the form that confirms, or says which communities there are to leave.</summary>
public sealed class AskToLeave(Database db, SlackApi slack, People people)
{
    /// <summary>The most buttons a row may hold.</summary>
    private const int Listed = 25;

    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var (form, instead) = await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.Leave);
            var language = await meant.LanguageFor(tx, command.User, reads);
            var t = LeavingTexts.All.In(language);
            if (meant.Community is { } community) return (await FormFor(tx, language, community, command.User), Answer.Done);
            return ((Modal?)null, meant.Choices.Count == 0 ? Answer.Saying(await NoMembership(tx, t, language, command.User)) : Answer.Whisper(LeavingViews.Choose(t, [.. meant.Choices.Take(Listed)])));
        }, stop);
        if (form is not null) await slack.OpenModal(command.Trigger, form, stop);
        return instead;
    }

    /// <summary>From a button: of a list of one's communities, or of the question asked of who left a channel.</summary>
    public async Task<Answer> Open(Press<string> press, CancellationToken stop)
    {
        var (form, instead) = await db.Read(async tx =>
        {
            if (await tx.FindCommunity(press.Carried) is { } community && await tx.IsMember(community.Id, press.User))
                return (await FormFor(tx, await tx.LanguageOf(press.User, community), community, press.User), Answer.Done);
            return ((Modal?)null, Answer.Saying(LeavingTexts.All.In(await tx.LanguageOf(press.User)).NoLongerMember));
        }, stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return instead;
    }

    /// <summary>Whoever animates, pilots, facilitates or sponsors need not be a member.</summary>
    private static async Task<Mrkdwn> NoMembership(Tx tx, ILeavingTexts t, Language language, UserId person)
    {
        var theirs = await tx.CommunitiesOf(person);
        if (theirs.Count == 0) return t.NoMember;
        var who = await tx.WhoMay(Act.AssignRoles, theirs);
        return t.RoleOnly([.. theirs.Select(community => community.Name)], who.Count == 0 || who.Contains(person) ? null : language.OneOf(who));
    }

    private static async Task<Modal> FormFor(Tx tx, Language language, CommunitySettings community, UserId person)
    {
        var roles = await tx.RolesOf(community.Id, person);
        return LeavingViews.Form(language, community, [.. roles.Except(LeaveCommunity.Entrusted)], [.. roles.Intersect(LeaveCommunity.Entrusted)]);
    }
}
