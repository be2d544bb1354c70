using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Meetings;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Pacing.Paced;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Meetings;

public sealed class AttendanceStory
{
    private static readonly StoryOptions Now = new() { At = At("Mon 09:00"), Settings = settings => settings["Communities:0:Meetings:Rule"] = "premier jeudi" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task The_day_after_whoever_scheduled_it_notes_how_many_came_and_reads_what_share_that_is(Way way) => Story.Live(way, Now, async story =>
    {
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        foreach (var person in new[] { story.Ana, story.Bruno, story.Chloe, story.Dan })
            await story.Database.Write(tx => tx.Admit(community, new() { User = new(person.Id), Community = community.Id, JoinedAt = story.Clock.GetUtcNow() }), Stop);
        await story.Leo.Type(Sample.Channel, "/reunion");
        var schedule = (await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!;
        await story.Leo.Submit(schedule, new Dictionary<string, object> { ["meetings.topic"] = "Sauvegardes", ["meetings.place"] = "Salle B", ["meetings.at"] = At("Mon 18:00") });
        await story.Advance(TimeSpan.FromSeconds(10));
        foreach (var person in new[] { story.Ana, story.Bruno })
        {
            person.Join(Sample.Channel);
            await person.Press(story.Zoe.Messages(Sample.Channel).Last(message => message.IsFromBot), "Je viens");
        }
        await story.AdvanceTo(At("Mon 19:30"));
        Assert.Empty(Letters(story.Leo));

        await story.AdvanceTo(At("Tue 10:00"));
        var asked = Assert.Single(Letters(story.Leo));
        Assert.Contains("Combien de personnes sont venues", asked.PlainRendering, StringComparison.Ordinal);
        var form = (await story.Leo.Press(asked, "Noter la présence…"))!;
        var wrong = await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.on_site"] = "deux", ["meetings.remotely"] = "-1" });
        Assert.Equal(2, wrong.Errors.Count);
        wrong = await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.on_site"] = "0", ["meetings.remotely"] = "", ["meetings.who_remotely"] = new[] { story.Ana.Id } });
        Assert.All(["de 2 à", "déjà nommé 2 personnes"], words => Assert.Contains(words, wrong["meetings.on_site"], StringComparison.Ordinal));
        Assert.Contains("deux fois", wrong["meetings.who_remotely"], StringComparison.Ordinal);
        wrong = await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.on_site"] = "", ["meetings.remotely"] = " ", ["meetings.who_on_site"] = Array.Empty<string>(), ["meetings.who_remotely"] = Array.Empty<string>() });
        Assert.Contains("Écrivez 0.", wrong["meetings.on_site"], StringComparison.Ordinal);
        // Bruno, who did not come, was among those who had said yes.
        var sent = await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.on_site"] = "", ["meetings.remotely"] = "", ["meetings.who_on_site"] = new[] { story.Ana.Id }, ["meetings.who_remotely"] = Array.Empty<string>() });
        // Of so few people a share says nothing.
        Assert.EndsWith("1 personne.", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.Advance(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain("Noter la présence…", Letters(story.Leo).SelectMany(letter => letter.ButtonTexts));
        // Corrected by names, which count by themselves: no number that was not typed is in the way.
        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Press(story.Leo.Whispers[^1], "Rencontres passées");
        await story.Quiet();
        var again = (await story.Leo.Press(story.Leo.Whispers[^1], "Corriger la présence…"))!;
        Assert.Contains("2 personnes.", (await story.Leo.Submit(again, new Dictionary<string, object> { ["meetings.who_remotely"] = new[] { story.Dan.Id } })).View!.PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("Fri 10:00"));
        Assert.DoesNotContain("Noter la présence…", Letters(story.Leo).SelectMany(letter => letter.ButtonTexts));
    });

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData(" ", 3, 3)]
    [InlineData("12", 3, 12)]
    [InlineData("3", 3, 3)]
    [InlineData("2", 3, null)]
    [InlineData("-1", 0, null)]
    [InlineData("2001", 0, null)]
    [InlineData("deux", 0, null)]
    public void Those_named_are_counted_and_a_number_says_how_many_more_there_were(string typed, int named, int? expected) =>
        Assert.Equal(expected, Attended.Count(typed, [.. Enumerable.Range(0, named).Select(number => new UserId($"U{number:D10}"))]));

    [Fact]
    public void Who_said_yes_is_proposed_where_there_was_one_way_to_come()
    {
        var answers = new Answers([Samples.Ana], [Samples.Bruno], []);
        Assert.Equal([Samples.Ana], Attended.AsAnswered(Invented.Meeting with { Details = Invented.Meeting.Details with { Link = null } }, answers).OnSite);
        Assert.Equal([Samples.Ana], Attended.AsAnswered(Invented.Meeting with { Details = Invented.Meeting.Details with { Place = null } }, answers).Remote);
        Assert.Equal(Attended.Nobody, Attended.AsAnswered(Invented.Meeting, answers));
    }

    [Theory]
    [InlineData(3, 4, 80, 9)]
    [InlineData(0, 0, 80, 0)]
    [InlineData(5, 5, 10, 100)]
    [InlineData(5, 6, 10, null)]    // Guests came too.
    [InlineData(1, 0, 9, null)]
    [InlineData(5, 5, 0, null)]
    public void A_share_is_in_whole_percent_and_of_few_people_there_is_none(int onSite, int remote, int everybody, int? percent) =>
        Assert.Equal(percent, new MeetingAttendance(onSite, remote, Samples.Leo).PercentOf(everybody));

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Noting_looks_as_kept(Language reader)
    {
        var part = AttendanceViews.Asked(reader, Samples.Community(), Invented.Meeting);
        Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"letter.attendance.{reader.Code()}");
        Snapshot.Matches(AttendanceViews.Form(reader, Invented.Meeting, new(3, 4, Samples.Leo), new([Samples.Ana], [])).ToJson(), $"attendance.{reader.Code()}");
        Snapshot.Matches(AttendanceViews.Form(reader, Invented.Meeting, null, new([], [Samples.Ana, Samples.Bruno])).ToJson(), $"attendance.as_answered.{reader.Code()}");
        Snapshot.Matches(AttendanceViews.Noted(reader, new(3, 4, Samples.Leo), 80).ToJson(), $"attendance.noted.{reader.Code()}");
    }

    private static List<SeenMessage> Letters(Person reader) => [.. reader.PrivateMessages.Where(message => message.IsFromBot && !message.IsWhisper)];
}
