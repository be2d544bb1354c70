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
        Missing[] missing = [new(t.NoWords(Infra.Channel), new Button("announcements.open", t.Write) { Value = Infra.Id }, RhythmFeature.Suggest.Button(t.UseSuggestion, Of))];
        var community = Infra with { Language = reader };
        var digest = RhythmViews.Digest(community, [new(t.Questions, [t.QuestionLine(Leo, "https://passerelles.exemple.org/p1")]), new(t.Contributions, [t.ContributionLine(Nadia, null)])]);
        Kept("nudge", reader, RhythmViews.Nudge(reader, Infra, Of, missing, isHolder: false, handedBy: null, tomorrow: true));
        Kept("nudge.handed", reader, RhythmViews.Nudge(reader, Infra, Of, missing, isHolder: true, handedBy: Leo, tomorrow: false));
        Kept("check", reader, RhythmViews.Check(reader, Infra, Of, Friday, digest, closedAs: null));
        Kept("check.closed", reader, RhythmViews.Check(reader, Infra, Of, Friday, digest, closedAs: "is_archived"));
        Kept("alert", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], null)));
        Kept("alert.refused", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], "msg_blocks_too_long")));
        Kept("alert.closed", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], "is_archived") { Waits = true }));
        Kept("alert.missed", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week.Plus(-3), Of.Week.Plus(-1), Of.Week], WeekState.Missed) { IsOver = true }));
        Kept("alert.no_moment", reader, RhythmViews.Alert(reader, Infra, new(Of, [Of.Week], WeekState.NoMoment) { IsOver = true }));
        Snapshot.Matches(digest.ToJson(), $"digest.{reader.Code()}");
        Snapshot.Matches(RhythmViews.Starter(community, Starters.In(reader, 0)).ToJson(), $"starter.{reader.Code()}");
        Snapshot.Matches(RhythmViews.HandOver(t, Of).ToJson(), $"hand_over.{reader.Code()}");
        Snapshot.Matches(RhythmViews.Skip(t, Of).ToJson(), $"skip.{reader.Code()}");
        Snapshot.Matches(RhythmListViews.Choose(t, [Infra, Infra with { Id = "dataviz", Name = "Dataviz" }], "").ToJson(), $"which.{reader.Code()}");
        Snapshot.Matches(RhythmListViews.Choose(t, [Infra], "dta & cie").ToJson(), $"which.unknown.{reader.Code()}");
        Snapshot.Matches(RhythmListViews.List(reader, Infra, Leo,
            [new(Of.Week.Plus(-2), Voice.Of([Leo, Nadia, Leo]), [new(Nadia, 1)], HasDigest: false), new(Of.Week.Plus(-1), [], [], HasDigest: true)],
            [new(WeekPlan.Of(Infra, Of.Week), Leo), new(WeekPlan.Of(Infra, Of.Week.Plus(1)), null), new(new(Of.Week.Plus(2), null, null, null), null)],
            Friday.AddDays(-4), new LocalDate(2026, 4, 1)).ToJson(), $"list.{reader.Code()}");
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
