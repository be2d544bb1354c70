using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Rewording;
using CommunityBot.Features.Rules;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using ArrivalSamples = CommunityBot.Tests.Features.Arrivals.Samples;

namespace CommunityBot.Tests.Features.Rewording;

/// <summary>What may be typed, what is said of what may not, and how it all looks.</summary>
public sealed class WordsTypedTests
{
    private static readonly Rewordable[] Texts = [ArrivalsFeature.WelcomeText, ArrivalsFeature.AnnouncementText, RulesFeature.ReminderText];

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_the_bot_says_by_itself_could_have_been_typed(Language language) => Assert.All(Texts, text =>
    {
        var shipped = text.Shipped(language);
        Assert.Equal(text.Passages.Count, shipped.Count);
        Assert.Empty(WordsTyped.Of([.. shipped.Select(passage => passage + "\n.")], Found(text, language)).Errors);
        Assert.Contains("Rien n’a changé", WordsTyped.Of(shipped, Found(text, language)).Errors[0].Text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("", "Il faut ici quelques mots.")]
    [InlineData(" \n ", "Il faut ici quelques mots.")]
    [InlineData("Bonjour {auteur {règle}", "Il manque une accolade\u00a0: elles vont par deux, comme dans {auteur}.")]
    [InlineData("{auteur} rappelle {regel}", "Je ne connais pas {regel}. Vouliez-vous dire {règle}\u202f?")]
    [InlineData("{auteur} rappelle {téléphone}", "Je ne connais pas {téléphone}. Ici, je connais {auteur}, {règle}, {communauté} et {prénom}.")]
    [InlineData("{auteur} rappelle {règle} dans {canal}", "Je n’ai rien à mettre ici pour {canal}. Ici, je connais {auteur}, {règle}, {communauté} et {prénom}.")]
    [InlineData("{auteur} vous écrit.", "Il manque {règle}\u00a0: sans elle, on ne saurait pas de quelle règle il s’agit.")]
    [InlineData("Rappel\u00a0: {règle}", "Il manque {auteur}\u00a0: un rappel n’est jamais anonyme.")]
    [InlineData("{auteur} {règle} {rule} {RÈGLE}", "Une fois complété, ce texte pourrait compter 4\u202f533 caractères\u00a0: Slack en affiche 3\u202f000 au plus.")]
    public void What_cannot_be_sent_is_said_under_its_field(string typed, string said)
    {
        var (words, errors) = WordsTyped.Of([typed], Found(RulesFeature.ReminderText, Language.French));
        Assert.Null(words);
        Assert.Equal(("rewording.first", said), Assert.Single(errors));
    }

    [Fact]
    public void Each_field_is_told_what_is_wrong_with_it_and_a_closing_line_may_be_empty()
    {
        var (_, errors) = WordsTyped.Of(["Bonjour", new string('x', 301)], Found(ArrivalsFeature.AnnouncementText, Language.French));
        Assert.Equal(["rewording.first", "rewording.second"], errors.Select(error => error.Field));
        Assert.Equal(["Bonjour {prénoms}", ""], WordsTyped.Of([" Bonjour {prénoms}\r\n", ""], Found(ArrivalsFeature.AnnouncementText, Language.French)).Words);
    }

    [Fact]
    public void A_text_of_a_community_is_read_back_from_what_a_button_carries()
    {
        TextIn text = new("infra/services", BotText.Reminder, Language.English, 12);
        Assert.Equal(text, TextIn.Parse(text.ToString(), null));
        foreach (var wrong in new[] { "", "reminder", "reminder/de/1/x", "letter/fr/1/x", "0/fr/1/x", "reminder/fr/-1/x", "reminder/fr/1/" }) Assert.False(TextIn.TryParse(wrong, null, out _));
        Assert.Equal("le rappel d’une règle, en anglais", RewordingFeature.NameOf(Language.French, text.About));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_texts_and_their_forms_look_as_kept(Language reader)
    {
        var community = ArrivalSamples.Community();
        OwnWords own = new(2, ["Salut {prénom}", "{but}", "Dites bonjour."], ArrivalSamples.Nadia, ArrivalSamples.Friday);
        var welcome = Found(ArrivalsFeature.WelcomeText, Language.French, reader) with { Own = own };
        Look("texts", RewordingViews.All(reader, community,
        [
            (ArrivalsFeature.WelcomeText, Language.French, own),
            (ArrivalsFeature.AnnouncementText, Language.French, own with { Words = null }),
            (RulesFeature.ReminderText, Language.English, null),
        ], said: null));
        Look("one", RewordingViews.One(welcome));
        Look("form", RewordingViews.Form(welcome, own.Words!, null));
        Look("form_draft", RewordingViews.Form(Found(ArrivalsFeature.AnnouncementText, Language.French, reader), ["Bonjour {prénoms}", ""], RewordingTexts.All.In(reader).YourDraft(reader.When(ArrivalSamples.Friday))));
        Look("history", RewordingViews.History(welcome, [own, own with { Number = 1, Words = null }]));
        Look("earlier", RewordingViews.Earlier(welcome, 0, null));
        Look("preview", RewordingViews.Preview(Found(RulesFeature.ReminderText, Language.French, reader), ["{auteur}\u00a0: {règle}"], isLate: false));
        Look("preview_late", RewordingViews.Preview(welcome, ["Bonjour", "{but}", "Lisez."], isLate: true));
        Snapshot.Matches(Message(RewordingViews.AtHome(reader, [(community, 0), (community, 2)])).ToJson(), $"at_home.{reader.Code()}");

        void Look(string name, Modal view) => Snapshot.Matches(view.ToJson(), $"{name}.{reader.Code()}");
        static Message Message(IReadOnlyList<Block> blocks) => new($"Home", blocks);
    }

    /// <summary>A text with the bot's own words in force, as Nadia would see it.</summary>
    private static TextFound Found(Rewordable text, Language language, Language reader = Language.French)
    {
        var community = ArrivalSamples.Community();
        return new(community, reader, text, language, null, text.Text switch
        {
            BotText.Welcome => Welcome(),
            BotText.Arrival => new(ArrivalsViews.Values(language, [ArrivalSamples.Arrival()]), words => ArrivalsViews.Announcement(language, [ArrivalSamples.Arrival()], words)),
            _ => Reminder(),
        });

        Specimen Welcome()
        {
            var t = WelcomeTexts.All.In(language);
            Welcome welcome = new("Nadia", community, HouseRules.Shipped.In(language), [(Role.Animator, [ArrivalSamples.Leo])]);
            return new(WelcomeViews.Values(t, welcome), words => WelcomeViews.Welcome(t, welcome with { Words = words }));
        }

        Specimen Reminder()
        {
            var values = RemindingViews.Values(language, community, ArrivalSamples.Nadia, "Nadia", new("Ne rien vendre.", IsExpected: false));
            RuleReminder reminder = new(Guid.Empty, community.Id, ArrivalSamples.Nadia, 0, 0, ArrivalSamples.Nadia, ArrivalSamples.Friday);
            return new(values, words => RemindingViews.Letter(language, reminder, Template.Draw(words[0], values)));
        }
    }
}
