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
        var joined = await Joined(tx, community, arrival, now);
        var announcement = joined ?? await NewOne(tx, community, now);
        if (!await tx.SaveHandled(arrival.Published(by, announcement, now), from)) return false;

        var subject = ArrivalsFeature.AnnouncementOf(announcement);
        // A key of its own: after a refusal the same message of the day is posted anew.
        if (joined is not null) await outbox.Refresh(tx, subject, Priority.Rest);
        else await pacing.Post(tx, community, $"arrivals:{announcement.Id}:{Guid.CreateVersion7(now):n}", subject, PostClass.Rest, tell: ArrivalsFeature.Announced, moved: ArrivalsFeature.Moved);
        await outbox.Refresh(tx, ArrivalsFeature.CardOf(arrival));
        await ArrivalsFeature.RefreshHomes(tx, outbox, community.Id);
        return true;
    }

    /// <summary>When the arrival would be read if it were published now, and why not at once; null where it would be at once.</summary>
    internal async Task<Planned?> Foresee(Tx tx, CommunitySettings community, Arrival arrival)
    {
        var now = clock.GetUtcNow();
        if (await Joined(tx, community, arrival, now) is { } joined)
            return await ArrivalsFeature.PostOf(tx, joined) is { Status: PostStatus.Waiting } waits ? await PlannedOf(tx, community, waits) : null;
        var at = await pacing.Foresee(tx, community, PostClass.Rest);
        return at is { } moment && moment <= now ? null : new(at, await pacing.WhyNotNow(tx, community));
    }

    /// <summary>When a post that waits goes out, and why not at once.</summary>
    internal async Task<Planned> PlannedOf(Tx tx, CommunitySettings community, PacedPost post) => new(post.PlannedAt, await pacing.WhyNotNow(tx, community, post.Key));

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

    /// <summary>The message that has room for this arrival; null where a new one is to be made.</summary>
    private static async Task<Announcement?> Joined(Tx tx, CommunitySettings community, Arrival arrival, DateTimeOffset now) =>
        await LastOne(tx, community, now) is { } last
        && Fit(community, [.. await tx.ArrivalsIn(last), arrival], await tx.WordsOf(community, ArrivalsFeature.AnnouncementText, community.Language)) ? last : null;

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

/// <summary>When something that waits for the channel's pace goes out.</summary>
/// <param name="At">Null where there is no moment for it as things stand.</param>
/// <param name="Why">What it waits for; null where nothing does any more.</param>
public sealed record Planned(DateTimeOffset? At, Delay? Why);
