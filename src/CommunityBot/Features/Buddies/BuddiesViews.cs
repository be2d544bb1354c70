using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>What a volunteer reads of the newcomer whose turn came with theirs.</summary>
internal static class BuddiesViews
{
    /// <param name="job">What the newcomer does, and where: either may be empty.</param>
    /// <param name="firstMessage">The address of the newcomer's first message; null before it, and while the workspace's own is not known.</param>
    /// <param name="next">Who welcomes them now, where this one does no longer; null for nobody.</param>
    public static Message Card(Language reader, CommunitySettings community, Pairing pairing, string job, string company, string? firstMessage, UserId? next)
    {
        var t = BuddiesTexts.All.In(reader);
        switch (pairing.End)
        {
            case PairingEnd.Gone: return Message.Saying(t.NewcomerIsGone(pairing.Newcomer, community.Name));
            case not null: return Message.Saying(t.HandedOn(pairing.Newcomer, community.Name, next));
        }
        List<Mrkdwn> lines = [t.Arrived(pairing.Newcomer, community.Name, Doing(job, company)), t.WhatToDo(pairing.Newcomer)];
        if (pairing.FirstWords is not null) lines.Add(t.WroteAlready(community.Channel, Link(t, firstMessage)));
        var text = Mrkdwn.Join("\n", lines);
        return new(Mrkdwn.Join("\n", [text, t.HowToStop]), [.. Section.Of(text), new Actions(BuddiesFeature.Unavailable.Button(t.Unavailable, pairing.Id)), new Context(t.HowToStop)]);
    }

    public static Message FirstWords(Language reader, CommunitySettings community, Pairing pairing, string? firstMessage)
    {
        var t = BuddiesTexts.All.In(reader);
        return Message.Saying(t.FirstWords(pairing.Newcomer, community.Channel, Link(t, firstMessage)));
    }

    private static Mrkdwn? Link(IBuddiesTexts t, string? address) => address is null ? null : (Mrkdwn)$"{new Link(address, t.ReadIt)}";

    private static string? Doing(string job, string company) => string.Join(", ", new[] { job, company }.Where(part => part.Length > 0)) is { Length: > 0 } doing ? doing : null;
}
