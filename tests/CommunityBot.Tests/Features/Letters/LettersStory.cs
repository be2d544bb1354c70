using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Roles;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Roles;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using static CommunityBot.Tests.Features.Letters.Tidings;

namespace CommunityBot.Tests.Features.Letters;

/// <summary>What nobody waits for is one message a day, in the daytime of who reads it. It is Monday 2 March 2026.</summary>
public sealed class LettersStory
{
    private const string Infra = Sample.Community;

    [Theory, EveryWay]
    public Task Two_communities_have_something_to_tell_and_it_is_one_message_a_day_where_its_reader_is(Way way) => Story.Live(way, Two, async story =>
    {
        // Nine o'clock in Paris is three in the morning in Montréal.
        await story.Of<People>().Fresh(new UserId(story.Zoe.Id), TestContext.Current.CancellationToken);
        foreach (var reader in new[] { story.Zoe, story.Max })
        {
            await Tell(story, reader, Infra, "un départ");
            await Tell(story, reader, Donnees, "une relève");
            await Tell(story, reader, Donnees, "une relève");
        }
        await Tell(story, story.Max, Infra, "un rappel", at: Paris("2026-03-02 16:00"));
        await story.AdvanceTo(Paris("2026-03-02 09:00"));
        Assert.Empty(Letters(story.Max));
        await story.AdvanceTo(Paris("2026-03-02 09:02"));
        Assert.Equal(["02 09:01 Bonjour\u202f! Voici vos nouvelles du jour. Données une relève Infra & Services un départ un rappel"], Letters(story.Max));
        Assert.Empty(Letters(story.Zoe));

        await Tell(story, story.Max, Infra, "une nouvelle de l’après-midi");
        await Tell(story, story.Max, Infra, "ce qui ne sert que ce jour", usefulUntil: Paris("2026-03-03 00:00"));
        await story.AdvanceTo(Paris("2026-03-02 15:02"));
        Assert.Equal(["02 15:01 Bonjour\u202f! Voici vos nouvelles du jour. Données une relève Infra & Services un départ"], Letters(story.Zoe));

        await Change(story, Infra, "un départ", into: "un retour");
        await Change(story, Donnees, "une relève", into: null);
        await story.LetsItBeSent();
        Assert.Equal(["02 15:01 Bonjour\u202f! Voici vos nouvelles du jour. Infra & Services un retour"], Letters(story.Zoe));
        await Change(story, Infra, "un départ", into: null);
        await story.LetsItBeSent();
        Assert.Contains("il ne vous reste rien à faire", Assert.Single(Letters(story.Zoe)), StringComparison.Ordinal);

        await story.AdvanceTo(Paris("2026-03-03 12:00"));
        Assert.Equal("03 09:01 Bonjour\u202f! Voici vos nouvelles du jour. Infra & Services une nouvelle de l’après-midi", Letters(story.Max)[^1]);
        Assert.Equal((2, 1), (Letters(story.Max).Count, Letters(story.Zoe).Count));
    });

    [Theory, EveryWay]
    public Task Requests_that_wait_a_role_that_ends_and_a_departure_are_one_letter_on_Monday_morning(Way way) => Story.Live(way, WithoutChannels with { At = Paris("2026-03-13 15:00") }, async story =>
    {
        await story.Of<People>().Fresh(new UserId(story.Zoe.Id), TestContext.Current.CancellationToken);
        await story.BecomeMembers(story.Ana, story.Leo, story.Max);
        await story.Database.Write(async tx => await tx.AddTenure(
            (await tx.FindCommunity(Infra))!, new(Guid.CreateVersion7(story.Clock.GetUtcNow()), Infra, FunctionalRole.Tools, new(story.Max.Id), new(2026, 1, 1), new(2026, 3, 30)), new UserId(story.Nadia.Id), story.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        await story.Asks(story.Bruno, command: "/rejoindre infra-services");
        await story.Asks(story.Chloe, command: "/rejoindre donnees");
        await story.AdvanceTo(Paris("2026-03-15 18:00"));
        await Leaves(story, story.Ana);
        var (max, zoe) = (Letters(story.Max).Count, Letters(story.Zoe).Count);

        await story.AdvanceTo(Paris("2026-03-16 12:00"));
        story.Max.Letter("Voici vos nouvelles du jour").Sees("Données", "@Chloé, depuis", "Infra & Services", "@Bruno, depuis", "@Ana a quitté", "Votre rôle Outils prend fin le lundi 30 mars 2026", "[Passer le relais…]");
        Assert.Equal((max + 1, zoe), (Letters(story.Max).Count, Letters(story.Zoe).Count));
        await Leaves(story, story.Leo);
        // Nine o'clock in Montréal, where summer time has begun.
        await story.AdvanceTo(Paris("2026-03-16 14:02"));
        story.Zoe.Letter("Voici vos nouvelles du jour").Sees("Données", "@Chloé, depuis", "Infra & Services", "@Bruno, depuis", "@Ana a quitté", "@Léo a quitté");

        await story.AdvanceTo(Paris("2026-03-17 12:00"));
        Assert.Equal((max + 2, zoe + 1), (Letters(story.Max).Count, Letters(story.Zoe).Count));
        story.Max.Letter("@Léo a quitté").Sees("Données", "@Chloé, depuis", "2 jours ouvrés");
        story.Max.Letter("@Léo a quitté").DoesNotSee("@Ana a quitté", "Votre rôle");
    });

    [Theory, EveryWay]
    public Task What_breaks_silences_nothing_else_and_what_is_settled_in_time_is_not_told(Way way) => Story.Live(way, Two, async story =>
    {
        story.ExpectsErrors = true;
        await Tell(story, story.Max, Infra, "avant");
        await Tell(story, story.Max, Infra, "?");
        await Tell(story, story.Max, Infra, "après");
        await Tell(story, story.Nadia, Infra, "réglé depuis");
        await Change(story, Infra, "réglé depuis", into: null);
        await story.LetsItBeSent();
        Assert.EndsWith("avant après", Assert.Single(Letters(story.Max)), StringComparison.Ordinal);
        Assert.Empty(Letters(story.Nadia));

        // What finds no room waits for the next letter.
        for (var i = 1; i <= 50; i++) await Tell(story, story.Leo, Infra, $"nouvelle {i}");
        await story.LetsItBeSent();
        Assert.EndsWith("nouvelle 48 Et 2 autres nouvelles, que vous lirez la prochaine fois.", Assert.Single(Letters(story.Leo)), StringComparison.Ordinal);

        // Nothing was told: the day's letter is still to come.
        await Tell(story, story.Nadia, Infra, "à dire");
        await story.LetsItBeSent();
        Assert.EndsWith("à dire", Assert.Single(Letters(story.Nadia)), StringComparison.Ordinal);
        await story.AdvanceTo(Paris("2026-03-03 09:02"));
        Assert.EndsWith("nouvelle 49 nouvelle 50", Letters(story.Leo)[^1], StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task With_Slack_away_the_letter_takes_what_joins_it_and_goes_the_next_day(Way way) => Story.Live(way, Two, async story =>
    {
        story.Slack.Faults.Break("chat.postMessage", times: Faults.Always);
        await Tell(story, story.Nadia, Infra, "hier");
        await story.AdvanceTo(Paris("2026-03-02 21:00"));
        story.Slack.Faults.Clear();
        await Tell(story, story.Nadia, Infra, "la nuit");
        await story.AdvanceTo(Paris("2026-03-03 12:00"));
        Assert.Equal("03 09:01 Bonjour\u202f! Voici vos nouvelles du jour. hier la nuit", Assert.Single(Letters(story.Nadia)));
    });

    private static async Task Leaves(Story story, Person person)
    {
        await person.Submit((await person.Type(Sample.General, "/quitter")).View!, new Dictionary<string, object> { ["leaving.choice"] = "Quitter la communauté" });
        await story.LetsItBeSent();
    }

    /// <summary>Day, hour and words, as its reader's messages stand in Paris.</summary>
    private static IReadOnlyList<string> Letters(Person reader) => [.. reader.PrivateMessages.Where(message => message.IsFromBot).Select(message =>
        $"{At(message).ToString("dd HH:mm", CultureInfo.InvariantCulture)} {string.Join(' ', message.PlainRendering.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('*', ' ')))}")];

    private static DateTimeOffset At(SeenMessage message) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Ts.Split('.')[0], CultureInfo.InvariantCulture)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    private static DateTimeOffset Paris(string moment) => new(DateTime.Parse(moment, CultureInfo.InvariantCulture), TimeSpan.FromHours(1));
}
