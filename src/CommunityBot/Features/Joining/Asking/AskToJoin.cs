using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Opens the form for the community that is meant, or says why there is none to fill in.</summary>
public sealed class AskToJoin(Database db, SlackApi slack, People people, TimeProvider clock)
{
    /// <summary>The most a static select may hold; beyond, the person types a few letters of the name.</summary>
    private const int Listed = 100;

    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var person = await people.Soon(command.User, stop);
        var way = await db.Read(tx => Way(tx, command.User, person, PlainText.Unescape(command.Text).Trim(), command.Channel), stop);
        if (way.Form is null) return Answer.Whisper(new Message(way.Instead!.Value.Text, way.Instead.Value.Blocks));
        await slack.OpenModal(command.Trigger, way.Form, stop);
        return Answer.Done;
    }

    public async Task<Answer> Open(GlobalShortcut shortcut, CancellationToken stop)
    {
        var person = await people.Soon(shortcut.User, stop);
        var way = await db.Read(tx => Way(tx, shortcut.User, person, "", null), stop);
        await slack.OpenModal(shortcut.Trigger, way.Modal(), stop);
        return Answer.Done;
    }

    /// <summary>From a button: on the Home tab, after a name nobody knows, or in the message that says the membership is now in order. Without a community, all of them are proposed.</summary>
    public async Task<Answer> OpenAgain(Press<string> press, CancellationToken stop)
    {
        var person = await people.Soon(press.User, stop);
        var way = await db.Read(tx => Way(tx, press.User, person, press.Carried, null), stop);
        await slack.OpenModal(press.Trigger, way.Modal(), stop);
        return Answer.Done;
    }

    /// <summary>The community is chosen: the same modal becomes its form. Nothing is recorded, so no delivery key is kept: the form will come back under this view's id.</summary>
    public async Task<Answer> Choose(Submission<string> choice, CancellationToken stop)
    {
        var person = await people.Soon(choice.User, stop);
        var id = choice[JoiningFeature.ChosenCommunity] ?? choice[JoiningFeature.SearchedCommunity] ?? "";
        var way = await db.Read(async tx => await tx.FindCommunity(id) is { } community
            ? await For(tx, community, choice.User, person)
            : await Way(tx, choice.User, person, id, null), stop);
        return Answer.Update(way.Modal());
    }

    public async Task<Answer> Suggest(Suggestion typed, CancellationToken stop)
    {
        var folded = Spelling.Folded(typed.Value);
        var open = await db.Read(async tx => await Offered(tx, typed.User, await tx.Communities()), stop);
        return Answer.Options([.. open.Where(c => Spelling.Folded(c.Name).Contains(folded, StringComparison.Ordinal)).Take(Listed).Select(FormViews.Choice)]);
    }

    private async Task<AskingWay> Way(Tx tx, UserId user, Person? person, string typed, ChannelId? channel)
    {
        var all = await tx.Communities();
        var language = person?.Language ?? all.FirstOrDefault(c => c.Channel == channel)?.Language ?? await tx.LanguageOf(user);
        var t = AskingTexts.All.In(language);
        if (all.Count == 0) return AskingWay.Say(language, t.NoCommunity);
        if ((typed.Length > 0 ? Named.Among(all, typed) : Evident(all, channel)) is { } meant) return await For(tx, meant, user, person);
        if (AskingWay.Cannot(person, all[0].Workspace, language) is { } cannot) return cannot;
        var mine = new List<CommunitySettings>();
        foreach (var community in all)
            if (await tx.IsMember(community.Id, user)) mine.Add(community);
        var open = (await Offered(tx, user, all)).Where(community => mine.TrueForAll(c => c.Id != community.Id)).ToList();
        if (open.Count == 0 && mine is [var only]) return AskingWay.Say(language, t.AlreadyMember(only.Name, only.Channel));
        if (open.Count == 0) return AskingWay.Say(language, t.NobodyDecidesAnywhere);
        return typed.Length > 0
            ? AskingWay.Unknown(language, typed, Named.Nearest(all, typed), open)
            : AskingWay.Fill(language, FormViews.Choose(t, open.Count > Listed ? null : open));
    }

    /// <summary>Without a name: the one whose channel this is, or the only one there is.</summary>
    private static CommunitySettings? Evident(IReadOnlyList<CommunitySettings> all, ChannelId? channel) =>
        all.FirstOrDefault(c => channel is not null && (c.Channel == channel || c.Room == channel)) ?? (all is [var only] ? only : null);

    /// <summary>Those that a list offers: a request in the others would wait for nobody. Whoever names one of them reads why.</summary>
    private static async Task<IReadOnlyList<CommunitySettings>> Offered(Tx tx, UserId user, IReadOnlyList<CommunitySettings> all)
    {
        var decided = await tx.CommunitiesDecidedIn(user);
        return [.. all.Where(community => decided.Contains(community.Id))];
    }

    private async Task<AskingWay> For(Tx tx, CommunitySettings community, UserId user, Person? person)
    {
        var language = person?.Language ?? community.Language;
        if (await AskingWay.Obstacle(tx, community, user, person, language) is { } obstacle) return obstacle;
        var finding = await tx.EligibilityOf(community, person?.Email, clock.GetUtcNow());
        return AskingWay.Fill(language, FormViews.Form(language, (await tx.RulesOf(community)).In(language), community, person, finding.Company));
    }
}
