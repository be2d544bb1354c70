using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static class FormViews
{
    private const int Room = 3000;

    /// <param name="rules">Those in force, which are to be accepted.</param>
    /// <param name="person">Prefills name and job; null when Slack has not said.</param>
    /// <param name="company">Prefills the company, from the directory.</param>
    public static Modal Form(Language language, HouseRules rules, CommunitySettings community, Person? person, string? company)
    {
        var t = AskingTexts.All.In(language);
        var job = person?.Title is { } title ? PlainText.Cut(title, Member.LineAtMost) : null;
        var firm = company is null ? null : PlainText.Cut(company, Member.LineAtMost);
        var introduction = person is null ? null : PlainText.Cut(t.Introduction(person.Name, job, firm), JoinRules.IntroductionAtMost);
        return JoiningFeature.Form.Modal(t.FormTitle, community.Id,
        [
            .. t.Intro(community.Name, community.Purpose).Split(Room).Select(text => new Section(text)),
            .. community.Objectives.Count == 0 ? [] : JoiningWords.Bullets(t.ObjectivesHeading, community.Objectives).Split(Room).Select(text => new Section(text)),
            .. community.NotFor.Count == 0 ? [] : JoiningWords.Bullets(t.NotForHeading, community.NotFor).Split(Room).Select(text => new Section(text)),
            JoiningFeature.Why.Input(t.WhyLabel, new TextInput { Multiline = true, MinLength = JoinRules.WhyAtLeast, MaxLength = JoinRules.WhyAtMost }) with { Hint = t.WhyHint },
            JoiningFeature.Brings.Input(t.BringsLabel, new TextInput { Multiline = true, MaxLength = JoinRules.BringsAtMost }) with { Optional = true },
            JoiningFeature.Job.Input(t.JobLabel, new TextInput { MaxLength = Member.LineAtMost, Initial = job }) with { Optional = true },
            JoiningFeature.Company.Input(t.CompanyLabel, new TextInput { MaxLength = Member.LineAtMost, Initial = firm }) with { Optional = true },
            JoiningFeature.Engagement.Input(t.EngagementLabel, new RadioButtons(EngagementTexts.Options(language))),
            JoiningFeature.Introduction.Input(t.IntroductionLabel, new TextInput { Multiline = true, MaxLength = JoinRules.IntroductionAtMost, Initial = introduction }) with { Optional = true, Hint = t.IntroductionHint },
            .. Mrkdwn.Join("\n", [t.RulesHeading, JoiningWords.Bullets(t.RulesExpected, rules.Expected), JoiningWords.Bullets(t.RulesNotAllowed, rules.NotAllowed), $"{rules.Exclusion}"]).Split(Room).Select(text => new Section(text)),
            JoiningFeature.Rules.Input(t.RulesLabel, new Checkboxes(new Option(t.RulesAccept, rules.Version.ToString(CultureInfo.InvariantCulture)))),
            new Context(t.WhatIsKept),
        ]) with
        {
            Submit = t.Send,
            Close = t.Close,
        };
    }

    /// <param name="communities">Those to choose from; null when they are too many to list, and are looked for by name.</param>
    public static Modal Choose(IAskingTexts t, IReadOnlyList<CommunitySettings>? communities) => JoiningFeature.Choice.Modal(t.ChoiceTitle, "",
        communities is null
            ? JoiningFeature.SearchedCommunity.Input(t.ChoiceLabel, new ExternalSelect { MinQueryLength = 1, Placeholder = t.ChoicePlaceholder })
            : JoiningFeature.ChosenCommunity.Input(t.ChoiceLabel, new StaticSelect([.. communities.Select(Choice)]) { Placeholder = t.ChoicePlaceholder })) with
    {
        Submit = t.Continue,
        Close = t.Close,
    };

    public static Option Choice(CommunitySettings community) => new(PlainText.Cut(community.Name, 75), community.Id);

    public static Element Withdraw(IAskingTexts t, Guid request) => JoiningFeature.Withdraw.Button(t.Withdraw, request) with
    {
        Confirm = new ConfirmDialog(t.WithdrawTitle, t.WithdrawAsk, t.WithdrawYes, t.WithdrawNo) { Style = ButtonStyle.Danger },
    };
}
