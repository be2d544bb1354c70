namespace CommunityBot.Tests.House;

public sealed class FrenchTypographyTests
{
    [Theory]
    [InlineData("Êtes-vous là ?")]
    [InlineData("Êtes-vous là?")]
    [InlineData("Êtes-vous là\u00A0?")]
    [InlineData("Bienvenue\u00A0!")]
    [InlineData("Oui ; non")]
    [InlineData("Raison : aucune")]
    [InlineData("Raison: aucune")]
    [InlineData("Raison\u202F: aucune")]
    [InlineData("Chapitre 3: la suite")]
    [InlineData("La communauté « Infra »")]
    [InlineData("La communauté «\u202FInfra »")]
    [InlineData("L'association")]
    [InlineData("La \"communauté\"")]
    [InlineData("Les adhérent·es")]
    [InlineData("Attendez...")]
    [InlineData("Que veux-tu\u202F?")]
    [InlineData("Voir <https://exemple.org|l'annuaire>")]
    [InlineData("Le <!date^1^{date}|21 novembre: midi>")]
    public void What_French_typography_forbids_is_found(string text) => Assert.NotEmpty(FrenchTypography.FaultsOfFrench(text));

    [Theory]
    [InlineData("Êtes-vous là\u202F? Oui\u202F!")]
    [InlineData("Vraiment\u202F?!")]
    [InlineData("Raison\u00A0: aucune\u202F; à 12:30, «\u202Fd’accord\u202F»…")]
    [InlineData("Tapez `/communaute ping?` ou <https://exemple.org/a?b;c|voyez l’annuaire>.")]
    [InlineData("Voyez https://exemple.org/?x=1 ou écrivez à ana@exemple.org")]
    [InlineData(":wave: <@U0123456789>, rendez-vous dans <#C0123456789>")]
    [InlineData("Recherche &amp; développement, 1 &lt; 2")]
    [InlineData("Le <!date^1760000000^{date_long} {time}|21 novembre>")]
    public void What_it_allows_passes(string text) => Assert.Empty(FrenchTypography.FaultsOfFrench(text));

    [Theory]
    [InlineData("Are you there\u202F?")]
    [InlineData("Are you there ?")]
    [InlineData("Reason : none")]
    [InlineData("The «\u202Finfra\u202F» community")]
    public void French_spaces_in_English_are_found(string text) => Assert.NotEmpty(FrenchTypography.FaultsOfEnglish(text));

    [Theory]
    [InlineData("Are you there? Yes!")]
    [InlineData("Reason: none; at 12:30 :wave:")]
    public void Plain_English_passes(string text) => Assert.Empty(FrenchTypography.FaultsOfEnglish(text));
}
