using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Settings;

/// <summary>An administrator makes a community. From then on it is like any other: its week begins, its commands answer, those who lead it are told.</summary>
public sealed class CreateCommunity(Database db, SlackApi slack, People people, CheckChannels channels, Acted acted, Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var known = await people.Soon(command.User, stop);
        var (form, otherwise) = await db.Read(async tx =>
        {
            var language = await tx.LanguageOf(command.User);
            return await Refusal(tx, command.User, language) is { } refusal ? ((Modal?)null, (Mrkdwn?)refusal) : (CreatingViews.Form(language, ZoneOf(known), PlainText.Unescape(command.Text).Trim(), clock.GetUtcNow()), null);
        }, stop);
        if (form is null) return Answer.Saying(otherwise!);
        await slack.OpenModal(command.Trigger, form, stop);
        return Answer.Done;
    }

    public async Task<Answer> Submit(Submission<string> form, CancellationToken stop)
    {
        var (language, refusal) = await db.Read(async tx =>
        {
            var language = await tx.LanguageOf(form.User);
            return (language, await Refusal(tx, form.User, language));
        }, stop);
        if (refusal is not null) return CreatingViews.Instead(language, refusal, form);
        // All that is wrong is said at once, as far as it can be told.
        var (described, errors) = CommunityTyped.Of(form, language);
        var wrong = errors.Concat(await db.Read(async tx => Neighbours.Objections(await tx.Communities(), described, language), stop)).ToList();

        // Slack's lists offer apps and guests as well, and channels that are none of the bot's: Slack says what each is today.
        var named = form[SettingsFeature.Facilitators].Concat(form[SettingsFeature.Pilots]).Distinct().ToList();
        // Side by side, and each no longer than somebody can wait: past three seconds they would be told that it failed, and it would be there.
        var asked = Task.WhenAll(named.Select(user => people.ReadAgain(user, stop)));
        var troubles = Troubles(described, isRight: wrong.Count == 0, language, stop);
        await Task.WhenAll(asked, troubles);
        wrong.AddRange(await troubles);
        wrong.AddRange(await db.Read(tx => NotForThese(tx, form, language), stop));
        return wrong.Count > 0 ? Answer.Errors([.. wrong.DistinctBy(one => one.Field)]) : await acted.Once(form.DeliveryKey, tx => Record(tx, form, described), stop);
    }

    private async Task<Answer> Record(Tx tx, Submission<string> form, CommunitySeed described)
    {
        var workspace = form.Payload.Team ?? throw new InvalidOperationException("Slack did not say of which workspace the form is.");
        await tx.Hold("communities", workspace.Value);
        var language = await tx.LanguageOf(form.User);
        if (await Refusal(tx, form.User, language) is { } refusal) return CreatingViews.Instead(language, refusal, form);
        var t = CreatingTexts.All.In(language);
        if (await NotForThese(tx, form, language) is { Count: > 0 } refused) return Answer.Errors([.. refused]);

        var there = await tx.Communities();
        if (Neighbours.Objections(there, described, language) is { Count: > 0 } taken) return Answer.Errors([.. taken]);
        var seed = described with { Key = CommunityKey.Of(described.Name, [.. there.Select(other => other.Id)]) };
        var now = clock.GetUtcNow();
        await WatchRooms.BecomesChannel(tx, outbox, new(seed.Channel));
        // Planted this instant from another instance's configuration.
        if (!await tx.AddCommunity(workspace, seed, now)) return Answer.Error(SettingsFeature.Channel, t.ChannelTaken(seed.Name));
        var community = (await tx.FindCommunity(seed.Key))!;
        await tx.Audit(community, form.User, "community_created", community.Id, reason: null, now);
        await RolesFeature.Appoint(tx, outbox, letters, community, Role.Facilitator, form[SettingsFeature.Facilitators], form.User, now);
        await RolesFeature.Appoint(tx, outbox, letters, community, Role.Pilot, form[SettingsFeature.Pilots], form.User, now);
        outbox.RefreshAllHomes(tx);
        return Answer.Update(CreatingViews.Created(language, community, await tx.FormerlyIn(community.Channel, community.Id)));
    }

    /// <summary>Who may hold no role, under the field in which they were chosen.</summary>
    private static async Task<IReadOnlyList<(string Field, string Text)>> NotForThese(Tx tx, Submission<string> form, Language language)
    {
        var workspace = form.Payload.Team ?? throw new InvalidOperationException("Slack did not say of which workspace the form is.");
        var refused = new List<(string, string)>();
        foreach (var field in new[] { SettingsFeature.Facilitators, SettingsFeature.Pilots })
            if (await RolesFeature.WhyNot(tx, workspace, form[field], language) is { } why) refused.Add((field.Name, why));
        return refused;
    }

    /// <param name="isRight">So far: the bot goes into the community's channel only then.</param>
    private async Task<IReadOnlyList<(string Field, string Text)>> Troubles(CommunitySeed seed, bool isRight, Language language, CancellationToken stop)
    {
        var t = CreatingTexts.All.In(language);
        var community = seed.Channel.Length == 0 ? Task.FromResult<ChannelTrouble?>(null) : isRight ? channels.ForCommunity(new(seed.Channel), stop) : channels.ToTalkIn(new(seed.Channel), stop);
        var facilitators = seed.FacilitatorsChannel is { } id ? channels.ForFacilitators(new(id), stop) : Task.FromResult<ChannelTrouble?>(null);
        List<(string, string)> troubles = [];
        if (await community is { } trouble) troubles.Add((SettingsFeature.Channel.Name, t.Trouble(trouble)));
        if (await facilitators is { } other) troubles.Add((SettingsFeature.FacilitatorsChannel.Name, t.Trouble(other)));
        return troubles;
    }

    private static async Task<Mrkdwn?> Refusal(Tx tx, UserId user, Language language)
    {
        if (Permissions.Allows(Act.CreateCommunity, new() { User = user, IsAdministrator = await tx.IsAdministrator(user) })) return null;
        var who = await tx.Administrators();
        return CreatingTexts.All.In(language).NotYours(who.Count == 0 ? null : language.OneOf(who));
    }

    private static string ZoneOf(Person? known) => known?.TimeZone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : "Europe/Paris";
}
