using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>Every text a community has had in the place of one of the bot's, and each of them, to start from again.</summary>
public sealed class ShowHistory(Database db, SlackApi slack, FindText texts)
{
    public Task<Answer> Open(Press<TextIn> press, CancellationToken stop) => Open(press, RewordingViews.History, stop);

    public Task<Answer> OpenOne(Press<TextIn> press, CancellationToken stop) => Open(press, (found, changes) =>
        RewordingViews.Earlier(found, press.Carried.Number, changes.FirstOrDefault(change => change.Number == press.Carried.Number)), stop);

    private async Task<Answer> Open(Press<TextIn> press, Func<TextFound, IReadOnlyList<OwnWords>, Modal> draw, CancellationToken stop)
    {
        var (window, otherwise) = await db.Read(async tx =>
        {
            var (found, why) = await texts.For(tx, press.Carried, press.User);
            return (found is null ? null : draw(found, await tx.ChangesOf(found.Community.Id, found.Text.Text, found.Language)), why);
        }, stop);
        if (window is null) return Answer.Saying(otherwise!);
        await slack.Show(press, window, stop);
        return Answer.Done;
    }
}
