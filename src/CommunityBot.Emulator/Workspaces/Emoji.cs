using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Emoji by their names in Slack, from the list that the page draws them with.</summary>
internal static class Emoji
{
    private const char SlackMark = ':';
    private const int LightestTone = 0x1F3FB;
    private const int DarkestTone = 0x1F3FF;
    private const char TextAsPicture = '\uFE0F';

    private static readonly (FrozenDictionary<string, string> Names, FrozenDictionary<string, string> Characters) List = Load();

    /// <summary>A text with each emoji as Slack's input box sends it: <c>:tada:</c>, <c>:wave::skin-tone-3:</c>.</summary>
    internal static string Named(string typed)
    {
        if (Ascii.IsValid(typed))
            return typed;
        var text = new StringBuilder();
        foreach (var one in Graphemes(typed))
            text.Append(NameOf(one) is { } name ? $"{SlackMark}{name}{SlackMark}" : one);
        return text.ToString();
    }

    /// <summary>Whether Slack has one of that name, with or without a tone: <c>+1</c>, <c>wave::skin-tone-3</c>. A workspace's own are not part of this one.</summary>
    internal static bool Exists(string name) => name.Split("::") switch
    {
        [var plain] => List.Characters.ContainsKey(plain),
        [var plain, "skin-tone-2" or "skin-tone-3" or "skin-tone-4" or "skin-tone-5" or "skin-tone-6"] => List.Characters.ContainsKey(plain),
        _ => false,
    };

    /// <summary>The element of rich text for a name between colons; null where no emoji is called so.</summary>
    internal static JsonObject? Element(string named)
    {
        var parts = named.Trim(SlackMark).Split("::skin-tone-");
        if (!List.Characters.TryGetValue(parts[0], out var character))
            return null;
        var points = character.EnumerateRunes().Select(r => r.Value).ToList();
        if (parts is [_, var tone])
        {
            points.RemoveAll(p => p == TextAsPicture);
            points.Insert(1, LightestTone - 2 + int.Parse(tone, CultureInfo.InvariantCulture));
        }

        return new JsonObject
        {
            ["type"] = "emoji",
            ["name"] = named.Trim(SlackMark),
            ["unicode"] = string.Join('-', points.Select(p => p.ToString("x4", CultureInfo.InvariantCulture))),
        };
    }

    // Several tones in one, as two people hand in hand may have, stay as they are.
    private static string? NameOf(string character)
    {
        if (List.Names.TryGetValue(character, out var name))
            return name;
        var tones = character.EnumerateRunes().Where(r => r.Value is >= LightestTone and <= DarkestTone).ToList();
        if (tones is not [var tone])
            return null;
        var bare = character.Replace(tone.ToString(), "", StringComparison.Ordinal);
        return List.Names.TryGetValue(bare, out name) || List.Names.TryGetValue(bare + TextAsPicture, out name) ? $"{name}::skin-tone-{tone.Value - LightestTone + 2}" : null;
    }

    private static IEnumerable<string> Graphemes(string text)
    {
        var all = StringInfo.GetTextElementEnumerator(text);
        while (all.MoveNext())
            yield return all.GetTextElement();
    }

    private static (FrozenDictionary<string, string> Names, FrozenDictionary<string, string> Characters) Load()
    {
        using var from = typeof(Emoji).Assembly.GetManifestResourceStream("wwwroot/data/emoji.json")!;
        var rows = JsonNode.Parse(from)!.AsArray().Select(row => (Character: (string)row![0]!, Names: ((string)row[1]!).Split(' '))).ToList();
        return (rows.ToFrozenDictionary(row => row.Character, row => row.Names[0]),
            rows.SelectMany(row => row.Names.Select(name => (name, row.Character))).ToFrozenDictionary(pair => pair.name, pair => pair.Character));
    }
}
