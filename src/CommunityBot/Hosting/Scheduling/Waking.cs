using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Hosting;

/// <summary>A local time of a zone at which daily steps are done, for all the communities that want it then.</summary>
/// <param name="Alone">The step that asks Slack, and may take its time; null for all the others of that moment.</param>
/// <param name="Zone">Its IANA name.</param>
public sealed record Waking(string? Alone, LocalTime At, string Zone)
{
    /// <exception cref="FormatException">It is none.</exception>
    public static Waking Parse(string text) => text.Split(' ') switch
    {
        [var at, var zone] => new(null, LocalTimePattern.ExtendedIso.Parse(at).Value, zone),
        [var alone, var at, var zone] => new(alone, LocalTimePattern.ExtendedIso.Parse(at).Value, zone),
        _ => throw new FormatException($"\"{text}\" is no waking."),
    };

    /// <summary><c>09:00:00 Europe/Paris</c>, or <c>rhythm.publish 10:00:00 Europe/Paris</c>.</summary>
    public override string ToString() => $"{(Alone is null ? "" : Alone + " ")}{LocalTimePattern.ExtendedIso.Format(At)} {Zone}";
}
