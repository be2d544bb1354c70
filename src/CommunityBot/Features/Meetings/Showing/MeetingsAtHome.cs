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
        var next = new List<(CommunitySettings, Meeting, Coming?)>();
        foreach (var community in reader.WhereMay(Act.AnswerMeeting))
            if (await MeetingsFeature.Next(tx, community, reader.Now) is { } it) next.Add((community, it, (await tx.AnswersTo(it.Id)).Of(reader.User)));
        return MeetingsListViews.AtHome(reader.Language, [.. next.OrderBy(one => one.Item2.Details.Start).Take(Shown)]);
    }
}
