using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>The form in which a text is put in a community's own words, and what it would look like, over it.</summary>
public sealed class Reword(Database db, SlackApi slack, FindText texts, TimeProvider clock)
{
    /// <summary>With what this editor typed and has not published yet, else with the words in force.</summary>
    public Task<Answer> Open(Press<TextIn> press, CancellationToken stop) => Open(press, async (tx, found) =>
        await tx.FindDraft(found.At, press.User) is var (typed, typedAt) && typed.Count == found.Text.Passages.Count
            ? RewordingViews.Form(found, typed, RewordingTexts.All.In(found.Reader).YourDraft(found.Reader.When(typedAt)))
            : RewordingViews.Form(found, found.Words, null), stop);

    /// <summary>With an earlier text.</summary>
    public Task<Answer> OpenFrom(Press<TextIn> press, CancellationToken stop) => Open(press, async (tx, found) =>
    {
        var t = RewordingTexts.All.In(found.Reader);
        var change = (await tx.ChangesOf(found.Community.Id, found.Text.Text, found.Language)).FirstOrDefault(one => one.Number == press.Carried.Number);
        return RewordingViews.Form(found, found.WordsAfter(change), change?.Words is null ? t.FromShipped : t.FromEarlier(found.Reader.When(change.At)));
    }, stop);

    /// <summary>Nothing is published yet, so no delivery key is kept: the same form comes back, corrected, under the same id.</summary>
    public Task<Answer> Preview(Submission<TextIn> form, CancellationToken stop) => db.Write(async tx =>
    {
        IReadOnlyList<string> typed = [.. RewordingFeature.Passages.Select(field => form[field] ?? "")];
        var (found, why) = await texts.For(tx, form.Carried, form.User);
        if (found is null) return RewordingViews.Instead(await tx.LanguageOf(form.User), why!, typed);
        var (words, errors) = WordsTyped.Of([.. typed.Take(found.Text.Passages.Count)], found);
        if (words is null) return Answer.Errors([.. errors]);
        await tx.KeepDraft(found.Community, found.At, form.User, words, clock.GetUtcNow());
        return Answer.Push(RewordingViews.Preview(found, words, isLate: found.At.Number != form.Carried.Number));
    }, stop);

    private async Task<Answer> Open(Press<TextIn> press, Func<Tx, TextFound, Task<Modal>> draw, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            var (found, why) = await texts.For(tx, press.Carried, press.User);
            return (found is null ? null : await draw(tx, found), why);
        }, stop);
        if (form is null) return Answer.Saying(otherwise!);
        await slack.Show(press, form, stop);
        return Answer.Done;
    }
}
