using CommunityBot.Community;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Announcements;

public sealed class AnnouncementsViewsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    private static readonly Announcement Proposed = new()
    {
        Id = Guid.Parse("019b0000-0000-7000-8000-000000000001"), Community = "infra-services", Author = Samples.Ana, Status = AnnouncementStatus.Proposed, WrittenAt = Now,
        Words = new(AnnouncementKind.Help, "Un disque à remplacer", "Qui a déjà changé un disque à chaud ?\nJeudi, je me lance.", "https://exemple.org/disque", null),
    };

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_state_looks_as_kept(Language reader)
    {
        var queued = Proposed with { Status = AnnouncementStatus.Queued, DecidedBy = Samples.Leo, DecidedAt = Now, Tries = 1 };
        Keep("proposed", Proposed, null);
        Keep("wanted", Proposed with { Words = Proposed.Words with { At = Now.AddDays(3) } }, null);
        Keep("queued", queued, Waiting(Now.AddHours(18)));
        Keep("queued_later", queued with { EditedBy = Samples.Leo, Words = Proposed.Words with { At = Now } }, Waiting(Now.AddHours(18)));
        Keep("on_its_way", queued, Waiting(null) with { Status = PostStatus.Handed });
        Keep("published", queued with { Status = AnnouncementStatus.Published, PublishedAt = Now.AddHours(1) }, null);
        Keep("refused", Proposed with { Status = AnnouncementStatus.Refused, DecidedBy = Samples.Leo, DecidedAt = Now, Note = "Merci ! <!channel>\nDéjà dit lundi." }, null);
        Keep("withdrawn", queued with { Status = AnnouncementStatus.Withdrawn, WithdrawnBy = Samples.Ana, WithdrawnAt = Now }, null);
        Keep("revised", queued with { Status = AnnouncementStatus.Published, PublishedAt = Now, Revision = Proposed.Words with { Text = "Qui a déjà changé un disque ?" } }, null);
        Keep("left", queued with { Status = AnnouncementStatus.Withdrawn, WithdrawnAt = Now }, null);
        Keep("stopped", queued with { Status = AnnouncementStatus.Stopped, RefusedAs = "is_archived" }, null);

        void Keep(string state, Announcement it, PacedPost? post)
        {
            Snapshot.Matches(AnnouncementsViews.Card(reader, it, Samples.Community(), post, [Samples.Leo, Samples.Nadia], forAuthor: true).ToJson(), $"receipt.{state}.{reader.Code()}");
            Snapshot.Matches(AnnouncementsViews.Card(reader, it, Samples.Community(), post, [Samples.Leo, Samples.Nadia], forAuthor: false).ToJson(), $"card.{state}.{reader.Code()}");
        }
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Forms_messages_the_queue_and_the_Home_tab_look_as_kept(Language language)
    {
        var (t, community) = (AnnouncementsTexts.All.In(language), Samples.Community());
        Snapshot.Matches(AnnouncementsViews.Form(language, community, atOnce: true, "Europe/Paris").ToJson(), $"form.at_once.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Form(language, community, atOnce: false, "America/Montreal").ToJson(), $"form.read.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Edit(language, community, Proposed with { Words = Proposed.Words with { At = Now } }, publishes: true, isRead: false, "Europe/Paris").ToJson(), $"edit.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Edit(language, community, Proposed with { Status = AnnouncementStatus.Published, Revision = Proposed.Words }, publishes: false, isRead: true, "Europe/Paris").ToJson(), $"edit.read.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Out(language, Proposed, community, "https://passerelles.slack.com/archives/C1/p1").ToJson(), $"out.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Refuse(t, Proposed, 1000).ToJson(), $"refuse.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Announcement(language, Proposed).ToJson(), $"message.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Withdrawn(language, Proposed with { WithdrawnBy = Samples.Leo }).ToJson(), $"withdrawn.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Choose(t, [community, community]).ToJson(), $"choose.{language.Code()}");
        Snapshot.Matches(AnnouncementsViews.Advice(t, community).ToJson(), $"advice.{language.Code()}");
        Snapshot.Matches(QueueViews.List(language,
            [new(community, Waiting(Now), Proposed, Proposed.Words.Title) { MayPublishNow = true, MayCancel = true, PutsOff = ["Un titre", new('&', 100), "Un autre", "Un dernier"] }, new(community, Waiting(Now.AddHours(1)), null, "l’arrivée d’Ana") { MayPublishNow = true }, new(community, Waiting(null), Proposed, Proposed.Words.Title) { IsChannelClosed = true, MayPublishNow = true }],
            t.Cancelled("Un titre"), [community]).ToJson(), $"queue.{language.Code()}");
        Snapshot.Matches(QueueViews.List(language, [], null, [community]).ToJson(), $"queue.empty.{language.Code()}");
        AnnouncementAtHome[] waiting = [new(Proposed, community, null, "https://passerelles.slack.com/archives/D1/p1"), new(Proposed with { Status = AnnouncementStatus.Queued }, community, Waiting(Now), null)];
        Snapshot.Matches(new HomeView([.. AtHomeViews.ToDecide(language, waiting, 2), .. AtHomeViews.Mine(language, waiting, 1)]).ToJson(), $"at_home.{language.Code()}");
    }

    [Fact]
    public void What_somebody_wrote_is_whole_however_long_and_however_it_is_escaped()
    {
        var longest = Proposed with { Words = new(AnnouncementKind.News, new string('&', AnnouncementWords.TitleAtMost), new string('&', AnnouncementWords.TextAtMost), "https://exemple.org/" + new string('a', 400), null) };
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Equal(AnnouncementWords.TextAtMost + AnnouncementWords.TitleAtMost, Ampersands(AnnouncementsViews.Announcement(language, longest)));
            Assert.Equal(AnnouncementWords.TextAtMost + AnnouncementWords.TitleAtMost, Ampersands(AnnouncementsViews.Card(language, longest, Samples.Community(), null, [Samples.Leo], forAuthor: true)));
            Assert.NotNull(QueueViews.List(language, [.. Enumerable.Repeat(new QueuedPost(Samples.Community(), Waiting(Now), longest, longest.Words.Title) { MayCancel = true, MayPublishNow = true }, 30)], null, [Samples.Community()]));
            Assert.NotNull(AnnouncementsViews.Edit(language, Samples.Community(), longest, publishes: false, isRead: true, "Europe/Paris").ToJson());
        }

        static int Ampersands(Message message) => message.Blocks.OfType<Section>().Sum(section => section.Text.ToString().Split("&amp;").Length - 1);
    }

    private static PacedPost Waiting(DateTimeOffset? at) =>
        new() { Key = "k", Subject = new("announcements.message", "1"), Class = PostClass.Rest, Status = PostStatus.Waiting, QueuedAt = Now, PlannedAt = at };
}
