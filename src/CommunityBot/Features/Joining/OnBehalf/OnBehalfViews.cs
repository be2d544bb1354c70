using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static class OnBehalfViews
{
    // A message holds fifty blocks; the heading and the count of the rest take two.
    private const int Room = 3000, Listed = 48, ListedAtHome = 8;

    /// <param name="communities">Those the facilitator may file for; asked only where there are several.</param>
    public static Modal Form(Language language, IReadOnlyList<CommunitySettings> communities, CommunitySettings chosen)
    {
        var t = OnBehalfTexts.All.In(language);
        var options = communities.Select(FormViews.Choice).ToList();
        return OnBehalfFeature.Form.Modal(t.Title, chosen.Id,
        [
            new Section(communities.Count > 1 ? t.IntroAny : t.Intro(chosen.Name)),
            .. communities.Count > 1 ? [OnBehalfFeature.Community.Input(t.CommunityLabel, new StaticSelect(options) { Initial = options.Find(option => option.Value == chosen.Id) })] : Array.Empty<Block>(),
            OnBehalfFeature.Who.Input(t.WhoLabel, new UserSelect { Placeholder = t.WhoPlaceholder }) with { Optional = true },
            new Section(t.OtherwiseByAddress),
            OnBehalfFeature.FirstName.Input(t.FirstNameLabel, new TextInput { MaxLength = Invitation.NameAtMost }) with { Optional = true },
            OnBehalfFeature.LastName.Input(t.LastNameLabel, new TextInput { MaxLength = Invitation.NameAtMost }) with { Optional = true },
            OnBehalfFeature.Email.Input(t.EmailLabel, new TextInput { MaxLength = Invitation.EmailAtMost }) with { Optional = true },
            new Divider(),
            OnBehalfFeature.Why.Input(t.WhyLabel, new TextInput { Multiline = true, MinLength = JoinRules.WhyAtLeast, MaxLength = JoinRules.WhyAtMost }) with { Hint = t.WhyHint },
            OnBehalfFeature.Company.Input(t.CompanyLabel, new TextInput { MaxLength = Member.LineAtMost }) with { Optional = true },
            OnBehalfFeature.Engagement.Input(t.EngagementLabel, new RadioButtons(EngagementTexts.Options(language))) with { Optional = true },
            OnBehalfFeature.Introduction.Input(t.IntroductionLabel, new TextInput { Multiline = true, MaxLength = JoinRules.IntroductionAtMost }) with { Optional = true },
            new Context(t.WhatFollows),
        ]) with
        {
            Submit = t.Send,
            Close = AskingTexts.All.In(language).Close,
        };
    }

    /// <summary>Those that wait for a person who is not in Slack yet, each with a way to give up.</summary>
    public static Message Waiting(Language language, IReadOnlyList<(CommunitySettings Community, Invitation Invitation)> waiting, bool several)
    {
        var heading = OnBehalfTexts.All.In(language).WaitingHeading(waiting.Count);
        var lines = Lines(language, waiting.Take(Listed), several);
        return new(Mrkdwn.Join("\n", [heading, .. lines.Select(line => line.Text)]).Cut(Room), [new Section(heading), .. lines, .. More(language, waiting.Count - lines.Count)]);
    }

    /// <summary>The same on a facilitator's Home tab, where the oldest are shown.</summary>
    public static IReadOnlyList<Block> AtHome(Language language, IReadOnlyList<(CommunitySettings Community, Invitation Invitation)> waiting, bool several)
    {
        if (waiting.Count == 0) return [];
        var lines = Lines(language, waiting.Take(ListedAtHome), several);
        return [new Header(OnBehalfTexts.All.In(language).AtHomeTitle), .. lines, .. More(language, waiting.Count - lines.Count)];
    }

    private static IReadOnlyList<Section> Lines(Language language, IEnumerable<(CommunitySettings Community, Invitation Invitation)> waiting, bool several)
    {
        var t = OnBehalfTexts.All.In(language);
        return [.. waiting.Select(w => new Section(t.WaitingLine(w.Invitation.Name, w.Invitation.Email, several ? w.Community.Name : null, w.Invitation.FiledBy, language.When(w.Invitation.FiledAt)))
        {
            Accessory = OnBehalfFeature.Cancel.Button(t.Cancel, w.Invitation.Id) with { Confirm = new ConfirmDialog(t.CancelTitle, t.CancelAsk(w.Invitation.Name), t.CancelYes, t.CancelNo) },
        })];
    }

    private static IEnumerable<Block> More(Language language, int count) => count > 0 ? [new Context(OnBehalfTexts.All.In(language).WaitingMore(count))] : [];

    /// <summary>What the facilitator keeps: that it waits, what the directory says, and the message to copy.</summary>
    /// <param name="unreachable">Slack could not say whether someone has that address.</param>
    public static Message ToInvite(Language language, CommunitySettings community, Invitation invitation, EligibilityFinding finding, string signed, bool unreachable)
    {
        var t = OnBehalfTexts.All.In(language);
        var membership = CardViews.Found(CardTexts.All.In(language), finding, Missing.Directory);
        var first = Mrkdwn.Join("\n", [t.ToBeInvited(invitation.Name, invitation.Email, community.Name), .. unreachable ? [t.SlackUnsure] : Array.Empty<Mrkdwn>(), membership, t.HowToInvite]);
        // A quotation mark of code in a name would end the block.
        var words = t.Letter(invitation.FirstName, invitation.Email, community.Name, signed).Replace('`', '\'');
        Mrkdwn letter = $"```\n{words}\n```";
        return new(Mrkdwn.Join("\n", [first, letter]).Cut(Room), new Section(first), new Section(letter.Cut(Room)));
    }
}
