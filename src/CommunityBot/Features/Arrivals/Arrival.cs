using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Arrivals;

public enum ArrivalStatus
{
    /// <summary>Shown to pilots and animators, who have not said yet.</summary>
    Prepared,

    /// <summary>In the channel, by someone or by the bot.</summary>
    Published,

    /// <summary>Nothing was posted; it still may be.</summary>
    Skipped,

    /// <summary>The approval was undone before the announcement.</summary>
    Cancelled,
}

/// <summary>Someone who has just come into a community, and what became of the announcement.</summary>
public sealed record Arrival
{
    /// <summary>Longest introduction one may write in [Edit…]; a longer one already there may stay.</summary>
    public const int LongestIntroduction = 1000;

    public required string Id { get; init; }
    public required string Community { get; init; }
    public required UserId User { get; init; }

    /// <summary>Empty where Slack has not said it yet.</summary>
    public required string FirstName { get; init; }

    /// <summary>The name Slack shows, as last read; null where it never was.</summary>
    public string? ShownName { get; init; }

    /// <summary>What the announcement says of the person, in their words or as edited; null: the first name alone.</summary>
    public string? Introduction { get; init; }

    /// <summary>How much may be written of this person in [Edit…].</summary>
    public int Longest => Math.Max(LongestIntroduction, Introduction?.Length ?? 0);

    public required ArrivalStatus Status { get; init; }
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Who published, skipped or cancelled; null where the bot did it by itself.</summary>
    public UserId? HandledBy { get; init; }
    public DateTimeOffset? HandledAt { get; init; }
    public Announcement? Announcement { get; init; }

    /// <summary>Slack's code, where it took the announcement no further; the arrival is then prepared again.</summary>
    public string? Refused { get; init; }

    public static Arrival Of(Newcomer newcomer, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("n"),
        Community = newcomer.Community,
        User = newcomer.User,
        FirstName = newcomer.FirstName,
        Introduction = Said(newcomer.Introduction),
        Status = ArrivalStatus.Prepared,
        BeganAt = now,
    };

    /// <summary>Published by someone, with the introduction they read; or by the bot, in one line.</summary>
    public Arrival Published(UserId? by, Announcement @in, DateTimeOffset now) =>
        this with { Status = ArrivalStatus.Published, HandledBy = by, HandledAt = now, Announcement = @in, Introduction = by is null && Introduction is { } said ? PlainText.OneLine(said) : Introduction };

    public Arrival Skipped(UserId by, DateTimeOffset now) => this with { Status = ArrivalStatus.Skipped, HandledBy = by, HandledAt = now };

    public Arrival Cancelled(DateTimeOffset now) => this with { Status = ArrivalStatus.Cancelled, HandledBy = null, HandledAt = now };

    public Arrival Introduced(string? introduction) => this with { Introduction = Said(introduction) };

    /// <summary>
    /// What follows the name where the introduction begins with it: "Ana, administratrice réseau" gives ", administratrice réseau", so that a mention can stand for the
    /// name, which is not said twice. Null where it begins otherwise, and where there is none.
    /// </summary>
    public string? AfterTheName => Introduction is null ? null
        : new[] { ShownName, FirstName }.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => After(name!.Trim(), Introduction)).FirstOrDefault(rest => rest is not null);

    private static string? After(string name, string introduction)
    {
        if (!CultureInfo.InvariantCulture.CompareInfo.IsPrefix(introduction, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace, out var length)) return null;
        var rest = introduction[length..];
        // "Anabelle" does not begin with "Ana", nor does "Ana-Maria".
        return rest is [] || !(char.IsLetterOrDigit(rest[0]) || rest[0] is '-' or '\'' or '’') ? rest : null;
    }

    private static string? Said(string? introduction) => string.IsNullOrWhiteSpace(introduction) ? null : introduction.Trim();

}

/// <summary>One message in a community's channel: the arrivals published on one of its local days. A day with more than a message can hold has another, of the next number.</summary>
public sealed record Announcement(string Community, LocalDate Day, int Number)
{
    /// <summary>Written in the rows of the outbox: "2026-11-23.0.infra-services".</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(Day)}.{Number}.{Community}");

    public Announcement Next => this with { Number = Number + 1 };

    /// <exception cref="FormatException">Not the id of an announcement.</exception>
    public static Announcement Parse(string id) => id.Split('.', 3) is [var day, var number, var community]
        ? new(community, LocalDatePattern.Iso.Parse(day).Value, int.Parse(number, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{id}' is not the id of an announcement.");
}
