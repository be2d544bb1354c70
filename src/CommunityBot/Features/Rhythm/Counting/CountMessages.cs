using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Counts what people say in their community's channel, who answers and who reacts: ids and moments. What was said is never known here.</summary>
public sealed class CountMessages(RhythmFeature rhythm)
{
    /// <summary>Of the app that speaks for Slack itself.</summary>
    private const string Slackbot = "USLACKBOT";

    public async Task Heard(Tx tx, InboxEvent heard)
    {
        if (heard is { Subtype: "message_deleted", About: { } gone })
            foreach (var community in await Concerned(tx, heard, gone, heard.ThreadTs)) await Deleted(tx, community, heard, gone);
        else if (IsSaid(heard.Subtype) && heard is { FromBot: false, User: { } author and not Slackbot, Ts: { } ts })
        {
            var answered = heard.ThreadTs is { } opened && opened != ts ? opened : null;
            foreach (var community in answered is null ? [] : await Concerned(tx, heard, answered))
            {
                await tx.CountReply(community, answered!, ts, author);
                await rhythm.RedrawQuestion(tx, community, new(answered!));
            }
            if ((answered is null || heard.Subtype == "thread_broadcast") && await CommunityOf(tx, heard) is { } here) await Said(tx, here, heard, ts, author);
        }
    }

    public async Task Reacted(Tx tx, InboxEvent heard)
    {
        if (heard is not { FromBot: false, User: { } user, About: { } ts, Reaction: { } reaction }) return;
        foreach (var community in await Concerned(tx, heard, ts))
        {
            if (heard.Type == "reaction_added") await tx.CountReaction(community, ts, user, reaction);
            else await tx.UncountReaction(community, ts, user, reaction);
            await rhythm.RedrawQuestion(tx, community, new(ts));
        }
    }

    /// <summary>Whether a message of that subtype is somebody's own: written, with a file, as an action, or said again in the channel from a thread.</summary>
    internal static bool IsSaid(string? subtype) => subtype is null or "file_share" or "me_message" or "thread_broadcast";

    private async Task Said(Tx tx, CommunitySettings community, InboxEvent heard, string ts, string author)
    {
        // The week's first: whoever was asked for it sees that it has come.
        if (await tx.CountMessage(community, ts, author, heard.Asks) && new Ts(ts).Moment is { } said && Week.At(said, community) is var week
            && !await tx.HasCounted(community.Id, week.Begins(community.Zone), week.Ends(community.Zone), except: ts))
            await rhythm.Redraw(tx, new(week, community.Id));
    }

    private async Task Deleted(Tx tx, CommunitySettings community, InboxEvent heard, string gone)
    {
        var wasHeard = await tx.Uncount(community, gone);
        await rhythm.RedrawQuestion(tx, community, new(gone));
        if (heard is not { ThreadTs: { } answered, User: { } whose } || answered == gone) return;
        if (!wasHeard) await tx.UncountRead(community, answered, whose);
        await rhythm.RedrawQuestion(tx, community, new(answered));
    }

    /// <summary>Whoever counted a message, or the one it answers, also where they have moved to another channel since; of what nobody counted, the community whose channel it is.</summary>
    private static async Task<IReadOnlyList<CommunitySettings>> Concerned(Tx tx, InboxEvent heard, params string?[] messages)
    {
        if (heard.Channel is not { } channel) return [];
        foreach (var ts in messages.OfType<string>())
            if (await tx.CountedBy(new(channel), ts) is { Count: > 0 } counted) return counted;
        return await CommunityOf(tx, heard) is { } here ? [here] : [];
    }

    /// <summary>The community whose members talk in that channel; null for any other, that of its facilitators included.</summary>
    private static async Task<CommunitySettings?> CommunityOf(Tx tx, InboxEvent heard) =>
        heard.Channel is { } channel && await tx.FindCommunityByChannel(new(channel)) is { } community && community.Channel.Value == channel ? community : null;
}
