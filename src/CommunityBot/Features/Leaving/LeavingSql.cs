using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Departures, and the question asked of who left a channel by hand.</summary>
internal static class LeavingSql
{
    private const string Columns = "select id, community, user_id, status, began_at, ended_at, ended_by, roles, kept_roles, reason, error from departures";

    public static async Task<Departure?> FindDeparture(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToDeparture();

    /// <summary>The question that this person has not answered yet; null where there is none.</summary>
    public static async Task<Departure?> DepartureAsked(this Tx tx, string community, UserId person) =>
        (await tx.Find<Row>($"{Columns} where community = @community and user_id = @user and status = 'asked'", new { community, user = person.Value }))?.ToDeparture();

    /// <summary>Writes it, or what has become of it.</summary>
    public static Task SaveDeparture(this Tx tx, CommunitySettings community, Departure departure) => tx.Execute("""
        insert into departures (id, workspace, community, user_id, status, began_at, ended_at, ended_by, roles, kept_roles, reason, error)
        values (@id, @workspace, @community, @user, @status, @began, @ended, @by, @roles, @kept, @Reason, @Error)
        on conflict (id) do update set status = excluded.status, ended_at = excluded.ended_at, ended_by = excluded.ended_by, roles = excluded.roles,
            kept_roles = excluded.kept_roles, reason = excluded.reason, error = excluded.error
        """, new
    {
        id = Key(departure.Id), workspace = community.Workspace.Value, community = community.Id, user = departure.Person.Value,
        status = departure.Status.ToString().ToLowerInvariant(), began = departure.BeganAt.ToUnixTimeMilliseconds(), ended = departure.EndedAt?.ToUnixTimeMilliseconds(),
        by = departure.EndedBy?.Value, roles = Codes(departure.Roles), kept = Codes(departure.KeptRoles), departure.Reason, departure.Error,
    });

    /// <summary>Makes a member one who follows. False where nothing changes.</summary>
    public static async Task<bool> BecomeObserver(this Tx tx, string community, UserId person) => await tx.Execute(
        "update members set engagement = 'observer' where community = @community and user_id = @user and left_at is null and engagement <> 'observer'", new { community, user = person.Value }) == 1;

    /// <summary>Empties the words of those who left before, and forgets the questions answered by staying.</summary>
    public static async Task ForgetDepartures(this Tx tx, string community, DateTimeOffset before)
    {
        var age = new { community, before = before.ToUnixTimeMilliseconds() };
        await tx.Execute("update departures set reason = null where community = @community and began_at < @before and reason is not null", age);
        await tx.Execute("delete from departures where community = @community and began_at < @before and status = 'stayed'", age);
    }

    internal static string Key(Guid id) => id.ToString("n");

    private static string Codes(IEnumerable<Role> roles) => string.Join(',', roles).ToLowerInvariant();

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string Status { get; init; } = "";
        public long BeganAt { get; init; }
        public long? EndedAt { get; init; }
        public string? EndedBy { get; init; }
        public string Roles { get; init; } = "";
        public string KeptRoles { get; init; } = "";
        public string? Reason { get; init; }
        public string? Error { get; init; }

        public Departure ToDeparture() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), DateTimeOffset.FromUnixTimeMilliseconds(BeganAt))
        {
            Status = Enum.Parse<DepartureStatus>(Status, ignoreCase: true),
            EndedAt = EndedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            EndedBy = EndedBy is null ? null : new UserId(EndedBy),
            Roles = Read(Roles),
            KeptRoles = Read(KeptRoles),
            Reason = Reason,
            Error = Error,
        };

        private static IReadOnlyList<Role> Read(string codes) =>
            [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => Enum.Parse<Role>(code, ignoreCase: true))];
    }
}
