using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Settings;

/// <summary>A form of settings that is being read: what it holds, and what is found wrong in it.</summary>
/// <param name="seed">What is in force.</param>
/// <param name="typed">By the fields' names.</param>
/// <param name="reader">Whoever typed it.</param>
/// <param name="today">In the community's zone.</param>
internal sealed class FormRead(CommunitySeed seed, IReadOnlyDictionary<string, string> typed, Language reader, LocalDate today)
{
    public CommunitySeed Seed => seed;

    public Language Reader => reader;

    public LocalDate Today => today;

    /// <summary>By the field under which each is said.</summary>
    public List<(string Field, string Text)> Errors { get; } = [];

    public ISettingsTexts Texts { get; } = SettingsTexts.All.In(reader);

    public IPlaceTexts AboutPlace { get; } = PlaceTexts.All.In(reader);

    /// <summary>What the field holds, trimmed; empty where it holds nothing.</summary>
    public string this[Field field] => typed.GetValueOrDefault(field.Name, "").Trim();

    public void Wrong(Field field, string text) => Errors.Add((field.Name, text));

    public bool IsTicked(Field field) => this[field] == Fieldset.Yes;

    public string Time(Field field)
    {
        if (!Allowed.IsTime(this[field])) Wrong(field, Texts.TimeMissing);
        return this[field];
    }

    public int Whole(Field field, Bounds allowed)
    {
        if (int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && allowed.Hold(number)) return number;
        Wrong(field, Texts.Whole(allowed.From, allowed.To));
        return 0;
    }
}
