using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>
/// A group of settings as the fields of its form hold it, by their names: what is in force, and what somebody typed, read the same way. Pure.
/// </summary>
internal static class SettingsTyped
{
    /// <summary>What a form holds.</summary>
    public static IReadOnlyDictionary<string, string> In(Submission<TopicIn> form) => Fieldset.Of(form.Carried.Topic).Fields.ToDictionary(field => field.Name, field => field switch
    {
        TextField text => form[text],
        ChoiceField choice => form[choice],
        ExternalField choice => form[choice],
        TimeField time => form[time]?.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateField day => form[day]?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChannelField channel => form[channel]?.Value,
        ChoicesField choices => string.Join(',', form[choices]),
        _ => null,
    } ?? "", StringComparer.Ordinal);

    /// <summary>What is in force; of breaks and days off, a form for one more.</summary>
    public static IReadOnlyDictionary<string, string> Of(SettingsDesk desk) => Of(desk.At.Topic, desk.Seed, desk.Reader);

    /// <inheritdoc cref="Of(SettingsDesk)"/>
    public static IReadOnlyDictionary<string, string> Of(Topic topic, CommunitySeed seed, Language reader)
    {
        var set = Fieldset.Of(topic);
        return set.Fields.Zip(set.InForce(seed, reader)).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The community as it would be, which may be as it is; or what is to be put right under which field.</summary>
    public static (CommunitySeed? Next, IReadOnlyList<(string Field, string Text)> Errors) Apply(SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var form = new FormRead(desk.Seed, typed, desk.Reader, desk.Community.DayAt(now));
        var next = Fieldset.Of(desk.At.Topic).Read(form);
        return form.Errors.Count > 0 ? (null, form.Errors) : (next, []);
    }
}
