using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>
/// Acts once on what Slack may deliver twice. The key and the answer are kept in the transaction of the work itself,
/// so a second delivery, even at the same instant, gets the same answer and does nothing.
/// </summary>
public sealed class Acted(Database db, TimeProvider clock)
{
    /// <summary>
    /// Runs the work in a transaction, once for this key; without a key it just runs. A form sent back for correction
    /// (<see cref="Answer.Errors"/>) is undone and not remembered: the person corrects it and sends the same form again.
    /// </summary>
    /// <exception cref="NothingRecordedException">Certain: nothing was done.</exception>
    /// <exception cref="CommitUncertainException">The database went away during the commit and could not be asked again.</exception>
    public async Task<Answer> Once(string? deliveryKey, Func<Tx, Task<Answer>> work, CancellationToken stop)
    {
        try
        {
            return await db.Write(tx => Act(tx, deliveryKey, work), stop);
        }
        catch (SentBack undone)
        {
            return undone.Answer;
        }
        catch (CommitUncertainException) when (deliveryKey is not null)
        {
            return await Truth(deliveryKey) ?? throw new NothingRecordedException("The commit was lost, and its key is not there.");
        }
    }

    /// <summary>The answer kept for this delivery, or null where it has not acted.</summary>
    public Task<Answer?> Given(string deliveryKey, CancellationToken stop) => db.Read(
        async tx => await tx.Find<string>("select answer from acted where key = @key", new { key = deliveryKey }) is { } answer ? Answer.FromStored(answer) : null, stop);

    private async Task<Answer> Act(Tx tx, string? key, Func<Tx, Task<Answer>> work)
    {
        // The key goes first: a second delivery waits here for the first one's commit.
        if (key is not null && !await Claim(tx, key))
            return await Kept(tx, key);

        var answer = await work(tx);
        if (answer is Answer.Refused) throw new SentBack(answer);
        if (key is not null)
            await tx.Execute("update acted set answer = @answer where key = @key", new { key, answer = answer.ToStored() });
        return answer;
    }

    /// <summary>The answer that was kept, or null where the commit did not happen. Trying to take the key waits for a commit still under way.</summary>
    private async Task<Answer?> Truth(string key)
    {
        try
        {
            return await db.Write<Answer?>(
                async tx =>
                {
                    if (!await Claim(tx, key)) return await Kept(tx, key);
                    await tx.Execute("delete from acted where key = @key", new { key });
                    return null;
                },
                CancellationToken.None);
        }
        catch (NothingRecordedException unreachable)
        {
            throw new CommitUncertainException("The connection broke during the commit, and the database cannot be asked what became of it.", unreachable);
        }
    }

    private static async Task<Answer> Kept(Tx tx, string key) => Answer.FromStored((await tx.Find<string>("select answer from acted where key = @key", new { key }))!);

    private async Task<bool> Claim(Tx tx, string key) =>
        await tx.Execute(
            "insert into acted (key, acted_at) values (@key, @now) on conflict (key) do nothing",
            new { key, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) == 1;

    private sealed class SentBack(Answer answer) : Exception
    {
        public Answer Answer { get; } = answer;
    }
}
