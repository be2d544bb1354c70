using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>One's own requests, as long as there is something to wait for, to answer or to do again.</summary>
public sealed class MyRequests(TimeProvider clock)
{
    internal const int Shown = 5;

    /// <summary>How long an answered request stays on the page; asking again is always possible from the list of communities.</summary>
    private static readonly TimeSpan AnsweredStays = TimeSpan.FromDays(60);

    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var requests = await tx.RequestsToFollow(reader.User, clock.GetUtcNow() - AnsweredStays);
        var mine = await Load(tx, reader, requests.Take(Shown));
        return AtHomeViews.Requests(reader.Language, mine, requests.Count - mine.Count);
    }

    /// <summary>What still waits, for the help: one's own answer to a question, or that of the community.</summary>
    public async Task<IReadOnlyList<UnderWay>> UnderWay(Tx tx, Reader reader)
    {
        var pending = await tx.PendingRequestsOf(reader.User);
        var typed = QuestionTexts.All.In(reader.Language).TypedInstead;
        return [.. (await Load(tx, reader, pending.Take(Shown))).SelectMany(mine => AtHomeViews.Pending(reader.Language, mine)
            .Select((section, i) => new UnderWay(section, i == 0 ? null : typed)))];
    }

    private async Task<IReadOnlyList<MyRequest>> Load(Tx tx, Reader reader, IEnumerable<JoinRequest> requests)
    {
        var mine = new List<MyRequest>();
        foreach (var request in requests)
            if (await tx.FindCommunity(request.Community) is { } community) mine.Add(await Load(tx, reader, request, community));
        return mine;
    }

    private async Task<MyRequest> Load(Tx tx, Reader reader, JoinRequest request, CommunitySettings community)
    {
        if (request.Status != JoinStatus.Pending) return new(request, community);
        var finding = await tx.EligibilityOf(community, (await tx.FindPerson(reader.User))?.Email, clock.GetUtcNow());
        return new(request, community)
        {
            Deciders = await tx.ReadersOf(community, request),
            UsualWait = JoinRules.UsualWait(await tx.LastWaits(community.Id)),
            IsToBeChecked = finding.Eligibility != Eligibility.Eligible,
            Unanswered = [.. (await tx.QuestionsOf(request.Id)).Where(question => question.Answer is null)],
        };
    }
}

/// <summary>One's own request, with what a person who waits wants to know; for one that waits no longer, its state says all.</summary>
public sealed record MyRequest(JoinRequest Request, CommunitySettings Community)
{
    /// <summary>Who reads it.</summary>
    public IReadOnlyList<UserId> Deciders { get; init; } = [];

    /// <summary>How long an answer takes here; null while too few were given to tell.</summary>
    public TimeSpan? UsualWait { get; init; }

    /// <summary>The organisation's membership is not established.</summary>
    public bool IsToBeChecked { get; init; }

    /// <summary>Questions that wait for an answer.</summary>
    public IReadOnlyList<Question> Unanswered { get; init; } = [];
}
