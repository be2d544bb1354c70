using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Announcements;

/// <summary>Anyone of a community announces something to it: at the channel's pace, now or at a time; a member's is read by an animator first, unless the community is set open.</summary>
public sealed class AnnouncementsFeature(Outbox outbox, PacingFeature pacing, LettersFeature letters, TimeProvider clock)
{
    public static readonly CommandName Command = new("/annoncer", new("Annoncer quelque chose à la communauté, ou voir ce qui attend (file)", "Announce something to the community, or see what waits (queue)"), new("[file]", "[queue]")) { Needs = Act.Announce };
    public static readonly SubCommandName SubCommand = new("annoncer", "announce", new("annoncer quelque chose à la communauté, ou voir ce qui attend (`file`)", "announce something to the community, or see what waits (`queue`)")) { Needs = Act.Announce };

    /// <summary>Carries the community's id; so does the form.</summary>
    public static readonly ButtonId<string> Open = new("announcements.open");
    public static readonly ModalId<string> Form = new("announcements.form");
    public static readonly ModalId<Guid> Editing = new("announcements.editing");
    public static readonly ModalId<Guid> Refusal = new("announcements.refusal");
    public static readonly ChoiceField Kind = new("announcements.kind");
    public static readonly TextField Title = new("announcements.title");
    public static readonly TextField Text = new("announcements.text");
    public static readonly TextField Link = new("announcements.link");
    public static readonly MomentField At = new("announcements.at");
    public static readonly ChoicesField NoAdvertising = new("announcements.no_advertising");
    public static readonly TextField Note = new("announcements.note");

    public static readonly ButtonId<AnnouncementRead> Publish = new("announcements.publish");
    public static readonly ButtonId<Guid> Edit = new("announcements.edit");
    public static readonly ButtonId<Guid> Refuse = new("announcements.refuse");
    public static readonly ButtonId<Guid> Withdraw = new("announcements.withdraw");
    public static readonly ButtonId<Guid> Restore = new("announcements.restore");

    /// <summary>Opens Slack at the card, from the Home tab: there is nothing to handle.</summary>
    public static readonly ButtonId<Guid> SeeCard = new("announcements.see_card");

    // In the list of what waits.
    public static readonly ButtonId<Guid> PublishNow = new("announcements.publish_now");

    /// <summary>The same for what the bot itself prepares: an arrival, what is said of a meeting, the week’s digest.</summary>
    public static readonly ButtonId<PostInQueue> PublishPost = new("announcements.publish_post");
    public static readonly ButtonId<Guid> Cancel = new("announcements.cancel");

    internal const string Notice = "announcements.notice", Sent = "announcements.sent", Moved = "announcements.moved", Shown = "announcements.shown";
    private const string MessageKind = "announcements.message", AnotherDayKind = "announcements.another_day", ReceiptKind = "announcements.receipt", CardKind = "announcements.card", AdviceKind = "announcements.advice";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "channels:history", "groups:history")
        .Command<Announce>(Command, (h, command, stop) => h.Run(command, stop))
        .SubCommand<Announce>(SubCommand, (h, command, stop) => h.Run(command, stop))
        .Button<Announce, string>(Open, (h, press, stop) => h.Open(press, stop))
        .Submission<Announce, string>(Form, (h, form, stop) => h.Submit(form, stop))
        .Button<EditAnnouncement, Guid>(Edit, (h, press, stop) => h.Open(press, stop))
        .Submission<EditAnnouncement, Guid>(Editing, (h, form, stop) => h.Submit(form, stop))
        .Button<DecideAnnouncement, AnnouncementRead>(Publish, (h, press, stop) => h.Publish(press, stop))
        .Button<DecideAnnouncement, Guid>(Refuse, (h, press, stop) => h.Open(press, stop))
        .Submission<DecideAnnouncement, Guid>(Refusal, (h, form, stop) => h.Refuse(form, stop))
        .Button<WithdrawAnnouncement, Guid>(Withdraw, (h, press, stop) => h.Withdraw(press, stop))
        .Button<WithdrawAnnouncement, Guid>(Restore, (h, press, stop) => h.Restore(press, stop))
        .Button<ShowQueue, Guid>(PublishNow, (h, press, stop) => h.PublishNow(press, stop))
        .Button<ShowQueue, PostInQueue>(PublishPost, (h, press, stop) => h.PublishPost(press, stop))
        .Button<ShowQueue, Guid>(Cancel, (h, press, stop) => h.Cancel(press, stop))
        .Told<FollowAnnouncement>(Sent, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Told<FollowAnnouncement>(Moved, (h, tx, outcome, _) => h.Moved(tx, outcome))
        .Told<FollowAnnouncement>(Shown, (h, tx, outcome, _) => h.Shown(tx, outcome))
        .NamesPost(MessageKind, async (tx, id, _) => (await tx.FindAnnouncement(Guid.Parse(id)))?.Words.Title)
        .DrawsWhatIsLeft<DrawAnnouncements>(MessageKind, (h, tx, id, _, _) => h.Message(tx, id))
        .DrawsWhatIsLeft<DrawAnnouncements>(ReceiptKind, (h, tx, id, place, _) => h.Receipt(tx, id, place))
        .DrawsWhatIsLeft<DrawAnnouncements>(CardKind, (h, tx, id, place, _) => h.Card(tx, id, place))
        .DrawsPart<FollowAnnouncement>(AnotherDayKind, (h, tx, id, reader, _) => h.AnotherDay(tx, id, reader))
        .DrawsPart<AdviseScheduling>(AdviceKind, (h, tx, id, reader, _) => h.Draw(tx, id, reader))
        .Event<AdviseScheduling>("message.channels", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<AdviseScheduling>("message.groups", (h, tx, heard, _) => h.Heard(tx, heard))
        .WaitsAtHome<AnnouncementsAtHome>(115, (h, tx, reader, _) => h.ToDecide(tx, reader))
        .Home<AnnouncementsAtHome>(45, (h, tx, reader, _) => h.Mine(tx, reader))
        .Daily<ForgetAnnouncements>("announcements.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .InDigest<ListAnnouncements>((h, tx, of, _) => h.Draw(tx, of))
        .Uses<AnnouncementsFeature>()
        .Uses<TellAuthor>();

    /// <summary>What was published between two moments and still stands, in order, with its address where the workspace's is known.</summary>
    public static async Task<IReadOnlyList<(Announcement It, string? Link)>> Published(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until)
    {
        var published = new List<(Announcement, string?)>();
        foreach (var it in await tx.PublishedAnnouncements(community.Id, from, until)) published.Add((it, await tx.LinkTo(community.Workspace, MessageOf(it.Id), Place.Channel(community.Channel))));
        return published;
    }

    /// <summary>Who has announced something between two moments that still stands, and when, in order.</summary>
    public static Task<IReadOnlyList<(UserId Author, DateTimeOffset At)>> Announced(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until) => tx.Announced(community.Id, from, until);

    /// <summary>The titles of the news published between two moments, in order: neither who came or left, nor what was only to be talked about.</summary>
    public static async Task<IReadOnlyList<string>> NewsOf(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await tx.PublishedAnnouncements(community.Id, from, until))
            .Where(it => it.Words.Kind is not (AnnouncementKind.Arrival or AnnouncementKind.Departure or AnnouncementKind.Discussion)).Select(it => it.Words.Title)];

    /// <summary>Whether an announcement is to go out before that moment, as things stand.</summary>
    public static async Task<bool> IsAwaited(Tx tx, CommunitySettings community, DateTimeOffset before) =>
        (await PacingFeature.Planned(tx, community)).Any(post => Announces(post) && (post.HandedAt ?? post.PlannedAt) < before);

    /// <summary>The form, filled in with something to talk about for its author to make their own.</summary>
    /// <param name="zone">The author's.</param>
    public static Modal FormToTalk(Language reader, CommunitySettings community, Standing author, string title, string text, string zone) =>
        AnnouncementsViews.Form(reader, community, Announce.GoesOutAtOnce(community, author), zone, new(AnnouncementKind.Discussion, title, text, null, null));

    internal static Subject MessageOf(Guid id) => new(MessageKind, AnnouncementsSql.Key(id));

    internal static Subject ReceiptOf(Guid id) => new(ReceiptKind, AnnouncementsSql.Key(id));

    internal static Subject CardOf(Guid id) => new(CardKind, AnnouncementsSql.Key(id));

    internal static Subject AnotherDay(Guid id) => new(AnotherDayKind, AnnouncementsSql.Key(id));

    internal static Subject Advice(string community) => new(AdviceKind, community);

    internal static bool Announces(PacedPost post) => post.Subject.Kind == MessageKind;

    /// <summary>Who reads what members propose: pilots and animators; where there are none, facilitators.</summary>
    internal static Task<IReadOnlyList<UserId>> Animators(Tx tx, string community) => tx.Announcers(community);

    /// <summary>Puts an announcement in the channel's queue, under a key of its own: at a time asked for its place is kept, and what has none goes around it. The state is saved by the caller, with the key's number.</summary>
    internal async Task Queue(Tx tx, CommunitySettings community, Announcement it) =>
        await tx.NoteTold(it.Id, await pacing.Post(tx, community, it.PostKey, MessageOf(it.Id), it.Words.At is null ? PostClass.Rest : PostClass.Promised, it.Words.At, tell: Sent, moved: Moved));

    /// <summary>Has it wait no more, or go on waiting in its old place. False where its moment has come already, or there is no place to go back to.</summary>
    internal Task<bool> Suspend(Tx tx, CommunitySettings community, Announcement it) => pacing.Suspend(tx, community, it.PostKey);

    /// <inheritdoc cref="Suspend"/>
    internal Task<bool> Resume(Tx tx, CommunitySettings community, Announcement it) => pacing.Resume(tx, community, it.PostKey);

    /// <summary>It waits there, or is on its way.</summary>
    internal static async Task<bool> IsInQueue(Tx tx, CommunitySettings community, Announcement it) =>
        await PacingFeature.Find(tx, community, MessageOf(it.Id)) is { Status: PostStatus.Waiting or PostStatus.Handed } post && post.Key == it.PostKey;

    /// <summary>Takes it out of the queue for another place in it. False where its moment has come already.</summary>
    internal Task<bool> Unqueue(Tx tx, CommunitySettings community, Announcement it) => pacing.Withdraw(tx, community, it.PostKey);

    /// <summary>Shows the animators what they have to read.</summary>
    /// <param name="again">They have read it before: a new card says that something is to be read anew, and the one that stands is drawn again.</param>
    internal async Task AskAnimators(Tx tx, Announcement it, bool again)
    {
        var time = again ? $":{Guid.CreateVersion7(Now):n}" : "";
        foreach (var who in await Animators(tx, it.Community))
            await outbox.Show(tx, $"announcement:{it.Id:n}:card:{who}{time}", Place.Private(who), CardOf(it.Id), Priority.Waiting, Shown);
    }

    /// <summary>
    /// Its moment is on another day than its author was told, or there is none any more: said in their letter of the day. Another hour of the same day shows on
    /// their receipt.
    /// </summary>
    internal async Task SayAnotherDay(Tx tx, CommunitySettings community, Announcement it)
    {
        if (it.Status != AnnouncementStatus.Queued || await PacingFeature.Find(tx, community, MessageOf(it.Id)) is not { Status: PostStatus.Waiting } post) return;
        if (DayOf(post.PlannedAt) == DayOf(it.ToldAt)) return;
        await tx.NoteTold(it.Id, post.PlannedAt);
        await letters.Add(tx, $"announcement:{it.Id:n}:day:{Guid.CreateVersion7(Now):n}", it.Author, community, AnotherDay(it.Id));

        LocalDate? DayOf(DateTimeOffset? moment) => moment is { } at ? community.DayAt(at) : null;
    }

    /// <summary>
    /// Somebody is of the community no more: what they announced and is not out yet is taken back, and an animator may bring it back. What is out stays. The
    /// community is held.
    /// </summary>
    public async Task MembershipEnded(Tx tx, CommunitySettings community, UserId author)
    {
        if (Permissions.Allows(Act.Announce, await tx.StandingOf(community.Id, author))) return;
        foreach (var it in await tx.AnnouncementsOf(community.Id, author))
        {
            var left = it with { Revision = null };
            if (it.Status is AnnouncementStatus.Proposed or AnnouncementStatus.Queued or AnnouncementStatus.Stopped)
            {
                if (it.Status == AnnouncementStatus.Queued) await Suspend(tx, community, it);
                left = left with { Status = AnnouncementStatus.Withdrawn, WithdrawnAt = Now, WithdrawnFrom = it.Status };
            }
            if (left != it) await tx.SaveAnnouncement(left, it.Status, Now);
            await Redraw(tx, left);
        }
    }

    /// <summary>Draws again what its author, the animators and Home tabs see of it.</summary>
    internal async Task Redraw(Tx tx, Announcement it)
    {
        await outbox.Refresh(tx, ReceiptOf(it.Id));
        await outbox.Refresh(tx, CardOf(it.Id));
        await RefreshHomes(tx, it);
    }

    /// <summary>The Home tabs in which it shows.</summary>
    internal async Task RefreshHomes(Tx tx, Announcement it) => outbox.RefreshHomes(tx, [it.Author, .. await Animators(tx, it.Community)]);

    /// <summary>The same, and what stands in the channel.</summary>
    internal async Task RedrawAll(Tx tx, Announcement it)
    {
        await outbox.Refresh(tx, MessageOf(it.Id), Priority.Waiting);
        await Redraw(tx, it);
    }

    /// <summary>Business time.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();
}
