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

    /// <summary>What the one who thanks reads once it is handed over, with the way to have the digest say so, or not.</summary>
    /// <param name="community">Its name; null where it is gone: nothing is offered.</param>
    public static Message Sent(Language language, ThanksTo thanks, string? community, bool isSaid)
    {
        var t = ThanksTexts.All.In(language);
        if (community is null) return Message.Saying(t.Sent(thanks.To));
        var text = isSaid ? Mrkdwn.Join("\n", [t.Sent(thanks.To), t.WillBeSaid(community)]) : t.Sent(thanks.To);
        return new(text, new Section(text), new Actions(isSaid ? ThanksFeature.Unshare.Button(t.Unshare, thanks) : ThanksFeature.Share.Button(t.Share, thanks)));
    }

    /// <param name="here">The community in whose channel it was typed; empty for none.</param>
    /// <param name="who">Already named in the command; null where nobody was.</param>
    /// <param name="words">Already typed; what is too long is given back for its author to shorten.</param>
    public static Modal Form(Language language, string here, UserId? who, string words)
    {
        var t = ThanksTexts.All.In(language);
        // No longest length on the field: what was typed in the command, however long, is there to be shortened.
        return ThanksFeature.Form.Modal(t.Title, here,
            ThanksFeature.Who.Input(t.WhoLabel, new UserSelect { Initial = who }),
            ThanksFeature.Words.Input(t.WordsLabel, new TextInput { Multiline = true, Initial = words.Length == 0 ? null : PlainText.Cut(words, 3000) }) with { Hint = t.WordsHint },
            ThanksFeature.Shared.Input(t.SharedLabel, new Checkboxes(new Option(t.ShareIt, "yes"))) with { Optional = true }) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }
}
