using System.Text.RegularExpressions;
using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using NodaTime;

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
        var moved = It with { Details = It.Details with { Start = It.Details.Start.AddDays(5) }, LastMove = new(It.Details.Start, Samples.Nadia, 1), Sequence = 1, ChangedBy = Samples.Nadia };
        var cancelled = It with { Status = MeetingStatus.Cancelled, Reason = "La salle est fermée.\n<!channel>", Sequence = 1, ChangedBy = Samples.Nadia };
        Keep("announcement", MeetingsViews.Announcement(everyone, It, Some));
        Keep("announcement.unanswered", MeetingsViews.Announcement(everyone, It with { Details = It.Details with { Place = null, Agenda = null } }, Answers.None));
        Keep("announcement.cancelled", MeetingsViews.Announcement(everyone, cancelled, Some));
        Keep("reminder", MeetingsViews.Reminder(everyone, It, Some, new(2026, 11, 26), new(2026, 12, 3)));
        Keep("moved", MeetingsViews.Changed(everyone, moved, isMove: true, community: null));
        Keep("moved.private", MeetingsViews.Changed(everyone, moved, isMove: true, Community));
        Keep("changed.private", MeetingsViews.Changed(everyone, It with { Sequence = 1 }, isMove: false, Community));
        Keep("cancelled.private", MeetingsViews.Changed(everyone, cancelled, isMove: false, Community));
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
        Keep("form", MeetingFormViews.Schedule(reader, Community, new(Community.Id, new(2026, 12)), Community.ExpectedIn(new(2026, 12)), Now, "Europe/Paris").ToJson());
        Keep("form.day_off", MeetingFormViews.Schedule(reader, dayOff, new(Community.Id, new(2026, 12)), dayOff.ExpectedIn(new(2026, 12)), Now, "Europe/Paris").ToJson());
        Keep("form.special", MeetingFormViews.Schedule(reader, Community, new(Community.Id, null), null, Now, "America/Montreal").ToJson());
        Keep("change", MeetingFormViews.Change(reader, It, It.Details.Start, [new(Samples.Ana, "Les bandes & <le reste>")], remote: false, "Europe/Paris").ToJson());
        Keep("remote", MeetingFormViews.Change(reader, It, It.Details.Start, [], remote: true, "Europe/Paris").ToJson());
        Keep("cancel", MeetingFormViews.Cancel(reader, It, 4).ToJson());
        Keep("propose", MeetingFormViews.Propose(reader, It).ToJson());
        Keep("scheduled", MeetingFormViews.Scheduled(reader, Community, It, new(ChannelNews.Announcement, Now.AddHours(3), Answered: 0), Now).ToJson());
        Keep("cancelled.noted", MeetingFormViews.Cancelled(reader, Community, It, new(ChannelNews.Change, Now, Answered: 2), Now).ToJson());
        Keep("moved.noted", MeetingFormViews.Changed(reader, Community, It, isMoved: true, new(ChannelNews.Change, At: null, Answered: 1), Now).ToJson());
        MeetingSeen[] seen = [new(It, Some, Samples.Ana, []), new(It with { Details = It.Details with { Place = null } }, Answers.None, Samples.Ana, [])];
        Keep("list.member", MeetingsListViews.Show(reader, Community, seen, Community.ExpectedIn(new(2027, 1)), mayPrepare: false, Now).ToJson());
        Keep("list.animator", MeetingsListViews.Show(reader, Community, [seen[0] with { Topics = [new(Samples.Bruno, "Les bandes")] }], Community.ExpectedIn(new(2027, 1)), mayPrepare: true, Now).ToJson());
        Keep("list.empty", MeetingsListViews.Show(reader, Community, [], Community.ExpectedIn(new(2026, 12)), mayPrepare: false, Now).ToJson());
        Keep("list.empty.animator", MeetingsListViews.Show(reader, Community, [], Community.ExpectedIn(new(2026, 12)), mayPrepare: true, Now).ToJson());
        Keep("choose", MeetingsListViews.Choose(MeetingsTexts.All.In(reader), [Community, Community]).ToJson());
        Keep("at_home", new HomeView([.. MeetingsListViews.AtHome(reader, [(Community, It, Coming.Maybe), (Community, It, null)])]).ToJson());

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
            Assert.NotNull(MeetingsViews.Changed(reader, longest with { LastMove = new(It.Details.Start, Samples.Leo, 1) }, isMove: true, Community).ToJson());
            Assert.NotNull(MeetingsViews.ForNewcomer(reader, longest));
            Assert.NotNull(MeetingsListViews.Show(reader, Community, [.. Enumerable.Repeat(new MeetingSeen(longest, many, Samples.Ana, topics), 3)], null, mayPrepare: true, Now).ToJson());
            Assert.NotNull(MeetingFormViews.Change(reader, longest, It.Details.Start, topics, remote: false, "Europe/Paris").ToJson());
            Assert.NotNull(MeetingFormViews.Cancel(reader, longest, 400).ToJson());
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

    /// <summary>The first Thursday of December 2026, and a Monday after a week-end.</summary>
    [Theory]
    [InlineData("2026-12-03T11:30:00Z", "2026-11-12T09:00:00Z", "2026-11-26T08:00:00Z 2026-12-02T08:00:00Z")]
    [InlineData("2026-11-30T11:30:00Z", "2026-11-12T09:00:00Z", "2026-11-23T08:00:00Z 2026-11-27T08:00:00Z")]
    [InlineData("2026-12-03T11:30:00Z", "2026-11-25T09:00:00Z", "2026-12-02T08:00:00Z")]
    [InlineData("2026-12-03T11:30:00Z", "2026-12-02T07:00:00Z", "")]
    public void The_channel_is_reminded_a_week_and_a_day_before_on_a_working_day_unless_it_has_just_been_told(string start, string scheduled, string expected)
    {
        var it = It with { Details = It.Details with { Start = Utc(start) }, ScheduledAt = Utc(scheduled) };
        Assert.Equal(expected, string.Join(' ', Reminders.Of(Community, it, it.ScheduledAt).Select(reminder => reminder.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))));

        static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
