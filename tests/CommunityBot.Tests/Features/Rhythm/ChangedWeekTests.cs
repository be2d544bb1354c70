using CommunityBot.Community;
using CommunityBot.Features.Rhythm;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>What becomes of the week from 9 to 13 March 2026 when settings are saved in it. Where nothing else is said: Mon 09:00, Thu 14:00, Fri 10:00.</summary>
public sealed class ChangedWeekTests
{
    private static readonly WeekState Untouched = new() { Week = Week.Parse("2026-W11", null) };

    [Theory]
    [InlineData("Fri 09:00", "", "publish Fri 16:00", "looks Fri 16:00")] // later the same day
    [InlineData("Thu 11:00", "", "publish Thu 16:00", "looks Thu 14:00")] // sooner, but after the check that is still to come
    [InlineData("Thu 15:00", "", "publish Thu 16:00", "looks Fri 10:00")] // sooner than anybody was told
    [InlineData("Fri 12:00", "publish Fri 16:00", "publish Fri 10:30", "looks Fri 16:00")] // to an hour that is past
    [InlineData("Thu 11:00", "", "off 13", "told Thu 11:00")] // its day is taken away
    [InlineData("Mon 09:21", "", "break 10-15", "told Mon 09:21")] // and not published within the hour
    [InlineData("Mon 20:00", "", "break 10-15", "told Mon 08:00")] // at night nothing is done: when the break is over
    [InlineData("Thu 11:00", "", "break 9-15", "as it was")] // the whole week: it has no hour any more
    [InlineData("Tue 09:00", "break 9-15", "", "looks Thu 14:00")] // a break that is taken back in time
    [InlineData("Fri 12:00", "break 9-15", "", "told Fri 12:00")] // or too late
    [InlineData("Fri 12:00", "", "publish Fri 11:00", "as it was")] // its hour was passed before: it was not needed
    [InlineData("Thu 15:00", "unasked", "unasked, publish Thu 16:00", "looks Thu 16:00")] // only those who lead are told of it then
    [InlineData("Wed 12:00", "", "purpose", "as it was")]
    public void The_digest_never_comes_sooner_than_it_was_seen_coming_and_no_step_is_lost(string now, string before, string after, string then) =>
        Assert.Equal(then, Then(ChangedWeek.Of(With(before), With(after), Untouched, At(now)), Untouched));

    [Theory]
    [InlineData("Mon 10:30", "break 10-15", "", "looks Thu 14:00")] // taken back: as before
    [InlineData("Thu 15:05", "off 13", "", "looks Fri 10:00")]
    [InlineData("Mon 09:30", "break 10-15", "break 10-15, nudge Mon 08:30", "as it was")] // other settings, and still no hour for it
    [InlineData("Mon 09:30", "break 10-15", "break 9-15", "rests")]
    public void What_was_given_up_is_taken_up_where_there_is_room_again(string now, string before, string after, string then)
    {
        foreach (var state in new[] { Untouched with { Refused = WeekState.Changed, LooksAt = At("Thu 12:00") }, Untouched with { Refused = WeekState.Changed, Outcome = WeekOutcome.Alerted, SettledAt = At("Mon 09:22") } })
            Assert.Equal(then, Then(ChangedWeek.Of(With(before), With(after), state, At(now)), state));
    }

    [Fact]
    public void An_hour_that_was_kept_is_kept_at_the_next_change_too()
    {
        var kept = Untouched with { LooksAt = At("Fri 16:00") };
        Assert.Equal(kept, ChangedWeek.Of(With("publish Fri 10:30"), With("publish Fri 15:00"), kept, At("Fri 12:05")));
        Assert.Equal(At("Fri 16:00"), kept.DigestAt(WeekPlan.Of(With("publish Fri 10:30"), kept.Week)));
        Assert.Null((kept with { Refused = WeekState.Changed }).DigestAt(WeekPlan.Of(With(""), kept.Week)));
        // That of the nudge is not the digest's.
        var early = Untouched with { LooksAt = At("Mon 09:00") };
        Assert.Equal(At("Fri 10:00"), early.DigestAt(WeekPlan.Of(With(""), early.Week)));
        Assert.Equal("told Mon 08:30", Then(ChangedWeek.Of(With(""), With("break 10-15"), early, At("Mon 08:30")), early));
    }

    [Fact]
    public void A_week_that_had_its_digest_stays_as_it_is()
    {
        var settled = Untouched with { Outcome = WeekOutcome.Digest, SettledAt = At("Fri 10:00") };
        Assert.Equal(settled, ChangedWeek.Of(With(""), With("publish Fri 16:00"), settled, At("Fri 11:00")));
    }

    private static string Then(WeekState next, WeekState was) =>
        next == was ? "as it was"
        : (next.Outcome, next.SettledAt) != (null, null) ? $"settled: {next}"
        : next.LooksAt is not { } looks ? "rests"
        : $"{(next.Refused == WeekState.Changed ? "told" : "looks")} {looks.ToInstant().InZone(Samples.Community().Zone).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture)}";

    private static CommunitySettings With(string said)
    {
        var community = Samples.Community();
        foreach (var word in said.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (what, how) = word.Split(' ', 2) is [var first, var rest] ? (first, rest) : (word, "");
            community = what switch
            {
                "publish" => community with { Weekly = community.Weekly with { PublishAt = WeekMoment.Parse(how) } },
                "nudge" => community with { Weekly = community.Weekly with { NudgeAt = WeekMoment.Parse(how) } },
                "unasked" => community with { Weekly = community.Weekly with { AutoPublish = false } },
                "off" => community with { DaysOff = [March(how)] },
                "break" => community with { Breaks = [new(March(how.Split('-')[0]), March(how.Split('-')[1]), "Pont")] },
                _ => community with { Purpose = "Autre chose" },
            };
        }
        return community;
    }

    private static LocalDate March(string day) => new(2026, 3, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>In Paris, that week.</summary>
    private static DateTimeOffset At(string moment) =>
        (Untouched.Week.Monday.PlusDays((int)WeekMoment.Parse(moment).Day - 1) + LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(moment.Split(' ')[1]).Value).InZoneLeniently(Samples.Community().Zone).ToDateTimeOffset();
}
