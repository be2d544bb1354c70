using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>What of a community's settings is another's already: each has its name, its channel, and no other community's as its facilitators'. Pure.</summary>
internal static class Neighbours
{
    /// <param name="all">Those there are, the community itself among them perhaps.</param>
    /// <param name="seed">As it would be.</param>
    /// <param name="language">The reader's.</param>
    public static IReadOnlyList<(string Field, string Text)> Objections(IReadOnlyList<CommunitySettings> all, CommunitySeed seed, Language language)
    {
        var (t, others) = (CreatingTexts.All.In(language), all.Where(other => other.Id != seed.Key).ToList());
        List<(string, string)> wrong = [];
        if (others.Find(other => Named.AreAlike(other.Name, seed.Name)) is { } same) wrong.Add((SettingsFeature.Name.Name, t.NameTaken(same.Name)));
        if (others.Find(other => other.Channel.Value == seed.Channel || other.Room?.Value == seed.Channel) is { } there) wrong.Add((SettingsFeature.Channel.Name, t.ChannelTaken(there.Name)));
        if (others.Find(other => other.Channel.Value == seed.FacilitatorsChannel) is { } elsewhere) wrong.Add((SettingsFeature.FacilitatorsChannel.Name, t.ChannelTaken(elsewhere.Name)));
        return wrong;
    }
}
