using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Offers to take a functional role. That one still waits is the lock of its answer.</summary>
internal static class OffersSql
{
    private const string Columns = "select id, community, role, user_id, from_tenure, asked_by, until_day, words, made_at, status, settled_by, settled_at from role_offers";

    /// <summary>False when this person is being waited for in that role already.</summary>
    public static async Task<bool> AddOffer(this Tx tx, CommunitySettings community, Offer offer) => await tx.Execute("""
        insert into role_offers (id, workspace, community, role, user_id, from_tenure, asked_by, until_day, words, made_at, status)
        values (@id, @workspace, @community, @role, @user, @from, @asked, @until, @Words, @made, 'waiting') on conflict do nothing
        """, new
    {
        id = RolesSql.Key(offer.Id), workspace = community.Workspace.Value, community = community.Id, role = Office.Code(offer.Role), user = offer.User.Value,
        from = offer.FromTenure is { } tenure ? RolesSql.Key(tenure) : null, asked = offer.AskedBy?.Value, until = RolesSql.Day(offer.Until), offer.Words, made = offer.MadeAt.ToUnixTimeMilliseconds(),
    }) == 1;

    public static async Task<Offer?> FindOffer(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = RolesSql.Key(id) }))?.ToOffer();

    /// <summary>Those that nobody has answered, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<Offer>> OffersWaiting(this Tx tx, string community) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and status = 'waiting' order by number", new { community })).Select(row => row.ToOffer())];

    /// <summary>Every hand-over of that time in a role.</summary>
    public static async Task<IReadOnlyList<Offer>> HandOversOf(this Tx tx, Guid tenure) =>
        [.. (await tx.List<Row>($"{Columns} where from_tenure = @tenure order by number", new { tenure = RolesSql.Key(tenure) })).Select(row => row.ToOffer())];

    /// <summary>Answers it, and forgets the words. False when someone was faster.</summary>
    public static async Task<bool> SettleOffer(this Tx tx, Guid id, OfferStatus status, UserId? by, DateTimeOffset now) => await tx.Execute(
        "update role_offers set status = @status, settled_by = @by, settled_at = @now, words = null where id = @id and status = 'waiting'",
        new { id = RolesSql.Key(id), status = status.ToString().ToLowerInvariant(), by = by?.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string Role { get; init; } = "";
        public string UserId { get; init; } = "";
        public string? FromTenure { get; init; }
        public string? AskedBy { get; init; }
        public string? UntilDay { get; init; }
        public string? Words { get; init; }
        public long MadeAt { get; init; }
        public string Status { get; init; } = "";
        public string? SettledBy { get; init; }
        public long? SettledAt { get; init; }

        public Offer ToOffer() => new(Guid.ParseExact(Id, "n"), Community, Enum.Parse<FunctionalRole>(Role, ignoreCase: true), new UserId(UserId), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt))
        {
            FromTenure = FromTenure is { } tenure ? Guid.ParseExact(tenure, "n") : null,
            AskedBy = AskedBy is { } asked ? new UserId(asked) : null,
            Until = RolesSql.Day(UntilDay),
            Words = Words,
            Status = Enum.Parse<OfferStatus>(Status, ignoreCase: true),
            SettledBy = SettledBy is { } by ? new UserId(by) : null,
            SettledAt = SettledAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
