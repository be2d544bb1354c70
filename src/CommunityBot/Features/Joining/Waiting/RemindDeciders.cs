using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Joining;

/// <summary>
/// The morning's round of what waits: closes what has waited a month, gives the pilots what has waited a week, and reminds those who decide of the rest, in
/// one message to the facilitators' channel or in each one's letter of the day.
/// </summary>
public sealed class RemindDeciders(Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    /// <summary>The local time of the round, on the community's working days.</summary>
    public static readonly LocalTime At = new(9, 0);

    /// <summary>How many requests one round closes or gives to the pilots: they are one transaction, and nobody else writes meanwhile. The rest has waited for a week, and waits for a day more.</summary>
    private const int AtOnce = 50;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        // Caught up at night, it waits for the next morning rather than write when nobody is there.
        if (!community.IsWorkingDay(today) || !Daytime.Covers(now, community.Zone)) return;
        await tx.Hold(community.Id);

        var due = (await tx.WaitsIn(community.Id)).Select(wait => (Wait: wait, Patience: wait.On(today, community)));
        foreach (var (wait, patience) in due.Where(due => due.Patience == Patience.Over || due is { Patience: Patience.Overdue, Wait.EscalatedAt: null }).Take(AtOnce))
        {
            if (patience == Patience.Over) await CloseUnanswered.Close(tx, outbox, community, wait, now);
            else await GiveToPilots.Give(tx, outbox, community, wait, now);
        }

        var waits = await tx.WaitsIn(community.Id);
        if (waits.Count == 0) return;
        if (community.FacilitatorsChannel is { } channel) await RemindChannel(tx, community, channel, today, now);
        else await RemindEach(tx, community, await FirstToDecide(tx, community.Id), today);
        if (waits.Any(wait => wait.IsForPilots(today, community))) await RemindEach(tx, community, await NextToDecide(tx, community.Id), today);
    }

    /// <summary>
    /// A channel that was archived, or that the bot was removed from, must not silence the reminder: it goes in the letters of the facilitators.
    /// </summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Code == "expired" || outcome.Key.Split(':') is not ["joining", "morning", var channel, var day]) return;
        foreach (var community in await tx.CommunitiesFacilitatedIn(new ChannelId(channel)))
            if ((await tx.WaitsIn(community.Id)).Count > 0) await RemindEach(tx, community, await FirstToDecide(tx, community.Id), LocalDatePattern.Iso.Parse(day).Value);
    }

    /// <summary>Those a request is first for: the facilitators, or the pilots where there are none.</summary>
    internal static async Task<IReadOnlyList<UserId>> FirstToDecide(Tx tx, string community) =>
        await tx.Holders(community, Role.Facilitator) is { Count: > 0 } facilitators ? facilitators : await tx.Holders(community, Role.Pilot);

    /// <summary>Those it is put before when these have not decided: the pilots who do not facilitate as well.</summary>
    internal static async Task<IReadOnlyList<UserId>> NextToDecide(Tx tx, string community) =>
        [.. (await tx.Holders(community, Role.Pilot)).Except(await tx.Holders(community, Role.Facilitator))];

    /// <summary>One message a morning in a channel, whatever number of communities it is for.</summary>
    internal static string KeyOf(ChannelId channel, LocalDate day) => $"joining:morning:{channel}:{LocalDatePattern.Iso.Format(day)}";

    private Task RemindChannel(Tx tx, CommunitySettings community, ChannelId channel, LocalDate today, DateTimeOffset now) => outbox.Show(
        tx, KeyOf(channel, today), Place.Channel(channel), JoiningFeature.Morning(today), Priority.Promised, JoiningFeature.Reminded, usefulUntil: Daytime.EndOfDay(now, community.Zone));

    private async Task RemindEach(Tx tx, CommunitySettings community, IReadOnlyList<UserId> readers, LocalDate today)
    {
        foreach (var reader in readers) await letters.Add(tx, $"joining:waits:{community.Id}:{LocalDatePattern.Iso.Format(today)}", reader, community, JoiningFeature.Waits(community.Id));
    }
}
