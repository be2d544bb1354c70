using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Community;

public sealed class TemplateTests
{
    private static readonly Dictionary<Variable, Mrkdwn> Ana = new()
    {
        [Variable.FirstName] = Mrkdwn.Escaped("Ana"),
        [Variable.Sender] = $"{new UserId("ULEO")}",
        [Variable.Rule] = Mrkdwn.Quote("Ne rien vendre.\nNi louer."),
        [Variable.Objectives] = Mrkdwn.Escaped(""),
    };

    private static readonly Dictionary<Variable, Mrkdwn> Nobody = new() { [Variable.FirstName] = Mrkdwn.Escaped("") };

    [Theory]
    [InlineData("Bonjour {prénom}, bienvenue", "Bonjour Ana, bienvenue")]
    [InlineData("Hello {firstname}", "Hello Ana")]
    [InlineData("{ PRENOM }{First Name}{first-name}", "AnaAnaAna")]
    [InlineData("{auteur} vous écrit", "<@ULEO> vous écrit")]
    public void A_variable_is_understood_in_both_languages_however_it_is_typed(string text, string drawn) => Assert.Equal(drawn, Template.Draw(text, Ana).ToString());

    [Theory]
    [InlineData("Bonjour {prénom}, bienvenue", "Bonjour, bienvenue")]
    [InlineData("{prénom}, bienvenue", "bienvenue")]
    [InlineData("Bonjour\n{prénom}\nbienvenue", "Bonjour\nbienvenue")]
    [InlineData("{prénom}\n\nbienvenue", "bienvenue")]
    [InlineData("{prénom}", "")]
    public void Of_a_name_nobody_knows_nothing_hangs(string text, string drawn) => Assert.Equal(drawn, Template.Draw(text, Nobody).ToString());

    [Theory]
    [InlineData("Voici\u00a0:\n{règle}\nMerci", "Voici\u00a0:\n> Ne rien vendre.\n> Ni louer.\nMerci")]
    [InlineData("Voici {règle} et merci", "Voici\n> Ne rien vendre.\n> Ni louer.\net merci")]
    [InlineData("{règle}{prénom}", "> Ne rien vendre.\n> Ni louer.\nAna")]
    public void A_quotation_has_lines_of_its_own(string text, string drawn) => Assert.Equal(drawn, Template.Draw(text, Ana).ToString());

    [Fact]
    public void What_is_typed_notifies_nobody_and_what_is_no_variable_stays() =>
        Assert.Equal("&lt;!channel&gt; *gras* {but} {zut} }", Template.Draw("<!channel> *gras* {but} {zut} }", Ana).ToString());

    [Fact]
    public void What_is_wrong_with_it_is_found()
    {
        Assert.True(new Template("Bonjour {prénom").IsUnbalanced);
        Assert.True(new Template("Bonjour prénom}").IsUnbalanced);
        Assert.True(new Template("{{prénom}}").IsUnbalanced);
        Assert.True(new Template("{pré\nnom}").IsUnbalanced);
        Assert.False(new Template("Bonjour {prénom}\n{zut}").IsUnbalanced);
        Assert.Equal(["zut", ""], new Template("{zut} {prénom} {}").Unknown);
        Assert.Equal([Variable.FirstName, Variable.Rule], new Template("{prénom} {firstname}\n{rule}").Variables);
        Assert.Equal(Variable.FirstName, Variables.Nearest("prenon", [Variable.FirstName, Variable.Rule]));
        Assert.Null(Variables.Nearest("téléphone", [Variable.FirstName, Variable.Rule]));
    }

    [Fact]
    public void At_its_longest_a_name_takes_its_room_and_an_ampersand_what_Slack_counts() =>
        Assert.Equal(80 + 1 + "&amp;".Length, new Template("{prénom}\n&").Longest(Ana));

    [Fact]
    public void No_two_variables_share_a_name() =>
        Assert.All(Enum.GetValues<Variable>(), variable => Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(variable, Variables.Named(VariableTexts.All.In(language).Name(variable)))));
}
