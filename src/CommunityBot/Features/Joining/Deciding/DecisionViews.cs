using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static class DecisionViews
{
    /// <summary>A pilot's form has one membership reason, so that it tells nothing of the dues.</summary>
    /// <param name="chosen">The reason chosen in the form; null when it opens, on what the directory says.</param>
    public static Modal Refusal(Desk desk, bool seesDues, Eligibility found, string firstName, Language theirs, RefusalReason? chosen = null)
    {
        var t = desk.Texts;
        var proposed = chosen ?? JoinRules.LikelyReason(found);
        RefusalReason[] reasons = seesDues
            ? [RefusalReason.NotAnAdherent, RefusalReason.DuesInDefault, RefusalReason.Expectations, RefusalReason.Other]
            : [RefusalReason.NotAnAdherent, RefusalReason.Expectations, RefusalReason.Other];
        var options = reasons.Select(reason => new Option(reason == RefusalReason.NotAnAdherent && !seesDues ? t.MembershipUnconfirmed : t.Reason(reason), JoiningSql.Code(reason))).ToList();
        var shown = proposed == RefusalReason.DuesInDefault && !seesDues ? RefusalReason.NotAnAdherent : proposed;
        var letter = chosen is { } reason ? JoiningFeature.NoteFor(reason) : JoiningFeature.Note;
        return JoiningFeature.Refusal.Modal(t.RefuseTitle, desk.Request.Id,
            new Section(t.RefuseIntro(desk.Request.Person, desk.Community.Name)),
            JoiningFeature.Reason.Input(t.ReasonLabel, new RadioButtons(options) { Initial = shown is { } one ? options[Array.IndexOf(reasons, one)] : null }) with { ToldAtOnce = true },
            letter.Input(t.MessageLabel, new TextInput { Multiline = true, MaxLength = JoinRules.NoteAtMost, Initial = Shipped(theirs, proposed, firstName, desk.Community.Name) }) with
            {
                Hint = proposed is null or RefusalReason.Other ? t.NeutralHint : t.MessageHint,
            }) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }

    /// <summary>The letter shipped for a refusal; with no reason known, or another one, it gives none.</summary>
    public static string Shipped(Language theirs, RefusalReason? reason, string firstName, string community)
    {
        var t = DecisionTexts.All.In(theirs);
        return PlainText.Cut(reason switch
        {
            RefusalReason.NotAnAdherent or RefusalReason.DuesInDefault => t.MembershipMessage(firstName, community),
            RefusalReason.Expectations => t.ExpectationsMessage(firstName, community),
            _ => t.NeutralMessage(firstName, community),
        }, JoinRules.NoteAtMost);
    }

    /// <summary>What is sent: the words written; or, when a letter was left as it was proposed, the one for the reason chosen, which may be another.</summary>
    public static string Words(string written, Language theirs, RefusalReason reason, string firstName, string community) =>
        IsAsProposed(written, theirs, firstName, community) ? Shipped(theirs, reason, firstName, community) : written;

    /// <summary>Whether the letter is one of those proposed, untouched.</summary>
    public static bool IsAsProposed(string written, Language theirs, string firstName, string community)
    {
        RefusalReason[] reasons = [RefusalReason.NotAnAdherent, RefusalReason.Expectations, RefusalReason.Other];
        return reasons.Any(proposed => string.Equals(written.Trim().ReplaceLineEndings("\n"), Shipped(theirs, proposed, firstName, community), StringComparison.Ordinal));
    }

    public static Modal Undoing(Desk desk) => JoiningFeature.Undoing.Modal(desk.Texts.UndoTitle, desk.Request.Id,
        new Section(desk.Texts.UndoIntro(desk.Request.Person, desk.Community.Channel)),
        JoiningFeature.Note.Input(desk.Texts.UndoNoteLabel, new TextInput { Multiline = true, MaxLength = JoinRules.NoteAtMost })) with
    {
        Submit = desk.Texts.UndoSend,
        Close = desk.Texts.Cancel,
    };

    public static Modal Linking(Desk desk, string address) => JoiningFeature.Linking.Modal(desk.Texts.LinkTitle, new Seen(desk.Request.Id, address),
        new Section(desk.Texts.LinkIntro(desk.Request.Person, address)),
        JoiningFeature.Adherent.Input(desk.Texts.LinkLabel, new ExternalSelect { MinQueryLength = 2, Placeholder = desk.Texts.LinkPlaceholder }),
        Because(desk.Texts)) with
    {
        Submit = desk.Texts.Save,
        Close = desk.Texts.Cancel,
    };

    public static Modal Settling(Desk desk, string company) => JoiningFeature.Settling.Modal(desk.Texts.SettleTitle, new Seen(desk.Request.Id, company),
        new Section(desk.Texts.SettleIntro(company)),
        Because(desk.Texts)) with
    {
        Submit = desk.Texts.Save,
        Close = desk.Texts.Cancel,
    };

    private static Block Because(IDecisionTexts t) =>
        JoiningFeature.Because.Input(t.WhyLabel, new TextInput { MinLength = JoinRules.ReasonAtLeast, MaxLength = JoinRules.ReasonAtMost }) with { Hint = t.WhyHint };
}
