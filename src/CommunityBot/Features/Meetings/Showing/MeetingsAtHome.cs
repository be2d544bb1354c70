using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>On the Home tab: the next meeting of each of one's communities, and whether one comes.</summary>
public sealed class MeetingsAtHome
{
    /// <summary>Communities shown; the command reaches the others.</summary>
    internal const int Shown = 4;

    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var next = new List<MeetingAtHome>();
        foreach (var community in reader.WhereMay(Act.AnswerMeeting))
        {
            var toCome = await MeetingsFeature.NotBegun(tx, community, reader.Now);
            if (toCome is [var it, ..]) next.Add(new(community, it, await tx.AnswersTo(it.Id), toCome.Count - 1));
        }
        return MeetingsListViews.AtHome(reader.Language, reader.User, [.. next.OrderBy(one => one.It.Details.Start).Take(Shown)]);
    }
}
