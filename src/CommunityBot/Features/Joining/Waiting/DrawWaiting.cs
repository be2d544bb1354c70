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
    /// <summary>To the facilitators of a channel, of every community of theirs.</summary>
    /// <param name="id">The day: <c>2026-03-03</c>.</param>
    public async Task<Message?> Morning(Tx tx, string id, Place place)
    {
        var day = LocalDatePattern.Iso.Parse(id).Value;
        var parts = new List<MorningPart>();
        var (left, language) = (WaitingViews.Listed, default(Language?));
        foreach (var community in await tx.CommunitiesFacilitatedIn(new ChannelId(place.ToString())))
        {
            if (!community.IsWorkingDay(day) || await tx.WaitsIn(community.Id) is not { Count: > 0 } waits) continue;
            language ??= community.Language;
            parts.Add(new(community.Name, await Lines(tx, community, waits, place, left, day)));
            left -= waits.Count;
        }
        return parts.Count == 0 ? null : WaitingViews.Morning(language!.Value, parts);
    }

    /// <summary>To one who decides in that community and is not reminded of it in a channel, but for their own request.</summary>
    public async Task<LetterPart?> Part(Tx tx, string id, UserId reader)
    {
        if (await tx.FindCommunity(id) is not { } community) return null;
        var isFirst = (await RemindDeciders.FirstToDecide(tx, community.Id)).Contains(reader) && await IsRemindedPrivately(tx, community);
        if (!isFirst && !(await RemindDeciders.NextToDecide(tx, community.Id)).Contains(reader)) return null;
        var waits = (await tx.WaitsIn(community.Id)).Where(wait => wait.Person != reader && (isFirst || wait.EscalatedAt is not null)).ToList();
        if (waits.Count == 0) return null;
        var lines = await Lines(tx, community, waits, Place.Private(reader), WaitingViews.ListedInLetter, community.DayAt(clock.GetUtcNow()));
        return WaitingViews.Part(await tx.LanguageOf(reader, community), community, new(community.Name, lines, AreNext: !isFirst));
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

    /// <summary>There is no facilitators' channel, or it took no message at the last round.</summary>
    private async Task<bool> IsRemindedPrivately(Tx tx, CommunitySettings community)
    {
        if (community.FacilitatorsChannel is not { } channel) return true;
        var round = community.DayAt(clock.GetUtcNow());
        while (!community.IsWorkingDay(round)) round = round.PlusDays(-1);
        return await outbox.WasRefused(tx, RemindDeciders.KeyOf(channel, round));
    }

    /// <param name="listed">How many are shown with the way to their card.</param>
    private static async Task<IReadOnlyList<MorningLine>> Lines(Tx tx, CommunitySettings community, IReadOnlyList<Wait> waits, Place place, int listed, LocalDate day)
    {
        var lines = new List<MorningLine>();
        foreach (var wait in waits) lines.Add(lines.Count < listed ? await Listed(tx, community, wait, place, day) : Line(community, wait, day));
        return lines;
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
}
