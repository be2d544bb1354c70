using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The form's own checks again, on what arrived: limits are kept by Slack's client, which is not ours.</summary>
internal static class JoinForm
{
    /// <summary>What was written, or what is wrong with it, field by field.</summary>
    public static (JoinAnswers? Answers, IReadOnlyList<(string Field, string Text)> Errors) Read(Submission<string> form, IAskingTexts t)
    {
        var why = JoiningWords.Trimmed(form[JoiningFeature.Why]) ?? "";
        var brings = JoiningWords.Trimmed(form[JoiningFeature.Brings]);
        var job = JoiningWords.Trimmed(form[JoiningFeature.Job]);
        var company = JoiningWords.Trimmed(form[JoiningFeature.Company]);
        var introduction = JoiningWords.Trimmed(form[JoiningFeature.Introduction]);
        var engagement = Enum.TryParse<Engagement>(form[JoiningFeature.Engagement], ignoreCase: true, out var chosen) ? chosen : Engagement.Unsaid;
        var rules = form[JoiningFeature.Rules] is [var version, ..] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var accepted) ? accepted : 0;

        List<(string, string)> errors = [];
        if (why.Length < JoinRules.WhyAtLeast) errors.Add((JoiningFeature.Why.Name, t.AtLeast(JoinRules.WhyAtLeast)));
        AtMost(JoiningFeature.Why, why, JoinRules.WhyAtMost);
        AtMost(JoiningFeature.Brings, brings, JoinRules.BringsAtMost);
        AtMost(JoiningFeature.Job, job, Member.LineAtMost);
        AtMost(JoiningFeature.Company, company, Member.LineAtMost);
        AtMost(JoiningFeature.Introduction, introduction, JoinRules.IntroductionAtMost);
        if (engagement == Engagement.Unsaid) errors.Add((JoiningFeature.Engagement.Name, t.EngagementMissing));
        if (rules == 0) errors.Add((JoiningFeature.Rules.Name, t.RulesMissing));
        return errors.Count > 0 ? (null, errors) : (new JoinAnswers(why, brings, job, company, engagement, introduction, rules), []);

        void AtMost(TextField field, string? text, int max)
        {
            if (text?.Length > max) errors.Add((field.Name, t.AtMost(max)));
        }
    }
}
