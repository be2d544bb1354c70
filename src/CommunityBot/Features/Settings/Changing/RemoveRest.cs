using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>Takes a break or a day off back. The page takes the place of what was shown, and says what was done.</summary>
public sealed class RemoveRest(Database db, SlackApi slack, Acted acted, SaveSettings save, TimeProvider clock)
{
    public async Task<Answer> Remove(Press<RestIn> press, CancellationToken stop)
    {
        var rest = press.Carried;
        var answer = await acted.Once(press.DeliveryKey, async tx =>
        {
            await tx.Hold(rest.Community);
            var (desk, why) = await SettingsDesk.For(tx, new(rest.Community, Topic.Rest, 0), press.User);
            if (desk is null) return Answer.Saying(why!);
            var next = desk.Seed with
            {
                Breaks = [.. desk.Seed.Breaks.Where(one => (one.From, one.To) != (rest.From, rest.To))],
                DaysOff = rest.From == rest.To ? [.. desk.Seed.DaysOff.Where(day => day != rest.From)] : desk.Seed.DaysOff,
            };
            // Somebody was faster, the same person perhaps: the page says how things stand.
            if (desk.Seed.Differences(next).Count > 0) await save.Record(tx, desk, next, press.User, clock.GetUtcNow());
            return Answer.Done;
        }, stop);
        if (answer is Answer.Whispered) return answer;
        var window = await db.Read(async tx => await SettingsDesk.For(tx, new(rest.Community, Topic.Rest, 0), press.User) is ({ } desk, _)
            ? await ShowSettings.Window(tx, rest.Community, press.User, clock.GetUtcNow(), SettingsTexts.All.In(desk.Reader).Saved(Topic.Rest)) : null, stop);
        if (window is not null) await slack.Show(press, window, stop);
        return answer;
    }
}
