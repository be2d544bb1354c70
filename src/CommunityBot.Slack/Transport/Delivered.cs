namespace CommunityBot.Slack;

/// <param name="Answer">What goes back in the response.</param>
/// <param name="Afterwards">
/// Runs once the response has gone, so that nothing in it can make Slack wait. It is told whether the response could carry an answer: over
/// Socket Mode, Slack says so of each payload.
/// </param>
public sealed record Delivered(Answer Answer, Func<bool, Task>? Afterwards = null);
