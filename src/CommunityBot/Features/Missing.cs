using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>Something a community lacks this week, as the animators read it.</summary>
/// <param name="Text">What is missing.</param>
/// <param name="Act">The one button that puts it right.</param>
/// <param name="Instead">Another way; null where there is none.</param>
public sealed record Missing(Mrkdwn Text, Button Act, Button? Instead = null);
