using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Hosting;

/// <summary>What <c>communitybot simulate</c> tells whoever runs the bot of the sample, which goes on beside it.</summary>
public sealed class SimulationStory
{
    private static readonly StoryOptions WithMeetings = new() { Settings = settings => settings["Communities:0:Meetings:Rule"] = "premier jeudi" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public Task Four_weeks_are_told_line_by_line_and_nobody_is_written_to(Provider provider) => Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgres, WithMeetings, async story =>
    {
        await story.Leo.Type(Sample.General, "/communaute rythme");
        await story.Quiet();
        var (calls, parts) = (story.Slack.Calls.Count, await Parts(story));

        var lines = await Simulated(story, Language.French);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.All(new[]
        {
            "2026-03-09T09:01+01:00  Léo (en privé)  Bonjour\u202f! Voici vos nouvelles du jour. Il ne s’est encore rien dit cette semaine dans #infra-services.",
            "2026-03-13T10:00+01:00  Infra & Services (canal)  Et si on en parlait\u202f?",
            // The clocks have changed.
            "2026-03-30T09:01+02:00  Léo (en privé)",
        }, start => Assert.Contains(lines, line => line.StartsWith(start, StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("2026-03-06T09:01+01:00  Nadia (en privé)", StringComparison.Ordinal) && line.EndsWith("pourquoi\u00a0: la rencontre du mois approche, et personne ne l’a programmée", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("…  pourquoi", StringComparison.Ordinal));

        Assert.Contains(await Simulated(story, Language.English), line => line.EndsWith("why: the week ends and nothing was said", StringComparison.Ordinal));
        Assert.Equal((calls, parts), (story.Slack.Calls.Count, await Parts(story)));
    });

    [Fact]
    public void Of_everything_the_bot_tells_a_reason_is_known_in_both_languages()
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        var kinds = map.WireNames.Select(name => name.Split(' ')).Where(name => name[0] is "part" or "subject" && !name[1].StartsWith("letters.", StringComparison.Ordinal)).Select(name => name[1]).ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.All(new[] { SimulationTexts.All.French, SimulationTexts.All.English }, texts => Assert.NotNull(texts.Why(kind))));
    }

    private static async Task<IReadOnlyList<string>> Simulated(Story story, Language language)
    {
        using var say = new StringWriter();
        await Foresight.Tell(new ConfigurationBuilder().AddInMemoryCollection(story.Settings()).Build(), story.Clock.GetUtcNow(), 4, language, say, TextWriter.Null, Stop);
        return [.. say.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())];
    }

    private static Task<long> Parts(Story story) => story.Database.Read(tx => tx.Find<long>("select count(*) from letter_parts"), Stop);
}
