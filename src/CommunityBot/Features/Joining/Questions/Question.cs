using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A question put to the person before deciding, and the answer once there is one.</summary>
public sealed record Question(Guid Id, Guid Request, UserId By, DateTimeOffset AskedAt, string Words, string? Answer = null, DateTimeOffset? AnsweredAt = null);

internal static class QuestionsSql
{
    public static Task AddQuestion(this Tx tx, CommunitySettings community, Question question) => tx.Execute("""
        insert into join_questions (id, workspace, community, request_id, asked_by, asked_at, question)
        values (@id, @workspace, @community, @request, @by, @at, @Words)
        """, new
    {
        id = JoiningSql.Key(question.Id), workspace = community.Workspace.Value, community = community.Id, request = JoiningSql.Key(question.Request),
        by = question.By.Value, at = question.AskedAt.ToUnixTimeMilliseconds(), question.Words,
    });

    public static async Task<Question?> FindQuestion(this Tx tx, Guid id) =>
        (await tx.Find<Row>($"{Columns} where id = @id", new { id = JoiningSql.Key(id) }))?.ToQuestion();

    public static async Task<IReadOnlyList<Question>> QuestionsOf(this Tx tx, Guid request) =>
        [.. (await tx.List<Row>($"{Columns} where request_id = @request order by number", new { request = JoiningSql.Key(request) })).Select(row => row.ToQuestion())];

    /// <summary>False when it was answered before.</summary>
    public static async Task<bool> SaveAnswer(this Tx tx, Guid id, string answer, DateTimeOffset now) => await tx.Execute(
        "update join_questions set answer = @answer, answered_at = @now where id = @id and answered_at is null", new { id = JoiningSql.Key(id), answer, now = now.ToUnixTimeMilliseconds() }) == 1;

    private const string Columns = "select id, request_id, asked_by, asked_at, question, answer, answered_at from join_questions";

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string RequestId { get; init; } = "";
        public string AskedBy { get; init; } = "";
        public long AskedAt { get; init; }
        public string Question { get; init; } = "";
        public string? Answer { get; init; }
        public long? AnsweredAt { get; init; }

        public Question ToQuestion() => new(Guid.ParseExact(Id, "n"), Guid.ParseExact(RequestId, "n"), new UserId(AskedBy), DateTimeOffset.FromUnixTimeMilliseconds(AskedAt),
            Question, Answer, AnsweredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
