using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features;

/// <summary>A short text that Slack shows from the manifest, where no reader is known: one per language of the manifest.</summary>
public sealed record Both(string French, string English)
{
    public string In(Language language) => language == Language.French ? French : English;
}

/// <summary>A slash command, as people type it.</summary>
/// <param name="Slash">With its slash: <c>/rejoindre</c>.</param>
/// <param name="Description">What Slack shows beside it while one types; at most 2000 characters.</param>
/// <param name="UsageHint">What may follow it, or null when nothing does.</param>
public sealed record CommandName(string Slash, Both Description, Both? UsageHint = null)
{
    /// <summary>What one must be allowed to do for the help to offer it; null where it is for everyone.</summary>
    public Act? Needs { get; init; }

    /// <summary>Nobody does it twice in a month: the help says it last.</summary>
    public bool IsSeldom { get; init; }
}

/// <summary>A word after <c>/communaute</c> or <c>/community</c>; both words are understood after either, case and accents ignored.</summary>
/// <param name="Description">One line for the help.</param>
public sealed record SubCommandName(string French, string English, Both Description)
{
    /// <inheritdoc cref="CommandName.Needs"/>
    public Act? Needs { get; init; }

    /// <inheritdoc cref="CommandName.IsSeldom"/>
    public bool IsSeldom { get; init; }

    public string In(Language language) => language == Language.French ? French : English;
}

/// <summary>A shortcut as the manifest declares it; Slack allows 24 characters for its name and 150 for its description.</summary>
public sealed record ShortcutName(ShortcutId Id, Both Name, Both Description)
{
    /// <summary>It is in the menu of a message; otherwise it is offered everywhere.</summary>
    public bool IsOnMessages { get; init; }

    /// <inheritdoc cref="CommandName.Needs"/>
    public Act? Needs { get; init; }
}

/// <summary>Something done for each community once a day, at a local time of that community.</summary>
/// <param name="Step">Stable name, part of the key that makes it act once: <c>joining.morning</c>.</param>
/// <param name="At">The local time, which a community's settings may choose.</param>
public sealed record DailyStep(string Step, Func<CommunitySettings, LocalTime> At)
{
    /// <summary>The first time, it does not wait for its hour.</summary>
    public bool AtOnce { get; init; }
}
