using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Where someone who wants to join is led: a form to fill in, or words (with a button, for a request that waits) in its place.</summary>
internal sealed record AskingWay
{
    private const int LongestName = 80, LongestButton = 75, NamesSaid = 20;

    public required Language Language { get; init; }
    public Modal? Form { get; init; }
    public (Mrkdwn Text, IReadOnlyList<Block> Blocks)? Instead { get; init; }

    public static AskingWay Fill(Language language, Modal form) => new() { Language = language, Form = form };

    public static AskingWay Say(Language language, Mrkdwn text, params IReadOnlyList<Block> more) =>
        new() { Language = language, Instead = (text.Cut(3000), [new Section(text.Cut(3000)), .. more]) };

    /// <summary>No community has that name: the nearest is proposed, and the list.</summary>
    /// <param name="open">Those that the list offers.</param>
    public static AskingWay Unknown(Language language, string typed, CommunitySettings? meant, IReadOnlyList<CommunitySettings> open)
    {
        var t = AskingTexts.All.In(language);
        var choose = JoiningFeature.Choose.Button(t.ChooseInList, "");
        return Say(language, t.Unknown(PlainText.Cut(typed, LongestName), meant?.Name, [.. open.Select(c => c.Name).Take(NamesSaid)]), new Actions(meant is null
            ? [choose with { Style = ButtonStyle.Primary }]
            : [JoiningFeature.OpenForm.Button(PlainText.Cut(t.Meant(meant.Name), LongestButton), meant.Id) with { Style = ButtonStyle.Primary }, choose]));
    }

    /// <summary>For answers that have no other place than a modal.</summary>
    public Modal Modal() => Form ?? Reply.Notice(Language, AskingTexts.All.In(Language).FormTitle, Instead!.Value.Blocks);

    /// <summary>Guests, apps, closed accounts and people of other workspaces cannot be invited to a community.</summary>
    public static AskingWay? Cannot(Person? person, TeamId workspace, Language language) => person.KindIn(workspace) switch
    {
        AccountKind.Person => null,
        AccountKind.Guest => Say(language, AskingTexts.All.In(language).GuestsCannot),
        _ => Say(language, AskingTexts.All.In(language).OnlyPeople),
    };

    /// <summary>What stands between this person and a request in this community; null when nothing does.</summary>
    public static async Task<AskingWay?> Obstacle(Tx tx, CommunitySettings community, UserId user, Person? person, Language language)
    {
        var t = AskingTexts.All.In(language);
        if (Cannot(person, community.Workspace, language) is { } cannot) return cannot;
        if (await tx.IsMember(community.Id, user))
        {
            return await tx.LatestRequest(community.Id, user) is { Status: JoinStatus.Approved, EnteredAt: null }
                ? Say(language, t.NotYetIn(community.Name)) : Say(language, t.AlreadyMember(community.Name, community.Channel));
        }
        if (await tx.PendingRequest(community.Id, user) is { } pending)
        {
            var unanswered = (await tx.QuestionsOf(pending.Id)).Where(question => question.Answer is null).ToList();
            return Say(language, t.AlreadyPending(community.Name, language.When(pending.AskedAt), isAsked: unanswered.Count > 0),
                [.. unanswered.SelectMany(question => AtHomeViews.Unanswered(language, community, question)), new Actions(FormViews.Withdraw(t, pending.Id))]);
        }
        if ((await tx.Deciders(community.Id, user)).Count > 0) return null;
        return Say(language, t.NobodyDecides(community.Name, isOneself: (await tx.WhoMay(Act.DecideJoinRequest, community.Id)).Count > 0));
    }
}
