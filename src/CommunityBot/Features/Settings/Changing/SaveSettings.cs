using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>
/// Puts settings in force. Somebody else may have changed the same group meanwhile: then theirs is shown first, with what was typed, and the editor decides. What another
/// changed of other groups stays.
/// </summary>
public sealed class SaveSettings(Database db, Acted acted, Outbox outbox, PacingFeature pacing, CheckChannels channels, FollowChannels follow, ForeseePosts posts, LettersFeature letters, RhythmFeature rhythm, TimeProvider clock)
{
    /// <summary>Breaks that were over for longer are forgotten when the settings are saved.</summary>
    private static readonly Period Remembered = Period.FromYears(1);

    /// <summary>What follows was shown. One window shows one group after the other and keeps its id: the group and the number of its changes tell one sending from the next.</summary>
    public async Task<Answer> Save(Submission<TypedIn> form, CancellationToken stop)
    {
        var (at, typed) = (form.Carried.At, form.Carried.Typed);
        // What was shown may have stood open for long. Where a community's channel is public the bot goes in now, and not before it was agreed to.
        if (at.Topic is Topic.Place or Topic.Facilitation && await WhyNotThere(at, typed, form.User, stop) is { } answer) return answer;
        return await acted.Once($"{form.DeliveryKey}:{at}:{form.Carried.ShownAt.ToUnixTimeMilliseconds()}", tx => Save(
            tx, at, form.User, typed,
            async (desk, next, now) => Answer.Update(PreviewViews.Preview(desk, next, typed, now, isLate: true, await Outlook.Of(tx, desk, next, posts, now))),
            // What was shown has no field: the form comes back, and says what became wrong since.
            (desk, errors, now) => Back(desk, typed, now, string.Join(" ", errors.Select(error => error.Text)))), stop);
    }

    /// <summary>What is saved without being shown first, right from its form.</summary>
    internal Task<Answer> Save(Submission<TopicIn> form, IReadOnlyDictionary<string, string> typed, CancellationToken stop) => acted.Once($"{form.DeliveryKey}:{form.Carried}", tx => Save(
        tx, form.Carried, form.User, typed,
        (desk, _, now) => Task.FromResult(Answer.Update(SettingsForms.Form(desk, typed, now, SettingsViews.Meanwhile(desk)))),
        (_, errors, _) => Answer.Errors([.. errors])), stop);

    /// <summary>Writes them, and has all that depends on them follow.</summary>
    internal async Task Record(Tx tx, SettingsDesk desk, CommunitySeed next, UserId by, DateTimeOffset now)
    {
        await WatchRooms.BecomesChannel(tx, outbox, new(next.Channel));
        await tx.SaveSettings(desk.Community.Workspace, WithoutOldBreaks(next, desk.Community.DayAt(now)));
        await tx.Audit(desk.Community, by, SettingsFeature.Changed, desk.At.About, SettingsChange.Between(desk.At.Topic, desk.Seed, next), now);
        var community = (await tx.FindCommunity(desk.Community.Id))!;
        await follow.Follow(tx, desk.Community, community, by, desk.At, now);
        await pacing.Replan(tx, community);
        await rhythm.Follow(tx, desk.Community, community);
        await MeetingsFeature.FollowSettings(tx, outbox, pacing, letters, community, now);
        outbox.RefreshAllHomes(tx);
    }

    private async Task<Answer> Save(
        Tx tx, TopicIn at, UserId user, IReadOnlyDictionary<string, string> typed,
        Func<SettingsDesk, CommunitySeed, DateTimeOffset, Task<Answer>> late, Func<SettingsDesk, IReadOnlyList<(string Field, string Text)>, DateTimeOffset, Answer> wrong)
    {
        // Names and channels are one community's alone: nobody takes one meanwhile.
        if (at.Topic is Topic.Words or Topic.Place or Topic.Facilitation && await tx.FindCommunity(at.Community) is { } one) await tx.Hold("communities", one.Workspace.Value);
        await tx.Hold(at.Community);
        var (desk, why) = await SettingsDesk.For(tx, at, user);
        if (desk is null) return SettingsViews.Instead(await tx.LanguageOf(user), why!, typed);
        var now = clock.GetUtcNow();
        var (next, errors) = await SettingsDesk.Applied(tx, desk, typed, now);
        if (next is null) return wrong(desk, errors, now);
        var t = SettingsTexts.All.In(desk.Reader);
        if (desk.Seed.Differences(next).Count == 0) return Answer.Update(await ShowSettings.Window(tx, at.Community, user, now, t.NothingChanged));
        if (desk.At.Number != at.Number) return await late(desk, next, now);
        await Record(tx, desk, next, user, now);
        return Answer.Update(await ShowSettings.Window(tx, at.Community, user, now, t.Saved(at.Topic)));
    }

    /// <summary>Only Slack knows whether the bot may talk in a channel, and whether it is private.</summary>
    private async Task<Answer?> WhyNotThere(TopicIn at, IReadOnlyDictionary<string, string> typed, UserId user, CancellationToken stop)
    {
        var (desk, _) = await db.Read(tx => SettingsDesk.For(tx, at, user), stop);
        if (desk is null) return null;
        var isRoom = at.Topic == Topic.Facilitation;
        var channel = typed.GetValueOrDefault(isRoom ? SettingsFeature.FacilitatorsChannel.Name : SettingsFeature.Channel.Name, "");
        if (channel.Length == 0 || channel == (isRoom ? desk.Seed.FacilitatorsChannel : desk.Seed.Channel)) return null;
        if (await (isRoom ? channels.ForFacilitators(new(channel), stop) : channels.ForCommunity(new(channel), stop)) is not { } trouble) return null;
        return Back(desk with { At = at }, typed, clock.GetUtcNow(), CreatingTexts.All.In(desk.Reader).Trouble(trouble));
    }

    private static Answer Back(SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now, string why) =>
        Answer.Update(SettingsForms.Form(desk, typed, now, SettingsTexts.All.In(desk.Reader).NoLongerRight(why)));

    private static CommunitySeed WithoutOldBreaks(CommunitySeed seed, LocalDate today)
    {
        var since = LocalDatePattern.Iso.Format(today - Remembered);
        return seed with
        {
            Breaks = [.. seed.Breaks.Where(one => string.CompareOrdinal(one.To, since) >= 0)],
            DaysOff = [.. seed.DaysOff.Where(day => string.CompareOrdinal(day, since) >= 0)],
        };
    }
}
