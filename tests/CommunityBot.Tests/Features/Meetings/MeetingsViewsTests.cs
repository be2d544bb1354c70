using System.Text.RegularExpressions;
using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Features.Meetings;

public sealed class MeetingsViewsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);
    private static readonly Meeting It = Invented.Meeting;
    private static readonly Answers Some = new([Samples.Ana, Samples.Nadia], [Samples.Bruno], [Samples.Zoe]);
    private static readonly CommunitySettings Community = Samples.Community() with { Meetings = new() { Rule = new(Rank.First, IsoDayOfWeek.Thursday) } };

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_the_channel_reads_looks_as_kept(Language everyone)
    {
        var moved = It with { Details = It.Details with { Start = It.Details.Start.AddDays(5) }, LastMove = new(It.Details.Start, Samples.Nadia, 1, Now), Sequence = 1, ChangedBy = Samples.Nadia };
        var cancelled = It with { Status = MeetingStatus.Cancelled, Reason = "La salle est fermée.\n<!channel>", Sequence = 1, ChangedBy = Samples.Nadia };
        Keep("announcement", MeetingsViews.Announcement(everyone, It, Some));
        Keep("announcement.unanswered", MeetingsViews.Announcement(everyone, It with { Details = It.Details with { Place = null, Agenda = null } }, Answers.None));
        Keep("announcement.cancelled", MeetingsViews.Announcement(everyone, cancelled, Some));
        Keep("announcement.moved", MeetingsViews.Announcement(everyone, moved, new([Samples.Ana], [], []) { Before = new([Samples.Nadia, Samples.Bruno], [Samples.Zoe], []) }));
        Keep("announcement.postponed", MeetingsViews.Announcement(everyone, cancelled with { Status = MeetingStatus.Postponed }, Some));
        Keep("reminder", MeetingsViews.Reminder(everyone, It, Some, new(2026, 11, 26), new(2026, 12, 3)));
        Keep("moved", MeetingsViews.Changed(everyone, moved, isMove: true, community: null));
        Keep("moved.private", MeetingsViews.Changed(everyone, moved, isMove: true, Community));
        Keep("changed.private", MeetingsViews.Changed(everyone, It with { Sequence = 1 }, isMove: false, Community));
        Keep("cancelled.private", MeetingsViews.Changed(everyone, cancelled, isMove: false, Community));
        var inBreak = MeetingsViews.InBreak(everyone, Community, It, new(new(2026, 11, 30), new(2026, 12, 6), "Déménagement"), Now, mayBeCancelled: true);
        Keep("in_break", new(inBreak.Text, inBreak.Blocks));
        var late = MeetingsViews.InBreak(everyone, Community with { Breaks = [new(new(2026, 11, 20), new(2026, 12, 6), "Déménagement")] }, It, new(new(2026, 11, 20), new(2026, 12, 6), "Déménagement"), Now.AddDays(16), mayBeCancelled: false);
        Keep("in_break.not_recalled", new(late.Text, late.Blocks));
        Keep("soon", MeetingsViews.Soon(everyone, It, Community, isInAnHour: true));
        Keep("soon.late", MeetingsViews.Soon(everyone, It, Community, isInAnHour: false));
        Keep("not_announced", MeetingsViews.NotAnnounced(everyone, Community, It, "is_archived"));
        foreach (var coming in Enum.GetValues<Coming>()) Keep($"noted.{coming}", MeetingsViews.Noted(everyone, It, coming, isRecalled: true));

        void Keep(string name, Message message) => Snapshot.Matches(message.ToJson(), $"{name.ToLowerInvariant()}.{everyone.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Forms_the_list_and_the_Home_tab_look_as_kept(Language reader)
    {
        var dayOff = Community with { DaysOff = [new(2026, 12, 3)] };
        Keep("form", MeetingFormViews.Schedule(reader, Community, new(Community.Id, new(2026, 12)), Community.ExpectedIn(new(2026, 12)), other: null, Now, "Europe/Paris").ToJson());
        Keep("form.day_off", MeetingFormViews.Schedule(reader, dayOff, new(Community.Id, new(2026, 12)), dayOff.ExpectedIn(new(2026, 12)), other: null, Now, "Europe/Paris").ToJson());
        Keep("form.special", MeetingFormViews.Schedule(reader, Community, new(Community.Id, null), null, other: null, Now, "America/Montreal").ToJson());
        Keep("change", MeetingFormViews.Change(reader, It, It.Details.Start, [new(Samples.Ana, "Les bandes & <le reste>")], remote: false, "Europe/Paris").ToJson());
        Keep("remote", MeetingFormViews.Change(reader, It, It.Details.Start, [], remote: true, "Europe/Paris").ToJson());
        Keep("cancel", MeetingFormViews.Cancel(reader, Community, It with { AnnouncedAt = Now }, 4).ToJson());
        Keep("propose", MeetingFormViews.Propose(reader, It).ToJson());
        Keep("scheduled", MeetingFormViews.Scheduled(reader, Community, It, new(ChannelNews.Announcement, Now.AddHours(3), Answered: 0), Now).ToJson());
        Keep("scheduled.slips", MeetingFormViews.Scheduled(reader, Community, It with { Details = It.Details with { Start = new(2026, 11, 21, 22, 30, 0, TimeSpan.Zero) } }, new(ChannelNews.Announcement, Now, Answered: 0), Now).ToJson());
        Keep("unchanged", MeetingFormViews.Unchanged(reader).ToJson());
        Keep("cancelled.noted", MeetingFormViews.Cancelled(reader, Community, It, new(ChannelNews.Change, Now, Answered: 2), Now).ToJson());
        Keep("moved.noted", MeetingFormViews.Changed(reader, Community, It, isMoved: true, remote: false, new(ChannelNews.Change, At: null, Answered: 1), Now).ToJson());
        Keep("remote.noted", MeetingFormViews.Changed(reader, Community, It, isMoved: false, remote: true, new(null, At: null, Answered: 3), Now).ToJson());
        Keep("postponed.noted", MeetingFormViews.Postponed(reader, Community, It with { Status = MeetingStatus.Postponed }, It.Details.Start, new(ChannelNews.Change, Now.AddHours(3), Answered: 2), Now).ToJson());
        Keep("postponed.moved.noted", MeetingFormViews.Postponed(reader, Community, It, Now, new(ChannelNews.Change, Now, Answered: 1), Now).ToJson());
        MeetingSeen[] seen = [new(It, Some, Samples.Ana, []), new(It with { Details = It.Details with { Place = null } }, Answers.None, Samples.Ana, [])];
        var moved = seen[0] with { It = It with { LastMove = new(It.Details.Start.AddDays(-7), Samples.Nadia, 1, Now) }, Answers = new([], [], []) { Before = Some } };
        var cancelled = new OpenMonth(Community.ExpectedIn(new(2026, 12))!, It with { Status = MeetingStatus.Cancelled, ChangedBy = Samples.Nadia }, IsSkipped: false);
        var (member, animator) = (new MeetingList(Community, Community.ExpectedIn(new(2027, 1)), [], MayPrepare: false), new MeetingList(Community, Community.ExpectedIn(new(2027, 1)), [], MayPrepare: true));
        Keep("list.member", MeetingsListViews.Show(reader, member, seen, [], Now).ToJson());
        Keep("list.animator", MeetingsListViews.Show(reader, animator, [seen[0] with { Topics = [new(Samples.Bruno, "Les bandes")] }], [], Now).ToJson());
        Keep("list.many", MeetingsListViews.Show(reader, member with { Noted = MeetingsViews.NotedWords(reader, It, Coming.Yes, isRecalled: true) }, [moved], [.. Enumerable.Repeat(It, 10)], Now).ToJson());
        Keep("list.cancelled", MeetingsListViews.Show(reader, animator with { Open = [cancelled] }, [], [], Now).ToJson());
        Keep("list.one", MeetingsListViews.One(reader, Community, seen[0], mayPrepare: false, Now).ToJson());
        Keep("list.empty", MeetingsListViews.Show(reader, member with { Missing = Community.ExpectedIn(new(2026, 12)) }, [], [], Now).ToJson());
        Keep("list.empty.animator", MeetingsListViews.Show(reader, animator with { Missing = Community.ExpectedIn(new(2026, 12)) }, [], [], Now).ToJson());
        Keep("choose", MeetingsListViews.Choose(MeetingsTexts.All.In(reader), [Community, Community]).ToJson());
        Keep("at_home", new HomeView([.. MeetingsListViews.AtHome(reader, Samples.Bruno, [new(Community, It, Some, More: 2), new(Community, It, Answers.None, More: 0)])]).ToJson());

        void Keep(string name, System.Text.Json.Nodes.JsonNode json) => Snapshot.Matches(json, $"{name}.{reader.Code()}");
    }

    [Fact]
    public void The_longest_words_and_the_most_answers_stay_within_Slack_s_limits_and_nothing_typed_is_cut()
    {
        var longest = It with
        {
            Details = new(It.Details.Start, 60, new string('&', MeetingDetails.PlaceAtMost), "https://exemple.org/?" + new string('&', 470), new string('&', MeetingDetails.TopicAtMost), new string('&', MeetingDetails.AgendaAtMost)),
            Reason = new string('&', CancelMeeting.WhyAtMost),
        };
        var many = new Answers([.. Enumerable.Range(0, 400).Select(number => new UserId($"U{number:D10}"))], [.. Enumerable.Range(0, 400).Select(number => new UserId($"W{number:D10}"))], []);
        var topics = Enumerable.Repeat(new TopicProposed(Samples.Ana, new string('&', ProposeTopic.WordsAtMost)), 40).ToArray();
        foreach (var reader in Enum.GetValues<Language>())
        {
            Assert.Equal(MeetingDetails.AgendaAtMost + MeetingDetails.TopicAtMost + MeetingDetails.PlaceAtMost, Ampersands(MeetingsViews.Announcement(reader, longest, many)));
            Assert.Equal(CancelMeeting.WhyAtMost + MeetingDetails.TopicAtMost, Ampersands(MeetingsViews.Changed(reader, longest with { Status = MeetingStatus.Cancelled, ChangedBy = Samples.Leo }, isMove: false, community: null)));
            Assert.NotNull(MeetingsViews.Changed(reader, longest with { LastMove = new(It.Details.Start, Samples.Leo, 1, Now) }, isMove: true, Community).ToJson());
            Assert.NotNull(MeetingsViews.ForNewcomer(reader, longest));
            var list = new MeetingList(Community, Community.ExpectedIn(new(2027, 1)), [.. Enumerable.Repeat(new OpenMonth(Community.ExpectedIn(new(2026, 12))!, longest, IsSkipped: false), 3)], MayPrepare: true, HasPast: true) { Noted = MeetingsViews.NotedWords(reader, longest, Coming.Yes, isRecalled: true) };
            Assert.NotNull(MeetingsListViews.Show(reader, list, [.. Enumerable.Repeat(new MeetingSeen(longest, many, Samples.Ana, topics), 3)], [.. Enumerable.Repeat(longest, 40)], Now).ToJson());
            Assert.NotNull(MeetingFormViews.Change(reader, longest, It.Details.Start, topics, remote: false, "Europe/Paris").ToJson());
            Assert.NotNull(MeetingFormViews.Cancel(reader, Community, longest, 400).ToJson());
            Assert.NotNull(MeetingFormViews.Propose(reader, longest).ToJson());
        }

        // But for those of the link, which is long and whose label is not.
        static int Ampersands(Message message) => message.Blocks.OfType<Section>().Sum(section => Regex.Replace(section.Text.ToString(), "<https[^>]*>", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Split("&amp;").Length - 1);
    }

    [Theory, InlineData(Language.French, "… et 3 autres sujets"), InlineData(Language.English, "… and 3 more topics")]
    public void Topics_that_find_no_room_are_counted_and_the_first_proposed_come_first(Language reader, string more)
    {
        var topics = Enumerable.Range(1, 18).Select(number => new TopicProposed(Samples.Ana, $"n° {number}.")).ToList();
        var said = Assert.Single(MeetingsViews.Topics(MeetingsTexts.All.In(reader), topics).OfType<Section>()).Text.ToString();
        Assert.Contains("n° 1.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("n° 16.", said, StringComparison.Ordinal);
        Assert.EndsWith(more, said, StringComparison.Ordinal);
    }

    /// <summary>Thursday 3 December, half past twelve, in a break from the Monday before: scheduled on 12 November, and looked at again when the break is made.</summary>
    [Theory]
    [InlineData("2026-11-20T10:00:00Z", "week 2026-11-26T08:00:00Z, eve 2026-11-27T08:00:00Z")]
    [InlineData("2026-11-27T10:00:00Z", "eve! 2026-12-02T08:00:00Z")]    // The last working day is past: on the eve all the same.
    [InlineData("2026-12-02T10:00:00Z", "")]
    public void In_a_break_a_meeting_is_recalled_before_it_begins_or_on_its_eve(string now, string expected)
    {
        var resting = Community with { Breaks = [new(new(2026, 11, 30), new(2026, 12, 6), "Déménagement")] };
        Assert.Equal(expected, string.Join(", ", Reminders.Of(resting, It, It.ScheduledAt, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))
            .Select(reminder => $"{reminder.Key.Split(':')[^1]}{(reminder.WhileResting ? "!" : "")} {reminder.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)}")));
    }

    /// <summary>On Monday 16 November 2026 at nine in Paris.</summary>
    [Theory]
    [InlineData("2026-12-03T11:30:00Z", "")]
    [InlineData("2026-11-16T08:30:00Z", "Soon")]
    [InlineData("2026-12-05T22:30:00Z", "Weekend Hour")]    // Half past eleven on a Saturday.
    [InlineData("2026-12-25T11:30:00Z", "DayOff")]
    [InlineData("2026-12-30T05:30:00Z", "Break Hour")]
    public void What_may_be_a_slip_is_found_and_refused_by_nobody(string start, string expected)
    {
        var resting = Community with { Country = "FR", Breaks = [new(new(2026, 12, 28), new(2027, 1, 3), "Fêtes")] };
        var at = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, string.Join(' ', Slips.Of(resting, at, Now)));
        // Who meets on Saturdays means it.
        Assert.DoesNotContain(Slip.Weekend, Slips.Of(resting with { Meetings = new() { Rule = new(Rank.First, IsoDayOfWeek.Saturday) } }, at, Now));
    }

    [Fact]
    public void Answers_of_a_former_date_are_told_apart_and_their_people_hear_of_what_follows()
    {
        var answers = new Answers([Samples.Ana], [], []) { Before = new([Samples.Bruno], [Samples.Zoe], [Samples.Nadia]) };
        Assert.Equal([Samples.Ana, Samples.Bruno, Samples.Zoe], answers.MayCome);
        Assert.Equal(4, answers.Everyone.Count);
        Assert.Null(answers.Of(Samples.Bruno));
    }

    [Theory]
    [InlineData("infra-services/2026-12", "infra-services", 12)]
    [InlineData("infra-services/", "infra-services", null)]
    [InlineData("a/b/2026-01", "a/b", 1)]
    public void A_slot_is_read_as_it_is_written(string text, string community, int? month)
    {
        var slot = MeetingSlot.Parse(text, null);
        Assert.Equal((community, month, text), (slot.Community, slot.Month?.Month, slot.ToString()));
    }

    [Theory, InlineData(""), InlineData("/2026-12"), InlineData("infra-services"), InlineData("infra-services/2026-13"), InlineData("infra-services/décembre")]
    public void What_is_no_slot_is_refused(string text) => Assert.False(MeetingSlot.TryParse(text, null, out _));

    /// <summary>Held up until the morning of the eve, that of the week before would be read an hour before the other.</summary>
    [Fact]
    public void No_day_has_two_reminders_of_a_meeting_however_late_the_first_is()
    {
        var reminders = Reminders.Of(Community, It, It.ScheduledAt, It.ScheduledAt);
        Assert.Equal(["26, until 2 at 00:00", "2, until 3 at 12:30"], reminders.Select(one => Moment(one.At, "%d") + ", until " + Moment(one.Until, "d 'at' HH:mm")));

        // A week of rest from the Thursday on: the last day before is the same for both.
        var resting = Community with { Breaks = [new(new(2026, 11, 26), new(2026, 12, 2), "Déménagement")] };
        Assert.Equal("25, until 3 at 12:30", string.Join(' ', Reminders.Of(resting, It, It.ScheduledAt, It.ScheduledAt).Select(one => Moment(one.At, "%d") + ", until " + Moment(one.Until, "d 'at' HH:mm"))));

        static string Moment(DateTimeOffset moment, string format) => moment.ToInstant().InZone(Community.Zone).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The first Thursday of December 2026, and a Monday after a week-end.</summary>
    [Theory]
    [InlineData("2026-12-03T11:30:00Z", "2026-11-12T09:00:00Z", "2026-11-26T08:00:00Z 2026-12-02T08:00:00Z")]
    [InlineData("2026-11-30T11:30:00Z", "2026-11-12T09:00:00Z", "2026-11-23T08:00:00Z 2026-11-27T08:00:00Z")]
    [InlineData("2026-12-03T11:30:00Z", "2026-11-25T09:00:00Z", "2026-12-02T08:00:00Z")]
    [InlineData("2026-12-03T11:30:00Z", "2026-12-02T07:00:00Z", "")]
    public void The_channel_is_reminded_a_week_and_a_day_before_on_a_working_day_unless_it_has_just_been_told(string start, string scheduled, string expected)
    {
        var it = It with { Details = It.Details with { Start = Utc(start) }, ScheduledAt = Utc(scheduled) };
        Assert.Equal(expected, string.Join(' ', Reminders.Of(Community, it, it.ScheduledAt, it.ScheduledAt).Select(reminder => reminder.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))));

        static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
