using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>What became of the questions that were offered.</summary>
internal static class QuestionsSql
{
    private const string Columns = "select ts, round, offered_at, answering_by, answering_at, listed_by, listed_at, told_in from question_offers";

    public static async Task<QuestionOffer?> FindOffer(this Tx tx, QuestionIn question) =>
        (await tx.Find<Row>($"{Columns} where community = @Community and ts = @ts", new { question.Community, ts = question.Ts.Value }))?.ToOffer();

    public static async Task<IReadOnlyDictionary<Ts, QuestionOffer>> OffersOf(this Tx tx, string community) =>
        (await tx.List<Row>($"{Columns} where community = @community", new { community })).Select(row => row.ToOffer()).ToDictionary(offer => offer.Ts);

    /// <summary>Offered once more, with nobody's answer to it yet. The community is held.</summary>
    public static Task OfferAgain(this Tx tx, CommunitySettings community, Ts ts, DateTimeOffset now) => tx.Execute("""
        insert into question_offers (workspace, community, ts, posted_at, round, offered_at) values (@workspace, @community, @ts, @posted, 1, @now)
        on conflict (community, ts) do update set round = question_offers.round + 1, offered_at = excluded.offered_at, answering_by = null, answering_at = null
        """, new { workspace = community.Workspace.Value, community = community.Id, ts = ts.Value, posted = (ts.Moment ?? now).ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() });

    /// <summary>False where somebody was faster.</summary>
    public static async Task<bool> Answering(this Tx tx, QuestionIn question, UserId by, DateTimeOffset now) => await tx.Execute(
        "update question_offers set answering_by = @by, answering_at = @now where community = @Community and ts = @ts and answering_at is null and listed_at is null",
        new { question.Community, ts = question.Ts.Value, by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <inheritdoc cref="Answering"/>
    public static async Task<bool> Listing(this Tx tx, QuestionIn question, UserId by, DateTimeOffset now) => await tx.Execute(
        "update question_offers set listed_by = @by, listed_at = @now where community = @Community and ts = @ts and answering_at is null and listed_at is null",
        new { question.Community, ts = question.Ts.Value, by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Who said that they answer it says that it is answered; once it is offered again, whoever reads that. False where it is somebody else's to say.</summary>
    public static async Task<bool> Close(this Tx tx, QuestionIn question, UserId by, DateTimeOffset now) => await tx.Execute(
        "update question_offers set closed_by = @by, closed_at = @now where community = @Community and ts = @ts and (answering_by = @by or (answering_by is null and round > 1)) and closed_at is null",
        new { question.Community, ts = question.Ts.Value, by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The digest of that week listed it; where it was offered to nobody, nobody is asked any more.</summary>
    public static Task NoteListed(this Tx tx, CommunitySettings community, Ts ts, Week week, DateTimeOffset now) => tx.Execute("""
        insert into question_offers (workspace, community, ts, posted_at, round, offered_at, told_in) values (@workspace, @community, @ts, @posted, 0, @now, @week)
        on conflict (community, ts) do update set told_in = excluded.told_in
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, ts = ts.Value, posted = (ts.Moment ?? now).ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds(), week = week.ToString(),
    });

    private sealed record Row
    {
        public string Ts { get; init; } = "";
        public int Round { get; init; }
        public long OfferedAt { get; init; }
        public string? AnsweringBy { get; init; }
        public long? AnsweringAt { get; init; }
        public string? ListedBy { get; init; }
        public long? ListedAt { get; init; }
        public string? ToldIn { get; init; }

        public QuestionOffer ToOffer() => new(new(Ts), Round, At(OfferedAt)!.Value) { AnsweringBy = Who(AnsweringBy), AnsweringAt = At(AnsweringAt), ListedBy = Who(ListedBy), ListedAt = At(ListedAt), ToldIn = ToldIn is null ? null : Week.Parse(ToldIn, null) };

        private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

        private static UserId? Who(string? id) => id is null ? null : new UserId(id);
    }
}
