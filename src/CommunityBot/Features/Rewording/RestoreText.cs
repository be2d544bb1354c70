using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>Goes back to the text the bot comes with. The list of the texts takes the place of what was shown, and says what was done.</summary>
public sealed class RestoreText(Database db, SlackApi slack, Acted acted, Outbox outbox, FindText texts, TimeProvider clock)
{
    public async Task<Answer> Restore(Press<TextIn> press, CancellationToken stop)
    {
        var answer = await acted.Once(press.DeliveryKey, async tx =>
        {
            await tx.Hold(press.Carried.Community);
            var (found, why) = await texts.For(tx, press.Carried, press.User);
            if (found is null) return Answer.Saying(why!);
            // Somebody was faster, the same person perhaps: the list says how the text stands.
            if (found.At.Number != press.Carried.Number || !found.IsOwn) return Answer.Done;

            var now = clock.GetUtcNow();
            await tx.Publish(found.Community, found.Text.Text, found.Language, new(found.At.Number + 1, null, press.User, now));
            await tx.Audit(found.Community, press.User, "text_restored", press.Carried.About, reason: null, now);
            await texts.Changed(tx, found);
            outbox.RefreshAllHomes(tx);
            return Answer.Done;
        }, stop);
        if (answer is Answer.Whispered) return answer;

        var window = await db.Read(async tx => await texts.For(tx, press.Carried, press.User) is ({ } found, _)
            ? await ShowTexts.Window(tx, texts, found.Community, press.User, Said(found, press)) : null, stop);
        if (window is not null) await slack.Show(press, window, stop);
        return answer;
    }

    private static Mrkdwn Said(TextFound found, Press<TextIn> press)
    {
        var t = RewordingTexts.All.In(found.Reader);
        var name = t.NameIn(found.Text.Text, found.Language);
        return found.Own is { } own && (own.Words is not null || own.Number != press.Carried.Number + 1 || own.By != press.User) ? t.ChangedMeanwhile(name, own.By) : t.BackToShipped(name);
    }
}
