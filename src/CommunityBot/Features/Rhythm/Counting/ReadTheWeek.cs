using System.Collections.Concurrent;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// Before it is said that nothing has come: a bot that did not listen all week may have missed it, so what the channel holds since Monday is read, and counted as if
/// it had been heard. Only where the count is nought, and only where something may have been missed: a Monday morning asks Slack nothing.
/// </summary>
public sealed class ReadTheWeek(Database db, SlackApi slack, PacedCalls paced, Hearing hearing, RhythmFeature rhythm, TimeProvider clock)
{
    private const int Piece = 50;

    /// <summary>What is read at eight, before the letters of a morning, does for the step at nine: over HTTP nobody can tell that nothing was missed in that hour, but it is little.</summary>
    private static readonly TimeSpan Serves = TimeSpan.FromMinutes(90);

    /// <summary>When each community's channel was last read before a step, in this life of the bot, and since which week.</summary>
    private readonly ConcurrentDictionary<string, (Week Week, DateTimeOffset At)> _read = new(StringComparer.Ordinal);

    /// <summary>What comes before a step of the week, where that step is due.</summary>
    /// <inheritdoc cref="Read"/>
    public async Task Before(CommunitySettings community, Func<WeekPlan, (DateTimeOffset? At, DateTimeOffset Until)> step, CancellationToken stop)
    {
        var (now, week) = (clock.GetUtcNow(), Week.At(clock.GetUtcNow(), community));
        if (WasJustRead(community, now, await hearing.Since(stop)) || await hearing.HasHeardAll(community.Channel, week.Begins(community.Zone), stop)) return;
        if (!await db.Read(async tx => await WeekStep.Due(tx, community, now, step) is { } due && await RhythmFeature.IsSilent(tx, community, due.Moments.Week), stop)) return;
        await Read(community, week, stop);
        _read[community.Id] = (week, now);
    }

    /// <summary>The communities, of many, whose channel may have to be read before a step.</summary>
    public async Task<IReadOnlySet<string>> Asks(IReadOnlyCollection<CommunitySettings> communities, CancellationToken stop)
    {
        var (now, listensSince) = (clock.GetUtcNow(), await hearing.Since(stop));
        return await Asks([.. communities.Where(community => !WasJustRead(community, now, listensSince)).Select(community => (community, Week.At(now, community)))], stop);
    }

    /// <summary>The same where what was said in earlier weeks counts too.</summary>
    /// <param name="since">Each with the first week that counts.</param>
    public async Task<IReadOnlySet<string>> Asks(IReadOnlyCollection<(CommunitySettings Community, Week First)> since, CancellationToken stop)
    {
        if (since.Count == 0) return new HashSet<string>(StringComparer.Ordinal);
        var missed = await hearing.Missed([.. since.Select(one => (one.Community.Channel, one.First.Begins(one.Community.Zone)))], stop);
        return since.Where(one => missed.Contains(one.Community.Channel)).Select(one => one.Community.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Counts what the channel holds since Monday, where the bot has not heard it all. Throws where Slack is away: it is tried again. A channel the bot may not read is left as it was.</summary>
    public async Task Read(CommunitySettings community, Week week, CancellationToken stop)
    {
        if (await hearing.HasHeardAll(community.Channel, week.Begins(community.Zone), stop)) return;
        try
        {
            var said = await paced.AskInTurn("conversations.history", () => Said(community, week, stop), stop);
            // In pieces: nobody waits for a week of words.
            foreach (var some in said.Chunk(Piece)) await db.Write(tx => Count(tx, community, some), stop);
        }
        catch (SlackException refused) when (refused is { Kind: FailureKind.Final, RetryAfter: null })
        {
            // Archived, or the bot was not invited: nobody can tell what was said there.
        }
    }

    /// <summary>The bot itself comes into a channel: what was said there before it has not heard.</summary>
    public Task CameIn(Tx tx, InboxEvent heard) => hearing.CameIn(tx, heard);

    /// <summary>Whether that reading still serves: it is of this morning, and no gap is known since.</summary>
    private bool WasJustRead(CommunitySettings community, DateTimeOffset now, DateTimeOffset? listensSince) =>
        _read.TryGetValue(community.Id, out var last) && last.Week == Week.At(now, community) && now - last.At < Serves && !(listensSince > last.At);

    private async Task<List<HistoryMessage>> Said(CommunitySettings community, Week week, CancellationToken stop)
    {
        var said = new List<HistoryMessage>();
        await foreach (var message in slack.History(community.Channel, week.Begins(community.Zone), stop))
            if (message is { BotId: null, User: not null } && CountMessages.IsSaid(message.Subtype)) said.Add(message);
        return said;
    }

    private async Task Count(Tx tx, CommunitySettings community, IReadOnlyList<HistoryMessage> said)
    {
        // What it answers and ticks itself is nobody's answer, as in what is heard.
        var bot = await tx.BotOf(community.Workspace);
        foreach (var message in said)
        {
            await tx.CountMessage(community, message.Ts.Value, message.User!.Value.Value, QuestionMark.IsIn(message.Text));
            var answered = message.ReplyUsers ?? [];
            await tx.CountRead(community, message.Ts.Value, answered.Where(user => user != bot), more: message.ReplyCount - answered.Count);
            foreach (var reaction in message.Reactions ?? [])
                foreach (var user in reaction.Users.Where(user => user != bot)) await tx.CountReaction(community, message.Ts.Value, user.Value, reaction.Name);
            await rhythm.RedrawQuestion(tx, community, message.Ts);
        }
    }
}
