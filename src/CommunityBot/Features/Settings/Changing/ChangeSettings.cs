using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>The form of a group of settings. What changes dates is followed by the dates it gives, in the form's place; the rest is saved at once.</summary>
public sealed class ChangeSettings(Database db, SlackApi slack, CheckChannels channels, SaveSettings save, TimeProvider clock)
{
    public Task<Answer> Open(Press<TopicIn> press, CancellationToken stop) => Show(press, press.Carried, desk => SettingsForms.Form(desk, SettingsTyped.Of(desk), clock.GetUtcNow()), stop);

    /// <summary>From the dates back to the form, with what was typed.</summary>
    public Task<Answer> Back(Press<TypedIn> press, CancellationToken stop) => Show(press, press.Carried.At, desk => SettingsForms.Form(desk with { At = press.Carried.At }, press.Carried.Typed, clock.GetUtcNow()), stop);

    /// <summary>Nothing is saved where there are dates to be seen first, so no delivery key is kept: the same form comes back, corrected, under the same id.</summary>
    public async Task<Answer> Submit(Submission<TopicIn> form, CancellationToken stop)
    {
        var (typed, now) = (SettingsTyped.In(form), clock.GetUtcNow());
        var language = Language.French;
        var answer = await db.Read(async tx =>
        {
            var (desk, why) = await SettingsDesk.For(tx, form.Carried, form.User);
            if (desk is null) return SettingsViews.Instead(await tx.LanguageOf(form.User), why!, typed);
            language = desk.Reader;
            if (!form.Carried.HasDates) return null;
            var (next, errors) = SettingsTyped.Apply(desk, typed, now);
            return next is null ? Answer.Errors([.. errors]) : Answer.Update(PreviewViews.Preview(desk, next, typed, now, isLate: desk.At.Number != form.Carried.Number));
        }, stop);
        if (answer is not null) return answer;
        // Only Slack knows whether a channel is private, and whether the bot is in it.
        if (form[SettingsFeature.FacilitatorsChannel] is { } channel && await channels.ForFacilitators(channel, stop) is { } trouble)
            return Answer.Error(SettingsFeature.FacilitatorsChannel, CreatingTexts.All.In(language).Trouble(trouble));
        return await save.Save(form, typed, stop);
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
