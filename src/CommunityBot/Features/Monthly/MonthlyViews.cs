using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Monthly;

/// <summary>How a month looks to those who hear of it.</summary>
internal static class MonthlyViews
{
    /// <summary>Characters of a dialogue of Slack's.</summary>
    private const int ConfirmAtMost = 300;

    /// <summary>"mars 2026", "March 2026".</summary>
    public static string Name(Language language, YearMonth month) => month.OnDayOfMonth(1).ToString("MMMM yyyy", language.Culture());

    /// <summary>What the animators' hour has produced; null where nothing happened in a month in which nothing was expected.</summary>
    public static LetterPart? Hour(Language language, CommunitySettings community, MonthlyFacts facts, bool rested)
    {
        var (t, month) = (MonthlyTexts.All.In(language), Name(language, facts.Account.Of.Month));
        List<Mrkdwn> lines = [];
        if (facts.Account.Replies > 0) lines.Add(t.Replies(facts.Account.Replies));
        if (facts.Account.FirstWords > 0) lines.Add(t.FirstWords(facts.Account.FirstWords));
        if (facts.Came > 0) lines.Add(t.Came(facts.Came));
        if (lines.Count == 0) return rested ? null : LetterPart.Of(community, t.QuietMonth(month));
        return LetterPart.Of(community, Mrkdwn.Join("\n", [t.HourTitle(month), .. lines.Select(line => (Mrkdwn)$"• {line}"), t.HourEnd]));
    }

    /// <param name="to">Who gets it from this reader.</param>
    /// <param name="isPast">Too old to be sent.</param>
    public static LetterPart Page(Language language, CommunitySettings community, MonthlyAccount account, string words, IReadOnlyList<UserId> to, bool isPast)
    {
        var (t, of) = (MonthlyTexts.All.In(language), account.Of);
        var month = Name(language, of.Month);
        var heading = account.SentBy is null && !isPast && to.Count > 0 ? t.PageReady(month) : t.PageOf(month);
        List<Block> blocks = [.. Section.Quoting(heading, words)];
        Mrkdwn after;
        if (account is { SentBy: { } by, SentAt: { } at }) after = t.SentAlready(by, language.When(at), language.People(account.SentTo));
        else if (isPast) after = t.TooOld;
        else
        {
            after = to.Count == 0 ? t.NobodyToSendTo : t.WillGoTo(language.People(to));
            // To be read, and added to, before it goes: there is no way back.
            if (to.Count > 0) blocks.Add(new Actions(
                MonthlyFeature.Edit.Button(t.Edit, of).Aloud(language, community.Name),
                MonthlyFeature.Send.Button(t.Send, new(account.Edition, of)).Aloud(language, community.Name) with
                {
                    Style = ButtonStyle.Primary,
                    Confirm = new ConfirmDialog(t.SendAsk, t.SendExplained(language.People(to)).Cut(ConfirmAtMost), t.SendYes, t.Cancel),
                }));
        }
        blocks.Add(new Context(after));
        return new(community, blocks, Mrkdwn.Join("\n", [heading, Mrkdwn.Quote(words), after]));
    }

    public static Modal Form(Language language, MonthlyAccount account, string words)
    {
        var t = MonthlyTexts.All.In(language);
        return MonthlyFeature.Editing.Modal(t.EditTitle, new(account.Edition, account.Of), new Section(t.EditIntro),
            MonthlyFeature.Words.Input(t.EditLabel, new TextInput { Multiline = true, MaxLength = MonthPage.Longest, Initial = words })) with
        {
            Submit = t.Save,
            Close = t.Cancel,
        };
    }

    /// <summary>In the place of the form: why it was not saved, and what was typed.</summary>
    public static Answer Instead(Language language, Mrkdwn why, string words)
    {
        var t = MonthlyTexts.All.In(language);
        return Answer.Update(new Modal(MonthlyFeature.Notice, t.EditTitle, [.. Section.Of(why), .. words.Length == 0 ? [] : Section.Quoting(t.YourWords, words)]) { Close = t.Close });
    }

    /// <summary>To a sponsor or a facilitator.</summary>
    public static Message Relayed(Language language, CommunitySettings community, MonthOf of, UserId by, string words) =>
        Message.Quoting(MonthlyTexts.All.In(language).Relayed(by, Name(language, of.Month), community.Name), words);
}
