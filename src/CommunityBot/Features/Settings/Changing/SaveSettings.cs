using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>
/// Puts settings in force. Somebody else may have changed the same group meanwhile: then theirs is shown first, with what was typed, and the editor decides. What another
/// changed of other groups stays.
/// </summary>
public sealed class SaveSettings(Acted acted, Outbox outbox, PacingFeature pacing, TimeProvider clock)
{
    /// <summary>What the dates were shown of. One window shows one group after the other and keeps its id: the group and the number of its changes tell one sending from the next.</summary>
    public Task<Answer> Save(Submission<TypedIn> form, CancellationToken stop) => acted.Once($"{form.DeliveryKey}:{form.Carried.At}:{form.Carried.ShownAt.ToUnixTimeMilliseconds()}", tx => Save(
        tx, form.Carried.At, form.User, form.Carried.Typed,
        (desk, next, now) => Answer.Update(PreviewViews.Preview(desk, next, form.Carried.Typed, now, isLate: true)),
        // The dates have no field: the form comes back, and says what became wrong since.
        (desk, errors, now) => Answer.Update(SettingsForms.Form(desk, form.Carried.Typed, now, SettingsTexts.All.In(desk.Reader).NoLongerRight(string.Join(" ", errors.Select(error => error.Text)))))), stop);

    /// <summary>What has no dates, right from its form.</summary>
    internal Task<Answer> Save(Submission<TopicIn> form, IReadOnlyDictionary<string, string> typed, CancellationToken stop) => acted.Once($"{form.DeliveryKey}:{form.Carried}", tx => Save(
        tx, form.Carried, form.User, typed,
        (desk, _, now) => Answer.Update(SettingsForms.Form(desk, typed, now, SettingsViews.Meanwhile(desk))),
        (_, errors, _) => Answer.Errors([.. errors])), stop);

    /// <summary>Writes them, and has all that depends on them follow.</summary>
    internal async Task Record(Tx tx, SettingsDesk desk, CommunitySeed next, UserId by, DateTimeOffset now)
    {
        await tx.SaveSettings(desk.Community.Workspace, next);
        await tx.Audit(desk.Community, by, SettingsFeature.Changed, desk.At.About, reason: null, now);
        var community = (await tx.FindCommunity(desk.Community.Id))!;
        await pacing.Replan(tx, community);
        if (community.FacilitatorsChannel is not null && community.FacilitatorsChannel != desk.Community.FacilitatorsChannel) await RolesFeature.SeatFacilitators(tx, outbox, community, by, now);
        outbox.RefreshAllHomes(tx);
    }

    private async Task<Answer> Save(
        Tx tx, TopicIn at, UserId user, IReadOnlyDictionary<string, string> typed,
        Func<SettingsDesk, CommunitySeed, DateTimeOffset, Answer> late, Func<SettingsDesk, IReadOnlyList<(string Field, string Text)>, DateTimeOffset, Answer> wrong)
    {
        await tx.Hold(at.Community);
        var (desk, why) = await SettingsDesk.For(tx, at, user);
        if (desk is null) return SettingsViews.Instead(await tx.LanguageOf(user), why!, typed);
        var now = clock.GetUtcNow();
        var (next, errors) = SettingsTyped.Apply(desk, typed, now);
        if (next is null) return wrong(desk, errors, now);
        if (next.FacilitatorsChannel is { } room && (await tx.Communities()).FirstOrDefault(other => other.Channel.Value == room) is { } elsewhere)
            return wrong(desk, [(SettingsFeature.FacilitatorsChannel.Name, CreatingTexts.All.In(desk.Reader).ChannelTaken(elsewhere.Name))], now);
        if (desk.At.Number != at.Number) return late(desk, next, now);
        await Record(tx, desk, next, user, now);
        return Answer.Update(await ShowSettings.Window(tx, at.Community, user, now, SettingsTexts.All.In(desk.Reader).Saved(at.Topic)));
    }
}
