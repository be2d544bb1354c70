using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Tests.Community;

/// <summary>Languages, dates, numbers, and what people type.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("fr-FR", Language.French)]
    [InlineData("fr-CA", Language.French)]
    [InlineData("fr", Language.French)]
    [InlineData("en-US", Language.English)]
    [InlineData("EN_gb", Language.English)]
    [InlineData("de-DE", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_locale_gives_French_English_or_neither(string? locale, Language? language) => Assert.Equal(language, Languages.OfLocale(locale));

    [Theory]
    [InlineData("Infra & Services", "d’")]
    [InlineData("Élan vert", "d’")]
    [InlineData("Œuvres", "d’")]
    [InlineData("Léo", "de ")]
    [InlineData("Hébergement", "de ")]
    [InlineData("", "de ")]
    public void The_French_de_is_elided_before_a_vowel_and_no_h_is_guessed(string name, string de) => Assert.Equal(de, Wording.De(name));

    [Fact]
    public void A_button_is_read_aloud_with_the_name_it_is_about_and_no_longer_than_Slack_takes()
    {
        var button = new Button("trial.exclude", "Exclure…");
        Assert.Equal("Exclure\u00A0: Ana", button.Aloud(Language.French, "Ana").AccessibilityLabel);
        Assert.Equal("Exclure: Ana", button.Aloud(Language.English, "Ana").AccessibilityLabel);
        Assert.Null(button.Aloud(Language.French, null).AccessibilityLabel);
        Assert.Equal(75, button.Aloud(new string('a', 76)).AccessibilityLabel!.Length);
    }

    [Fact]
    public void Dates_and_numbers_do_not_follow_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Assert.Equal("samedi 21 novembre 2026", Language.French.LongDay(new LocalDate(2026, 11, 21)));
            Assert.Equal("Saturday 21 November 2026", Language.English.LongDay(new LocalDate(2026, 11, 21)));
            Assert.Equal("1er décembre 2026", Language.French.Day(new LocalDate(2026, 12, 1)));
            Assert.Equal("1 December 2026", Language.English.Day(new LocalDate(2026, 12, 1)));
            // Of a day that is near the year goes without saying, as in Slack's own dates.
            Assert.Equal("vendredi 27 novembre", Language.French.LongDay(new LocalDate(2026, 11, 27), today: new(2026, 11, 22)));
            Assert.Equal("Friday 1 January", Language.English.LongDay(new LocalDate(2027, 1, 1), today: new(2026, 11, 22)));
            Assert.Equal("1er mai 2026", Language.French.Day(new LocalDate(2026, 5, 1), today: new(2026, 11, 22)));
            Assert.Equal("samedi 22 mai 2027", Language.French.LongDay(new LocalDate(2027, 5, 22), today: new(2026, 11, 22)));
            Assert.Equal("12\u202F345", Language.French.Number(12345));
            Assert.Equal("12,345", Language.English.Number(12345));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Language.French, 0, "0 ligne")]
    [InlineData(Language.French, 1, "1 ligne")]
    [InlineData(Language.French, 2, "2 lignes")]
    [InlineData(Language.English, 0, "0 lignes")]
    [InlineData(Language.English, 1, "1 ligne")]
    public void French_counts_nought_as_one_and_English_as_several(Language language, int number, string said) =>
        Assert.Equal(said, language.Count(number, "ligne", "lignes"));

    [Fact]
    public void A_list_is_said_with_its_last_word()
    {
        Assert.Equal("", Language.French.All([]));
        Assert.Equal("Ana", Language.French.All(["Ana"]));
        Assert.Equal("Ana, Max et Zoé", Language.French.All(["Ana", "Max", "Zoé"]));
        Assert.Equal("Ana and Max", Language.English.All(["Ana", "Max"]));
        Assert.Equal("Ana ou Max", Language.French.AnyOf(["Ana", "Max"]));
        Assert.Equal("Ana, Max or Zoé", Language.English.AnyOf(["Ana", "Max", "Zoé"]));
    }

    [Theory]
    [InlineData("  Société \t ÉLAN ", "societe elan")]
    [InlineData("Cœur d’Œuvre", "coeur d’oeuvre")]
    [InlineData("Ａｎａ", "ana")]
    [InlineData(" ", "")]
    public void Case_accents_and_runs_of_blanks_do_not_count(string typed, string folded) => Assert.Equal(folded, Spelling.Folded(typed));

    [Theory]
    [InlineData("rejiondre", "rejoindre")]
    [InlineData("REJOINDR", "rejoindre")]
    [InlineData("regles", "règles")]
    [InlineData("aied", "aide")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void A_slip_is_understood_and_a_guess_is_not_made(string typed, string? meant) => Assert.Equal(meant, Spelling.Nearest(typed, ["aide", "rejoindre", "règles", "quitter"]));
}
