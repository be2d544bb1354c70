using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Opens the form to file a request for someone, and shows beside it those that wait for a person who is not in Slack yet.</summary>
public sealed class OpenForSomeone(Database db, SlackApi slack, People people)
{
    /// <summary>The most communities a select may hold.</summary>
    private const int Listed = 100;

    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var (form, answer) = await db.Read(async tx =>
        {
            var all = await tx.Communities();
            var mine = new List<CommunitySettings>();
            foreach (var community in all)
                if (Permissions.Allows(Act.FileForSomeone, await tx.StandingOf(community.Id, command.User))) mine.Add(community);
            var here = all.FirstOrDefault(c => c.Channel == command.Channel || c.Room == command.Channel);
            var language = reads ?? here?.Language ?? mine.Select(c => c.Language).FirstOrDefault();
            var t = OnBehalfTexts.All.In(language);
            if (mine.Count == 0) return ((Modal?)null, Reply.Whisper(t.OnlyFacilitators(await Desk.WhoMay(tx, here is null ? all : [here], Act.FileForSomeone, language))));

            var waiting = new List<(CommunitySettings, Invitation)>();
            foreach (var community in mine)
                foreach (var invitation in await tx.WaitingInvitations(community.Id)) waiting.Add((community, invitation));
            var chosen = mine.Find(c => c.Id == here?.Id) ?? mine[0];
            return (OnBehalfViews.Form(language, [.. mine.Take(Listed)], chosen), waiting.Count == 0 ? Answer.Done : Answer.Whisper(OnBehalfViews.Waiting(language, waiting, mine.Count > 1)));
        }, stop);
        if (form is not null) await slack.OpenModal(command.Trigger, form, stop);
        return answer;
    }
}
