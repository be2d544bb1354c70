using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Somebody would like to talk about something: those who prepare the meeting read it where they change it.</summary>
public sealed class ProposeTopic(Database db, SlackApi slack, Acted acted, TellWhoPrepares tell, TimeProvider clock)
{
    internal const int WordsAtMost = 300;

    /// <summary>For one meeting, of one person: everybody's are to be read.</summary>
    private const int TopicsAtMost = 3;

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.AnswerMeeting, async desk =>
        {
            if (desk.TooLate(clock.GetUtcNow()) is { } why) return MeetingDesk.Whispered(desk.Language, why);
            if (await TooMany(tx, desk) is { } enough) return MeetingDesk.Whispered(desk.Language, enough);
            form = MeetingFormViews.Propose(desk.Language, desk.It);
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => MeetingDesk.At(tx, form.Carried, form.User, Act.AnswerMeeting, async desk =>
    {
        var (now, words) = (clock.GetUtcNow(), form[MeetingsFeature.Words]?.Trim() ?? "");
        if (desk.TooLate(now) is { } why) return MeetingDesk.Instead(desk.Language, why, words);
        if (await TooMany(tx, desk) is { } enough) return MeetingDesk.Instead(desk.Language, enough, words);
        if (words.Length == 0) return Answer.Error(MeetingsFeature.Words, desk.Texts.Missing);
        if (words.Length > WordsAtMost) return Answer.Error(MeetingsFeature.Words, desk.Texts.TooLong(WordsAtMost));
        var id = Guid.CreateVersion7(now);
        await tx.AddTopic(desk.Community, id, desk.It.Id, form.User, words, now);
        await tell.OfTopic(tx, desk.Community, desk.It, id);
        return Answer.Update(MeetingFormViews.Proposed(desk.Language, desk.It));
    }, (language, why) => MeetingDesk.Instead(language, why, form[MeetingsFeature.Words])), stop);

    private static async Task<Mrkdwn?> TooMany(Tx tx, MeetingDesk desk) =>
        (await tx.TopicsFor(desk.It.Id)).Count(topic => topic.By == desk.User) >= TopicsAtMost ? desk.Texts.EnoughTopics(TopicsAtMost) : null;
}
