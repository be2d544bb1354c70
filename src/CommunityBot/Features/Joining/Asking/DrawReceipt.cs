using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The person's own copy of where the request stands.</summary>
public sealed class DrawReceipt(TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, string id)
    {
        var request = await tx.FindRequest(Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no join request {id}.");
        var community = await tx.FindCommunity(request.Community) ?? throw new InvalidOperationException($"There is no community {request.Community}.");
        var language = await tx.LanguageOf(request.Person, community);
        var t = AskingTexts.All.In(language);
        if (request.Status == JoinStatus.Approved && !await tx.IsMember(community.Id, request.Person)) return Reply.Say(t.HasLeft(community.Name));
        if (request.Status != JoinStatus.Pending) return Reply.Say(Closed(t, request, community));

        var finding = await tx.EligibilityOf(community, (await tx.FindPerson(request.Person))?.Email, clock.GetUtcNow());
        var deciders = await tx.ReadersOf(community, request);
        List<Mrkdwn> lines = [request.FiledBy is { } by ? t.FiledForYou(by, community.Name) : t.Received(community.Name), t.WhoDecides(language.People(deciders))];
        if (JoinRules.UsualWait(await tx.LastWaits(community.Id)) is { } wait) lines.Add(t.UsualWait(wait));
        if (finding.Eligibility != Eligibility.Eligible) lines.Add(t.MembershipToCheck);
        return Pending(t, request, Mrkdwn.Join("\n", lines));
    }

    private static Message Pending(IAskingTexts t, JoinRequest request, Mrkdwn text) =>
        new(text.Cut(3000), new Section(text.Cut(3000)), new Actions(FormViews.Withdraw(t, request.Id)));

    private static Mrkdwn Closed(IAskingTexts t, JoinRequest request, CommunitySettings community) => request.Status switch
    {
        JoinStatus.Approved when request.EnteredAt is not null => t.Inside(community.Name, community.Channel),
        JoinStatus.Approved when request.InviteError is not null => t.NotYetIn(community.Name),
        JoinStatus.Approved => t.Approved(community.Name),
        JoinStatus.Withdrawn => t.Withdrawn(community.Name),
        JoinStatus.Expired => t.Expired(community.Name),
        JoinStatus.Undone => t.Undone(community.Name),
        _ => t.Answered(community.Name),
    };
}
