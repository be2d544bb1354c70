using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Roles;

/// <summary>Draws what the reader's letter says of the roles, from what is true when it is sent: what was told that day, and what became of it since.</summary>
public sealed class DrawMorning(TimeProvider clock)
{
    /// <param name="id">The community and its day: <c>infra-services:2026-03-03</c>.</param>
    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        var colon = id.LastIndexOf(':');
        if (await tx.FindCommunity(id[..colon]) is not { } community) return null;
        var part = await Part(tx, community, reader, LocalDatePattern.Iso.Parse(id[(colon + 1)..]).Value);
        return part.IsEmpty ? null : MorningViews.Morning(await tx.LanguageOf(reader, community), reader, part);
    }

    private async Task<RolesPart> Part(Tx tx, CommunitySettings community, UserId reader, LocalDate day)
    {
        var leads = (await WatchRoles.Leaders(tx, community.Id)).Contains(reader);
        var today = community.DayAt(clock.GetUtcNow());
        var held = await tx.Tenures(community.Id);
        var endings = new List<EndingLine>();
        foreach (var told in await tx.ToldOn(community.Id, day))
        {
            if (await tx.FindTenure(told) is not { } tenure || (tenure.User != reader && !leads)) continue;
            var asked = await tx.HandOversOf(told);
            endings.Add(new(tenure, held.Any(open => open.Id == told), tenure.Until <= day.PlusDays(WatchRoles.Fortnight),
                asked.LastOrDefault(offer => offer.Status == OfferStatus.Waiting)?.User, asked.LastOrDefault(offer => offer.Status == OfferStatus.Taken)?.User));
        }

        IReadOnlyList<VacancyLine> vacant = leads
            ? [.. (await tx.VacantOn(community.Id, day)).Where(vacancy => vacancy.EndedBy != reader).Select(vacancy => new VacancyLine(
                vacancy.Role, vacancy.User, [.. held.Where(tenure => tenure.Role == vacancy.Role && tenure.HoldsOn(today)).Select(tenure => tenure.User)], held.Any(tenure => tenure.HoldsOn(today))))]
            : [];
        var (from, to) = (community.Zone.AtStartOfDay(day).ToDateTimeOffset(), community.Zone.AtStartOfDay(day.PlusDays(1)).ToDateTimeOffset());
        var warned = leads && (await tx.FindCoreTeam(community.Id))?.WarnedOn == day;
        return new(community, endings, vacant, await tx.OverBetween(community.Id, reader, from, to),
            warned ? held.Where(tenure => tenure.HoldsOn(today)).Select(tenure => tenure.User).Distinct().Count() : null);
    }
}

/// <summary>A role that ends soon.</summary>
/// <param name="IsHeld">Its holder has it still.</param>
/// <param name="IsEnding">Its end is what it was, or near it.</param>
/// <param name="Asked">Who is asked to take it over.</param>
/// <param name="TakenBy">Who did.</param>
internal sealed record EndingLine(Tenure Tenure, bool IsHeld, bool IsEnding, UserId? Asked, UserId? TakenBy)
{
    /// <summary>Something is left to be done about it.</summary>
    public bool IsOpen => IsHeld && IsEnding;
}

/// <summary>A role that nobody held any more.</summary>
/// <param name="Last">Who held it last.</param>
/// <param name="Since">Who holds it since.</param>
/// <param name="HasTeam">Somebody holds a functional role today.</param>
internal sealed record VacancyLine(FunctionalRole Role, UserId Last, IReadOnlyList<UserId> Since, bool HasTeam);

/// <summary>What is said of one community.</summary>
/// <param name="Over">The reader's own roles whose time was over.</param>
/// <param name="CoreTeam">How many it is of, where its size is told.</param>
internal sealed record RolesPart(CommunitySettings Community, IReadOnlyList<EndingLine> Endings, IReadOnlyList<VacancyLine> Vacant, IReadOnlyList<FunctionalRole> Over, int? CoreTeam)
{
    public bool IsEmpty => Endings.Count + Vacant.Count + Over.Count == 0 && CoreTeam is null;
}
