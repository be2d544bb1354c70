using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What a facilitator filled in for someone: a user of Slack, or a name and an address.</summary>
/// <param name="Community">The community chosen; null where there was no choice.</param>
/// <param name="Email">Normalized; null where a user was chosen.</param>
internal sealed record Filing(string? Community, UserId? User, string? Email, string FirstName, string LastName, JoinAnswers Answers);

/// <summary>The form's own checks again, on what arrived.</summary>
internal static class FilingForm
{
    /// <summary>What was filled in, or what is wrong with it, field by field.</summary>
    public static (Filing? Filing, IReadOnlyList<(string Field, string Text)> Errors) Read(Submission<string> form, IOnBehalfTexts t, IAskingTexts asking)
    {
        var user = form[OnBehalfFeature.Who];
        var email = Addresses.Normalized(form[OnBehalfFeature.Email]);
        var (first, last) = (JoiningWords.Trimmed(form[OnBehalfFeature.FirstName]) ?? "", JoiningWords.Trimmed(form[OnBehalfFeature.LastName]) ?? "");
        var why = JoiningWords.Trimmed(form[OnBehalfFeature.Why]) ?? "";
        var company = JoiningWords.Trimmed(form[OnBehalfFeature.Company]);
        var introduction = JoiningWords.Trimmed(form[OnBehalfFeature.Introduction]);
        var engagement = Enum.TryParse<Engagement>(form[OnBehalfFeature.Engagement], ignoreCase: true, out var chosen) ? chosen : Engagement.Unsaid;

        List<(string, string)> errors = [];
        if (user is null && email.Length == 0) errors.Add(first.Length + last.Length > 0 ? (OnBehalfFeature.Email.Name, t.EmailMissing) : (OnBehalfFeature.Who.Name, t.WhoMissing));
        else if (user is not null && email.Length > 0) errors.Add((OnBehalfFeature.Email.Name, t.WhoTwice));
        else if (user is null && !Addresses.IsWellFormed(email)) errors.Add((OnBehalfFeature.Email.Name, t.EmailMalformed));
        if (user is null && email.Length > 0 && first.Length == 0) errors.Add((OnBehalfFeature.FirstName.Name, t.FirstNameMissing));
        AtMost(OnBehalfFeature.FirstName, first, Invitation.NameAtMost);
        AtMost(OnBehalfFeature.LastName, last, Invitation.NameAtMost);
        if (why.Length < JoinRules.WhyAtLeast) errors.Add((OnBehalfFeature.Why.Name, asking.AtLeast(JoinRules.WhyAtLeast)));
        AtMost(OnBehalfFeature.Why, why, JoinRules.WhyAtMost);
        AtMost(OnBehalfFeature.Company, company, Member.LineAtMost);
        AtMost(OnBehalfFeature.Introduction, introduction, JoinRules.IntroductionAtMost);
        if (errors.Count > 0) return (null, errors);
        var answers = new JoinAnswers(why, Brings: null, Job: null, company, engagement, introduction, RulesVersion: null);
        return (new(form[OnBehalfFeature.Community], user, user is null ? email : null, first, last, answers), []);

        void AtMost(TextField field, string? text, int max)
        {
            if (text?.Length > max) errors.Add((field.Name, asking.AtMost(max)));
        }
    }
}
