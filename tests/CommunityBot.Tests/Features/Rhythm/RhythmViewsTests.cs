using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using CommunityBot.Tests.House;
using CommunityBot.Tests.Kit;
using NodaTime;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Rhythm;

public sealed class RhythmViewsTests
{
    private static readonly CommunitySettings Infra = Samples.Community();
    private static readonly WeekOf Of = new(new Week(new LocalDate(2026, 3, 9)), Infra.Id);
    private static readonly UserId Leo = new("U0LEO"), Nadia = new("U0NADIA");
    private static readonly DateTimeOffset Friday = new(2026, 3, 13, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_is_said_of_a_week_looks_as_kept(Language reader)
    {
        var t = RhythmTexts.All.In(reader);
        Missing[] missing = [new(t.NoWords(Infra.Channel, answers: 0), new Button("announcements.open", t.Write) { Value = Infra.Id }, RhythmFeature.Suggest.Button(t.UseSuggestion, Of))];
        var community = Infra with { Language = reader };
        var digest = RhythmViews.Digest(community, [new(t.Questions, [t.QuestionLine(Leo, "https://passerelles.exemple.org/p1")]), new(t.Contributions, [t.ContributionLine(Nadia, null)])]);
        Kept("nudge", reader, RhythmViews.Nudge(reader, Infra, Of, missing, isHolder: false, handedBy: null, tomorrow: true));
        Kept("nudge.handed", reader, RhythmViews.Nudge(reader, Infra, Of, missing, isHolder: true, handedBy: Leo, tomorrow: false));
        Kept("given_back", reader, RhythmViews.GivenBack(reader, Infra, Of, Nadia));
        Kept("check", reader, RhythmViews.Check(reader, Infra, Of, Friday, digest, closedAs: null, answers: 0));
        Kept("check.closed", reader, RhythmViews.Check(reader, Infra, Of, Friday, digest, closedAs: "is_archived", answers: 2));
        Kept("alert", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], null)));
        Kept("alert.refused", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], "msg_blocks_too_long")));
        Kept("alert.closed", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], "is_archived") { Waits = true, Answers = 1 }));
        Kept("alert.missed", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week.Plus(-3), Of.Week.Plus(-1), Of.Week], WeekState.Missed) { IsOver = true, Answers = 4 }));
        Kept("alert.changed", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], WeekState.Changed)));
        Kept("alert.no_moment", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], WeekState.NoMoment) { IsOver = true }));
        Snapshot.Matches(digest.ToJson(), $"digest.{reader.Code()}");
        Snapshot.Matches(RhythmViews.Starter(community, Starters.In(reader, 0), []).ToJson(), $"starter.{reader.Code()}");
        Snapshot.Matches(RhythmViews.Starter(community, Starters.In(reader, 0), [new(t.Contributions, [t.ContributionLine(Nadia, null)])]).ToJson(), $"starter.told.{reader.Code()}");
        Snapshot.Matches(RhythmViews.HandOver(t, Of, reader.People([Nadia])).ToJson(), $"hand_over.{reader.Code()}");
        Snapshot.Matches(RhythmViews.Skip(t, Of).ToJson(), $"skip.{reader.Code()}");
        Snapshot.Matches(RhythmListViews.Choose(t, [Infra, Infra with { Id = "dataviz", Name = "Dataviz" }], "").ToJson(), $"which.{reader.Code()}");
        Snapshot.Matches(RhythmListViews.Choose(t, [Infra], "dta & cie").ToJson(), $"which.unknown.{reader.Code()}");
        Snapshot.Matches(RhythmListViews.List(reader, Infra, Leo,
            [new(Of.Week.Plus(-2), Voice.Of([Leo, Nadia, Leo]), [new(Nadia, 1)], HasDigest: false), new(Of.Week.Plus(-1), [], [], HasDigest: true)],
            [
                new(WeekPlan.Of(Infra, Of.Week), Leo) { SoFar = new(Of.Week, [], [], HasDigest: false) }, new(WeekPlan.Of(Infra, Of.Week.Plus(1)), null), new(new(Of.Week.Plus(2), null, null, null), null),
                // Easter Monday; and Ascension Day, which brings the check forward, with the bridge after it off.
                new(WeekPlan.Of(Infra, Of.Week.Plus(4)), Nadia), new(WeekPlan.Of(Infra with { DaysOff = [new(2026, 5, 15)] }, Of.Week.Plus(9)), null),
            ],
            Friday.AddDays(-4), new LocalDate(2026, 4, 1)).ToJson(), $"list.{reader.Code()}");
    }

    [Fact]
    public void A_past_week_says_what_there_was_and_the_one_that_ends_is_offered_to_nobody()
    {
        var silent = new PastWeek(Of.Week, [], [], HasDigest: false);
        (PastWeek Week, string Expected)[] table =
        [
            (silent, "rien"),
            (silent with { Replies = 2 }, "2 réponses dans les fils"),
            (silent with { HasRested = true }, "la communauté se reposait"),
            (silent with { HasRested = true, Met = ["Janvier"] }, "la communauté se reposait, rencontre «\u202fJanvier\u202f»"),
            (silent with { DoneBy = Leo }, "fait, d’après <@U0LEO>"),
            (silent with { HasDigest = true }, "la lettre de la semaine, par mes soins"),
            (silent with { HasDigest = true, AskedBy = Leo }, "la lettre de la semaine, à la demande de <@U0LEO>"),
            (silent with { IsUnseen = true }, "mon arrivée, en cours de semaine"),
        ];
        foreach (var (week, expected) in table)
        {
            Assert.Contains($"• Semaine du 9 mars\u00a0: {expected}\"", Listed([week], []), StringComparison.Ordinal);
            var spent = Listed([], [new(WeekPlan.Of(Infra, Of.Week), null) { SoFar = week, IsSpent = true }]);
            Assert.Contains($"*Semaine du 9 mars*\u00a0: {expected}\"", spent, StringComparison.Ordinal);
            Assert.DoesNotContain("Je la prends", spent, StringComparison.Ordinal);
        }
        var open = Listed([], [new(WeekPlan.Of(Infra, Of.Week), null) { SoFar = silent with { Replies = 2 } }]);
        Assert.Contains("rien de nouveau, en dehors des fils (2 réponses), personne pour l’instant", open, StringComparison.Ordinal);
        Assert.Contains("Je la prends", open, StringComparison.Ordinal);

        static string Listed(IReadOnlyList<PastWeek> past, IReadOnlyList<NextWeek> next) =>
            System.Text.RegularExpressions.Regex.Unescape(RhythmListViews.List(Language.French, Infra, Leo, past, next, Friday.AddDays(-4), null).ToJson()["blocks"]!.ToJsonString());
    }

    [Theory]
    [InlineData(true, "lettre vendredi 13 mars à 16:00")]
    [InlineData(false, "alerte au pilotage vendredi 13 mars à 16:00")]
    public void A_week_that_ends_at_another_hour_says_when_and_how(bool publishes, string expected)
    {
        var community = Infra with { Weekly = Infra.Weekly with { AutoPublish = publishes } };
        var list = RhythmListViews.List(Language.French, community, Leo, [], [new(WeekPlan.Of(community, Of.Week) with { Publish = Friday.AddHours(6) }, null), new(WeekPlan.Of(community, Of.Week.Plus(1)), null)], Friday.AddDays(-4), null).ToJson().ToJsonString();
        Assert.Contains(expected, System.Text.RegularExpressions.Regex.Unescape(list), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_more_conversation_starters_than_weeks_in_a_year_each_in_both_languages()
    {
        foreach (var language in new[] { Language.French, Language.English })
        {
            var all = Enumerable.Range(0, Starters.Count).Select(number => Starters.In(language, number)).ToList();
            Assert.InRange(all.Distinct(StringComparer.Ordinal).Count(), 54, all.Count);
            Assert.Equal(Starters.Count, all.Distinct(StringComparer.Ordinal).Count());
            Assert.All(all, text => Assert.Empty(language == Language.French ? FrenchTypography.FaultsOfFrench(text) : FrenchTypography.FaultsOfEnglish(text)));
        }
    }

    private static void Kept(string name, Language reader, LetterPart part) => Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"{name}.{reader.Code()}");
}
