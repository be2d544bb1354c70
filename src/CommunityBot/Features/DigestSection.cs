using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>A section of a week's digest, in the community's language. It links, and quotes nobody.</summary>
/// <param name="Heading">A line.</param>
/// <param name="Lines">One at least, a handful at most.</param>
public sealed record DigestSection(Mrkdwn Heading, IReadOnlyList<Mrkdwn> Lines)
{
    /// <summary>Worth a digest by itself. Where no section is, a question to talk about comes first: the same line week after week is no news.</summary>
    public bool IsNews { get; init; } = true;
}

/// <summary>What a digest is drawn for.</summary>
/// <param name="Since">What came before was in the last digest, or is old.</param>
/// <param name="Now">The moment it is drawn.</param>
public sealed record DigestOf(CommunitySettings Community, Week Week, DateTimeOffset Since, DateTimeOffset Now);
