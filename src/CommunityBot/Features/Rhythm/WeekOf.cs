using System.Diagnostics.CodeAnalysis;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>A week of a community. As text, <c>2026-W10/infra-services</c>.</summary>
public sealed record WeekOf(Week Week, string Community) : IParsable<WeekOf>
{
    public static WeekOf Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var of) ? of : throw new FormatException($"\"{s}\" is no week of a community.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out WeekOf result)
    {
        result = s?.Split('/', 2) is [var text, { Length: > 0 } community] && Week.TryParse(text, provider, out var week) ? new(week, community) : null;
        return result is not null;
    }

    public override string ToString() => $"{Week}/{Community}";
}

/// <summary>The nudge of a week, as often as it was put off. As text, <c>2/2026-W10/infra-services</c>.</summary>
internal sealed record NudgeOf(int Round, WeekOf Of)
{
    public static NudgeOf Parse(string text) => text.Split('/', 2) is [var round, var of]
        ? new(int.Parse(round, System.Globalization.CultureInfo.InvariantCulture), WeekOf.Parse(of, null)) : throw new FormatException($"\"{text}\" is no nudge.");

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Round}/{Of}");
}

/// <summary>A week that was handed to somebody who gave it back. As text, <c>U02NADIA/2026-W10/infra-services</c>.</summary>
internal sealed record GivenBackOf(UserId By, WeekOf Of)
{
    public static GivenBackOf Parse(string text) => text.Split('/', 2) is [{ Length: > 0 } by, var of] ? new(new(by), WeekOf.Parse(of, null)) : throw new FormatException($"\"{text}\" is no week given back.");

    public override string ToString() => $"{By.Value}/{Of}";
}

/// <summary>What the menu of a nudge offers.</summary>
public enum NudgeChoice
{
    Tomorrow,
    HandOver,
    Done,
    Skip,
    Why,
}

/// <summary>A choice in the menu of a nudge. As text, <c>tomorrow/2026-W10/infra-services</c>.</summary>
public sealed record ChosenOfNudge(NudgeChoice Choice, WeekOf Of) : IParsable<ChosenOfNudge>
{
    public static ChosenOfNudge Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var chosen) ? chosen : throw new FormatException($"\"{s}\" is no choice of a nudge.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ChosenOfNudge result)
    {
        result = s?.Split('/', 2) is [var choice, var rest] && Enum.TryParse<NudgeChoice>(choice, ignoreCase: true, out var known) && WeekOf.TryParse(rest, provider, out var of) ? new(known, of) : null;
        return result is not null;
    }

    public override string ToString() => $"{Choice.ToString().ToLowerInvariant()}/{Of}";
}
