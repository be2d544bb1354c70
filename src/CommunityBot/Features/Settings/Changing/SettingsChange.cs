using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What a change of settings put in the place of what, field by field, as the audit log keeps it beside the group.</summary>
internal static class SettingsChange
{
    /// <summary>Characters of a field that are kept, and those of it that are read in the journal.</summary>
    private const int Kept = 300, Shown = 80;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Pure. As text, <c>{"settings.per_day":["3","20"]}</c>.</summary>
    public static string Between(Topic topic, CommunitySeed before, CommunitySeed after)
    {
        var language = Languages.OfLocale(after.Language) ?? default;
        var (was, became) = topic == Topic.Rest ? (Rests(before, after), Rests(after, before)) : (SettingsTyped.Of(topic, before, language), SettingsTyped.Of(topic, after, language));
        return JsonSerializer.Serialize(became.Keys.Where(field => was[field] != became[field]).ToDictionary(field => field, field => new[] { Cut(was[field]), Cut(became[field]) }, StringComparer.Ordinal), Json);
    }

    /// <summary>"messages du bot par jour, au plus : 3 → 20", all of them; empty where nothing was kept, of changes made before this was.</summary>
    public static Mrkdwn InWords(Language reader, string? kept)
    {
        if (kept is null or "") return Mrkdwn.Escaped("");
        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(kept, Json) ?? [];
            return Mrkdwn.Join(" ; ", fields.Where(field => field.Value.Length == 2).Select(field => Line(reader, field.Key, field.Value[0], field.Value[1])));
        }
        catch (JsonException)
        {
            return Mrkdwn.Escaped("");
        }
    }

    private static Mrkdwn Line(Language reader, string field, string before, string after)
    {
        var t = SettingsTexts.All.In(reader);
        if (field == SpokenFields.Rest) return before.Length == 0 ? t.Added(Value(after)) : t.Removed(Value(before));
        return t.Became(reader.InSentence(SpokenFields.Label(reader, field)), Value(before), Value(after));

        Mrkdwn Value(string value) => SpokenFields.Value(reader, field, value, Shown);
    }

    /// <summary>The break or the day off that the one has and the other has not: one at a time comes or goes.</summary>
    private static Dictionary<string, string> Rests(CommunitySeed seed, CommunitySeed other)
    {
        var mine = SettingsViews.Rests(seed).Except(SettingsViews.Rests(other)).Select(one => $"{one.From}/{one.To}/{one.Why}").FirstOrDefault("");
        return new(StringComparer.Ordinal) { [SpokenFields.Rest] = mine };
    }

    private static string Cut(string text) => PlainText.Cut(text, Kept);
}
