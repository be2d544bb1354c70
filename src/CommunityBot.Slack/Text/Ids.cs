using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>One of Slack's ids: an opaque, case-sensitive text. Nothing is inferred from its first letter.</summary>
public interface ISlackId<T> : IParsable<T> where T : struct, ISlackId<T>
{
    string Value { get; }

    static abstract T Of(string value);

    static T IParsable<T>.Parse(string s, IFormatProvider? provider) => T.TryParse(s, provider, out var id) ? id : throw new FormatException("An id is never empty.");

    static bool IParsable<T>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out T result)
    {
        result = string.IsNullOrEmpty(s) ? default : T.Of(s);
        return !string.IsNullOrEmpty(s);
    }
}

/// <summary>A workspace, <c>T…</c>.</summary>
[JsonConverter(typeof(IdConverter<TeamId>))]
public readonly record struct TeamId(string Value) : ISlackId<TeamId>
{
    public static TeamId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>A bot as the author of its messages, <c>B…</c>.</summary>
[JsonConverter(typeof(IdConverter<BotId>))]
public readonly record struct BotId(string Value) : ISlackId<BotId>
{
    public static BotId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>A person or a bot, <c>U…</c> or <c>W…</c>.</summary>
[JsonConverter(typeof(IdConverter<UserId>))]
public readonly record struct UserId(string Value) : ISlackId<UserId>
{
    public static UserId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>A channel or a private conversation, <c>C…</c>, <c>G…</c> or <c>D…</c>.</summary>
[JsonConverter(typeof(IdConverter<ChannelId>))]
public readonly record struct ChannelId(string Value) : ISlackId<ChannelId>
{
    public static ChannelId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>A file, <c>F…</c>.</summary>
[JsonConverter(typeof(IdConverter<FileId>))]
public readonly record struct FileId(string Value) : ISlackId<FileId>
{
    public static FileId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>An open modal or a home page, <c>V…</c>.</summary>
[JsonConverter(typeof(IdConverter<ViewId>))]
public readonly record struct ViewId(string Value) : ISlackId<ViewId>
{
    public static ViewId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>The right to open one modal, within three seconds of the act that brought it.</summary>
[JsonConverter(typeof(IdConverter<TriggerId>))]
public readonly record struct TriggerId(string Value) : ISlackId<TriggerId>
{
    public static TriggerId Of(string value) => new(value);
    public override string ToString() => Value ?? "";
}

/// <summary>A message's id, unique in its channel: <c>seconds.microseconds</c>. Kept as text, because a number would lose digits.</summary>
[JsonConverter(typeof(IdConverter<Ts>))]
public readonly record struct Ts(string Value) : ISlackId<Ts>, IComparable<Ts>
{
    public static Ts Of(string value) => new(value);
    public override string ToString() => Value ?? "";

    /// <summary>When it was posted, by Slack's clock, to the millisecond; null where it is not of the form Slack gives.</summary>
    public DateTimeOffset? Moment => decimal.TryParse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 100_000_000_000
        ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : null;

    /// <summary>Order in the channel's history. Seconds may differ in length (samples go back to 111.222), so they are compared before the rest.</summary>
    public int CompareTo(Ts other)
    {
        var (mine, theirs) = (ToString(), other.ToString());
        var seconds = Whole(mine).CompareTo(Whole(theirs));
        return seconds != 0 ? seconds : string.CompareOrdinal(mine, theirs);

        static int Whole(string ts) => ts.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : ts.Length;
    }

    public static bool operator <(Ts left, Ts right) => left.CompareTo(right) < 0;
    public static bool operator >(Ts left, Ts right) => left.CompareTo(right) > 0;
    public static bool operator <=(Ts left, Ts right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Ts left, Ts right) => left.CompareTo(right) >= 0;
}
