using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>The rule of the season.</summary>
public sealed class SeasonStory
{
    [Theory, EveryDatabase]
    public Task One_rule_a_quarter_is_posted_in_turn_on_a_working_day(Provider provider) => Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgres, async story =>
    {
        await story.SleepUntil(new(2026, 3, 31, 20, 0, 0, TimeSpan.FromHours(2)));
        await story.AdvanceTo(new(2026, 4, 1, 20, 0, 0, TimeSpan.FromHours(2)));
        Assert.Empty(Seasons(story));
        await story.AdvanceTo(new(2026, 4, 3, 20, 0, 0, TimeSpan.FromHours(2)));
        Assert.Single(Seasons(story)).Sees("Parmi ce que l’on attend de chaque membre", "Tenir ses engagements", "Toutes les règles de vie se lisent avec /regles");
        await story.EditsTheRules(story.Nadia, "Vendre");
        await story.SleepUntil(new(2026, 6, 30, 20, 0, 0, TimeSpan.FromHours(2)));
        await story.AdvanceTo(new(2026, 7, 2, 20, 0, 0, TimeSpan.FromHours(2)));
        Assert.Equal(2, Seasons(story).Count);
        Seasons(story)[1].Sees("Prendre part aux échanges");
    });

    [Theory, EveryWay]
    public Task Past_the_middle_of_the_quarter_none_is_posted_any_more(Way way) => Story.Live(way, new StoryOptions { At = new(2026, 5, 18, 9, 0, 0, TimeSpan.FromHours(2)) }, async story =>
    {
        await story.AdvanceTo(new(2026, 5, 21, 20, 0, 0, TimeSpan.FromHours(2)));
        await story.SleepUntil(new(2026, 6, 29, 20, 0, 0, TimeSpan.FromHours(2)));
        await story.AdvanceTo(new(2026, 6, 30, 20, 0, 0, TimeSpan.FromHours(2)));
        Assert.Empty(Seasons(story));
    });

    private static List<SeenMessage> Seasons(Story story) =>
        [.. story.Leo.Messages(Sample.Channel).Where(message => message.PlainRendering.Contains("La règle de la saison", StringComparison.Ordinal))];
}
