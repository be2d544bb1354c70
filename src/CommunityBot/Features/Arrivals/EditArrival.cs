using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>Rewrites an introduction before publishing it.</summary>
public sealed class EditArrival(Database db, SlackApi slack, Acted acted, PublishArrival publish)
{
    /// <summary>A trigger lives three seconds, so the form is opened at once and not through the outbox.</summary>
    public async Task<Answer> Open(Press<string> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => Handling.Of(tx, press.Carried, press.User, async h =>
        {
            if (h.Arrival.Status != ArrivalStatus.Prepared) return h.Whispered(h.TooLate(h.Arrival));
            form = ArrivalsViews.Edit(h.Reader, h.Arrival, h.Community, await publish.Foresee(tx, h.Community, h.Arrival));
            return Answer.Done;
        }, Handling.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<string> form, CancellationToken stop) =>
        acted.Once(form.DeliveryKey, tx => Handling.Of(tx, form.Carried, form.User, async h =>
        {
            // The client keeps the limit too; it is not ours.
            if (form[ArrivalsFeature.Introduction]?.Length > h.Arrival.Longest)
                return Answer.Error(ArrivalsFeature.Introduction, ArrivalsTexts.All.In(h.Reader).TooLong(h.Arrival.Longest));
            var arrival = h.Arrival.Introduced(form[ArrivalsFeature.Introduction]);
            return await publish.Publish(tx, h.Community, arrival, ArrivalStatus.Prepared, h.By)
                ? Answer.Done
                : Answer.Update(ArrivalsViews.EditRefused(h.Reader, arrival.Id, h.TooLate(await tx.FindArrival(arrival.Id) ?? arrival)));
        }, (reader, why) => Answer.Update(ArrivalsViews.EditRefused(reader, form.Carried, why))), stop);
}
