using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>How a form is opened from a card and received: permission is asked at both moments.</summary>
internal static class DeskForm
{
    /// <summary>Opens the form within the trigger's three seconds, or whispers why not.</summary>
    public static async Task<Answer> Open(Database db, SlackApi slack, Press<Guid> press, Act act, Func<Tx, Desk, Task<(Modal? Form, Mrkdwn? Instead)>> draw, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            if (await Desk.Find(tx, press.Carried, press.User) is not { } desk) return ((Modal?)null, await Reply.Gone(tx, press.User));
            if (await desk.Refusal(tx, act) is { } refusal) return (null, Reply.Whisper(refusal));
            var (modal, instead) = await draw(tx, desk);
            return (modal, instead is null ? Answer.Done : Reply.Whisper(instead));
        }, stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return otherwise;
    }

    /// <summary>
    /// Runs the step with the community held, unless the person may no longer do it: then the form says so in its place. Whatever is said in its place
    /// gives back what was typed in it.
    /// </summary>
    public static Task<Answer> Submit(Acted acted, Submission<Guid> form, TextField typed, Act act, Func<Tx, Desk, Task<Answer>> step, CancellationToken stop) =>
        Submit(acted, form, form.Carried, typed, act, step, stop);

    /// <summary>The same, for a form that also carries what it was drawn from.</summary>
    public static Task<Answer> Submit(Acted acted, Submission<Seen> form, TextField typed, Act act, Func<Tx, Desk, Task<Answer>> step, CancellationToken stop) =>
        Submit(acted, form, form.Carried.Request, typed, act, step, stop);

    private static Task<Answer> Submit<T>(Acted acted, Submission<T> form, Guid request, TextField typed, Act act, Func<Tx, Desk, Task<Answer>> step, CancellationToken stop) where T : IParsable<T> => acted.Once(form.DeliveryKey, async tx =>
    {
        if (await Desk.Hold(tx, request, form.User) is not { } desk)
        {
            var language = await tx.LanguageOf(form.User);
            return GivingBack(Answer.Update(Reply.Notice(language, DecisionTexts.All.In(language).DeskTitle, new Section(DecisionTexts.All.In(language).Gone))), language, form[typed]);
        }
        return GivingBack(await desk.Refusal(tx, act) is { } refusal ? Notice(desk, desk.Texts.DeskTitle, refusal) : await step(tx, desk), desk.Language, form[typed]);
    }, stop);

    /// <summary>A notice that takes the place of a form, with the words typed in it under what it says; any other answer as it is.</summary>
    public static Answer GivingBack(Answer answer, Language language, string? typed) => answer is Answer.Updated { Modal: var notice } && JoiningWords.Trimmed(typed) is { } words
        ? Answer.Update(new Modal(notice.CallbackId, notice.Title, [.. notice.Blocks, .. Section.Quoting(DecisionTexts.All.In(language).YourWords, words)]) { Close = notice.Close })
        : answer;

    public static Answer Notice(Desk desk, string title, Mrkdwn text) => Answer.Update(Reply.Notice(desk.Language, title, new Section(text)));

    /// <summary>What was written, or the error to show under the field.</summary>
    public static (string Text, Answer? Error) Words<T>(Submission<T> form, TextField field, int atLeast, int atMost, IDecisionTexts t) where T : IParsable<T>
    {
        var text = JoiningWords.Trimmed(form[field]) ?? "";
        if (text.Length < atLeast) return (text, Answer.Error(field, t.Missing));
        return text.Length > atMost ? (text, Answer.Error(field, t.TooLong(atMost))) : (text, null);
    }
}
