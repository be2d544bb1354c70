using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Thanks;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Thanks;

/// <summary>People of a community thank each other.</summary>
public sealed class ThanksStory
{
    [Theory, EveryWay]
    public Task A_thanks_typed_in_one_line_arrives_at_once(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana, story.Dan);
        await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Dan.Handle} pour la relecture & <!channel>");
        await story.LetsItBeSent();
        story.Ana.IsTold("C’est dit\u00A0: @Dan lit vos mots en message privé.");
        story.Dan.Letter("thanks you").Sees("@Ana thanks you:", "pour la relecture & <!channel>");
    });

    [Theory, EveryWay]
    public Task Without_words_a_form_asks_for_them(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        var form = (await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Leo.Handle}")).View!;
        Assert.Contains("lit vos mots", (await story.Ana.Submit(form, new Dictionary<string, object> { ["thanks.words"] = "l’atelier d’hier" })).View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Leo.Letter("vous remercie").Sees("l’atelier d’hier");

        // A name typed without its @ is understood, and shown before anything is sent.
        form = (await story.Ana.Type(Sample.Channel, "/communaute merci leo pour la relecture")).View!;
        await story.Ana.Submit(form);
        await story.LetsItBeSent();
        story.Leo.Letter("pour la relecture").DoesNotSee("leo pour");
    });

    [Theory, EveryWay]
    public Task A_thanks_too_long_is_given_back_to_be_shortened(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        var words = string.Concat(Enumerable.Repeat("merci ", 200));
        var form = (await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Leo.Handle} {words}")).View!;
        Assert.Contains(words.Trim(), form.PlainRendering, StringComparison.Ordinal);
        var sent = await story.Ana.Submit(form);
        Assert.Equal("Dites pour quoi, en 1\u202F000 caractères au plus.", sent["thanks.words"]);
        await story.Ana.CloseAll(form);
        Assert.False(story.Leo.HasLetter("remercie"));
    });

    [Theory, EveryWay]
    public Task Nobody_thanks_themselves_an_app_a_stranger_or_a_closed_account(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Ana.Handle} pour tout");
        story.Ana.IsTold("C’est vous");
        await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Bruno.Handle} pour tout");
        story.Ana.IsTold("n’est dans aucune de vos communautés");
        await story.Bruno.Type(Sample.General, $"/communaute merci @{story.Ana.Handle} pour tout");
        story.Bruno.IsTold("Vous n’êtes encore dans aucune communauté");
        story.Leo.Deactivate();
        await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Leo.Handle} pour tout");
        story.Ana.IsTold("est fermé");
        await story.LetsItBeSent();
        Assert.False(story.Ana.HasLetter("remercie"));
        Assert.False(story.Bruno.HasLetter("remercie"));
    });

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_form_looks_as_kept(Language reader) =>
        Snapshot.Matches(ThanksViews.Form(reader, "infra-services", Samples.Ana, "pour l’atelier").ToJson(), $"thanks.form.{reader.Code()}");
}
