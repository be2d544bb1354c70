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

    /// <summary>What comes before a step of the week, where that step is due.</summary>
    /// <inheritdoc cref="Read"/>
    public async Task Before(CommunitySettings community, Func<WeekPlan, (DateTimeOffset? At, DateTimeOffset Until)> step, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await hearing.HasHeardAll(community.Channel, Week.At(now, community).Begins(community.Zone), stop)) return;
        if (await db.Read(async tx => await WeekStep.Due(tx, community, now, step) is { } due && await RhythmFeature.IsSilent(tx, community, due.Moments.Week), stop))
            await Read(community, Week.At(now, community), stop);
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
            // The history names who answered, not when: once each is enough to know that somebody did.
            foreach (var user in (message.ReplyUsers ?? []).Where(user => user != bot)) await tx.CountReply(community, message.Ts.Value, $"{message.Ts}/{user}", user.Value);
            foreach (var reaction in message.Reactions ?? [])
                foreach (var user in reaction.Users.Where(user => user != bot)) await tx.CountReaction(community, message.Ts.Value, user.Value, reaction.Name);
            await rhythm.RedrawQuestion(tx, community, message.Ts);
        }
    }
}
