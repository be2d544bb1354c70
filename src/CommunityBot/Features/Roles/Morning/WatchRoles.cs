using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Roles;

/// <summary>
/// The morning's look at the functional roles: those whose time is over are closed, those that end soon are told, twice, to their holder and the pilots, and so is
/// a role left vacant and a core team that has become too small or too large: in the letter of the day.
/// </summary>
public sealed class WatchRoles(LettersFeature letters, TimeProvider clock)
{
    /// <summary>The local time of the look, on the community's working days.</summary>
    public static readonly LocalTime At = new(9, 0);

    /// <summary>Days before the end.</summary>
    public const int Fortnight = 14, LastDays = 3;

    /// <summary>How long what was told is kept up to date, in days: as long as letters are.</summary>
    private const int KeptUpToDate = 40;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        if (!community.IsWorkingDay(today) || !Daytime.Covers(now, community.Zone)) return;
        await tx.Hold(community.Id);

        var leaders = await Leaders(tx, community.Id);
        var readers = new HashSet<UserId>();
        foreach (var user in await Close(tx, community, today, now)) readers.Add(user);
        var held = await tx.Tenures(community.Id);
        foreach (var tenure in held)
            if (await Remind(tx, tenure, today)) readers.UnionWith(leaders.Append(tenure.User));
        foreach (var role in Enum.GetValues<FunctionalRole>().Where(role => !held.Any(tenure => tenure.Role == role && tenure.HoldsOn(today))))
            if (await tx.MarkVacant(community.Id, role, today)) readers.UnionWith(leaders);
        if (await Weigh(tx, community, held, today)) readers.UnionWith(leaders);
        foreach (var reader in readers) await letters.Add(tx, $"roles:morning:{community.Id}:{LocalDatePattern.Iso.Format(today)}", reader, community, RolesFeature.Morning(community.Id, today));
    }

    /// <summary>Something changed about this role: what was said of it in the mornings is drawn again.</summary>
    internal static async Task Changed(Tx tx, LettersFeature letters, string community, FunctionalRole role, LocalDate today)
    {
        foreach (var day in await tx.DaysTold(community, role, today.PlusDays(-KeptUpToDate))) await letters.Refresh(tx, RolesFeature.Morning(community, day));
    }

    /// <summary>The pilots, or the facilitators of a community that has none.</summary>
    internal static async Task<IReadOnlyList<UserId>> Leaders(Tx tx, string community) =>
        await tx.Holders(community, Role.Pilot) is { Count: > 0 } pilots ? pilots : await tx.Holders(community, Role.Facilitator);

    /// <summary>Ends what is over, and what people who are gone held. Says who is thanked.</summary>
    private async Task<IReadOnlyList<UserId>> Close(Tx tx, CommunitySettings community, LocalDate today, DateTimeOffset now)
    {
        var there = await tx.Tenures(community.Id);
        var thanked = new List<UserId>();
        foreach (var id in await tx.OpenTenures(community.Id))
        {
            var tenure = there.FirstOrDefault(one => one.Id == id);
            if (tenure is not null && !tenure.IsOver(today)) continue;
            await tx.EndTenure(id, by: null, tenure is null ? Ending.Left : Ending.Over, now);
            if (await tx.FindTenure(id) is { } ended) await Changed(tx, letters, community.Id, ended.Role, today);
            if (tenure is null) continue;
            await tx.Audit(community, actor: null, "role_over", tenure.User.Value, Office.Of(tenure.Role).ToString(), now);
            thanked.Add(tenure.User);
        }
        return thanked;
    }

    /// <summary>Once a fortnight before the end, once in its last days. A time that is shorter is not told at once.</summary>
    private static async Task<bool> Remind(Tx tx, Tenure tenure, LocalDate today)
    {
        if (tenure.Until is not { } until) return false;
        if (IsDue(LastDays, tenure.LastDaysOn))
        {
            await tx.MarkLastDays(tenure.Id, today);
            return true;
        }
        if (!IsDue(Fortnight, tenure.FortnightOn)) return false;
        await tx.MarkFortnight(tenure.Id, today);
        return true;

        bool IsDue(int days, LocalDate? toldOn) =>
            today >= until.PlusDays(-days) && tenure.From < until.PlusDays(-days) && (toldOn is null || toldOn < until.PlusDays(-days))
            // What is said in its last days says it all.
            && (days == LastDays || tenure.LastDaysOn is null || tenure.LastDaysOn < until.PlusDays(-days));
    }

    private static async Task<bool> Weigh(Tx tx, CommunitySettings community, IReadOnlyList<Tenure> held, LocalDate today)
    {
        var before = await tx.FindCoreTeam(community.Id);
        var size = CoreTeam.SizeOf(held.Where(tenure => tenure.HoldsOn(today)).Select(tenure => tenure.User).Distinct().Count());
        if (before?.Size == size) return false;
        var warns = CoreTeam.Warns(before?.Size, size);
        await tx.SaveCoreTeam(community, new(size, warns ? today : before?.WarnedOn));
        return warns;
    }
}
