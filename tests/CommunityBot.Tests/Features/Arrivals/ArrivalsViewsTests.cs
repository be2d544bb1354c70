using CommunityBot.Community;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Features.Arrivals;

public class ArrivalsViewsTests
{
    private static readonly Announcement Today = new("infra-services", new LocalDate(2026, 11, 20), 0);
    private static readonly DateTimeOffset Later = Samples.Friday.AddHours(1);
    private static readonly IReadOnlyList<string> InFrench = ArrivalsViews.Shipped(Language.French);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_state_of_a_card_looks_as_kept(Language reader)
    {
        var arrival = Samples.Arrival();
        Card("prepared", arrival);
        Card("published", arrival.Published(Samples.Leo, Today, Later));
        Card("published_alone", arrival.Published(null, Today, Later));
        Card("skipped", arrival.Skipped(Samples.Nadia, Later));
        Card("cancelled", arrival.Cancelled(Later));

        Waiting("planned", arrival.Published(Samples.Leo, Today, Later), Later.AddDays(3), Delay.DayOff);
        Waiting("planned_alone", arrival.Published(null, Today, Later), null);

        void Waiting(string state, Arrival a, DateTimeOffset? at, Delay? why = null) => Snapshot.Matches(ArrivalsViews.Card(reader, a, Samples.Community(), InFrench, new PacedPost
        {
            Key = "arrivals", Subject = new("arrivals.announcement", Today.Id), Class = PostClass.Rest, Status = PostStatus.Waiting, QueuedAt = Later, PlannedAt = at,
        }, why).ToJson(), $"card.{state}.{reader.Code()}");

        void Card(string state, Arrival a) => Snapshot.Matches(ArrivalsViews.Card(reader, a, Samples.Community(), InFrench).ToJson(), $"card.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_form_and_the_announcements_look_as_kept(Language language)
    {
        Snapshot.Matches(ArrivalsViews.Edit(language, Samples.Arrival(), Samples.Community()).ToJson(), $"form.{language.Code()}");
        Snapshot.Matches(ArrivalsViews.Edit(language, Samples.Arrival(), Samples.Community(), new(Later.AddDays(3), Delay.Hours)).ToJson(), $"form_later.{language.Code()}");
        Snapshot.Matches(ArrivalsViews.EditRefused(language, "arrival-1", ArrivalsTexts.All.In(language).AlreadyPublished(Samples.Leo)).ToJson(), $"form_refused.{language.Code()}");
        Snapshot.Matches(ArrivalsViews.Announcement(language, [Samples.Published("1", Samples.Ana, "Ana", null)], ArrivalsViews.Shipped(language)).ToJson(), $"announcement.one.{language.Code()}");
        Snapshot.Matches(ArrivalsViews.Announcement(language,
        [
            Samples.Published("1", Samples.Ana, "Ana", "Ana, administratrice système.\nAime les pannes bien racontées."),
            Samples.Published("2", Samples.Bruno, "Bruno", null),
            Samples.Published("3", Samples.Zoe, "Zoé", "Zoé, architecte."),
        ], ArrivalsViews.Shipped(language)).ToJson(), $"announcement.three.{language.Code()}");
    }

    [Fact]
    public void The_name_is_said_once_and_a_name_nobody_knows_is_a_mention()
    {
        var named = ArrivalsViews.AnnouncementText(Language.French, [Samples.Published("1", Samples.Ana, "Ana", "Ana, administratrice système")], InFrench).ToString();
        var alone = ArrivalsViews.AnnouncementText(Language.French, [Samples.Published("1", Samples.Ana, "Ana", "Ana.")], InFrench).ToString();
        var unknown = ArrivalsViews.AnnouncementText(Language.French, [Samples.Published("1", Samples.Ana, "", null), Samples.Published("2", Samples.Zoe, "Zoé", null)], InFrench).ToString();

        Assert.Equal(":wave: Bienvenue à Ana\u202f!\n<@UANA>, administratrice système", named);
        Assert.Equal(":wave: Bienvenue à Ana\u202f!", alone);
        Assert.Equal(":wave: Bienvenue à <@UANA> et Zoé\u202f!", unknown);
        var card = ArrivalsViews.Card(Language.French, Samples.Arrival() with { FirstName = "" }, Samples.Community(), InFrench);
        Assert.All(card.Blocks.OfType<Actions>().Single().Elements.OfType<Button>(), button => Assert.Null(button.AccessibilityLabel));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Arrivals_on_the_Home_tab_look_as_kept(Language language) => Snapshot.Matches(
        new HomeView(ArrivalsViews.AtHome(language, [new(Samples.Arrival(), Samples.Community(), "https://passerelles.slack.com/archives/D1/p1"), new(Samples.Arrival() with { FirstName = "" }, Samples.Community(), null), new(Samples.Arrival() with { Refused = "is_archived" }, Samples.Community(), null)], more: 3)).ToJson(),
        $"at_home.{language.Code()}");

    [Fact]
    public void Nobody_notifies_the_channel_through_an_introduction()
    {
        var arrival = Samples.Published("1", Samples.Ana, "<!here>", "<!channel> <!subteam^S1> & <@UZOE>");

        var json = ArrivalsViews.Announcement(Language.French, [arrival], InFrench).ToJson().ToJsonString() + ArrivalsViews.Card(Language.English, arrival, Samples.Community(), InFrench).ToJson().ToJsonString();

        Assert.DoesNotContain("<!channel", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<!here", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<!subteam", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<@UZOE>", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_someone_wrote_is_shown_whole_however_long()
    {
        var longest = string.Join(' ', Enumerable.Repeat("&&&&&&&&&", 100));
        var arrival = Samples.Published("1", Samples.Ana, "Ana", longest);

        Assert.Equal(900, Ampersands(ArrivalsViews.Announcement(Language.French, [arrival], InFrench)));
        Assert.Equal(900, Ampersands(ArrivalsViews.Card(Language.French, arrival with { Status = ArrivalStatus.Skipped }, Samples.Community(), InFrench)));
        Assert.Equal(longest, Assert.IsType<TextInput>(ArrivalsViews.Edit(Language.French, arrival, Samples.Community()).Blocks.OfType<Input>().Single().Element).Initial);

        static int Ampersands(Message message) => message.Blocks.OfType<Section>().Sum(s => s.Text.ToString().Replace("Infra &amp; Services", "", StringComparison.Ordinal).Split("&amp;").Length - 1);
    }

    [Fact]
    public void A_form_never_cuts_an_introduction_longer_than_it_would_take()
    {
        var field = Assert.IsType<TextInput>(ArrivalsViews.Edit(Language.French, Samples.Arrival(new string('a', 2500)), Samples.Community()).Blocks.OfType<Input>().Single().Element);

        Assert.Equal(2500, field.Initial!.Length);
        Assert.Equal(2500, field.MaxLength);
    }
}
