using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

internal static class AnnouncementsSql
{
    private const string Columns = """
        select id, community, author, kind, title, words, link, wanted_at, status, decided_by, decided_at, note, tries, published_at, refused_as, withdrawn_by, withdrawn_at, withdrawn_from, written_at,
            revised_kind, revised_title, revised_words, revised_link, edited_by, told_at
        from announcements
        """;

    public static string Key(Guid id) => id.ToString("n");

    public static async Task<Announcement?> FindAnnouncement(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.Read();

    /// <summary>What an animator has to read: new ones, and what members would have in the place of what is out.</summary>
    public static async Task<IReadOnlyList<Announcement>> AnnouncementsToRead(this Tx tx, string community) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and (status = 'proposed' or revised_title is not null) order by written_at, id", new { community })).Select(row => row.Read())];

    /// <summary>Whatever this person has announced to a community and can still be acted on.</summary>
    public static async Task<IReadOnlyList<Announcement>> AnnouncementsOf(this Tx tx, string community, UserId author) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and author = @author order by written_at, id", new { community, author = author.Value })).Select(row => row.Read())];

    /// <summary>What this person has announced that waits, for the animators or for its moment, or that Slack did not take.</summary>
    public static async Task<IReadOnlyList<Announcement>> WaitingAnnouncementsOf(this Tx tx, UserId author) =>
        [.. (await tx.List<Row>($"{Columns} where author = @author and (status in ('proposed', 'queued', 'stopped') or revised_title is not null) order by written_at, id", new { author = author.Value })).Select(row => row.Read())];

    /// <summary>The moment of which its author knows now; null where there is none.</summary>
    public static Task NoteTold(this Tx tx, Guid id, DateTimeOffset? moment) =>
        tx.Execute("update announcements set told_at = @told where id = @id", new { id = Key(id), told = moment?.ToUnixTimeMilliseconds() });

    /// <summary>What was published between two moments and still stands, in order.</summary>
    public static async Task<IReadOnlyList<Announcement>> PublishedAnnouncements(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and status = 'published' and published_at >= @from and published_at < @until order by published_at, id",
            new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(row => row.Read())];

    /// <summary>The same without what they say.</summary>
    public static async Task<IReadOnlyList<(UserId Author, DateTimeOffset At)>> Announced(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await tx.List<AuthorRow>(
            "select author, published_at from announcements where community = @community and status = 'published' and published_at >= @from and published_at < @until order by published_at, id",
            new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(row => (new UserId(row.Author), DateTimeOffset.FromUnixTimeMilliseconds(row.PublishedAt)))];

    public static Task AddAnnouncement(this Tx tx, CommunitySettings community, Announcement a) => tx.Execute("""
        insert into announcements (id, workspace, community, author, kind, title, words, link, wanted_at, status, tries, written_at, changed_at)
        values (@id, @workspace, @community, @author, @kind, @title, @words, @link, @wanted, @status, @tries, @written, @written)
        """, new
    {
        id = Key(a.Id), workspace = community.Workspace.Value, community = community.Id, author = a.Author.Value, kind = Code(a.Words.Kind), title = a.Words.Title, words = a.Words.Text,
        link = a.Words.Link, wanted = a.Words.At?.ToUnixTimeMilliseconds(), status = Code(a.Status), tries = a.Tries, written = a.WrittenAt.ToUnixTimeMilliseconds(),
    });

    /// <summary>All but what its author was told. False when it is not in that state any more: the "where" is the lock.</summary>
    public static async Task<bool> SaveAnnouncement(this Tx tx, Announcement a, AnnouncementStatus from, DateTimeOffset now) => await tx.Execute("""
        update announcements set
            kind = @kind, title = @title, words = @words, link = @link, wanted_at = @wanted, status = @status, tries = @tries, decided_by = @decidedBy, decided_at = @decidedAt, note = @note,
            published_at = @published, refused_as = @refusedAs, withdrawn_by = @withdrawnBy, withdrawn_at = @withdrawnAt, withdrawn_from = @withdrawnFrom,
            revised_kind = @revisedKind, revised_title = @revisedTitle, revised_words = @revisedWords, revised_link = @revisedLink, edited_by = @editedBy, changed_at = @now
        where id = @id and status = @from
        """, new
    {
        id = Key(a.Id), kind = Code(a.Words.Kind), title = a.Words.Title, words = a.Words.Text, link = a.Words.Link, wanted = a.Words.At?.ToUnixTimeMilliseconds(), status = Code(a.Status), tries = a.Tries,
        decidedBy = a.DecidedBy?.Value, decidedAt = a.DecidedAt?.ToUnixTimeMilliseconds(), note = a.Note, published = a.PublishedAt?.ToUnixTimeMilliseconds(), refusedAs = a.RefusedAs,
        withdrawnBy = a.WithdrawnBy?.Value, withdrawnAt = a.WithdrawnAt?.ToUnixTimeMilliseconds(), withdrawnFrom = a.WithdrawnFrom is { } before ? Code(before) : null,
        revisedKind = a.Revision is { } revision ? Code(revision.Kind) : null, revisedTitle = a.Revision?.Title, revisedWords = a.Revision?.Text, revisedLink = a.Revision?.Link, editedBy = a.EditedBy?.Value,
        from = Code(from), now = now.ToUnixTimeMilliseconds(),
    }) == 1;

    public static Task ForgetAnnouncements(this Tx tx, string community, DateTimeOffset before) => tx.Execute(
        "delete from announcements where community = @community and status not in ('proposed', 'queued') and changed_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    public static string Code(AnnouncementKind kind) => kind.ToString().ToLowerInvariant();

    private static string Code(AnnouncementStatus status) => status.ToString().ToLowerInvariant();

    private sealed record AuthorRow
    {
        public string Author { get; init; } = "";
        public long PublishedAt { get; init; }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string Author { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Title { get; init; } = "";
        public string Words { get; init; } = "";
        public string? Link { get; init; }
        public long? WantedAt { get; init; }
        public string Status { get; init; } = "";
        public string? DecidedBy { get; init; }
        public long? DecidedAt { get; init; }
        public string? Note { get; init; }
        public int Tries { get; init; }
        public long? PublishedAt { get; init; }
        public string? RefusedAs { get; init; }
        public string? WithdrawnBy { get; init; }
        public long? WithdrawnAt { get; init; }
        public string? WithdrawnFrom { get; init; }
        public long WrittenAt { get; init; }
        public string? RevisedKind { get; init; }
        public string? RevisedTitle { get; init; }
        public string? RevisedWords { get; init; }
        public string? RevisedLink { get; init; }
        public string? EditedBy { get; init; }
        public long? ToldAt { get; init; }

        public Announcement Read() => new()
        {
            Id = Guid.Parse(Id),
            Community = Community,
            Author = new(Author),
            Words = new(Enum.Parse<AnnouncementKind>(Kind, ignoreCase: true), Title, Words, Link, At(WantedAt)),
            Status = Enum.Parse<AnnouncementStatus>(Status, ignoreCase: true),
            DecidedBy = Who(DecidedBy),
            DecidedAt = At(DecidedAt),
            Note = Note,
            Tries = Tries,
            PublishedAt = At(PublishedAt),
            RefusedAs = RefusedAs,
            WithdrawnBy = Who(WithdrawnBy),
            WithdrawnAt = At(WithdrawnAt),
            WithdrawnFrom = WithdrawnFrom is null ? null : Enum.Parse<AnnouncementStatus>(WithdrawnFrom, ignoreCase: true),
            WrittenAt = At(WrittenAt)!.Value,
            Revision = RevisedTitle is null ? null : new(Enum.Parse<AnnouncementKind>(RevisedKind!, ignoreCase: true), RevisedTitle, RevisedWords!, RevisedLink, At(WantedAt)),
            EditedBy = Who(EditedBy),
            ToldAt = At(ToldAt),
        };

        private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

        private static UserId? Who(string? id) => id is null ? null : new UserId(id);
    }
}
