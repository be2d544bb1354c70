using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>The three moments of the animators' week.</summary>
internal static class WeekFields
{
    public static readonly Fieldset Set = new(
        [
            SettingsFeature.NudgeDay, SettingsFeature.NudgeTime, SettingsFeature.CheckDay, SettingsFeature.CheckTime, SettingsFeature.PublishDay, SettingsFeature.PublishTime, SettingsFeature.AutoPublish,
        ],
        (seed, _) => [.. Parts(seed.Weekly.NudgeAt), .. Parts(seed.Weekly.CheckAt), .. Parts(seed.Weekly.PublishAt), seed.Weekly.AutoPublish ? Fieldset.Yes : ""],
        Read);

    private static CommunitySeed Read(FormRead form)
    {
        var seed = form.Seed;
        var weekly = new WeeklySeed
        {
            NudgeAt = Step(form, SettingsFeature.NudgeDay, SettingsFeature.NudgeTime),
            CheckAt = Step(form, SettingsFeature.CheckDay, SettingsFeature.CheckTime),
            PublishAt = Step(form, SettingsFeature.PublishDay, SettingsFeature.PublishTime),
            AutoPublish = form.IsTicked(SettingsFeature.AutoPublish),
        };
        if (form.Errors.Count > 0) return seed;
        // Each is said under the one that comes too soon.
        if (!Allowed.IsBefore(weekly.NudgeAt, weekly.CheckAt)) form.Wrong(SettingsFeature.CheckDay, form.Texts.CheckTooSoon);
        if (!Allowed.IsBefore(weekly.CheckAt, weekly.PublishAt)) form.Wrong(SettingsFeature.PublishDay, form.Texts.PublishingTooSoon);
        if (form.Errors.Count == 0 && !Allowed.PublishesInHours(weekly, seed.Pacing)) form.Wrong(SettingsFeature.PublishTime, form.Texts.OutsidePace(seed.Pacing.From, seed.Pacing.To));
        return seed with { Weekly = weekly };
    }

    private static string Step(FormRead form, Field day, Field time)
    {
        var step = $"{form[day]} {form[time]}";
        if (!Allowed.IsStep(step)) form.Wrong(time, form.Texts.OutsideDaytime);
        return step;
    }

    /// <summary>The configuration may have the day in small letters.</summary>
    private static string[] Parts(string dayAndTime) => WeekMoment.Parse(dayAndTime).ToString().Split(' ');
}
