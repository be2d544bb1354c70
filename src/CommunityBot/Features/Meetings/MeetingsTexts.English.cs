using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

public static partial class MeetingsTexts
{
    private sealed class En : IMeetingsTexts
    {
        public string NoticeTitle => "Meeting";
        public string FormTitle => "Schedule a meeting";
        public string ChangeTitle => "Change the meeting";
        public string RemoteTitle => "Make it remote";
        public string Send => "Schedule";
        public string Save => "Save";
        public string Close => "Cancel";
        public string Shut => "Close";
        public Mrkdwn IntroOfMonth(string month, string community, string rule, ChannelId channel) => $"The *{month}* meeting of *{community}* ({rule}). I will announce it in {channel}, then count the answers and send the reminders.";
        public Mrkdwn IntroSpecial(string community, ChannelId channel) => $"A special meeting of *{community}*, besides the monthly ones. I will announce it in {channel}, then count the answers and send the reminders.";
        public Mrkdwn DayOff(string day, string suggested) => $":calendar: The usual day, {day}, is a day off. I suggest {suggested}; choose freely.";
        public Mrkdwn ChangeIntro => $"Those who answered will be told of another date, place or link. If the date changes, I will say so in the channel too.";
        public Mrkdwn RemoteIntro => $"The meeting will be remote: give the link to join it. Those who come, or may come, will be told.";
        public string WhenLabel => "When?";
        public string WhenHint(string zone) => $"The time is yours ({zone}). Everyone will read it in their own zone.";
        public string MinutesLabel => "How long";
        public string Minutes(int minutes) => Lasts(minutes);
        public string PlaceLabel => "Place";
        public string PlaceHint => "If people meet on site: an address, a room… A place or a link is enough.";
        public string LinkLabel => "Link to join remotely";
        public string LinkHint => "If people can join from afar: a complete address, such as https://example.org/room";
        public string TopicLabel => "Topic";
        public string TopicHint => "One line that makes people want to come.";
        public string AgendaLabel => "Agenda";
        public string AgendaHint => "Who speaks, about what, in which order. You can complete it later.";
        public string Missing => "Something is missing here.";
        public string TooLong(int most) => $"This is a little long: {Language.English.Number(most)} characters at most, please.";
        public string NoLink => "I do not recognise an address. I need a complete one, such as https://example.org/room";
        public string NeitherPlaceNorLink => "Say where people meet: a place, a link, or both.";
        public string Past => "That moment has passed. Choose another one.";
        public string TooFar => "That is more than a year away. Choose a nearer moment.";
        public string NotOfMonth(string month, string? latest) => latest is null
            ? $"Choose a day in {month}; for another day, schedule a special meeting."
            : $"Choose a day in {month}, or {latest} at the latest; for another day, schedule a special meeting.";
        public Mrkdwn Scheduled(SlackDate at) => $":white_check_mark: Noted: {at}.";
        public Mrkdwn MoveNoted(SlackDate at) => $":white_check_mark: Noted: the meeting will take place on {at}.";
        public Mrkdwn ChangeNoted => $":white_check_mark: Noted: the announcement and `/reunion` show the meeting as it is now.";
        public Mrkdwn NothingChanged => $"Nothing changed: the meeting is as it was.";
        public Mrkdwn Unusual(IReadOnlyList<string> what) => $":warning: {string.Join(" ", what)} If that is not what you meant, change it with `/reunion`.";
        public string OnWeekend(string day) => $"It is a {day}.";
        public string OnDayOff => "It is a day off.";
        public string InBreak(string why) => $"It is during a break of the community (“{why}”).";
        public string AtOddHour(string time) => $"It is at {time}, in the community’s time.";
        public string VerySoon(int minutes) => $"It is in {Lasts(minutes)}: few people will have the time to see it.";
        public Mrkdwn CancelNoted(SlackDate at, string topic) => $":white_check_mark: The meeting of {at}, “{topic}”, is cancelled.";
        public Mrkdwn AnswersTold(int count) => count == 1 ? $"The one person who had answered gets a message." : (Mrkdwn)$"The {count} people who had answered get a message.";
        public Mrkdwn AnnouncedIn(ChannelId channel, SlackDate? at, bool isAtOnce) => (at, isAtOnce) switch
        {
            (_, true) => $"The announcement goes out in {channel} now.",
            ({ } moment, _) => $"The announcement goes out in {channel} on {moment}.",
            _ => $"The announcement goes out in {channel} as soon as I may write there.",
        };
        public Mrkdwn ReadIn(ChannelId channel, SlackDate? at, bool isAtOnce) => (at, isAtOnce) switch
        {
            (_, true) => $"I am saying so in {channel} now.",
            ({ } moment, _) => $"I will say so in {channel} on {moment}.",
            _ => $"I will say so in {channel} as soon as I may write there.",
        };
        public Mrkdwn AlreadyScheduled(UserId by, SlackDate at, string topic) => $"{by} has already scheduled this meeting: {at}, “{topic}”. Type `/reunion` to see or change it.";
        public Mrkdwn ChangedMeanwhile(UserId by) => $"{by} changed this meeting while you were writing. Type `/reunion` to see it as it is, then make your changes again.";
        public Mrkdwn NotAnnounced(SlackDate at, ChannelId channel, string code) => $":warning: Slack did not let the announcement of the meeting of {at} appear in {channel} (“{code}”). Check that I am in it and that it is not archived. The meeting is still scheduled: `/reunion` shows it to every member.";

        public string CancelTitle => "Cancel the meeting";
        public Mrkdwn WhoWillBeTold(SlackDate at, string topic, int answered, ChannelId? channel)
        {
            Mrkdwn told = answered switch
            {
                0 => $"Nobody has answered yet.",
                1 => $"One person has answered and will be told at once, with your reasons.",
                _ => $"{answered} people have answered and will be told at once, with your reasons.",
            };
            Mrkdwn here = channel is { } its ? $" I will say so in {its} too." : (Mrkdwn)$"";
            return $"The meeting of {at}, “{topic}”. {told}{here}";
        }
        public string WhyLabel => "Why?";
        public string WhyHint => "Your words will be read as they are, privately and in the channel.";
        public string CancelSend => "Cancel the meeting";

        public Mrkdwn Which => $"Which community’s meetings do you want to see?";
        public Mrkdwn NowhereToMeet => $"Meetings are those of the communities one is a member of. Type `/rejoindre` (or `/community join`) to ask to join one.";
        public Mrkdwn MembersOnly(string community) => $"The meetings of *{community}* are for its members. Type `/rejoindre` (or `/community join`) to ask to join it.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Meetings are prepared by those who animate, lead or facilitate the community."
            : $"Meetings are prepared by those who animate, lead or facilitate the community: {Language.English.People(who)}.";
        public Mrkdwn Gone => $"I cannot find this meeting any more.";
        public Mrkdwn YourWords => $"Your words, so that they are not lost:";
        public Mrkdwn Title(string community) => $"*The meetings of {community}*";
        public Mrkdwn NoneYet(string? expected) => expected is null
            ? (Mrkdwn)$"No meeting is scheduled for now."
            : $"No meeting is scheduled yet. The next one is expected on {expected}.";
        public Mrkdwn CancelledMonth(string month) => $"The {month} meeting is cancelled; another date may follow.";
        public Mrkdwn MoreMeetings(int more) => $"… and {Language.English.Count(more, "more meeting", "more meetings")} later.";
        public Mrkdwn InTheList(string topic, SlackDate at) => $"*{topic}*\n{at}";
        public string See => "See";
        public string ScheduleMonth(string month) => $"Schedule {month}…";
        public string ScheduleSpecial => "Special meeting…";
        public string Change => "Change…";
        public string MakeRemote => "Make it remote…";
        public string Cancel => "Cancel the meeting…";
        public Mrkdwn TopicsProposed => $"Topics proposed:";
        public Mrkdwn TopicBy(UserId by, string words) => $"• {words} ({by})";
        public Mrkdwn MoreTopics(int more) => $"… and {Language.English.Count(more, "more topic", "more topics")}";

        public Mrkdwn When(SlackDate at, int minutes) => $":calendar: {at}, {Lasts(minutes)}";
        public Mrkdwn AtPlace(string place) => $":round_pushpin: On site: {place}";
        public Mrkdwn Online(Link link) => $":computer: Remotely: {link}";
        public Mrkdwn Counts(int yes, int maybe, int no) => yes + maybe + no == 0
            ? (Mrkdwn)$"Tell us whether you come."
            : $"Answers: {yes} yes, {maybe} maybe, {no} no.";
        public Mrkdwn CountsBefore(int yes) => $"{Language.English.Count(yes, "person", "people")} had said yes before the date changed.";
        public Mrkdwn WhoComes(IReadOnlyList<UserId> who, int more) => $"Coming: {Several(who, more)}.";
        public Mrkdwn WhoMayCome(IReadOnlyList<UserId> who, int more) => $"Maybe: {Several(who, more)}.";
        public Mrkdwn NobodyYet => $"Nobody has said yes yet.";
        public Mrkdwn YouAnswered(Coming coming) => coming switch
        {
            Coming.Yes => $"You answered that you come.",
            Coming.Maybe => $"You answered maybe.",
            _ => $"You answered that you cannot come.",
        };
        public Mrkdwn WhoSaidYesBefore(IReadOnlyList<UserId> who, int more) => $"Had said yes before the date changed: {Several(who, more)}.";
        public Mrkdwn YouAnsweredBefore => $"You had answered before the date changed: will you come on the new date?";
        public string Yes => "I’ll be there";
        public string Maybe => "Maybe";
        public string No => "I can’t come";
        public string Propose => "Propose a topic…";
        public string OutOfCalendar => "Take it out of my calendar";
        public string CalendarFile => "Add to my calendar";

        public Mrkdwn Announced(string topic) => $":calendar: *Meeting: {topic}*";
        public Mrkdwn NextForNewcomer(string topic) => $":calendar: *Our next meeting: {topic}*";
        public Mrkdwn Cancelled(SlackDate at, string topic) => $":no_entry_sign: *Meeting cancelled: {topic}*\nIt was to take place on {at}.";
        public Mrkdwn CancelledHere(SlackDate at, string topic, UserId by) => $":no_entry_sign: *Meeting cancelled: {topic}*\nIt was to take place on {at}. {by} says why:";
        public Mrkdwn Recalled(string topic, int days) => days switch
        {
            0 => $":bell: *It is today: {topic}*",
            1 => $":bell: *It is tomorrow: {topic}*",
            _ => $":bell: *In {days} days: {topic}*",
        };
        public Mrkdwn MovedHere(string topic, SlackDate before) => $":calendar: *The meeting has a new date: {topic}*\nIt was to take place on {before}. Now:";

        public Mrkdwn Noted(Coming coming, SlackDate at, bool isRecalled) => coming switch
        {
            Coming.Yes => $":white_check_mark: Noted, see you soon: {at}.{Recall(isRecalled)}",
            Coming.Maybe => $":white_check_mark: Noted: maybe, {at}.{Recall(isRecalled)} You can change your answer until then.",
            _ => $":white_check_mark: Noted: you cannot come. You can change your answer at any time.",
        };
        public Mrkdwn Over(SlackDate at) => $"This meeting has begun, or has taken place already: {at}. Type `/reunion` to see the next one.";
        public Mrkdwn WasCancelled(UserId by, string why) => why.Length == 0 ? (Mrkdwn)$"{by} cancelled this meeting." : $"{by} cancelled this meeting, with these words:\n{Mrkdwn.Quote(why)}";
        public Mrkdwn Soon(string topic, string community, bool isInAnHour) => isInAnHour ? (Mrkdwn)$":bell: *In one hour: {topic}* ({community})" : $":bell: *Soon: {topic}* ({community})";
        public Mrkdwn CancelledForYou(SlackDate at, string topic, string community, UserId by) => $":no_entry_sign: The meeting of *{community}* of {at}, “{topic}”, is cancelled. {by} says why:";
        public Mrkdwn MovedForYou(string topic, string community, SlackDate before) => $":calendar: The meeting of *{community}*, “{topic}”, has a new date. It was to take place on {before}. Now:";
        public Mrkdwn ChangedForYou(string topic, string community) => $":pencil2: The meeting of *{community}*, “{topic}”, has changed. Now:";
        public Mrkdwn ComesStill => $"Are you still coming?";
        public string ProposeTitle => "Propose a topic";
        public Mrkdwn ProposeIntro(SlackDate at, string topic) => $"For the meeting of {at}, “{topic}”. Those who prepare it will see your proposal, with your name.";
        public string ProposeLabel => "What would you like to talk about?";
        public string ProposeSend => "Propose";
        public Mrkdwn ProposeDone => $":white_check_mark: Thank you! Your topic is among those that the people who prepare the meeting will see.";
        public Mrkdwn EnoughTopics(int most) => $"You have proposed {most} topics for this meeting already, thank you! Those who prepare it will read them.";
        public Mrkdwn CalendarSent(SlackDate at, Link google, Link outlook) => $"The meeting of {at}, for your calendar: open this file, or add it to {google} or {outlook}.";
        public Mrkdwn CalendarCancelled(SlackDate at, bool isPostponed) => isPostponed
            ? (Mrkdwn)$"The meeting of {at} does not take place then: open this file to take it out of your calendar."
            : $"The meeting of {at} is cancelled: open this file to take it out of your calendar.";
        public Mrkdwn CalendarOnItsWay => $"I am sending you the file in a private message.";
        public Mrkdwn CalendarRefused(Link google, Link outlook) => $"Slack did not let me send you the file. You can add the meeting to {google} or {outlook}.";
        public string CalendarName(string community, string topic) => $"{community}: {topic}";
        public string CalendarFileName(string day) => $"meeting-{day}.ics";

        public Mrkdwn DigestTitle => $":calendar: *The next meeting*";
        public Mrkdwn DigestLine(string topic, string? link, SlackDate at) => link is null ? (Mrkdwn)$"{topic} ({at})" : $"{new Link(link, topic)} ({at})";

        public string HomeTitle => "Next meetings";
        public Mrkdwn HomeLine(string community, string topic, SlackDate at) => $"*{topic}* ({community})\n{at}";
        public string Details => "See";
        public Mrkdwn HomeMore(int more) => $"… and {Language.English.Count(more, "more meeting", "more meetings")} to come";

        public Mrkdwn FallsInBreak(SlackDate at, string topic, string from, string to, string why, IReadOnlyList<Mrkdwn> recalled)
        {
            Mrkdwn reminders = recalled.Count == 0
                ? (Mrkdwn)$"I will not remind the channel of it before then, but those who come, privately, an hour before."
                : $"I will remind the channel of it on {Language.English.Together(recalled)}, and those who come, privately, an hour before.";
            return $":calendar: The meeting of {at}, “{topic}”, falls in the break “{why}” ({from} to {to}). It is kept, unless you decide otherwise. {reminders}";
        }
        public string Move => "Move…";

        private static string Recall(bool isRecalled) => isRecalled ? " I will remind you an hour before." : "";

        private static Mrkdwn Several(IReadOnlyList<UserId> who, int more) => more == 0 ? Language.English.People(who) : $"{Language.English.People(who)} and {Language.English.Count(more, "other person", "other people")}";

        private static string Lasts(int minutes) => (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"{rest} min",
            (1, 0) => "one hour",
            (var hours, 0) => $"{hours} hours",
            (var hours, var rest) => $"{hours}h{rest:00}",
        };
    }
}
