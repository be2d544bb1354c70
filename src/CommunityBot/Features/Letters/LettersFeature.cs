using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Letters;

/// <summary>
/// Whatever the bot tells somebody on its own schedule, or because of what somebody else did, goes through here: one letter a day for each person, across
/// communities, in the daytime where they are. What nobody waits for joins the letter of the day or waits for the next.
/// </summary>
/// <remarks>Answers, cards and receipts in reply to what a person did, and people's words to one another, are messages of their own.</remarks>
public sealed class LettersFeature(Outbox outbox, TimeProvider clock)
{
    internal const string Sent = "letters.sent", Drawn = "letters.letter";

    public static void Map(BotMap on) => on
        .DrawsWhatIsLeft<DrawLetter>(Drawn, (h, tx, id, place, stop) => h.Draw(tx, id, stop))
        .Told<HearOfLetter>(Sent, (h, tx, outcome, stop) => h.Told(tx, outcome, stop))
        .Daily<ForgetLetters>("letters.forget", new LocalTime(4, 0), (h, tx, community, due, stop) => h.Run(tx, community, due))
        .Background<WriteLetters>()
        .Uses<LettersFeature>()
        .Needs("chat:write", "im:write");

    /// <summary>Has a part told in the letter of the day, drawn from the state when the letter is sent (<see cref="BotMap.DrawsPart"/>: left out where nothing is left to say).</summary>
    /// <param name="key">Told once to this reader under this key. The same subject under another key may be told again, and is once in a letter.</param>
    /// <param name="community">The one it is about: on the days it rests nobody is written to about it.</param>
    /// <param name="part">Drawn by the feature that maps its kind.</param>
    /// <param name="at">Not before; null: as soon as may be. What comes at night is read at nine, or on the community's next working day.</param>
    /// <param name="usefulUntil">Past this it is dropped.</param>
    public async Task Add(Tx tx, string key, UserId reader, CommunitySettings community, Subject part, DateTimeOffset? at = null, DateTimeOffset? usefulUntil = null)
    {
        var now = Now;
        await tx.AddPart(community, key, reader, part, LetterHours.Due(community, await tx.ZoneOf(reader, community), now, at), usefulUntil, now);
    }

    /// <summary>The same for every member, in as many statements as they have time zones: however many they are, whoever has it told does not wait.</summary>
    /// <param name="except">Who knows already; null for nobody.</param>
    /// <inheritdoc cref="Add"/>
    public async Task AddForMembers(Tx tx, string key, CommunitySettings community, Subject part, UserId? except)
    {
        var now = Now;
        foreach (var zone in await tx.ZonesOfMembers(community.Id))
        {
            var there = zone.Length == 0 ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
            await tx.AddPartForMembers(community, key, zone, except, part, LetterHours.Due(community, there ?? community.Zone, now, at: null), now);
        }
    }

    /// <summary>Something a part shows has changed: the letters that hold it are drawn again, also one being sent at this moment.</summary>
    public async Task Refresh(Tx tx, Subject part)
    {
        foreach (var letter in await tx.LettersWith(part)) await outbox.Refresh(tx, Letter(letter));
    }

    /// <summary>Whether this reader has the part in a letter: what became of it since is worth a line there, and not in a letter still to come.</summary>
    public static Task<bool> WasTold(Tx tx, Subject part, UserId reader) => tx.WasTold(part, reader);

    /// <summary>To the millisecond, as the rows hold it.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Whether this reader has the part in a letter of that day or later, or is about to: it need not be said twice.</summary>
    public static Task<bool> IsTold(Tx tx, Subject part, UserId reader, LocalDate since) => tx.IsTold(part, reader, since);

    /// <param name="id">Of the reader, their local day, and the first of its parts: a letter in which nothing was left to say does not stand for its day.</param>
    internal static Subject Letter(string id) => new(Drawn, id);

    internal static string KeyOf(string letter) => $"letters:{letter}";

    internal static string LetterOf(string key) => key["letters:".Length..];
}
