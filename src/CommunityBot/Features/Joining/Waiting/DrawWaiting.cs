using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Joining;

/// <summary>Draws what is said of requests that wait, from what still waits when it is sent; nothing, where all is decided meanwhile.</summary>
public sealed class DrawWaiting(Outbox outbox, TimeProvider clock)
{
    /// <param name="id">The reader's day: <c>2026-03-03</c>.</param>
    public async Task<Message?> Morning(Tx tx, string id, Place place)
    {
        var day = LocalDatePattern.Iso.Parse(id).Value;
        var due = place.Person is { } person ? await For(tx, person, day) : await In(tx, new ChannelId(place.ToString()), day);
        if (due.Count == 0) return null;

        List<MorningPart> parts = [];
        var left = WaitingViews.Listed;
        foreach (var (community, waits, areNext) in due)
        {
            List<MorningLine> lines = [];
            foreach (var wait in waits) lines.Add(left-- > 0 ? await Listed(tx, community, wait, place, day) : Line(community, wait, day));
            parts.Add(new(community.Name, lines, areNext));
        }
        return WaitingViews.Morning(place.Person is { } reader ? await tx.LanguageOf(reader, due[0].Community) : due[0].Community.Language, parts);
    }

    /// <summary>To the person who waits, as long as the request does.</summary>
    public async Task<Message?> NotForgotten(Tx tx, string id)
    {
        if (await Find(tx, id) is not { Request: { Status: JoinStatus.Pending, EscalatedAt: not null } } desk) return null;
        var deciders = await tx.Deciders(desk.Community.Id, desk.Request.Person);
        var t = WaitingTexts.All.In(desk.Language);
        return Reply.Say(t.NotForgotten(desk.Community.Name, deciders.Count == 0 ? null : desk.Language.People(deciders)));
    }

    /// <summary>To the person whose request was closed, unless it is reopened.</summary>
    public async Task<Message?> Expired(Tx tx, string id) =>
        await Find(tx, id) is { Request.Status: JoinStatus.Expired } desk ? WaitingViews.Expired(desk, await desk.WriteTo(tx, desk.Language)) : null;

    /// <summary>Every community whose facilitators meet in that channel.</summary>
    private static async Task<IReadOnlyList<Due>> In(Tx tx, ChannelId channel, LocalDate day)
    {
        List<Due> due = [];
        foreach (var community in await tx.CommunitiesFacilitatedIn(channel))
            if (community.IsWorkingDay(day) && await tx.WaitsIn(community.Id) is { Count: > 0 } waits) due.Add(new(community, waits, AreNext: false));
        return due;
    }

    /// <summary>Every community that this person decides in and is not reminded of in a channel, but for their own request.</summary>
    private async Task<IReadOnlyList<Due>> For(Tx tx, UserId reader, LocalDate day)
    {
        List<Due> due = [];
        foreach (var waiting in (await tx.Waits()).Where(wait => wait.Person != reader).GroupBy(wait => wait.Community, StringComparer.Ordinal))
        {
            if (await tx.FindCommunity(waiting.Key) is not { } community || !community.IsWorkingDay(day)) continue;
            if ((await RemindDeciders.FirstToDecide(tx, community.Id)).Contains(reader) && await IsRemindedPrivately(tx, community)) due.Add(new(community, [.. waiting], AreNext: false));
            else if ((await RemindDeciders.NextToDecide(tx, community.Id)).Contains(reader) && waiting.Where(wait => wait.EscalatedAt is not null).ToList() is { Count: > 0 } escalated)
                due.Add(new(community, escalated, AreNext: true));
        }
        return due;
    }

    /// <summary>There is no facilitators' channel, or it took no message at the last round.</summary>
    private async Task<bool> IsRemindedPrivately(Tx tx, CommunitySettings community)
    {
        if (community.FacilitatorsChannel is not { } channel) return true;
        var round = community.DayAt(clock.GetUtcNow());
        while (!community.IsWorkingDay(round)) round = round.PlusDays(-1);
        return await outbox.WasRefused(tx, RemindDeciders.KeyOf(channel, round));
    }

    private static MorningLine Line(CommunitySettings community, Wait wait, LocalDate day) =>
        new(wait.Person, wait.Since, wait.LateBy(day, community), wait.ClosesSoon(day, community));

    /// <summary>With the way to the reader's copy of the card, or to have one sent.</summary>
    private static async Task<MorningLine> Listed(Tx tx, CommunitySettings community, Wait wait, Place place, LocalDate day)
    {
        var link = await tx.LinkTo(community.Workspace, JoiningFeature.Card(wait.Request), place);
        return Line(community, wait, day) with
        {
            Link = link,
            OnDemand = link is null && place.Person is not null ? new(wait.Request, (await tx.FindPerson(wait.Person))?.Name) : null,
        };
    }

    /// <summary>The request, seen by the person who asked.</summary>
    private static async Task<Desk?> Find(Tx tx, string id)
    {
        var key = Guid.ParseExact(id, "n");
        return await tx.FindRequest(key) is { } request ? await Desk.Find(tx, key, request.Person) : null;
    }

    /// <param name="AreNext">The reader is a pilot, and nobody has decided in time.</param>
    private sealed record Due(CommunitySettings Community, IReadOnlyList<Wait> Waits, bool AreNext);
}
