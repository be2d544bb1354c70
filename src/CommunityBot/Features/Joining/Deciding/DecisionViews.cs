using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static class DecisionViews
{
    /// <summary>A pilot's form has one membership reason, so that it tells nothing of the dues.</summary>
    public static Modal Refusal(Desk desk, bool seesDues, Eligibility found, string firstName, Language theirs)
    {
        var t = desk.Texts;
        var written = DecisionTexts.All.In(theirs);
        var likely = JoinRules.LikelyReason(found);
        RefusalReason[] reasons = seesDues
            ? [RefusalReason.NotAnAdherent, RefusalReason.DuesInDefault, RefusalReason.Expectations, RefusalReason.Other]
            : [RefusalReason.NotAnAdherent, RefusalReason.Expectations, RefusalReason.Other];
        var options = reasons.Select(reason => new Option(reason == RefusalReason.NotAnAdherent && !seesDues ? t.MembershipUnconfirmed : t.Reason(reason), JoiningSql.Code(reason))).ToList();
        var initial = likely is null ? null : options[seesDues ? Array.IndexOf(reasons, likely.Value) : 0];
        var message = likely is null ? written.ExpectationsMessage(firstName, desk.Community.Name) : written.MembershipMessage(firstName, desk.Community.Name);
        return JoiningFeature.Refusal.Modal(t.RefuseTitle, desk.Request.Id,
            JoiningFeature.Reason.Input(t.ReasonLabel, new RadioButtons(options) { Initial = initial }),
            JoiningFeature.Note.Input(t.MessageLabel, new TextInput { Multiline = true, MaxLength = JoinRules.NoteAtMost, Initial = PlainText.Cut(message, JoinRules.NoteAtMost) }) with { Hint = t.MessageHint }) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }

    public static Modal Undoing(Desk desk) => JoiningFeature.Undoing.Modal(desk.Texts.UndoTitle, desk.Request.Id,
        new Section(desk.Texts.UndoIntro(desk.Request.Person, desk.Community.Channel)),
        JoiningFeature.Note.Input(desk.Texts.UndoNoteLabel, new TextInput { Multiline = true, MaxLength = JoinRules.NoteAtMost })) with
    {
        Submit = desk.Texts.UndoSend,
        Close = desk.Texts.Cancel,
    };

    public static Modal Linking(Desk desk, string address) => JoiningFeature.Linking.Modal(desk.Texts.LinkTitle, desk.Request.Id,
        new Section(desk.Texts.LinkIntro(desk.Request.Person, address)),
        JoiningFeature.Adherent.Input(desk.Texts.LinkLabel, new ExternalSelect { MinQueryLength = 2, Placeholder = desk.Texts.LinkPlaceholder }),
        Because(desk.Texts)) with
    {
        Submit = desk.Texts.Save,
        Close = desk.Texts.Cancel,
    };

    public static Modal Settling(Desk desk, string company) => JoiningFeature.Settling.Modal(desk.Texts.SettleTitle, desk.Request.Id,
        new Section(desk.Texts.SettleIntro(company)),
        Because(desk.Texts)) with
    {
        Submit = desk.Texts.Save,
        Close = desk.Texts.Cancel,
    };

    /// <summary>What was written to a person, whole, under a heading.</summary>
    public static Message Letter(Mrkdwn heading, string words)
    {
        Mrkdwn whole = $"{heading}\n{words}";
        return new Message(whole.Cut(3000), [.. JoiningWords.Said(heading, words)]);
    }

    private static Block Because(IDecisionTexts t) =>
        JoiningFeature.Because.Input(t.WhyLabel, new TextInput { MinLength = JoinRules.ReasonAtLeast, MaxLength = JoinRules.ReasonAtMost }) with { Hint = t.WhyHint };
}
