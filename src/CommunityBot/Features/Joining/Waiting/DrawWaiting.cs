using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Joining;

/// <summary>Draws what is said of requests that wait, from what still waits when it is sent; nothing, where all is decided meanwhile.</summary>
public sealed class DrawWaiting
{
    /// <param name="id">The day, and the community it is about where it is about one: <c>2026-03-03/infra-services</c>.</param>
    public async Task<Message?> Morning(Tx tx, string id, Place place)
    {
        var parts = id.Split('/', 2);
        var day = LocalDatePattern.Iso.Parse(parts[0]).Value;
        var about = parts is [_, var community] ? community : null;
        return place.Person is { } reader ? await Privately(tx, reader, day, about) : await InChannel(tx, place, day, about!);
    }

    /// <summary>To the person who waits, as long as the request does.</summary>
    public async Task<Message?> NotForgotten(Tx tx, string id)
    {
        if (await Find(tx, id) is not { Request: { Status: JoinStatus.Pending, EscalatedAt: not null } } desk) return null;
        var deciders = (await tx.Holders(desk.Community.Id, Role.Facilitator, Role.Pilot)).Where(holder => holder != desk.Request.Person).ToList();
        var t = WaitingTexts.All.In(desk.Language);
        return Reply.Say(t.NotForgotten(desk.Community.Name, deciders.Count == 0 ? null : desk.Language.People(deciders)));
    }

    /// <summary>To the person whose request was closed, unless it is reopened.</summary>
    public async Task<Message?> Expired(Tx tx, string id) =>
        await Find(tx, id) is { Request.Status: JoinStatus.Expired } desk ? WaitingViews.Expired(desk, await desk.WriteTo(tx, desk.Language)) : null;

    private static async Task<Message?> InChannel(Tx tx, Place place, LocalDate day, string about)
    {
        if (await tx.FindCommunity(about) is not { } community) return null;
        var waits = await tx.WaitsIn(community.Id);
        return waits.Count == 0 ? null : WaitingViews.Morning(community.Language, [await Part(tx, community, waits, place, day)]);
    }

    private static async Task<Message?> Privately(Tx tx, UserId reader, LocalDate day, string? about)
    {
        Language? language = null;
        List<MorningPart> parts = [];
        foreach (var waiting in (await tx.Waits()).Where(wait => wait.Person != reader).GroupBy(wait => wait.Community, StringComparer.Ordinal))
        {
            if (await tx.FindCommunity(waiting.Key) is not { } community || !community.IsWorkingDay(day)) continue;
            var isFirst = (community.FacilitatorsChannel is null || community.Id == about) && (await RemindDeciders.FirstToDecide(tx, community.Id)).Contains(reader);
            var isPilot = (await tx.Holders(community.Id, Role.Pilot)).Contains(reader);
            var theirs = waiting.Where(wait => isFirst || (isPilot && wait.EscalatedAt is not null)).ToList();
            if (theirs.Count == 0) continue;
            language ??= await tx.LanguageOf(reader, community);
            parts.Add(await Part(tx, community, theirs, Place.Private(reader), day));
        }
        return language is { } known ? WaitingViews.Morning(known, parts) : null;
    }

    private static async Task<MorningPart> Part(Tx tx, CommunitySettings community, IReadOnlyList<Wait> waits, Place place, LocalDate day)
    {
        List<MorningLine> lines = [];
        foreach (var wait in waits)
            lines.Add(new(wait.Person, wait.Since, wait.On(day, community) != Patience.Fresh, wait.ClosesSoon(day, community), await tx.LinkTo(JoiningFeature.Card(wait.Request), place)));
        return new(community.Name, lines);
    }

    /// <summary>The request, seen by the person who asked.</summary>
    private static async Task<Desk?> Find(Tx tx, string id)
    {
        var key = Guid.ParseExact(id, "n");
        return await tx.FindRequest(key) is { } request ? await Desk.Find(tx, key, request.Person) : null;
    }
}
