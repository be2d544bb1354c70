using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>The form of a group of settings. Where dates or places change, what follows is shown first, in the form's place; the rest is saved at once.</summary>
public sealed class ChangeSettings(Database db, SlackApi slack, CheckChannels channels, SaveSettings save, ForeseePosts posts, TimeProvider clock)
{
    public Task<Answer> Open(Press<TopicIn> press, CancellationToken stop) => Show(press, press.Carried, desk => SettingsForms.Form(desk, SettingsTyped.Of(desk), clock.GetUtcNow()), stop);

    /// <summary>From what follows back to the form, with what was typed.</summary>
    public Task<Answer> Back(Press<TypedIn> press, CancellationToken stop) => Show(press, press.Carried.At, desk => SettingsForms.Form(desk with { At = press.Carried.At }, press.Carried.Typed, clock.GetUtcNow()), stop);

    /// <summary>Nothing is saved where something is to be seen first, so no delivery key is kept: the same form comes back, corrected, under the same id.</summary>
    public async Task<Answer> Submit(Submission<TopicIn> form, CancellationToken stop)
    {
        var (typed, now) = (SettingsTyped.In(form), clock.GetUtcNow());
        if (!form.Carried.IsShownFirst) return await save.Save(form, typed, stop);
        var (desk, next, answer) = await db.Read(async tx =>
        {
            var (desk, why) = await SettingsDesk.For(tx, form.Carried, form.User);
            if (desk is null) return (desk, (CommunitySeed?)null, SettingsViews.Instead(await tx.LanguageOf(form.User), why!, typed));
            var (next, errors) = await SettingsDesk.Applied(tx, desk, typed, now);
            if (next is null) return (desk, null, Answer.Errors([.. errors]));
            return (desk, next, desk.Seed.Differences(next).Count > 0 ? null
                : Answer.Update(await ShowSettings.Window(tx, form.Carried.Community, form.User, now, SettingsTexts.All.In(desk.Reader).NothingChanged)));
        }, stop);
        if (answer is not null) return answer;
        var (trouble, inside) = await Look(desk!, next!, stop);
        if (trouble is not null) return trouble;
        return await db.Read(async tx =>
        {
            var bot = await tx.BotOf(desk!.Community.Workspace);
            var outlook = await Outlook.Of(tx, desk, next!, posts, now) with { Inside = inside?.Where(one => one != bot).ToList() };
            return Answer.Update(PreviewViews.Preview(desk, next!, typed, now, isLate: desk.At.Number != form.Carried.Number, outlook));
        }, stop);
    }

    /// <summary>Only Slack knows whether a channel is private, whether the bot is in it, and who else.</summary>
    private async Task<(Answer? Trouble, IReadOnlyList<UserId>? Inside)> Look(SettingsDesk desk, CommunitySeed next, CancellationToken stop)
    {
        var t = CreatingTexts.All.In(desk.Reader);
        if (next.Channel != desk.Seed.Channel)
            return (await channels.ToTalkIn(new(next.Channel), stop) is { } trouble ? Answer.Error(SettingsFeature.Channel, t.Trouble(trouble)) : null, null);
        if (next.FacilitatorsChannel is not { } room || room == desk.Seed.FacilitatorsChannel) return (null, null);
        var (wrong, inside) = await channels.ToDecideIn(new(room), stop);
        return wrong is { } problem ? (Answer.Error(SettingsFeature.FacilitatorsChannel, t.Trouble(problem)), null) : (null, inside);
    }

    private async Task<Answer> Show<T>(Press<T> press, TopicIn at, Func<SettingsDesk, Modal> draw, CancellationToken stop) where T : IParsable<T>
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            var (desk, why) = await SettingsDesk.For(tx, at, press.User);
            return (desk is null ? null : draw(desk), why);
        }, stop);
        if (form is null) return Answer.Saying(otherwise!);
        await slack.Show(press, form, stop);
        return Answer.Done;
    }
}
