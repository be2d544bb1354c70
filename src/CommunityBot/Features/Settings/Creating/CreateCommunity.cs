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
        var (seed, errors) = CommunityTyped.Of(form, language);
        if (seed is null) return Answer.Errors([.. errors]);

        // Slack's lists offer apps and guests as well, and channels that are none of the bot's: Slack says what each is today.
        var named = form[SettingsFeature.Facilitators].Concat(form[SettingsFeature.Pilots]).Distinct().ToList();
        var asked = Task.WhenAll(named.Select(user => people.ReadAgain(user, stop)));
        if (await Troubles(seed, language, stop) is { Count: > 0 } troubles) return Answer.Errors([.. troubles]);
        await asked;
        return await acted.Once(form.DeliveryKey, tx => Record(tx, form, seed), stop);
    }

    private async Task<Answer> Record(Tx tx, Submission<string> form, CommunitySeed described)
    {
        var workspace = form.Payload.Team ?? throw new InvalidOperationException("Slack did not say of which workspace the form is.");
        await tx.Hold("communities", workspace.Value);
        var language = await tx.LanguageOf(form.User);
        if (await Refusal(tx, form.User, language) is { } refusal) return CreatingViews.Instead(language, refusal, form);
        var t = CreatingTexts.All.In(language);
        foreach (var field in new[] { SettingsFeature.Facilitators, SettingsFeature.Pilots })
            if (await RolesFeature.WhyNot(tx, workspace, form[field], language) is { } why) return Answer.Error(field, why);

        var there = await tx.Communities();
        if (there.FirstOrDefault(other => other.Channel.Value == described.Channel || other.FacilitatorsChannel?.Value == described.Channel) is { } taken)
            return Answer.Error(SettingsFeature.Channel, t.ChannelTaken(taken.Name));
        if (there.FirstOrDefault(other => other.Channel.Value == described.FacilitatorsChannel) is { } elsewhere) return Answer.Error(SettingsFeature.FacilitatorsChannel, t.ChannelTaken(elsewhere.Name));
        var seed = described with { Key = CommunityKey.Of(described.Name, [.. there.Select(other => other.Id)]) };
        var now = clock.GetUtcNow();
        // Planted this instant from another instance's configuration.
        if (!await tx.AddCommunity(workspace, seed, now)) return Answer.Error(SettingsFeature.Channel, t.ChannelTaken(seed.Name));
        var community = (await tx.FindCommunity(seed.Key))!;
        await tx.Audit(community, form.User, "community_created", community.Id, reason: null, now);
        await RolesFeature.Appoint(tx, outbox, letters, community, Role.Facilitator, form[SettingsFeature.Facilitators], form.User, now);
        await RolesFeature.Appoint(tx, outbox, letters, community, Role.Pilot, form[SettingsFeature.Pilots], form.User, now);
        outbox.RefreshAllHomes(tx);
        return Answer.Update(CreatingViews.Created(language, community));
    }

    private async Task<IReadOnlyList<(string Field, string Text)>> Troubles(CommunitySeed seed, Language language, CancellationToken stop)
    {
        var t = CreatingTexts.All.In(language);
        var community = channels.ForCommunity(new(seed.Channel), stop);
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
