using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>Announces an arrival to everyone, in the one message of the day.</summary>
public sealed class PublishArrival(Acted acted, Outbox outbox, PacingFeature pacing, TimeProvider clock)
{
    /// <summary><paramref name="from"/> is what the card showed when it was pressed: [Publish] does not undo a [Skip] that was faster.</summary>
    public Task<Answer> Press(Press<string> press, ArrivalStatus from, CancellationToken stop) =>
        acted.Once(press.DeliveryKey, tx => Handling.Of(tx, press.Carried, press.User, async h =>
            await Publish(tx, h.Community, h.Arrival, from, h.By) ? Answer.Done : h.Whispered(h.TooLate(await tx.FindArrival(press.Carried) ?? h.Arrival)),
            Handling.Whispered), stop);

    /// <summary>Publishes in this transaction, by someone or, without <paramref name="by"/>, by the bot itself, at the channel's pace. False when someone was faster.</summary>
    internal async Task<bool> Publish(Tx tx, CommunitySettings community, Arrival arrival, ArrivalStatus from, UserId? by)
    {
        // Which message an arrival joins depends on the others of the day.
        await tx.Hold(community.Id);
        var now = clock.GetUtcNow();
        var last = await LastOne(tx, community, now);
        var joins = last is not null && Fit(community, [.. await tx.ArrivalsIn(last), arrival], await tx.WordsOf(community, ArrivalsFeature.AnnouncementText, community.Language));
        var announcement = joins ? last! : await NewOne(tx, community, now);
        if (!await tx.SaveHandled(arrival.Published(by, announcement, now), from)) return false;

        var subject = ArrivalsFeature.AnnouncementOf(announcement);
        // A key of its own: after a refusal the same message of the day is posted anew.
        if (joins) await outbox.Refresh(tx, subject, Priority.Rest);
        else await pacing.Post(tx, community, $"arrivals:{announcement.Id}:{Guid.CreateVersion7(now):n}", subject, PostClass.Rest, tell: ArrivalsFeature.Announced, moved: ArrivalsFeature.Moved);
        await outbox.Refresh(tx, ArrivalsFeature.CardOf(arrival));
        await ArrivalsFeature.RefreshHomes(tx, outbox, community.Id);
        return true;
    }

    /// <summary>Slack refused the message for good (archived, the bot is not in the channel…): its arrivals are to be published again, and their cards say why.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded) return;
        var announcement = AnnouncementIn(outcome.Key);
        await tx.Hold(announcement.Community);
        var arrivals = await tx.ArrivalsIn(announcement);
        await tx.PrepareAgain(announcement, outcome.Code ?? "unknown");
        foreach (var arrival in arrivals) await outbox.Refresh(tx, ArrivalsFeature.CardOf(arrival));
        await ArrivalsFeature.RefreshHomes(tx, outbox, announcement.Community);
    }

    /// <summary>The message goes out at another moment than the cards say, or has just gone.</summary>
    public async Task Moved(Tx tx, Outcome outcome)
    {
        foreach (var arrival in await tx.ArrivalsIn(AnnouncementIn(outcome.Key))) await outbox.Refresh(tx, ArrivalsFeature.CardOf(arrival));
    }

    private static Announcement AnnouncementIn(string key) => Announcement.Parse(key.Split(':')[1]);

    /// <summary>The message one more arrival may join: what has not gone out yet, otherwise today's.</summary>
    private static async Task<Announcement?> LastOne(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        (await PacingFeature.Planned(tx, community)).LastOrDefault(ArrivalsFeature.Announces) is { } waits
            ? Announcement.Parse(waits.Subject.Id)
            : await tx.LastAnnouncementOf(community.Id, community.DayAt(now));

    /// <summary>One of the day on which it will be read.</summary>
    private async Task<Announcement> NewOne(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        var day = community.DayAt(await pacing.Foresee(tx, community, PostClass.Rest) ?? now);
        return (await tx.LastAnnouncementOf(community.Id, day))?.Next ?? new(community.Id, day, 0);
    }

    private static bool Fit(CommunitySettings community, IReadOnlyList<Arrival> together, IReadOnlyList<string> words) =>
        ArrivalsViews.AnnouncementText(community.Language, together, words).Length <= ArrivalsViews.LongestText;
}
