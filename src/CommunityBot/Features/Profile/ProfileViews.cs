using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>The form, and what those who lead a community read of a change.</summary>
internal static class ProfileViews
{
    private const int Listed = 40;

    public static Answer Instead(Language language, Mrkdwn text)
    {
        var t = ProfileTexts.All.In(language);
        return Answer.Update(new Modal(ProfileFeature.Notice, t.Title, [.. Section.Of(text)]) { Close = t.Close });
    }

    public static Message Choose(IProfileTexts t, IReadOnlyList<CommunitySettings> mine) =>
        new(t.Which, [new Section(t.Which), .. mine.Take(Listed).Select(c => new Section(Mrkdwn.Escaped(c.Name)) { Accessory = ProfileFeature.Open.Button(t.OpenIt, c.Id).Aloud(PlainText.Cut($"{t.OpenIt} {c.Name}", 75)) })]);

    public static Modal Form(Language language, CommunitySettings community, MemberProfile profile)
    {
        var t = ProfileTexts.All.In(language);
        var options = EngagementTexts.Options(language);
        var buddy = new Option(t.BuddyYes, "yes") { Description = t.BuddyHint };
        return ProfileFeature.Form.Modal(t.Title, community.Id,
        [
            new Section(t.Intro(community.Name)),
            ProfileFeature.Job.Input(t.JobLabel, Typed(profile.Job, Member.LineAtMost)) with { Optional = true },
            ProfileFeature.Company.Input(t.CompanyLabel, Typed(profile.Company, Member.LineAtMost)) with { Optional = true, Hint = t.CompanyHint },
            ProfileFeature.Engagement.Input(t.EngagementLabel, new RadioButtons(options) { Initial = options.FirstOrDefault(option => option.Value.Equals(profile.Engagement.ToString(), StringComparison.OrdinalIgnoreCase)) }) with { Optional = true },
            ProfileFeature.Topics.Input(t.TopicsLabel, Typed(profile.Topics, MemberProfile.TopicsAtMost) with { Multiline = true }) with { Optional = true, Hint = t.TopicsHint },
            ProfileFeature.Buddy.Input(t.BuddyLabel, new Checkboxes(buddy) { Initial = profile.IsBuddy ? [buddy] : null }) with { Optional = true },
        ]) with
        { Submit = t.Save, Close = t.Cancel };
    }

    public static Message Change(Language language, ProfileChange change, IReadOnlyList<string> communities, EligibilityFinding finding, bool seesDues)
    {
        var t = ProfileTexts.All.In(language);
        List<Mrkdwn> lines = [t.Changed(change.Person, communities)];
        if (change.IsOfJob) lines.Add(t.NewJob(change.OldJob, change.NewJob));
        if (change.IsOfCompany) lines.Add(t.NewCompany(change.OldCompany, change.NewCompany));
        lines.Add(seesDues ? t.Directory(finding) : finding.Eligibility == Eligibility.Eligible ? t.InOrder : t.AskFacilitators);
        var text = Mrkdwn.Join("\n", lines);
        return new(text, [.. Section.Of(text)]);
    }

    /// <summary>What is longer than the limit already stays as it is: it was let in once, and Slack opens no form with more in it than it takes.</summary>
    private static TextInput Typed(string text, int atMost) => new() { MaxLength = Math.Max(atMost, text.Length), Initial = text.Length == 0 ? null : text };
}
