using CommunityBot.Community;
using CommunityBot.Features.Rules;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Forms, the question, the farewell, and what those who lead the community read.</summary>
internal static class LeavingViews
{
    private const int Room = 3000, OptionAtMost = 75;

    /// <summary>In the place of the form: it is done, or can no longer be sent.</summary>
    public static Answer Instead(Language language, Mrkdwn text, string? title = null)
    {
        var t = LeavingTexts.All.In(language);
        return Answer.Update(new Modal(LeavingFeature.Notice, title ?? t.FormTitle, [.. Section.Of(text)]) { Close = t.Close });
    }

    /// <summary>Which of one's communities to leave.</summary>
    public static Message Choose(ILeavingTexts t, IReadOnlyList<CommunitySettings> mine) =>
        Asked(t.Which, [.. mine.Select(c => (c.Name, LeavingFeature.Open.Button(PlainText.Cut(c.Name, OptionAtMost), c.Id)))]);

    /// <summary>Where somebody is to be excluded.</summary>
    public static Message ChooseWhere(ILeavingTexts t, IReadOnlyList<CommunitySettings> mine, UserId? person) =>
        Asked(t.ExcludeWhere, [.. mine.Select(c => (c.Name, LeavingFeature.Exclude.Button(PlainText.Cut(c.Name, OptionAtMost), new(c.Id, person))))]);

    public static Modal Form(Language language, CommunitySettings community, IReadOnlyList<Role> vacant, IReadOnlyList<Role> kept)
    {
        var t = LeavingTexts.All.In(language);
        var (go, follow) = (new Option(t.GoAway, LeaveCommunity.GoAway), new Option(t.Follow, LeaveCommunity.Follow) { Description = t.FollowHint });
        return LeavingFeature.Form.Modal(t.FormTitle, community.Id,
        [
            new Section(t.Intro(community.Name, community.Channel)),
            .. vacant.Count == 0 ? [] : Section.Of(t.RolesEnd(vacant)),
            .. kept.Count == 0 ? [] : Section.Of(t.RolesGoOn(kept)),
            LeavingFeature.Choice.Input(t.ChoiceLabel, new RadioButtons(go, follow) { Initial = go }),
            LeavingFeature.Reason.Input(t.ReasonLabel, new TextInput { Multiline = true, MaxLength = LeaveCommunity.ReasonAtMost }) with { Optional = true, Hint = t.ReasonHint },
        ]) with
        { Submit = t.Send, Close = t.Cancel };
    }

    /// <summary>Asked of who left the channel by hand; once it is settled, it says how.</summary>
    /// <param name="toAsk">Who can let the person in again.</param>
    public static Message Question(Language language, CommunitySettings community, Departure departure, bool isMember, IReadOnlyList<UserId> toAsk)
    {
        var t = LeavingTexts.All.In(language);
        if (!isMember) return Message.Saying(t.Left(community.Name));
        if (departure.Status == DepartureStatus.Stayed) return Message.Saying(t.Stays(community.Channel));
        var text = departure.Error is { } code ? Mrkdwn.Join("\n", [t.DidYouMean(community.Name, community.Channel), t.NotLetIn(code, language.OneOf(toAsk))]) : t.DidYouMean(community.Name, community.Channel);
        return new(text.Cut(Room),
        [
            .. Section.Of(text),
            new Actions(LeavingFeature.ComeBack.Button(t.ComeBack, departure.Id) with { Style = ButtonStyle.Primary }, LeavingFeature.Open.Button(t.OpenForm, community.Id)),
        ]);
    }

    public static Message Farewell(Language language, CommunitySettings community, Departure departure, string firstName)
    {
        var t = LeavingTexts.All.In(language);
        List<Mrkdwn> lines = [t.Farewell(firstName, community.Name)];
        if (departure.StaysInChannel) lines.Add(t.RolesGoOn(departure.KeptRoles));
        return Message.Saying(Mrkdwn.Join("\n\n", lines));
    }

    /// <param name="functions">The functional roles that nobody holds for them now, by name.</param>
    /// <param name="name">Read aloud; null where it is not known.</param>
    /// <param name="isLed">Whether the community still has a pilot.</param>
    public static Message Departure(Language language, CommunitySettings community, Departure departure, IReadOnlyList<string> functions, string? name, bool isLed)
    {
        var t = LeavingTexts.All.In(language);
        var at = language.When(departure.EndedAt ?? departure.BeganAt);
        List<Mrkdwn> lines =
        [
            departure.Status switch
            {
                DepartureStatus.Excluded when departure.EndedBy is { } by => t.WasExcluded(departure.Person, by, community.Name, at),
                DepartureStatus.Closed => t.AccountClosed(departure.Person, name, community.Name, at),
                _ => t.HasLeft(departure.Person, community.Name, at),
            },
        ];
        if (departure.Roles.Count + functions.Count > 0) lines.Add(t.NowVacant(departure.Roles, functions));
        if (departure.KeptRoles.Count > 0) lines.Add(t.KeepsRoles(departure.KeptRoles));
        if (departure.Roles.Contains(Role.Pilot) && !isLed) lines.Add(t.NobodyLeads);
        if (departure.Error is { } code) lines.Add(t.StillInside(community.Channel, code));
        var text = Mrkdwn.Join("\n", lines);
        if (departure.Reason is not { } words) return Message.Saying(text);
        return Message.Quoting(Mrkdwn.Join("\n", [text, t.TheirWords]), words);
    }

    /// <param name="rules">What the person may have done against, what is not allowed first; in the community's language, as the log keeps it.</param>
    public static Modal Exclusion(Language language, CommunitySettings community, UserId? person, RulesRevision rules, string note, IReadOnlyList<Role> roles)
    {
        var t = LeavingTexts.All.In(language);
        var choices = RulesFeature.Choices(language, rules.In(community.Language), place => new RuleChosen(rules.Number, place).ToString()).Reverse();
        return LeavingFeature.Exclusion.Modal(t.ExclusionTitle, new(community.Id, person),
        [
            new Section(t.ExclusionIntro(community.Name, community.Channel)),
            .. roles.Count == 0 ? [] : Section.Of(t.TheirRolesEnd(roles, community.Room)),
            LeavingFeature.Who.Input(t.WhoLabel, new UserSelect { Initial = person }),
            LeavingFeature.Rule.Input(t.RuleLabel, new GroupedSelect([.. choices, new(t.NoRule, [new(t.OtherRule, ExcludeSomeone.OtherRule)])])),
            LeavingFeature.Why.Input(t.WhyLabel, new TextInput { Multiline = true, MinLength = LeavingFeature.ReasonAtLeast, MaxLength = LeavingFeature.ReasonAtMost }) with { Hint = t.WhyHint },
            LeavingFeature.Note.Input(t.NoteLabel, new TextInput { Multiline = true, MaxLength = LeavingFeature.NoteAtMost, Initial = PlainText.Cut(note, LeavingFeature.NoteAtMost) }) with { Hint = t.NoteHint },
            LeavingFeature.Confirmation.Input(t.ConfirmLabel, new Checkboxes(new Option(t.Confirm, "yes"))),
        ]) with
        { Submit = t.ExcludeSend, Close = t.Cancel };
    }

    private static Message Asked(Mrkdwn question, IReadOnlyList<(string Name, Button Button)> choices)
    {
        // The same act for each: only its place in the message tells the buttons apart.
        List<Block> blocks = [new Section(question)];
        blocks.AddRange(choices.Select(choice => new Section(Mrkdwn.Escaped(choice.Name)) { Accessory = choice.Button }));
        return new(question, blocks);
    }
}
