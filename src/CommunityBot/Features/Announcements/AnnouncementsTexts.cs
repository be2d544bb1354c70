using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>What is said of announcements: in the form, to the author, to the animators, and in the channel.</summary>
public interface IAnnouncementsTexts
{
    // The form.
    string FormTitle { get; }   // 24 characters at most
    string EditTitle { get; }
    string RefuseTitle { get; }
    string Send { get; }
    string Propose { get; }
    string Save { get; }
    string SaveAndPublish { get; }
    string Close { get; }
    string Shut { get; }
    Mrkdwn IntroAtOnce(ChannelId channel);
    Mrkdwn IntroRead(ChannelId channel);
    Mrkdwn IntroReadAgain(ChannelId channel);
    Mrkdwn IntroRevision(ChannelId channel);
    string KindLabel { get; }
    string Kind(AnnouncementKind kind);
    string TitleLabel { get; }
    string TextLabel { get; }
    string LinkLabel { get; }
    string LinkHint { get; }
    string WhenLabel { get; }
    string WhenHint(string zone);
    string RuleLabel { get; }
    string RuleConfirm { get; }   // 75 characters at most
    string NoteLabel { get; }
    string NoteHint { get; }
    string RefuseSend { get; }
    string Missing { get; }
    string TooLong(int most);
    string NoLink { get; }
    string Past { get; }
    string TooFar { get; }
    string NoAdvertisingMissing { get; }

    // What the command answers.
    Mrkdwn Which { get; }
    Mrkdwn NowhereToAnnounce { get; }
    Mrkdwn MembersOnly(string community);
    Mrkdwn Gone { get; }
    Mrkdwn NotYours(IReadOnlyList<UserId> who);
    Mrkdwn NotAMemberAnyMore(string community);
    Mrkdwn FacilitatorsOnly(IReadOnlyList<UserId> who);
    Mrkdwn YourWords { get; }

    // Card and receipt.
    Mrkdwn Yours(ChannelId channel);
    Mrkdwn ProposedBy(UserId author, ChannelId channel);
    Mrkdwn YourRevision(ChannelId channel);
    Mrkdwn RevisedBy(UserId author, ChannelId channel);
    Mrkdwn WaitsFor(IReadOnlyList<UserId> animators);
    Mrkdwn StaysUntilThen { get; }
    Mrkdwn WantedAt(SlackDate at);
    Mrkdwn Planned(ChannelId channel, SlackDate? at);
    Mrkdwn PlannedAfter(ChannelId channel, SlackDate at, SlackDate wanted);
    Mrkdwn OnItsWay(ChannelId channel);
    Mrkdwn Published(ChannelId channel, SlackDate at);
    Mrkdwn ApprovedBy(UserId by);
    Mrkdwn EditedAndApprovedBy(UserId by);
    Mrkdwn EditedBy(UserId by);
    Mrkdwn RefusedBy(UserId by);
    Mrkdwn WithdrawnBy(UserId by, SlackDate at);
    Mrkdwn WithdrawnAsLeft(UserId author, SlackDate at);
    Mrkdwn Stopped(ChannelId channel);
    Mrkdwn AlreadyPublished(UserId by);
    Mrkdwn AlreadyRefused(UserId by);
    Mrkdwn AlreadyWithdrawn(UserId by);
    Mrkdwn ProposedAgain { get; }

    /// <summary>To who would publish words that are others now.</summary>
    Mrkdwn ReadItAgain(UserId author);
    string Publish { get; }
    string Edit { get; }
    string Refuse { get; }
    string Withdraw { get; }
    string Restore { get; }
    string PublishAgain { get; }
    string ProposeAgain { get; }
    string WithdrawAsk { get; }
    Mrkdwn WithdrawExplained { get; }
    string WithdrawYes { get; }
    string WithdrawNo { get; }

    // What the author hears, in a message of its own.
    Mrkdwn Approved(UserId by, string title);
    Mrkdwn ApprovedAndEdited(UserId by, string title);
    Mrkdwn RevisionApproved(UserId by, string title, ChannelId channel);
    Mrkdwn Edited(UserId by, string title);
    Mrkdwn YouWrote { get; }
    Mrkdwn Refused(UserId by, string title);
    Mrkdwn RevisionRefused(UserId by, string title);
    Mrkdwn TakenBack(UserId by, string title);
    Mrkdwn Out(string title, ChannelId channel);
    Mrkdwn NotOut(string title, ChannelId channel);
    Mrkdwn MovedTo(string title, ChannelId channel, SlackDate at);
    Mrkdwn Held(string title, ChannelId channel);

    // In the channel.
    Mrkdwn Heading(AnnouncementKind kind, string title);
    Mrkdwn By(UserId author);
    Mrkdwn InDigest { get; }

    /// <param name="link">The message's address, where it is known.</param>
    Mrkdwn DigestLine(string title, string? link, UserId author);
    Mrkdwn WithdrawnHere(string title, UserId by);

    // The queue.
    Mrkdwn QueueTitle(string community, ChannelId channel);
    Mrkdwn QueueStands(ChannelId channel);
    Mrkdwn QueueEmpty(ChannelId channel);
    Mrkdwn QueueLine(string title, UserId author, SlackDate? at);
    /// <param name="name">Of what the bot itself prepares, within a sentence.</param>
    Mrkdwn QueueOther(string name, SlackDate? at);
    Mrkdwn PostGoesNow(string name, ChannelId channel);
    Mrkdwn WaitsNoMore { get; }
    Mrkdwn QueueMore(int count);
    string PublishNow { get; }
    string Cancel { get; }
    string PublishNowAsk { get; }
    Mrkdwn PublishNowMoves(IReadOnlyList<string> titles, int others);
    string AMessageOfMine { get; }
    string CancelAsk { get; }
    Mrkdwn CancelExplained { get; }
    Mrkdwn GoesNow(string title, ChannelId channel);
    Mrkdwn Cancelled(string title);

    // Home, and the advice.
    Mrkdwn ToDecideAtHome(UserId author, string title, string community);
    Mrkdwn ToReviseAtHome(UserId author, string title, string community);
    string MineAtHome { get; }
    Mrkdwn MineLine(string title, string community, Mrkdwn state);
    Mrkdwn MoreAtHome(int count);
    Mrkdwn WaitsAtHome { get; }
    string See { get; }
    Mrkdwn Advice(ChannelId channel);
    string AdviceOpen { get; }
}

public static partial class AnnouncementsTexts
{
    public static readonly Texts<IAnnouncementsTexts> All = new(French: new Fr(), English: new En());
}
