using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What follows when the directory says something else: an import, an address linked, dues settled.</summary>
internal static class FollowDirectory
{
    public static async Task Changed(Tx tx, Outbox outbox, DateTimeOffset now)
    {
        foreach (var request in await tx.PendingRequests())
        {
            await outbox.Refresh(tx, JoiningFeature.Card(request.Id), Priority.Rest);
            await outbox.Refresh(tx, JoiningFeature.Receipt(request.Id), Priority.Rest);
        }
        await WalkInsFeature.DirectoryChanged(tx, outbox);
        outbox.RefreshAllHomes(tx);
        foreach (var request in await tx.RefusedOverMembership()) await Tell(tx, outbox, request, now);
    }

    /// <summary>Someone refused over a membership that is now in order may ask again, and is told once. Only about their last request: a later one has its own story.</summary>
    private static async Task Tell(Tx tx, Outbox outbox, JoinRequest request, DateTimeOffset now)
    {
        if (await tx.FindCommunity(request.Community) is not { } community) return;
        if ((await tx.LatestRequest(community.Id, request.Person))?.Id != request.Id || await tx.IsMember(community.Id, request.Person)) return;
        var person = await tx.FindPerson(request.Person);
        var finding = await tx.EligibilityOf(community, person?.Email, now);
        if (finding.Eligibility != Eligibility.Eligible || !await tx.SaveToldEligible(request.Id, now)) return;

        var t = AskingTexts.All.In(await tx.LanguageOf(request.Person, community));
        var text = t.NowEligible(community.Name);
        await outbox.Post(tx, $"joining:{JoiningSql.Key(request.Id)}:now_eligible:{request.Round}", Place.Private(request.Person),
            new Message(text, new Section(text), new Actions(JoiningFeature.AskAgain.Button(t.AskAgain, community.Id))), Priority.Waiting);
    }
}
