using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Joining;

/// <summary>
/// The morning's round of what waits: closes what has waited a month, gives the pilots what has waited a week, and reminds those who decide of the rest in
/// one message.
/// </summary>
public sealed class RemindDeciders(Outbox outbox, TimeProvider clock)
{
    /// <summary>The local time of the round, on the community's working days.</summary>
    public static readonly LocalTime At = new(9, 0);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        // Caught up at night, it waits for the next morning rather than write when nobody is there.
        if (!community.IsWorkingDay(today) || !Daytime.Covers(now, community.Zone)) return;
        await tx.Hold(community.Id);

        List<UserId> pilots = [];
        foreach (var wait in await tx.WaitsIn(community.Id))
        {
            var patience = wait.On(today, community);
            if (patience == Patience.Over) await CloseUnanswered.Close(tx, outbox, community, wait, now);
            else if (patience == Patience.Overdue) pilots.AddRange(await GiveToPilots.Give(tx, outbox, community, wait, now));
        }

        if ((await tx.WaitsIn(community.Id)).Count == 0) return;
        if (community.FacilitatorsChannel is { } channel) await RemindChannel(tx, community, channel, today, now);
        else await RemindEach(tx, community, await FirstToDecide(tx, community.Id), about: null, now);
        await RemindEach(tx, community, pilots, about: null, now);
    }

    /// <summary>A channel that was archived, or that the bot was removed from, must not silence the reminder: it goes out privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Code == "expired" || outcome.Key.Split(':') is not ["joining", "morning", var about, _]) return;
        if (await tx.FindCommunity(about) is { } community) await RemindEach(tx, community, await FirstToDecide(tx, community.Id), community.Id, clock.GetUtcNow());
    }

    /// <summary>Those a request is first for: the facilitators, or the pilots where there are none.</summary>
    internal static async Task<IReadOnlyList<UserId>> FirstToDecide(Tx tx, string community) =>
        await tx.Holders(community, Role.Facilitator) is { Count: > 0 } facilitators ? facilitators : await tx.Holders(community, Role.Pilot);

    private Task RemindChannel(Tx tx, CommunitySettings community, ChannelId channel, LocalDate today, DateTimeOffset now) => outbox.Show(
        tx, $"joining:morning:{community.Id}:{LocalDatePattern.Iso.Format(today)}", Place.Channel(channel), JoiningFeature.Morning(today, community.Id),
        Priority.Promised, JoiningFeature.Reminded, usefulUntil: Daytime.EndOfDay(now, community.Zone));

    /// <summary>One message a day for each person, whatever number of communities: the key has none, and what is drawn has all.</summary>
    private async Task RemindEach(Tx tx, CommunitySettings community, IEnumerable<UserId> readers, string? about, DateTimeOffset now)
    {
        foreach (var reader in readers.Distinct())
        {
            var zone = await tx.ZoneOf(reader, community);
            var at = community.NextDaytime(now, zone);
            var day = Instant.FromDateTimeOffset(at).InZone(zone).Date;
            await outbox.Show(tx, $"joining:morning:{reader}:{LocalDatePattern.Iso.Format(day)}:private", Place.Private(reader), JoiningFeature.Morning(day, about),
                Priority.Promised, notBefore: at, usefulUntil: Daytime.EndOfDay(at, zone));
        }
    }
}
