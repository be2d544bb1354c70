namespace CommunityBot.Slack;

/// <param name="Answer">What goes back in the response.</param>
/// <param name="Afterwards">
/// Runs once the response has gone, so that nothing in it can make Slack wait. It is told whether the response carried the answer: over
/// Socket Mode, Slack says of each payload whether it may, and a connection may be lost before it is sent.
/// </param>
public sealed record Delivered(Answer Answer, Func<bool, Task>? Afterwards = null);
