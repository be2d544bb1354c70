using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What a community says of a text in one language: in its own words, or again in the bot's.</summary>
/// <param name="Number">Counts from 1; every change is one more.</param>
/// <param name="Words">A passage each; null where it went back to the bot's own.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When.</param>
public sealed record OwnWords(int Number, IReadOnlyList<string>? Words, UserId By, DateTimeOffset At);

/// <summary>Communities' own words. Every text they have had is kept; nothing here is cached, so that a text is in force everywhere at once.</summary>
public static class OwnWordsSql
{
    /// <summary>The words in force, passage by passage: the community's, or the bot's own.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="text">Which text.</param>
    /// <param name="language">What its reader reads.</param>
    /// <param name="at">The moment they are to have been in force at; null for now.</param>
    public static async Task<IReadOnlyList<string>> WordsOf(this Tx tx, CommunitySettings community, Rewordable text, Language language, DateTimeOffset? at = null) =>
        await tx.OwnWordsOf(community.Id, text.Text, language, at) is { Words: { } words } && words.Count == text.Passages.Count ? words : text.Shipped(language);

    /// <summary>The latest change; null where there never was one.</summary>
    public static async Task<OwnWords?> OwnWordsOf(this Tx tx, string community, BotText text, Language language, DateTimeOffset? at = null) => (await tx.Find<Row>($"""
        {Columns} and made_at <= @at order by number desc limit 1
        """, new { community, text = Code(text), language = language.Code(), at = at?.ToUnixTimeMilliseconds() ?? long.MaxValue }))?.ToOwnWords();

    /// <summary>Every change, the latest first.</summary>
    public static async Task<IReadOnlyList<OwnWords>> ChangesOf(this Tx tx, string community, BotText text, Language language) =>
        [.. (await tx.List<Row>($"{Columns} order by number desc", new { community, text = Code(text), language = language.Code() })).Select(row => row.ToOwnWords())];

    /// <summary>Puts words in force. False when somebody was faster: <see cref="OwnWords.Number"/> is not the next any more.</summary>
    public static async Task<bool> Publish(this Tx tx, CommunitySettings community, BotText text, Language language, OwnWords own) => await tx.Execute("""
        insert into own_words (workspace, community, text, language, number, words, made_by, made_at)
        values (@workspace, @community, @text, @language, @Number, @words, @by, @at) on conflict (community, text, language, number) do nothing
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, text = Code(text), language = language.Code(), own.Number,
        words = own.Words is null ? null : JsonSerializer.Serialize(own.Words), by = own.By.Value, at = own.At.ToUnixTimeMilliseconds(),
    }) == 1;

    /// <summary>The word kept in the database: "welcome".</summary>
    public static string Code(this BotText text) => text.ToString().ToLowerInvariant();

    private const string Columns = "select number, words, made_by, made_at from own_words where community = @community and text = @text and language = @language";

    private sealed record Row
    {
        public int Number { get; init; }
        public string? Words { get; init; }
        public string MadeBy { get; init; } = "";
        public long MadeAt { get; init; }

        public OwnWords ToOwnWords() => new(Number, Words is null ? null : JsonSerializer.Deserialize<string[]>(Words), new UserId(MadeBy), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt));
    }
}
