using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Shows who holds every role of a community to those who say so, each with its way to change it.</summary>
public sealed class ShowOffices(Database db, SlackApi slack, People people, TimeProvider clock)
{
    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        await people.Reads(command.User, stop);
        var (window, otherwise) = await db.Read(tx => Meant(tx, command), stop);
        if (window is not null) await slack.OpenModal(command.Trigger, window, stop);
        return otherwise is null ? Answer.Done : Answer.Whisper(otherwise);
    }

    /// <summary>From the Home tab, or from who does what.</summary>
    public async Task<Answer> Open(Press<string> press, CancellationToken stop)
    {
        await people.Reads(press.User, stop);
        var (window, otherwise) = await db.Read(async tx => await tx.FindCommunity(press.Carried) is { } community
            ? await For(tx, community, press.User)
            : (null, Message.Saying(RolesTexts.All.In(await tx.LanguageOf(press.User)).Gone)), stop);
        if (window is not null) await slack.Show(press, window, stop);
        return otherwise is null ? Answer.Done : Answer.Whisper(otherwise);
    }

    /// <summary>The window as things stand.</summary>
    internal static async Task<Modal> Window(Tx tx, CommunitySettings community, UserId user, Language language, DateTimeOffset now, Mrkdwn? said = null)
    {
        var standing = await tx.StandingOf(community.Id, user);
        var today = community.DayAt(now);
        return AssigningViews.Overview(language, community, await OfficeHolders.Of(tx, community, today), today, office => Permissions.Allows(office.Needs, standing), said);
    }

    private async Task<(Modal? Window, Message? Otherwise)> Meant(Tx tx, SlashCommand command)
    {
        var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.AssignRoles);
        if (meant.ToShow is { } community) return await For(tx, community, command.User);
        var language = await tx.LanguageOf(command.User);
        return (null, meant.Choices.Count == 0
            ? Message.Saying(await Refusal(tx, meant.Here is { } here ? [here] : await tx.Communities(), Act.AssignRoles, language))
            : RolesViews.WhichOne(language, meant.Choices, RolesFeature.Open));
    }

    private async Task<(Modal? Window, Message? Otherwise)> For(Tx tx, CommunitySettings community, UserId user)
    {
        var language = await tx.LanguageOf(user, community);
        return Permissions.Allows(Act.AssignRoles, await tx.StandingOf(community.Id, user))
            ? (await Window(tx, community, user, language, clock.GetUtcNow()), null)
            : (null, Message.Saying(await Refusal(tx, [community], Act.AssignRoles, language)));
    }

    /// <summary>Who may do it, by name.</summary>
    internal static async Task<Mrkdwn> Refusal(Tx tx, IReadOnlyList<CommunitySettings> communities, Act act, Language language)
    {
        var t = RolesTexts.All.In(language);
        var who = await tx.WhoMay(act, communities);
        var named = who.Count == 0 ? t.NobodyYet : language.People(who);
        return act == Act.AppointFacilitators ? t.OnlyFacilitators(named) : t.OnlyLeaders(named);
    }
}
