using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommunityBot.Features.Settings;

/// <summary>A group of settings, with a form of its own. Its word outlives a release: it is in the audit log.</summary>
public enum Topic
{
    /// <summary>Name, purpose, objectives, what it is not for, roadmap.</summary>
    Words,

    /// <summary>The channel where it talks; language, time zone, public holidays.</summary>
    Place,

    /// <summary>The three moments of the animators' week.</summary>
    Week,

    /// <summary>How much, and when, is posted in the channel.</summary>
    Pace,

    /// <summary>The series of meetings.</summary>
    Meetings,

    /// <summary>Breaks and days off.</summary>
    Rest,

    /// <summary>The private channel of those who decide.</summary>
    Facilitation,
}

/// <summary>A group of settings of a community, as it stood after that many changes. As text, <c>week/2/infra-services</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TopicIn(string Community, Topic Topic, int Number) : IParsable<TopicIn>
{
    /// <summary>For the log: <c>week</c>.</summary>
    public string About => Topic.ToString().ToLowerInvariant();

    /// <summary>What changes dates, or where things are read, is seen with what follows before it is saved.</summary>
    public bool IsShownFirst => Topic is Topic.Place or Topic.Week or Topic.Pace or Topic.Meetings or Topic.Rest or Topic.Facilitation;

    public static TopicIn Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var topic) ? topic : throw new FormatException("Not a group of settings.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TopicIn result)
    {
        result = default;
        if (s?.Split('/', 3) is not [var about, var number, { Length: > 0 } community]
            || !Enum.TryParse<Topic>(about, ignoreCase: true, out var topic) || !Enum.IsDefined(topic)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)) return false;
        result = new(community, topic, counted);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{About}/{Number}/{Community}");
}

/// <summary>What somebody put in a form, and is shown before it is saved.</summary>
/// <param name="At">The settings it changes.</param>
/// <param name="ShownAt">When it was shown: the same shown twice is saved twice.</param>
/// <param name="Typed">By the fields' names.</param>
public sealed record TypedIn(TopicIn At, DateTimeOffset ShownAt, IReadOnlyDictionary<string, string> Typed) : IParsable<TypedIn>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TypedIn Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var typed) ? typed : throw new FormatException("Not settings that were typed.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TypedIn result)
    {
        result = null;
        if (s?.Split('\n', 3) is not [var topic, var shown, var json] || !TopicIn.TryParse(topic, provider, out var at)
            || !long.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)) return false;
        try
        {
            result = new(at, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json) ?? []);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}\n{ShownAt.ToUnixTimeMilliseconds()}\n{JsonSerializer.Serialize(Typed, Json)}");
}

/// <summary>A break of a community, or a day off: from one ISO day to another. As text, <c>2026-12-21/2027-01-03/infra-services</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RestIn(string Community, string From, string To) : IParsable<RestIn>
{
    public static RestIn Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var rest) ? rest : throw new FormatException("Not a break of a community.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RestIn result)
    {
        result = default;
        if (s?.Split('/', 3) is not [{ Length: > 0 } from, { Length: > 0 } to, { Length: > 0 } community]) return false;
        result = new(community, from, to);
        return true;
    }

    public override string ToString() => $"{From}/{To}/{Community}";
}
