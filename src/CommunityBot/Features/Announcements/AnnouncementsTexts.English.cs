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
        public Mrkdwn IntroAtOnce(ChannelId channel) => $"Your announcement will be posted in {channel} in my name, signed by you. To keep the channel pleasant to read, I space my messages out; I tell you at once when it goes out.";
        public Mrkdwn IntroRead(ChannelId channel) => $"The animators will read your announcement, then it will be posted in {channel}, signed by you. I keep you posted in a private message.";
        public string KindLabel => "What is it about?";
        public string Kind(AnnouncementKind kind) => kind switch
        {
            AnnouncementKind.News => "News",
            AnnouncementKind.Event => "Event",
            AnnouncementKind.Help => "Call for help",
            AnnouncementKind.Progress => "Project progress",
            AnnouncementKind.Watch => "Worth reading",
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
        public string NoteHint => "They get your words in a private message, with your name and the text they had written.";
        public string RefuseSend => "Send";
        public string Missing => "Something is missing here.";
        public string TooLong(int most) => $"A little long: {Language.English.Number(most)} characters at most, please.";
        public string NoLink => "This is not an address I recognise. I need a whole one, such as https://exemple.org/workshop";
        public string Past => "This moment has passed already. Choose another one, or leave it empty to publish as soon as may be.";
        public string TooFar => "This is more than a year away. Choose a moment nearer to now.";
        public string NoAdvertisingMissing => "Tick the box to confirm. If your announcement is about your company, see with the animators first.";

        public Mrkdwn Which => $"Which community do you want to announce it to?";
        public Mrkdwn NowhereToAnnounce => $"Announcements are for members of a community. Type `/rejoindre` to ask to join one.";
        public Mrkdwn MembersOnly(string community) => $"Announcements to *{community}* are for its members. Type `/rejoindre` to ask to join it.";
        public Mrkdwn Gone => $"I cannot find this announcement any more. It was probably erased since.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"This is for the author of the announcement, and for the pilots, animators and facilitators of the community."
            : $"This is for the author of the announcement, and for the pilots, animators and facilitators of the community: {Language.English.People(who)}.";
        public Mrkdwn FacilitatorsOnly(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Publishing without waiting is for the facilitators."
            : $"Publishing without waiting is for the facilitators: {Language.English.People(who)}.";
        public Mrkdwn YourWords => $"Your words, so that they are not lost:";

        public Mrkdwn Yours(ChannelId channel) => $"Your announcement for {channel}:";
        public Mrkdwn ProposedBy(UserId author, ChannelId channel) => $"{author} proposes an announcement for {channel}:";
        public Mrkdwn WaitsFor(IReadOnlyList<UserId> animators) => animators.Count == 0
            ? (Mrkdwn)$"It waits to be read."
            : $"It waits to be read by {Language.English.OneOf(animators)}.";
        public Mrkdwn WantedAt(SlackDate at) => $"Wanted on {at}.";
        public Mrkdwn Planned(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$":hourglass_flowing_sand: It goes out in {channel} on {moment}."
            : $":hourglass_flowing_sand: It waits for {channel} to be active again.";
        public Mrkdwn OnItsWay(ChannelId channel) => $"It is going out in {channel} right now.";
        public Mrkdwn Published(ChannelId channel, SlackDate at) => $":white_check_mark: Published in {channel} on {at}.";
        public Mrkdwn ApprovedBy(UserId by) => $"Approved by {by}.";
        public Mrkdwn RefusedBy(UserId by) => $"{by} decided not to publish it, with these words:";
        public Mrkdwn WithdrawnBy(UserId by, SlackDate at) => $"Withdrawn by {by} on {at}.";
        public Mrkdwn Stopped(ChannelId channel, string code) => $":warning: Slack did not let the announcement into {channel} (“{code}”). Check that I am in it and that the channel is not archived, then publish again.";
        public Mrkdwn AlreadyPublished(UserId by) => $"Too late: {by} has already published this announcement.";
        public Mrkdwn AlreadyRefused(UserId by) => $"Too late: {by} answered that this announcement will not be published.";
        public Mrkdwn AlreadyWithdrawn(UserId by) => $"{by} has withdrawn this announcement.";
        public Mrkdwn ProposedAgain => $"This announcement waits to be read again.";
        public string Publish => "Publish";
        public string Edit => "Edit…";
        public string Refuse => "Do not publish…";
        public string Withdraw => "Withdraw";
        public string Restore => "Restore";
        public string PublishAgain => "Publish again";
        public string WithdrawAsk => "Withdraw this announcement?";
        public Mrkdwn WithdrawExplained => $"If it is out already, the message stays in the channel and says that it was withdrawn. You can restore it.";
        public string WithdrawYes => "Withdraw";
        public string WithdrawNo => "Keep";

        public Mrkdwn Heading(AnnouncementKind kind, string title) => $"{Emoji(kind)} {Kind(kind)} — *{title}*";
        public Mrkdwn By(UserId author) => $"Announced by {author}";
        public Mrkdwn WithdrawnHere(string title, UserId by) => $":wastebasket: Announcement withdrawn by {by}: “{title}”.";

        public Mrkdwn QueueTitle(string community, ChannelId channel) => $"*{community}*: what waits to go out in {channel}";
        public Mrkdwn QueueEmpty(ChannelId channel) => $"Nothing waits to go out in {channel}.";
        public Mrkdwn QueueLine(string title, UserId author, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"• {moment}: *{title}*, by {author}"
            : $"• No date for now: *{title}*, by {author}";
        public Mrkdwn QueueOther(SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"• {moment}: a message I prepare (arrivals, reminders…)"
            : $"• No date for now: a message I prepare (arrivals, reminders…)";
        public Mrkdwn QueueMore(int count) => $"… and {Language.English.Count(count, "other message", "other messages")}.";
        public string PublishNow => "Publish now";
        public string Cancel => "Cancel it";
        public Mrkdwn GoesNow(string title, ChannelId channel) => $"“{title}” is going out in {channel} right now.";
        public Mrkdwn Cancelled(string title) => $"“{title}” will not go out. It can be restored from our private conversation.";

        public Mrkdwn ToDecideAtHome(UserId author, string title, string community) => $"{author} proposes an announcement to *{community}*: “{title}”.";
        public Mrkdwn MineAtHome => $"*Your announcements that wait*";
        public Mrkdwn MineLine(string title, string community, Mrkdwn state) => $"*{title}* ({community})\n{state}";
        public Mrkdwn MoreAtHome(int count) => $"… and {Language.English.Count(count, "other announcement", "other announcements")}, in our private messages.";
        public Mrkdwn WaitsAtHome => $"It waits to be read.";
        public string See => "See the announcement";
        public Mrkdwn Advice(ChannelId channel) => $"You have a lot to share in {channel} today, and that is good! So that each message is read, you can prepare the next one here: I will post it when you choose. Nothing you write yourself is ever held back.";
        public string AdviceOpen => "Prepare an announcement…";
    }
}
