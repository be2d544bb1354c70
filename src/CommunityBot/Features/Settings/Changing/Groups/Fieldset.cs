using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>How a group of settings is put in a form, and read from it.</summary>
/// <param name="Fields">In the order of the form.</param>
/// <param name="InForce">What they hold of what is in force, in that order.</param>
/// <param name="Read">The community as the form has it; what is wrong is noted in the form.</param>
internal sealed record Fieldset(IReadOnlyList<Field> Fields, Func<CommunitySeed, Language, IReadOnlyList<string>> InForce, Func<FormRead, CommunitySeed> Read)
{
    /// <summary>What a box holds that is ticked.</summary>
    public const string Yes = "yes";

    public static Fieldset Of(Topic topic) => topic switch
    {
        Topic.Words => WordsFields.Set,
        Topic.Place => PlaceFields.Set,
        Topic.Week => WeekFields.Set,
        Topic.Pace => PaceFields.Set,
        Topic.Meetings => MeetingsFields.Set,
        Topic.Facilitation => FacilitationFields.Set,
        _ => RestFields.Set,
    };
}
