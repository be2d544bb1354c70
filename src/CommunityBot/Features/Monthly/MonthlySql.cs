using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Monthly;

internal static class MonthlySql
{
    public static async Task<MonthlyAccount?> FindAccount(this Tx tx, MonthOf of) => (await tx.Find<Row>("""
        select messages, replies, voices, first_words, words, edition, edited_by, sent_by, sent_at, sent_to from monthly_accounts where community = @Community and month = @month
        """, Key(of)))?.ToAccount(of);

    /// <summary>Written once.</summary>
    public static Task AddAccount(this Tx tx, CommunitySettings community, MonthlyAccount account, DateTimeOffset now) => tx.Execute("""
        insert into monthly_accounts (workspace, community, month, closed_at, messages, replies, voices, first_words)
        values (@workspace, @community, @month, @now, @Messages, @Replies, @Voices, @FirstWords) on conflict do nothing
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, month = YearMonthPattern.Iso.Format(account.Of.Month), now = now.ToUnixTimeMilliseconds(),
        account.Messages, account.Replies, account.Voices, account.FirstWords,
    });

    /// <summary>Saves what became of the page. The community is held.</summary>
    public static Task SavePage(this Tx tx, MonthlyAccount account) => tx.Execute("""
        update monthly_accounts set words = @Words, edition = @Edition, edited_by = @editedBy, sent_by = @sentBy, sent_at = @sentAt, sent_to = @sentTo where community = @Community and month = @month
        """, new
    {
        account.Of.Community, month = YearMonthPattern.Iso.Format(account.Of.Month), account.Words, account.Edition, editedBy = account.EditedBy?.Value,
        sentBy = account.SentBy?.Value, sentAt = account.SentAt?.ToUnixTimeMilliseconds(), sentTo = string.Join(' ', account.SentTo),
    });

    /// <summary>The words of pages of months closed before that moment.</summary>
    public static Task ForgetPages(this Tx tx, string community, DateTimeOffset before) => tx.Execute(
        "update monthly_accounts set words = null where community = @community and closed_at < @before and words is not null", new { community, before = before.ToUnixTimeMilliseconds() });

    /// <summary>How many were members at the end of that time, and how many joined and left in it.</summary>
    public static async Task<(int Members, int Joined, int Left)> MembersBetween(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until)
    {
        var row = await tx.Find<CountRow>("""
            select
                (select count(*) from members where community = @community and joined_at < @until and (left_at is null or left_at >= @until)) as members,
                (select count(*) from members where community = @community and joined_at >= @from and joined_at < @until) as joined,
                (select count(*) from members where community = @community and left_at >= @from and left_at < @until) as gone
            """, new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() });
        return ((int)row!.Members, (int)row.Joined, (int)row.Gone);
    }

    private static object Key(MonthOf of) => new { of.Community, month = YearMonthPattern.Iso.Format(of.Month) };

    private sealed record CountRow
    {
        public long Members { get; init; }
        public long Joined { get; init; }
        public long Gone { get; init; }
    }

    private sealed record Row
    {
        public int Messages { get; init; }
        public int Replies { get; init; }
        public int Voices { get; init; }
        public int FirstWords { get; init; }
        public string? Words { get; init; }
        public int Edition { get; init; }
        public string? EditedBy { get; init; }
        public string? SentBy { get; init; }
        public long? SentAt { get; init; }
        public string SentTo { get; init; } = "";

        public MonthlyAccount ToAccount(MonthOf of) => new(of, Messages, Replies, Voices, FirstWords)
        {
            Words = Words, Edition = Edition, EditedBy = Who(EditedBy), SentBy = Who(SentBy), SentAt = SentAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            SentTo = [.. SentTo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new UserId(id))],
        };

        private static UserId? Who(string? id) => id is null ? null : new UserId(id);
    }
}
