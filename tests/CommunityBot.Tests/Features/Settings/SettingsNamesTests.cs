using CommunityBot.Features.Settings;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>Keys made from names, and time zones found as people type.</summary>
public sealed class SettingsNamesTests
{
    [Theory]
    [InlineData("Infra & Services", "infra-services-3")]
    [InlineData("L’Œuvre d’été !", "l-oeuvre-d-ete")]
    [InlineData("設備", "communaute")]
    [InlineData("Communauté des responsables informatiques de l’Ouest", "communaute-des-responsables-informatique")]
    public void A_key_is_made_of_the_name_and_is_nobodys_yet(string name, string key) => Assert.Equal(key, CommunityKey.Of(name, ["infra-services", "infra-services-2"]));

    [Fact]
    public void A_long_name_leaves_room_for_its_number() =>
        Assert.Equal("communaute-des-responsables-informatiq-2", CommunityKey.Of("Communauté des responsables informatiques de l’Ouest", ["communaute-des-responsables-informatique"]));

    [Theory]
    [InlineData("", "Europe/Paris")]
    [InlineData("paris", "Europe/Paris")]
    [InlineData("Genève", "Europe/Zurich")]
    [InlineData("québec", "America/Montreal")]
    [InlineData("la réunion", "Indian/Reunion")]
    [InlineData("saint-denis", "Indian/Reunion")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Bruxeles", "Europe/Brussels")]
    public void The_zone_meant_comes_first(string typed, string zone) => Assert.Equal(zone, SuggestZones.Matching(typed)[0]);

    [Fact]
    public void Nothing_is_proposed_for_what_is_no_city() => Assert.Empty(SuggestZones.Matching("xqzwk"));
}
