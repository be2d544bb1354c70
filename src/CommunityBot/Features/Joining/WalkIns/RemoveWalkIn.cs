using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Takes someone out of the channel. The courteous message waits for Slack's answer: it must be true when it is read.</summary>
public sealed class RemoveWalkIn(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Remove(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (at, instead) = await Doorstep.Hold(tx, press.Carried, press.User);
        if (at is null) return instead!;
        var now = clock.GetUtcNow();
        var removed = at.WalkIn with { Status = WalkInStatus.Removed, SettledBy = press.User, SettledAt = now, Attempt = at.WalkIn.Attempt + 1 };
        if (!await tx.Settle(removed)) return Reply.Whisper(at.Standing());
        await tx.Audit(at.Community, press.User, "walk_in_removed", removed.Person.Value, reason: null, now);
        var about = string.Create(CultureInfo.InvariantCulture, $"{JoiningSql.Key(removed.Id)}.{removed.Attempt}");
        await outbox.Remove(tx, $"walkins:{about}:removal", at.Community.Channel, removed.Person, WalkInsFeature.Removed, about);
        await WalkInsFeature.Redraw(tx, outbox, removed);
        return Answer.Done;
    }, stop);

    /// <summary>Slack answered: the person is told; or the card says why not and what to do, and the buttons are back.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.About.Split('.') is not [var key, var count] || await tx.FindWalkIn(Guid.ParseExact(key, "n")) is not { } walkIn) return;
        if (walkIn.Status != WalkInStatus.Removed || walkIn.Attempt != int.Parse(count, CultureInfo.InvariantCulture) || await tx.FindCommunity(walkIn.Community) is not { } community) return;
        if (outcome.Succeeded) await Tell(tx, community, walkIn);
        else if (await tx.SaveNotRemoved(walkIn, outcome.Code ?? "unknown")) await WalkInsFeature.Redraw(tx, outbox, walkIn);
    }

    private async Task Tell(Tx tx, CommunitySettings community, WalkIn walkIn)
    {
        var person = await tx.FindPerson(walkIn.Person);
        var kind = person.KindIn(community.Workspace);
        // Slack lets the bot write to a person of another workspace only while they share a channel.
        if (kind is AccountKind.Elsewhere or AccountKind.App or AccountKind.Closed) return;
        var language = await tx.LanguageOf(walkIn.Person, community);
        var t = WalkInTexts.All.In(language);
        var facilitators = await tx.Holders(community.Id, Role.Facilitator);
        // None left since: whoever removed the person can still say why.
        var text = t.YouWereRemoved(person?.FirstName ?? "", community.Name, language.OneOf(facilitators.Count > 0 || walkIn.SettledBy is not { } by ? facilitators : [by]));
        IReadOnlyList<Block> blocks = kind == AccountKind.Guest
            ? [new Section(text)]
            : [new Section(text), new Section(t.YouMayAsk), new Actions(JoiningFeature.AskAgain.Button(t.FileRequest, community.Id))];
        var whole = kind == AccountKind.Guest ? text : Mrkdwn.Join("\n", [text, t.YouMayAsk]);
        await outbox.Post(tx, $"walkins:{JoiningSql.Key(walkIn.Id)}:letter", Place.Private(walkIn.Person), new Message(whole, blocks), Priority.Waiting);
    }
}
