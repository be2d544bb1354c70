using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

public static partial class AnnouncementsTexts
{
    private sealed class En : IAnnouncementsTexts
    {
        public string FormTitle => "Announce something";
        public string EditTitle => "Edit the announcement";
        public string RefuseTitle => "Leave it unpublished";
        public string Send => "Publish";
        public string Propose => "Propose";
        public string Save => "Save";
        public string SaveAndPublish => "Save and publish";
        public string Close => "Cancel";
        public string Shut => "Close";
        public Mrkdwn IntroAtOnce(ChannelId channel) => $"Your announcement will be posted in {channel} in my name, signed by you. To keep the channel pleasant to read, I space my messages out; I tell you at once the date it is planned for.";
        public Mrkdwn IntroRead(ChannelId channel) => $"The animators will read your announcement, then it will be posted in {channel}, signed by you. I keep you posted in a private message.";
        public Mrkdwn IntroReadAgain(ChannelId channel) => $"The animators will read this version, then the announcement goes out in {channel}. Until then it does not.";
        public Mrkdwn IntroRevision(ChannelId channel) => $"Your announcement is in {channel} already. The animators will read this version; until then, what is there stays as it is.";
        public string KindLabel => "What is it about?";
        public string Kind(AnnouncementKind kind) => kind switch
        {
            AnnouncementKind.News => "News",
            AnnouncementKind.Event => "Event",
            AnnouncementKind.Help => "Call for help",
            AnnouncementKind.Progress => "Project progress",
            AnnouncementKind.Watch => "Worth reading",
            AnnouncementKind.Discussion => "Let’s talk",
            AnnouncementKind.Arrival => "Arrival",
            _ => "Departure",
        };
        public string TitleLabel => "Title";
        public string TextLabel => "Your message";
        public string LinkLabel => "Link";
        public string LinkHint => "A whole address, such as https://exemple.org/workshop";
        public string WhenLabel => "Not before";
        public string WhenHint(string zone) => $"Leave it empty to publish as soon as may be. The time is yours ({zone}).";
        public string RuleLabel => "A house rule to keep in mind";
        public string RuleConfirm => "This announcement does not promote my company";
        public string NoteLabel => "What you tell the person";
        public string NoteHint => "They get your words in a private message, with your name. The other animators read them too.";
        public string RefuseSend => "Send";
        public string Missing => "Something is missing here.";
        public string TooLong(int most) => $"A little long: {Language.English.Number(most)} characters at most, please.";
        public string NoLink => "This is not an address I recognise. I need a whole one, such as https://exemple.org/workshop";
        public string Past => "This moment has passed already. Choose another one, or leave it empty to publish as soon as may be.";
        public string TooFar => "This is more than a year away. Choose a moment nearer to now.";
        public string NoAdvertisingMissing => "Tick the box to confirm. If your announcement is about your company, see with the animators first.";

        public Mrkdwn Which => $"Which community do you want to announce it to?";
        public Mrkdwn NowhereToAnnounce => $"Announcements are for members of a community. Type `/rejoindre` (or `/community join`) to ask to join one.";
        public Mrkdwn MembersOnly(string community) => $"Announcements to *{community}* are for its members. Type `/rejoindre` (or `/community join`) to ask to join it.";
        public Mrkdwn Gone => $"I cannot find this announcement any more. It was probably erased since.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"This is for the author of the announcement, and for the pilots, animators and facilitators of the community."
            : $"This is for the author of the announcement, and for the pilots, animators and facilitators of the community: {Language.English.People(who)}.";
        public Mrkdwn NotAMemberAnyMore(string community) => $"You are no longer a member of *{community}*: your announcements there are up to the animators. Type `/rejoindre` (or `/community join`) to ask to come back.";
        public Mrkdwn FacilitatorsOnly(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Publishing without waiting is for the facilitators."
            : $"Publishing without waiting is for the facilitators: {Language.English.People(who)}.";
        public Mrkdwn YourWords => $"Your words, so that they are not lost:";

        public Mrkdwn Yours(ChannelId channel) => $"Your announcement for {channel}:";
        public Mrkdwn ProposedBy(UserId author, ChannelId channel) => $"{author} proposes an announcement for {channel}:";
        public Mrkdwn YourRevision(ChannelId channel) => $"Your announcement in {channel}, as you propose to change it:";
        public Mrkdwn RevisedBy(UserId author, ChannelId channel) => $"{author} proposes to change their announcement in {channel} to this:";
        public Mrkdwn WaitsFor(IReadOnlyList<UserId> animators) => animators.Count == 0
            ? (Mrkdwn)$"It waits to be read."
            : $"It waits to be read by {Language.English.OneOf(animators)}.";
        public Mrkdwn StaysUntilThen => $"Until then, what is in the channel stays as it is.";
        public Mrkdwn WantedAt(SlackDate at) => $"Not before {at}.";
        public Mrkdwn Planned(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$":hourglass_flowing_sand: It goes out in {channel} on {moment}."
            : $":hourglass_flowing_sand: It waits until it can go out in {channel}.";
        public Mrkdwn PlannedAfter(ChannelId channel, SlackDate at, SlackDate wanted) => $":hourglass_flowing_sand: It goes out in {channel} on {at}, the first free moment after the one wanted ({wanted}): I space my messages out, in the daytime and on working days.";
        public Mrkdwn OnItsWay(ChannelId channel) => $"It is going out in {channel} right now.";
        public Mrkdwn Published(ChannelId channel, SlackDate at) => $":white_check_mark: Published in {channel} on {at}.";
        public Mrkdwn ApprovedBy(UserId by) => $"Approved by {by}.";
        public Mrkdwn EditedAndApprovedBy(UserId by) => $"Edited and approved by {by}.";
        public Mrkdwn EditedBy(UserId by) => $"Edited by {by}.";
        public Mrkdwn RefusedBy(UserId by) => $"{by} decided not to publish it, with these words:";
        public Mrkdwn WithdrawnBy(UserId by, SlackDate at) => $"Withdrawn by {by} on {at}.";
        public Mrkdwn WithdrawnAsLeft(UserId author, SlackDate at) => $"Withdrawn on {at}: {author} is no longer of the community.";
        public Mrkdwn Stopped(ChannelId channel) => $":warning: Slack did not take this announcement into {channel}. A shorter text or another link is often enough: edit it, then publish again. If it happens again, tell the facilitators.";
        public Mrkdwn AlreadyPublished(UserId by) => $"Too late: {by} has already published this announcement.";
        public Mrkdwn AlreadyRefused(UserId by) => $"Too late: {by} answered that this announcement will not be published.";
        public Mrkdwn AlreadyWithdrawn(UserId by) => $"{by} has withdrawn this announcement.";
        public Mrkdwn ProposedAgain => $"This announcement waits to be read again.";
        public Mrkdwn ReadItAgain(UserId author) => $"Nothing is published: {author} has just changed the text. The card shows the new one: read it before you publish it.";
        public string Publish => "Publish";
        public string Edit => "Edit…";
        public string Refuse => "Do not publish…";
        public string Withdraw => "Withdraw";
        public string Restore => "Restore";
        public string PublishAgain => "Publish again";
        public string ProposeAgain => "Edit and propose again…";
        public string WithdrawAsk => "Withdraw this announcement?";
        public Mrkdwn WithdrawExplained => $"If it is out already, the message stays in the channel and says that it was withdrawn. You can restore it.";
        public string WithdrawYes => "Withdraw";
        public string WithdrawNo => "Keep";
        public Mrkdwn Approved(UserId by, string title) => $"{by} approved your announcement “{title}”.";
        public Mrkdwn ApprovedAndEdited(UserId by, string title) => $"{by} approved your announcement “{title}”, after editing it.";
        public Mrkdwn RevisionApproved(UserId by, string title, ChannelId channel) => $"{by} approved your change: “{title}” is up to date in {channel}.";
        public Mrkdwn Edited(UserId by, string title) => $"{by} edited your announcement “{title}”.";
        public Mrkdwn YouWrote => $"You had written:";
        public Mrkdwn Refused(UserId by, string title) => $"{by} decided not to publish your announcement “{title}”, with these words:";
        public Mrkdwn RevisionRefused(UserId by, string title) => $"{by} did not take your change to “{title}”: the announcement stays as it is. Their words:";
        public Mrkdwn TakenBack(UserId by, string title) => $"{by} withdrew your announcement “{title}”.";
        public Mrkdwn Out(string title, ChannelId channel) => $":white_check_mark: Your announcement “{title}” has just gone out in {channel}.";
        public Mrkdwn NotOut(string title, ChannelId channel) => $":warning: Slack did not take your announcement “{title}” into {channel}. It is not lost: you can edit it and publish it again from its card, above in this conversation.";
        public Mrkdwn MovedTo(string title, ChannelId channel, SlackDate at) => $":hourglass_flowing_sand: A change of date: your announcement “{title}” goes out in {channel} on {at}.";
        public Mrkdwn Held(string title, ChannelId channel) => $":hourglass_flowing_sand: Your announcement “{title}” waits: I cannot write in {channel} for now. It goes out by itself as soon as I can.";

        public Mrkdwn Heading(AnnouncementKind kind, string title) => $"{Emoji(kind)} {Kind(kind)} — *{title}*";
        public Mrkdwn By(UserId author) => $"Announced by {author}";
        public Mrkdwn InDigest => $":newspaper: *Announcements*";
        public Mrkdwn DigestLine(string title, string? link, UserId author) => $"{Titled(title, link)}, by {author}";
        public Mrkdwn WithdrawnHere(string title, UserId by) => $":wastebasket: Announcement withdrawn by {by}: “{title}”.";

        public Mrkdwn QueueTitle(string community, ChannelId channel) => $"*{community}*: what waits to go out in {channel}";
        public Mrkdwn QueueStands(ChannelId channel) => $":warning: I cannot write in {channel} for now: everything waits, and goes on by itself.";
        public Mrkdwn QueueEmpty(ChannelId channel) => $"Nothing waits to go out in {channel}.";
        public Mrkdwn QueueLine(string title, UserId author, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"• {moment}: *{title}*, by {author}"
            : $"• No date for now: *{title}*, by {author}";
        public Mrkdwn QueueOther(string name, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"• {moment}: {name}"
            : $"• No date for now: {name}";
        public Mrkdwn PostGoesNow(string name, ChannelId channel) => $"On its way to {channel}: {name}.";
        public Mrkdwn WaitsNoMore => $"This message does not wait any more: it has just gone out, or is not needed.";
        public Mrkdwn QueueMore(int count) => $"… and {Language.English.Count(count, "other message", "other messages")}.";
        public string PublishNow => "Publish now";
        public string Cancel => "Cancel it";
        public string PublishNowAsk => "Publish without waiting?";
        public Mrkdwn PublishNowMoves(IReadOnlyList<string> titles, int others) => (titles.Count + others) switch
        {
            0 => $"It goes out at once, and puts nothing else off.",
            _ => $"It goes out at once, and puts off {Language.English.All([.. titles.Select(title => $"“{title}”"), .. others > 0 ? [Language.English.Count(others, "other message", "other messages")] : Array.Empty<string>()])}. If their day changes, their authors are told.",
        };
        public string AMessageOfMine => "a message I prepare";
        public string CancelAsk => "Cancel this announcement?";
        public Mrkdwn CancelExplained => $"It will not go out. You can restore it from our private conversation: it gets its place back.";
        public Mrkdwn GoesNow(string title, ChannelId channel) => $"“{title}” is going out in {channel} right now.";
        public Mrkdwn Cancelled(string title) => $"“{title}” will not go out. It can be restored from our private conversation.";

        public Mrkdwn ToDecideAtHome(UserId author, string title, string community) => $"{author} proposes an announcement to *{community}*: “{title}”.";
        public Mrkdwn ToReviseAtHome(UserId author, string title, string community) => $"{author} proposes to change their announcement to *{community}*: “{title}”.";
        public string MineAtHome => "Your announcements that wait";
        public Mrkdwn MineLine(string title, string community, Mrkdwn state) => $"*{title}* ({community})\n{state}";
        public Mrkdwn MoreAtHome(int count) => $"… and {Language.English.Count(count, "other announcement", "other announcements")}, in our private messages.";
        public Mrkdwn WaitsAtHome => $"It waits to be read.";
        public string See => "See the announcement";
        public Mrkdwn Advice(ChannelId channel) => $"You have a lot to share in {channel} today, and that is good! So that each message is read, you can prepare the next one here: I will post it when you choose. Nothing you write yourself is ever held back.";
        public string AdviceOpen => "Prepare an announcement…";
    }
}
