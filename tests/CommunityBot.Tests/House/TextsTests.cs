using CommunityBot.Community;
using CommunityBot.Features;

namespace CommunityBot.Tests.House;

public sealed class TextsTests
{
    /// <summary>Texts that are the same word in both languages.</summary>
    private static readonly string[] Same = ["IRolesTexts.Name(Communication)"];

    [Fact]
    public void Every_set_of_texts_is_found()
    {
        Assert.Contains(EveryText.All, text => text.Member.StartsWith(nameof(IDirectoryTexts), StringComparison.Ordinal));
        Assert.Contains(EveryText.All, text => text.Member.StartsWith(nameof(HouseRules), StringComparison.Ordinal));
    }

    [Fact]
    public void French_texts_follow_French_typography() => Assert.Empty(
        from text in EveryText.All
        let faults = FrenchTypography.FaultsOfFrench(text.French)
        where faults.Count > 0
        select $"{text.Member}: {string.Join("; ", faults)}\n  {text.French}");

    [Fact]
    public void English_texts_have_no_French_spaces() => Assert.Empty(
        from text in EveryText.All
        let faults = FrenchTypography.FaultsOfEnglish(text.English)
        where faults.Count > 0
        select $"{text.Member}: {string.Join("; ", faults)}\n  {text.English}");

    [Fact]
    public void No_text_was_left_in_the_other_language() => Assert.Empty(
        from text in EveryText.All
        where text.French == text.English && !Same.Contains(text.Member, StringComparer.Ordinal)
        where FrenchTypography.Words(text.French).Replace(Samples.Word, "", StringComparison.OrdinalIgnoreCase).Any(char.IsLetter)
        select $"{text.Member}: {text.French}");

    [Fact]
    public void What_Slack_shows_from_the_manifest_follows_the_same_rules()
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        Both[] shown =
        [
            .. map.Commands.Select(command => command.Description), .. map.Commands.Select(command => command.UsageHint).OfType<Both>(),
            .. map.SubCommands.Select(sub => sub.Description), .. map.Shortcuts.Select(shortcut => shortcut.Name), .. map.Shortcuts.Select(shortcut => shortcut.Description),
        ];
        Assert.NotEmpty(shown);
        Assert.Empty(shown.SelectMany(text => FrenchTypography.FaultsOfFrench(text.French).Select(fault => $"{fault}: {text.French}")));
        Assert.Empty(shown.SelectMany(text => FrenchTypography.FaultsOfEnglish(text.English).Select(fault => $"{fault}: {text.English}")));
    }

    [Fact]
    public void Each_text_says_something() => Assert.Empty(
        from text in EveryText.All
        where string.IsNullOrWhiteSpace(text.French) != string.IsNullOrWhiteSpace(text.English)
        select text.Member);
}
