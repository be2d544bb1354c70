using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Records the request, gives the person a receipt and puts the card before those who decide.</summary>
public sealed class SubmitRequest(Acted acted, Outbox outbox, People people, TimeProvider clock)
{
    public async Task<Answer> Submit(Submission<string> form, CancellationToken stop)
    {
        var person = await people.ReadAgain(form.User, stop);
        return await acted.Once(form.DeliveryKey, tx => Record(tx, form, person), stop);
    }

    private async Task<Answer> Record(Tx tx, Submission<string> form, Person? person)
    {
        var now = clock.GetUtcNow();
        if (await tx.FindCommunity(form.Carried) is not { } community)
        {
            var reader = await tx.LanguageOf(form.User);
            return Answer.Update(AskingWay.Say(reader, AskingTexts.All.In(reader).NoCommunity).Modal());
        }
        await tx.Hold(community.Id);
        var language = person?.Language ?? community.Language;
        if (await AskingWay.Obstacle(tx, community, form.User, person, language) is { } obstacle) return Answer.Update(obstacle.Modal());
        var (answers, errors) = JoinForm.Read(form, AskingTexts.All.In(language));
        if (answers is null) return Answer.Errors([.. errors]);

        var request = new JoinRequest(Guid.CreateVersion7(now), community.Id, form.User, answers, now);
        if (!await tx.AddRequest(community, request)) return Answer.Update((await AskingWay.Obstacle(tx, community, form.User, person, language))!.Modal());
        await Show(tx, outbox, community, request);
        return Answer.Done;
    }

    /// <summary>Puts a request just recorded before those who decide, and gives the person its receipt.</summary>
    internal static async Task Show(Tx tx, Outbox outbox, CommunitySettings community, JoinRequest request)
    {
        await ShowCard.To(tx, outbox, community, request, community.FacilitatorsChannel);
        await outbox.Show(tx, $"joining:{JoiningSql.Key(request.Id)}:receipt", Place.Private(request.Person), JoiningFeature.Receipt(request.Id), Priority.Waiting);
        await WalkInsFeature.RequestChanged(tx, outbox, community.Id, request.Person);
        await Desk.RefreshHomes(tx, outbox, request);
    }
}
