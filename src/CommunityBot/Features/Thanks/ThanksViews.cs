using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

internal static class ThanksViews
{
    public static Answer Whisper(string text) => Answer.Saying(Mrkdwn.Escaped(text));

    public static Answer Instead(Language language, Mrkdwn text)
    {
        var t = ThanksTexts.All.In(language);
        return Answer.Update(new Modal(ThanksFeature.Notice, t.Title, new Section(text)) { Close = t.Close });
    }

    /// <param name="who">Already named in the command; null where nobody was.</param>
    /// <param name="words">Already typed; what is too long is given back for its author to shorten.</param>
    public static Modal Form(Language language, UserId? who, string words)
    {
        var t = ThanksTexts.All.In(language);
        // No longest length on the field: what was typed in the command, however long, is there to be shortened.
        return ThanksFeature.Form.Modal(t.Title, "",
            ThanksFeature.Who.Input(t.WhoLabel, new UserSelect { Initial = who }),
            ThanksFeature.Words.Input(t.WordsLabel, new TextInput { Multiline = true, Initial = words.Length == 0 ? null : PlainText.Cut(words, 3000) }) with { Hint = t.WordsHint }) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }
}
