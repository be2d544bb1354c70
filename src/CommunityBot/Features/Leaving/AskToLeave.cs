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
        var typed = PlainText.Unescape(command.Text).Trim();
        var (form, instead) = await db.Read(async tx =>
        {
            var mine = await Mine(tx, command.User);
            var here = await tx.FindCommunityByChannel(command.Channel);
            var language = reads ?? here?.Language ?? await tx.LanguageOf(command.User);
            var t = LeavingTexts.All.In(language);
            if (mine.Count == 0) return ((Modal?)null, LeavingViews.Whisper(t.NoMember));
            var meant = typed.Length > 0 ? Named.Among(mine, typed) : mine.FirstOrDefault(c => c.Id == here?.Id) ?? (mine is [var only] ? only : null);
            if (meant is null) return (null, Answer.Whisper(LeavingViews.Choose(t, [.. mine.Take(Listed)])));
            return (await FormFor(tx, language, meant, command.User), Answer.Done);
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
            return ((Modal?)null, LeavingViews.Whisper(LeavingTexts.All.In(await tx.LanguageOf(press.User)).NoLongerMember));
        }, stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return instead;
    }

    private static async Task<Modal> FormFor(Tx tx, Language language, CommunitySettings community, UserId person)
    {
        var roles = await tx.RolesOf(community.Id, person);
        return LeavingViews.Form(language, community, [.. roles.Except(LeaveCommunity.Entrusted)], [.. roles.Intersect(LeaveCommunity.Entrusted)]);
    }

    private static async Task<IReadOnlyList<CommunitySettings>> Mine(Tx tx, UserId user)
    {
        var mine = new List<CommunitySettings>();
        foreach (var community in await tx.CommunitiesOf(user))
            if (await tx.IsMember(community.Id, user)) mine.Add(community);
        return mine;
    }
}
