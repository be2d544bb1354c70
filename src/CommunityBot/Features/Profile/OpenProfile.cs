using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>Opens one's own page in a community.</summary>
public sealed class OpenProfile(Database db, SlackApi slack, People people)
{
    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var (form, instead) = await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.KeepProfile);
            var language = await meant.LanguageFor(tx, command.User, reads);
            var t = ProfileTexts.All.In(language);
            if (meant.Community is { } community) return (await FormFor(tx, language, community, command.User), Answer.Done);
            if (meant.Choices.Count > 0) return ((Modal?)null, Answer.Whisper(ProfileViews.Choose(t, meant.Choices)));
            // Whoever animates, pilots, facilitates or sponsors need not be a member.
            var theirs = await tx.CommunitiesOf(command.User);
            return (null, Answer.Saying(theirs.Count == 0 ? t.NoMember : t.RoleOnly([.. theirs.Select(community => community.Name)])));
        }, stop);
        if (form is not null) await slack.OpenModal(command.Trigger, form, stop);
        return instead;
    }

    /// <summary>Of the community chosen.</summary>
    public async Task<Answer> Open(Press<string> press, CancellationToken stop)
    {
        var (form, instead) = await db.Read(async tx => await tx.FindCommunity(press.Carried) is { } community && await tx.IsMember(community.Id, press.User)
            ? (await FormFor(tx, await tx.LanguageOf(press.User, community), community, press.User), Answer.Done)
            : ((Modal?)null, Answer.Saying(ProfileTexts.All.In(await tx.LanguageOf(press.User)).NoMember)), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return instead;
    }

    private static async Task<Modal?> FormFor(Tx tx, Language language, CommunitySettings community, UserId person) =>
        await tx.FindProfile(community.Id, person) is { } profile ? ProfileViews.Form(language, community, profile) : null;
}
