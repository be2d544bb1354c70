using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>What one says of oneself in a community.</summary>
/// <param name="Job">May be empty, like the company.</param>
/// <param name="Topics">What one knows or wants to learn; may be empty.</param>
/// <param name="IsBuddy">Would welcome a newcomer.</param>
internal sealed record MemberProfile(string Job, string Company, Community.Engagement Engagement, string Topics, bool IsBuddy)
{
    /// <summary>Characters.</summary>
    public const int TopicsAtMost = 300;
}

/// <summary>Somebody has a new job, or a new company.</summary>
internal sealed record ProfileChange(Guid Id, UserId Person, string OldJob, string NewJob, string OldCompany, string NewCompany, DateTimeOffset At)
{
    public bool IsOfJob => !Same(OldJob, NewJob);

    public bool IsOfCompany => !Same(OldCompany, NewCompany);

    /// <summary>There is something to tell: what was unknown until now and is said is no change, nor is another way to write the same.</summary>
    public bool IsTold => (OldJob.Length > 0 && IsOfJob) || (OldCompany.Length > 0 && IsOfCompany);

    private static bool Same(string one, string other) => Community.Spelling.Folded(one) == Community.Spelling.Folded(other);
}
