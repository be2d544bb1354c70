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
        if (await CommunityOf(tx, heard) is not { } community) return;
        if (heard is { Subtype: "message_deleted", About: { } gone })
        {
            await tx.Uncount(community, gone);
            await rhythm.RedrawQuestion(tx, community, new(gone));
        }
        else if (IsSaid(heard.Subtype) && heard is { FromBot: false, User: { } author and not Slackbot, Ts: { } ts })
        {
            var answers = heard.ThreadTs is { } opened && opened != ts;
            if (answers)
            {
                await tx.CountReply(community, heard.ThreadTs!, ts, author);
                await rhythm.RedrawQuestion(tx, community, new(heard.ThreadTs!));
            }
            if (answers && heard.Subtype != "thread_broadcast") return;
            // The week's first: whoever was asked for it sees that it has come.
            if (await tx.CountMessage(community, ts, author, heard.Asks) && new Ts(ts).Moment is { } said && Week.At(said, community) is var week
                && !await tx.HasCounted(community.Id, week.Begins(community.Zone), week.Ends(community.Zone), except: ts))
                await rhythm.Redraw(tx, new(week, community.Id));
        }
    }

    public async Task Reacted(Tx tx, InboxEvent heard)
    {
        if (heard is not { FromBot: false, User: { } user, About: { } ts, Reaction: { } reaction } || await CommunityOf(tx, heard) is not { } community) return;
        if (heard.Type == "reaction_added") await tx.CountReaction(community, ts, user, reaction);
        else await tx.UncountReaction(community, ts, user, reaction);
        await rhythm.RedrawQuestion(tx, community, new(ts));
    }

    /// <summary>Whether a message of that subtype is somebody's own: written, with a file, as an action, or said again in the channel from a thread.</summary>
    internal static bool IsSaid(string? subtype) => subtype is null or "file_share" or "me_message" or "thread_broadcast";

    /// <summary>The community whose members talk in that channel; null for any other, that of its facilitators included.</summary>
    private static async Task<CommunitySettings?> CommunityOf(Tx tx, InboxEvent heard) =>
        heard.Channel is { } channel && await tx.FindCommunityByChannel(new(channel)) is { } community && community.Channel.Value == channel ? community : null;
}
