using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Invites someone who is already in the channel to file a request, in a private message that opens the form.</summary>
public sealed class AskWalkIn(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Ask(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (at, instead) = await Doorstep.Hold(tx, press.Carried, press.User);
        if (at is null) return instead!;
        var (community, walkIn) = (at.Community, at.WalkIn);
        var person = await tx.FindPerson(walkIn.Person);
        if (at.KindOf(person) is var kind and not AccountKind.Person) return Reply.Whisper(at.Texts.CannotBeMember(kind));
        if (await tx.PendingRequest(community.Id, walkIn.Person) is not null) return Reply.Whisper(at.Texts.DecideOnTheRequest);
        var now = clock.GetUtcNow();
        if (!await tx.SaveAsked(walkIn.Id, press.User, now)) return Reply.Whisper(at.Texts.AlreadyAsked(walkIn.AskedBy ?? press.User, at.Language.When(walkIn.AskedAt ?? now)));

        await tx.Audit(community, press.User, "walk_in_asked", walkIn.Person.Value, reason: null, now);
        var theirs = WalkInTexts.All.In(await tx.LanguageOf(walkIn.Person, community));
        var letter = theirs.PleaseAsk(person?.FirstName ?? "", community.Name, community.Channel, press.User);
        await outbox.Post(tx, $"walkins:{JoiningSql.Key(walkIn.Id)}:asked", Place.Private(walkIn.Person),
            new Message(letter, new Section(letter), new Actions(JoiningFeature.AskAgain.Button(theirs.FileRequest, community.Id) with { Style = ButtonStyle.Primary })), Priority.Waiting);
        await WalkInsFeature.Redraw(tx, outbox, walkIn);
        return Answer.Done;
    }, stop);
}
