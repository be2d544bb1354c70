using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>
/// Puts in force what the preview showed. Somebody else may have changed the text meanwhile: then the preview shows theirs first, and the editor decides; what was
/// typed is kept in any case.
/// </summary>
public sealed class PublishWords(Acted acted, Outbox outbox, FindText texts, TimeProvider clock)
{
    /// <summary>The preview carries the change it was drawn after. Updated in place it keeps its id, so that number tells one sending from the next.</summary>
    public Task<Answer> Publish(Submission<TextIn> form, CancellationToken stop) => acted.Once($"{form.DeliveryKey}:{form.Carried.Number}", async tx =>
    {
        await tx.Hold(form.Carried.Community);
        var draft = await tx.FindDraft(form.Carried, form.User);
        var (found, why) = await texts.For(tx, form.Carried, form.User);
        if (found is null) return RewordingViews.Instead(await tx.LanguageOf(form.User), why!, draft?.Typed ?? []);
        var t = RewordingTexts.All.In(found.Reader);
        if (draft is not var (typed, _)) return RewordingViews.Instead(found.Reader, t.PublishedAlready, []);
        // Nothing is left of the change where somebody else has published the same.
        if (WordsTyped.Of(typed, found).Words is not { } words) return RewordingViews.Instead(found.Reader, t.PublishedAlready, []);
        if (found.At.Number != form.Carried.Number) return Answer.Update(RewordingViews.Preview(found, words, isLate: true));

        var now = clock.GetUtcNow();
        // Who types the bot's own words has them follow the bot's.
        var isShipped = words.SequenceEqual(found.Text.Shipped(found.Language), StringComparer.Ordinal);
        if (!await tx.Publish(found.Community, found.Text.Text, found.Language, new(found.At.Number + 1, isShipped ? null : words, form.User, now)))
            return RewordingViews.Instead(found.Reader, t.Gone, words);
        await tx.ForgetDraft(form.Carried, form.User);
        await tx.Audit(found.Community, form.User, isShipped ? "text_restored" : "text_reworded", form.Carried.About, reason: null, now);
        await texts.Changed(tx, found);
        outbox.RefreshAllHomes(tx);
        await outbox.Post(tx, $"rewording:{found.At with { Number = found.At.Number + 1 }}:published", Place.Private(form.User),
            Message.Saying(t.Published(found.Community.Name, t.NameIn(found.Text.Text, found.Language))), Priority.Waiting);
        return Answer.Close;
    }, stop);
}
