using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Buddies;

/// <summary>Members who volunteered welcome those who arrive, each in turn.</summary>
public sealed class BuddiesStory
{
    private const string Welcome = "et bienvenue", Turn = "c’est votre tour", FirstWords = "pour la première fois";

    [Theory, EveryWay]
    public Task A_newcomer_reads_whom_to_turn_to_and_the_next_steps_in_for_who_has_no_time(Way way) => Story.Live(way, async story =>
    {
        await story.Volunteer(story.Dan, story.Bruno);
        await story.Arrive(story.Ana);

        story.Ana.Letter(Welcome).Sees("@Dan vous accompagne");
        var card = story.Dan.Letter("it is your turn");
        card.Sees("@Ana has just arrived in the Infra & Services community");
        Assert.False(story.Bruno.HasLetter(Turn));

        await story.Ana.Type(Sample.Channel, "Bonjour à vous !");
        await story.Ana.Type(Sample.Channel, "Je tiens les sauvegardes d’une petite équipe.");
        await story.LetsItBeSent();
        Assert.Single(story.Dan.PrivateMessages, message => message.PlainRendering.Contains("for the first time: read it", StringComparison.Ordinal));

        await Task.WhenAll(story.Dan.PressStale(card, "I am not available"), story.Dan.PressStale(card, "I am not available"));
        await story.LetsItBeSent();
        story.Bruno.Letter(Turn).Sees("Son premier message est déjà dans #infra-services\u00a0: le lire");
        story.Dan.Letter("It is noted: @Bruno welcomes @Ana");
        Assert.Empty(story.Dan.Letter("It is noted").Buttons);
        story.Ana.Letter(Welcome).Sees("@Bruno vous accompagne");

        await story.Bruno.Press(story.Bruno.Letter(Turn), "Je ne suis pas disponible");
        await story.LetsItBeSent();
        story.Bruno.Letter("vous n’accueillez plus @Ana");
        story.Ana.Letter(Welcome).DoesNotSee("accompagne");
        Assert.Equal(1, story.Dan.PrivateMessages.Count(message => message.PlainRendering.Contains("It is noted", StringComparison.Ordinal)));
    });

    [Theory, EveryWay]
    public Task Of_two_who_arrive_at_once_each_has_somebody_else_and_the_turn_goes_on(Way way) => Story.Live(way, async story =>
    {
        await story.Volunteer(story.Leo, story.Bruno);
        await story.Arrive(story.Ana, story.Chloe);
        var first = story.Leo.Letter(Turn).PlainRendering.Contains("@Ana", StringComparison.Ordinal) ? story.Ana : story.Chloe;
        var second = first == story.Ana ? story.Chloe : story.Ana;
        first.Letter(Welcome).Sees("@Léo vous accompagne");
        second.Letter(Welcome).Sees("@Bruno vous accompagne");
        Assert.False(story.Leo.HasLetter(FirstWords));

        // One who volunteers is not their own buddy, and whoever was asked the longest ago is next.
        await story.Volunteer(story.Max);
        await story.Arrive(story.Max);
        story.Max.Letter(Welcome).Sees("@Léo vous accompagne");
        await story.Arrive(story.Dan);
        story.Dan.Letter("and welcome").Sees("@Max is there for your first steps");
    });

    [Theory, EveryWay]
    public Task Whoever_leaves_or_no_longer_wishes_to_is_followed_by_the_next_and_a_newcomer_who_goes_by_nobody(Way way) => Story.Live(way, async story =>
    {
        await story.Arrive(story.Chloe);
        story.Chloe.Letter(Welcome).DoesNotSee("accompagne");

        await story.Volunteer(story.Bruno, story.Leo, story.Max);
        await story.Arrive(story.Ana);
        story.Ana.Letter(Welcome).Sees("@Bruno vous accompagne");
        story.Bruno.Deactivate();
        await story.LetsItBeSent();
        story.Ana.Letter(Welcome).Sees("@Léo vous accompagne");

        await story.Leo.Submit((await story.Leo.Type(Sample.Channel, "/communaute profil")).View!, new Dictionary<string, object> { ["profile.buddy"] = Array.Empty<string>() });
        await story.LetsItBeSent();
        story.Ana.Letter(Welcome).Sees("@Max vous accompagne");
        story.Leo.Letter("@Max accueille désormais @Ana");

        await story.Ana.Submit((await story.Ana.Type(Sample.Channel, "/quitter")).View!, new Dictionary<string, object> { ["leaving.choice"] = "Quitter la communauté" });
        await story.LetsItBeSent();
        story.Max.Letter("@Ana ne fait plus partie de la communauté");
        Assert.Empty(story.Max.Letter("@Ana ne fait plus partie").Buttons);
    });
}
