using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Somebody else takes the notes of a meeting: they are asked in their letter of the day, and nobody else any more.</summary>
public sealed class HandOverNotes(Database db, SlackApi slack, Acted acted, LettersFeature letters, TimeProvider clock)
{
    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.AnswerMeeting, desk => NoteTakers.Allow(tx, desk, clock.GetUtcNow(), async () =>
        {
            if (await Already(tx, desk) is { } why) return MeetingDesk.Whispered(desk.Language, why);
            form = MinutesViews.HandOver(desk.Language, desk.It);
            return Answer.Done;
        }, MeetingDesk.Whispered), MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => MeetingDesk.At(tx, form.Carried, form.User, Act.AnswerMeeting, desk => NoteTakers.Allow(tx, desk, clock.GetUtcNow(), async () =>
    {
        var (it, t) = (desk.It, MinutesTexts.All.In(desk.Language));
        if (await Already(tx, desk) is { } why) return MeetingDesk.Instead(desk.Language, why);
        if (form[MeetingsFeature.Taker] is not { } other) return Answer.Error(MeetingsFeature.Taker, desk.Texts.Missing);
        if (other == form.User) return Answer.Error(MeetingsFeature.Taker, t.SomebodyElse);
        if (!Permissions.Allows(Act.AnswerMeeting, await tx.StandingOf(desk.Community.Id, other))) return Answer.Error(MeetingsFeature.Taker, t.NotAMember);
        await tx.SaveNoteTaker(desk.Community, it.Id, new(other, form.User), clock.GetUtcNow());
        await letters.Add(tx, $"meeting:{MeetingsSql.Key(it.Id)}:notes:{form.DeliveryKey}", other, desk.Community, MeetingsFeature.MinutesWanted(it.Id), usefulUntil: it.Details.End.AddDays(MinutesChase.NoMore));
        await letters.Refresh(tx, MeetingsFeature.MinutesWanted(it.Id));
        return Answer.Update(MinutesViews.HandedOver(desk.Language, other));
    }, (language, why) => MeetingDesk.Instead(language, why)), (language, why) => MeetingDesk.Instead(language, why)), stop);

    /// <summary>Why there are no notes to take any more.</summary>
    private static async Task<Mrkdwn?> Already(Tx tx, MeetingDesk desk) => await tx.MinutesOf(desk.It.Id) is { Stands: true } written ? MinutesTexts.All.In(desk.Language).WrittenBy(written.By) : null;
}
