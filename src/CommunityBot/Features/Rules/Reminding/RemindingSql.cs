using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Who was reminded of which rule, and what the facilitators made of it. A change of state says in its "where" which states it starts from: that is the lock.</summary>
internal static class RemindingSql
{
    private const string Columns = "select id, community, user_id, revision, place, note, link, given_by, given_at, answer, answered_at, review from rule_reminders";

    public static Task AddReminder(this Tx tx, CommunitySettings community, RuleReminder reminder) => tx.Execute("""
        insert into rule_reminders (id, workspace, community, user_id, revision, place, note, link, given_by, given_at)
        values (@id, @workspace, @community, @person, @Revision, @Place, @Note, @Link, @by, @at)
        """, new
    {
        id = Key(reminder.Id), workspace = community.Workspace.Value, community = community.Id, person = reminder.Person.Value,
        reminder.Revision, reminder.Place, reminder.Note, reminder.Link, by = reminder.By.Value, at = reminder.At.ToUnixTimeMilliseconds(),
    });

    public static async Task<RuleReminder?> FindReminder(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToReminder();

    /// <summary>Those given to this person since then, the oldest first.</summary>
    public static async Task<IReadOnlyList<RuleReminder>> RemindersSince(this Tx tx, string community, UserId person, DateTimeOffset since) => [.. (await tx.List<Row>(
        $"{Columns} where community = @community and user_id = @person and given_at >= @since order by number", new { community, person = person.Value, since = since.ToUnixTimeMilliseconds() }))
        .Select(row => row.ToReminder())];

    public static async Task<IReadOnlyList<RuleReminder>> RemindersOf(this Tx tx, Guid review) =>
        [.. (await tx.List<Row>($"{Columns} where review = @review order by number", new { review = Key(review) })).Select(row => row.ToReminder())];

    /// <summary>False when it was answered already.</summary>
    public static async Task<bool> SaveReminderAnswer(this Tx tx, Guid id, string answer, DateTimeOffset now) => await tx.Execute(
        "update rule_reminders set answer = @answer, answered_at = @now where id = @id and answered_at is null", new { id = Key(id), answer, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The words go, that it was given stays; those a facilitator has still to look at are kept whole.</summary>
    public static Task ForgetReminderWords(this Tx tx, string community, DateTimeOffset before) => tx.Execute("""
        update rule_reminders set note = null, answer = null where community = @community and given_at < @before and (note is not null or answer is not null)
            and (review is null or review not in (select id from rule_reviews where status in ('open', 'talking')))
        """, new { community, before = before.ToUnixTimeMilliseconds() });

    /// <summary>Those that nobody has taken up, the oldest first.</summary>
    public static async Task<IReadOnlyList<RuleReview>> OpenReviews(this Tx tx, string community) => [.. (await tx.List<ReviewRow>(
        "select * from rule_reviews where community = @community and status = 'open' order by made_at, id", new { community })).Select(row => row.ToReview())];

    public static Task AddReview(this Tx tx, CommunitySettings community, RuleReview review) => tx.Execute("""
        insert into rule_reviews (id, workspace, community, user_id, status, made_at) values (@id, @workspace, @community, @person, 'open', @at)
        """, new { id = Key(review.Id), workspace = community.Workspace.Value, community = community.Id, person = review.Person.Value, at = review.At.ToUnixTimeMilliseconds() });

    /// <summary>Those that no review holds yet, since that moment, are of this one.</summary>
    public static Task PutInReview(this Tx tx, RuleReview review, DateTimeOffset since) => tx.Execute(
        "update rule_reminders set review = @id where community = @community and user_id = @person and review is null and given_at >= @since",
        new { id = Key(review.Id), community = review.Community, person = review.Person.Value, since = since.ToUnixTimeMilliseconds() });

    public static async Task<RuleReview?> FindReview(this Tx tx, Guid id) =>
        (await tx.Find<ReviewRow>("select * from rule_reviews where id = @id", new { id = Key(id) }))?.ToReview();

    /// <summary>The one the facilitators are at; null where there is none.</summary>
    public static async Task<RuleReview?> ActiveReview(this Tx tx, string community, UserId person) => (await tx.Find<ReviewRow>(
        "select * from rule_reviews where community = @community and user_id = @person and status in ('open', 'talking')", new { community, person = person.Value }))?.ToReview();

    /// <summary>False when someone was faster.</summary>
    public static async Task<bool> MarkTalking(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute(
        "update rule_reviews set status = 'talking', talked_by = @by, talked_at = @now where id = @id and status = 'open'", new { id = Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <inheritdoc cref="MarkTalking"/>
    public static async Task<bool> MarkClosed(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute(
        "update rule_reviews set status = 'closed', closed_by = @by, closed_at = @now where id = @id and status in ('open', 'talking')", new { id = Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The person is no longer a member: nothing is left to decide.</summary>
    public static Task MarkOver(this Tx tx, Guid id) =>
        tx.Execute("update rule_reviews set status = 'over' where id = @id and status in ('open', 'talking')", new { id = Key(id) });

    /// <summary>The address of that message, in its thread where it is in one; null while the workspace's own is not known.</summary>
    public static async Task<string?> LinkTo(this Tx tx, CommunitySettings community, MessageSpot on) =>
        await tx.LinkTo(community.Workspace, on.Channel, on.Ts) is not { } link ? null : on.Thread is { } thread ? $"{link}?thread_ts={thread}&cid={on.Channel}" : link;

    internal static string Key(Guid id) => id.ToString("n");

    private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    private static UserId? Who(string? id) => id is null ? null : new UserId(id);

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public int Revision { get; init; }
        public int Place { get; init; }
        public string? Note { get; init; }
        public string? Link { get; init; }
        public string GivenBy { get; init; } = "";
        public long GivenAt { get; init; }
        public string? Answer { get; init; }
        public long? AnsweredAt { get; init; }
        public string? Review { get; init; }

        public RuleReminder ToReminder() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), Revision, Place, new UserId(GivenBy), DateTimeOffset.FromUnixTimeMilliseconds(GivenAt))
        {
            Note = Note, Link = Link, Answer = Answer, AnsweredAt = At(AnsweredAt), Review = Review is null ? null : Guid.ParseExact(Review, "n"),
        };
    }

    private sealed record ReviewRow
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string Status { get; init; } = "";
        public long MadeAt { get; init; }
        public string? TalkedBy { get; init; }
        public long? TalkedAt { get; init; }
        public string? ClosedBy { get; init; }
        public long? ClosedAt { get; init; }

        public RuleReview ToReview() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), Enum.Parse<ReviewStatus>(Status, ignoreCase: true), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt))
        {
            TalkedBy = Who(TalkedBy), TalkedAt = At(TalkedAt), ClosedBy = Who(ClosedBy), ClosedAt = At(ClosedAt),
        };
    }
}
