using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes members of people who were in the channel: engagement unsaid, no rules accepted, no welcome, no arrival, no message.</summary>
public sealed class AdmitHere(Database db, Acted acted, Outbox outbox, TimeProvider clock)
{
    private const int Piece = 200;

    /// <summary>How long after another facilitator's act one is told of it.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    /// <summary>
    /// The list is read beside the writer; each piece of it is then authorised and checked again, and written. Stopped half-way, the rest is still offered.
    /// What is answered in the end is kept under the delivery's key: delivered twice, it is answered alike.
    /// </summary>
    /// <param name="wanted">Whom; null for everyone whom the directory says may join, and about whom nothing was decided before.</param>
    public async Task<Answer> Admit(string? deliveryKey, string community, UserId by, IReadOnlySet<UserId>? wanted, Language language, Func<Mrkdwn, Answer> say, CancellationToken stop)
    {
        if (deliveryKey is not null && await acted.Given(deliveryKey, stop) is { } given) return given;
        var listed = await db.Read(async tx => await tx.FindCommunity(community) is { } found ? Chosen(await tx.PeopleHere(found, clock.GetUtcNow(), wanted), wanted) : [], stop);
        var admitted = 0;
        foreach (var piece in listed.Chunk(Piece)) admitted += await db.Write(tx => AdmitSome(tx, community, by, piece, wanted), stop);
        return await acted.Once(deliveryKey, async tx => say(admitted > 0 ? HereTexts.All.In(language).Admitted(admitted) : await Nobody(tx, community, wanted, language)), stop);
    }

    private async Task<int> AdmitSome(Tx tx, string id, UserId by, IReadOnlyList<PersonHere> listed, IReadOnlySet<UserId>? wanted)
    {
        await tx.Hold(id);
        if (await tx.FindCommunity(id) is not { } community || !Permissions.Allows(Act.AdmitThoseHere, await tx.StandingOf(id, by))) return 0;
        var now = clock.GetUtcNow();
        var some = Chosen(await tx.PeopleHere(community, now, listed.Select(p => p.Person.Id)), wanted);
        await tx.AdmitHere(community, by, some, now);
        outbox.RefreshHomes(tx, [.. await tx.WhoMay(Act.AdmitThoseHere, id), .. some.Select(p => p.Person.Id)]);
        return some.Count;
    }

    private static List<PersonHere> Chosen(PeopleHere here, IReadOnlySet<UserId>? wanted) =>
        [.. here.All.Where(p => wanted is null ? p.IsPlain : p.MayBeChosen && wanted.Contains(p.Person.Id))];

    /// <summary>Another facilitator was faster; or nobody is left whose membership is established.</summary>
    private async Task<Mrkdwn> Nobody(Tx tx, string community, IReadOnlySet<UserId>? wanted, Language language)
    {
        var t = HereTexts.All.In(language);
        return await tx.LastAdmittedBy(community, clock.GetUtcNow() - JustNow, wanted) is { } by ? t.JustDone(by) : t.NobodyLeft;
    }
}
