using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using NodaTime;
using static CommunityBot.Tests.Features.Pacing.Paced;

namespace CommunityBot.Tests.Features.Meetings;

public sealed class PreparingTests
{
    private static readonly CommunitySettings Community = Samples.Community() with { Meetings = new() { Rule = new(Rank.First, IsoDayOfWeek.Thursday) } };

    [Theory]
    [InlineData(22, 21, null)]
    [InlineData(21, 21, PromptStage.Ask)]
    [InlineData(15, 21, PromptStage.Ask)]
    [InlineData(14, 21, PromptStage.Remind)]
    [InlineData(11, 21, PromptStage.Remind)]
    [InlineData(10, 21, PromptStage.Call)]
    [InlineData(0, 21, PromptStage.Call)]
    [InlineData(7, 7, PromptStage.Ask)]
    [InlineData(4, 7, PromptStage.Remind)]
    [InlineData(3, 7, PromptStage.Call)]
    [InlineData(1, 1, PromptStage.Ask)]
    [InlineData(0, 1, PromptStage.Call)]
    public void Three_weeks_two_weeks_and_ten_days_before_or_in_proportion(int days, int from, PromptStage? expected) => Assert.Equal(expected, Prompting.StageAt(days, from));

    /// <summary>December's meeting, cancelled on the first; or nobody had scheduled it for the third.</summary>
    [Theory]
    [InlineData(true, "2026-12-02", 0, PromptStage.Ask)]
    [InlineData(true, "2026-12-07", 0, PromptStage.Ask)]
    [InlineData(true, "2026-12-08", 1, PromptStage.Call)]
    [InlineData(true, "2026-12-22", 3, PromptStage.Call)]
    [InlineData(false, "2026-12-04", 0, PromptStage.Call)]
    public void Another_day_is_asked_for_each_week_and_of_the_pilot_too_from_the_second_time_on(bool wasCancelled, string today, int weeks, PromptStage expected)
    {
        var cancelled = Invented.Meeting with { Status = MeetingStatus.Cancelled, ChangedBy = Samples.Leo, ChangedAt = At("2026-12-01 10:00") };
        var open = new OpenMonth(Community.ExpectedIn(new(2026, 12))!, wasCancelled ? cancelled : null, IsSkipped: false);
        Assert.Equal((weeks, expected), (open.WeeksAt(Community, At($"{today} 09:00")), open.StageAt(Community, At($"{today} 09:00"))));
    }

    [Theory, InlineData(0, "first"), InlineData(1, "again"), InlineData(2, "2")]
    public void Whoever_was_asked_for_another_day_before_an_upgrade_is_not_asked_twice_in_a_week(int weeks, string key) => Assert.Equal(key, PromptAnimators.TimeOf(weeks));

    [Theory]
    [InlineData("animator pilot facilitator", "animator", "animator pilot")]
    [InlineData("animator:rests pilot facilitator", "pilot", "pilot")]
    [InlineData("animator:rests pilot:rests facilitator", "facilitator", "facilitator")]
    [InlineData("animator pilot:rests facilitator", "animator", "animator facilitator")]
    [InlineData("animator:rests pilot:rests facilitator:rests", "", "")]
    public async Task Who_rests_is_not_asked_for_a_meeting_and_where_all_who_prepare_do_the_pilot_is(string there, string asked, string called)
    {
        var (today, stop) = (new LocalDate(2026, 11, 12), TestContext.Current.CancellationToken);
        await using var fresh = await FreshDatabase.Make(CommunityBot.Data.Provider.Sqlite);
        await fresh.Database.Write(async tx =>
        {
            foreach (var one in there.Split(' ').Select(one => one.Split(':')))
            {
                await tx.GiveRole(Community, new(one[0]), Enum.Parse<Role>(one[0], ignoreCase: true), Samples.Friday);
                if (one.Contains("rests")) await tx.Pause(Community, new(one[0]), today.PlusDays(3));
            }
            Assert.Equal(asked, await Asked(PromptStage.Ask));
            Assert.Equal(called, await Asked(PromptStage.Call));

            async Task<string> Asked(PromptStage stage) => string.Join(' ', await PromptAnimators.Asked(tx, Community, new(2026, 12), stage, today));
        }, stop);
    }

    [Theory, InlineData(-1, false), InlineData(0, true)]
    public async Task The_next_meeting_is_news_for_a_digest_from_two_weeks_before(int minutes, bool isNews)
    {
        await using var fresh = await FreshDatabase.Make(CommunityBot.Data.Provider.Sqlite);
        var now = Invented.Meeting.Details.Start.AddDays(-14).AddMinutes(minutes);
        await fresh.Database.Write(tx => tx.AddMeeting(Community, Invented.Meeting), TestContext.Current.CancellationToken);
        var section = await fresh.Database.Read(tx => new NextInDigest().Draw(tx, new(Community, Week.At(now, Community), now.AddDays(-7), now)), TestContext.Current.CancellationToken);
        Assert.Equal(isNews, section!.IsNews);
        // Whatever its topic ends with.
        Assert.StartsWith($"{Invented.Meeting.Details.Topic} (<!date^", Assert.Single(section.Lines).ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_the_letter_says_looks_as_kept(Language reader)
    {
        var dayOff = Community with { DaysOff = [new(2026, 12, 3)] };
        foreach (var stage in Enum.GetValues<PromptStage>()) Keep($"prompt.{stage}".ToLowerInvariant(), PreparingViews.Prompt(reader, Community, Community.ExpectedIn(new(2026, 12))!, stage, 14, stage == PromptStage.Ask ? [] : [Samples.Nadia]));
        Keep("prompt.day_off", PreparingViews.Prompt(reader, dayOff, dayOff.ExpectedIn(new(2026, 12))!, PromptStage.Ask, 28, []));
        Keep("missed", PreparingViews.Missed(reader, Community, new(2026, 10), Lack.NoDateFound, isOver: true, again: false, null, new(2026, 11, 1)));
        Keep("missed.early", PreparingViews.Missed(reader, Community, new(2026, 10), Lack.NoDateFound, isOver: false, again: false, null, new(2026, 11, 1)));
        Keep("missed.cancelled", PreparingViews.Missed(reader, Community, new(2026, 10), Lack.Cancelled, isOver: true, again: false, null, new(2026, 11, 1)));
        var (expected, dates) = (Community.ExpectedIn(new(2026, 12))!, NewDates.For(Community, Invented.Meeting.Details.Start, Invented.Meeting.Details.Start.AddHours(20)));
        Keep("another_day", PreparingViews.AnotherDay(reader, Community, new(expected, null, IsSkipped: false), dates, new(2026, 12, 4), [Samples.Nadia]));
        Keep("another_day.cancelled", PreparingViews.AnotherDay(reader, Community, new(expected, Invented.Meeting with { Status = MeetingStatus.Cancelled, ChangedBy = Samples.Nadia }, IsSkipped: false), dates, new(2026, 12, 4), [], Samples.Zoe));
        Keep("another_day.own", PreparingViews.AnotherDay(reader, Community, new(expected, Invented.Meeting with { Status = MeetingStatus.Cancelled, ChangedBy = Samples.Nadia }, IsSkipped: false), dates, new(2026, 12, 4), [], isByReader: true));
        Keep("another_day.none", PreparingViews.AnotherDay(reader, Community, new(expected, null, IsSkipped: false), [], new(2026, 12, 30), []));
        Keep("missed.scheduled", PreparingViews.Missed(reader, Community, new(2026, 11), Lack.Cancelled, isOver: true, again: false, Community.ExpectedIn(new(2027, 1)), new(2026, 12, 1), new(Invented.Meeting.Month, new(2026, 12, 3), Invented.Meeting.Details.Start, Invented.Meeting.Details.Topic)));
        Keep("missed.again", PreparingViews.Missed(reader, Community, new(2026, 11), Lack.NobodyScheduled, isOver: true, again: true, Community.ExpectedIn(new(2026, 12)), new(2026, 12, 1)));
        Keep("topics", PreparingViews.Topics(reader, Community, Invented.Meeting, [new(Samples.Ana, "Les bandes & <le reste>"), new(Samples.Bruno, "La veille")]));

        void Keep(string name, CommunityBot.Features.LetterPart part) => Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"letter.{name}.{reader.Code()}");
    }
}
