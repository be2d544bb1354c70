using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>
/// Tells what was decided in a community, by whom and when, to those who answer for it: only for them, a page at a time. How a company stands with its dues shows
/// to those alone who may see dues.
/// </summary>
public sealed class ReadJournal(Database db, People people)
{
    public async Task<Answer> Read(SlashCommand command, CancellationToken stop)
    {
        await people.Reads(command.User, stop);
        return Answer.Whisper(await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.ReadJournal);
            if (meant.ToShow is { } community) return await Page(tx, new(community.Id, 0), command.User);
            var language = await tx.LanguageOf(command.User);
            return meant.Choices.Count == 0
                ? Message.Saying(await Refusal(tx, meant.Here is { } here ? [here] : await tx.Communities(), language))
                : RolesViews.WhichOne(language, meant.Choices, RolesFeature.Journal);
        }, stop));
    }

    /// <summary>From the Home tab, or a list of communities.</summary>
    public async Task<Answer> Read(Press<string> press, CancellationToken stop)
    {
        await people.Reads(press.User, stop);
        return Answer.Whisper(await db.Read(tx => Page(tx, new(press.Carried, 0), press.User), stop));
    }

    /// <summary>An older page, or a newer one, in the place of the one that is read.</summary>
    public async Task<Answer> Turn(Press<JournalPage> press, CancellationToken stop) => Answer.Replace(await db.Read(tx => Page(tx, press.Carried, press.User), stop));

    private static async Task<Message> Page(Tx tx, JournalPage page, UserId user)
    {
        if (await tx.FindCommunity(page.Community) is not { } community) return Message.Saying(RolesTexts.All.In(await tx.LanguageOf(user)).Gone);
        var language = await tx.LanguageOf(user, community);
        var standing = await tx.StandingOf(community.Id, user);
        if (!Permissions.Allows(Act.ReadJournal, standing)) return Message.Saying(await Refusal(tx, [community], language));

        var seesAll = Permissions.Allows(Act.SeeDues, standing);
        var entries = new List<JournalEntry>();
        foreach (var entry in await tx.Journal(page, seesAll ? [] : JournalEntry.AboutDues))
        {
            var person = entry.Action switch
            {
                >= JournalAction.MeetingScheduled and <= JournalAction.MonthSkipped => null,
                >= JournalAction.JoinApproved and <= JournalAction.JoinFiled => await JoiningFeature.PersonOf(tx, entry.About),
                JournalAction.JoinInvitationNoted or JournalAction.JoinInvitationArrived or JournalAction.JoinInvitationCancelled or JournalAction.RulesEdited or JournalAction.RulesWorded or JournalAction.TextReworded or JournalAction.TextRestored or null => null,
                _ => new UserId(entry.About),
            };
            entries.Add(entry with { Person = person, Reason = seesAll || entry.IsAboutRoles || entry.IsAboutMeetings || entry.Action is JournalAction.SettingsChanged ? entry.Reason : null });
        }
        return JournalViews.Page(language, community, page, entries);
    }

    private static async Task<Mrkdwn> Refusal(Tx tx, IReadOnlyList<CommunitySettings> communities, Language language)
    {
        var who = await tx.WhoMay(Act.ReadJournal, communities);
        return JournalTexts.All.In(language).OnlyThose(who.Count == 0 ? RolesTexts.All.In(language).NobodyYet : language.People(who));
    }
}
