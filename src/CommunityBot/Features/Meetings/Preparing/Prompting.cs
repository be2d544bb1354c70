namespace CommunityBot.Features.Meetings;

/// <summary>How pressing a meeting that nobody has scheduled has become.</summary>
public enum PromptStage
{
    /// <summary>Those who prepare it are asked.</summary>
    Ask,

    /// <summary>They are reminded.</summary>
    Remind,

    /// <summary>The pilot is called.</summary>
    Call,
}

/// <summary>Why a month is without its meeting.</summary>
public enum Lack
{
    NobodyScheduled,
    Cancelled,

    /// <summary>It was put off, and no new date was found.</summary>
    NoDateFound,
}

/// <summary>When those who prepare a meeting hear of it. Pure.</summary>
internal static class Prompting
{
    /// <summary>Three weeks before, two weeks, ten days; where the community asks at another moment, in proportion.</summary>
    /// <param name="days">Until the meeting.</param>
    /// <param name="from">How many days before it is asked for: a setting.</param>
    /// <returns>Null while it is too early.</returns>
    public static PromptStage? StageAt(int days, int from) =>
        days > from ? null : days <= from / 2 ? PromptStage.Call : days <= from * 2 / 3 ? PromptStage.Remind : PromptStage.Ask;
}
