using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

internal static partial class SettingsTexts
{
    private sealed class En : ISettingsTexts
    {
        private const Language English = Language.English;

        public string Title => "Settings";
        public Mrkdwn Intro(string community) => $"The settings of the community *{community}*. Each change counts at once, and stays in the log.";
        public string Name(Topic topic) => topic switch
        {
            Topic.Words => "What it is for",
            Topic.Place => "Language, time zone and public holidays",
            Topic.Week => "The week",
            Topic.Pace => "Messages in the channel",
            Topic.Meetings => "The meetings",
            Topic.Facilitation => "The facilitators’ channel",
            _ => "Breaks and days off",
        };
        public string Change => "Change…";
        public string Add => "Add…";
        public string Close => "Close";

        public Mrkdwn NoPurpose => $"_What it is for has not been written yet._";
        public Mrkdwn Lists(int objectives, int notFor, bool hasRoadmap)
        {
            List<string> said = [];
            if (objectives > 0) said.Add(English.Count(objectives, "objective", "objectives"));
            if (notFor > 0) said.Add(English.Count(notFor, "thing it is not for", "things it is not for"));
            if (hasRoadmap) said.Add("a roadmap");
            return said.Count == 0 ? $"No objectives and no roadmap yet" : (Mrkdwn)$"With {English.All(said)}";
        }
        public Mrkdwn FacilitatedIn(ChannelId channel) => $"Requests to join come to {channel}";
        public Mrkdwn FacilitatedPrivately => $"No private channel: I write to each person who decides";
        public Mrkdwn Place(string language, string zone, string holidays) => $"{language}; time zone {zone}; public holidays: {holidays}";
        public Mrkdwn Week(string nudge, string check, string publish, bool autoPublish)
        {
            Mrkdwn end = autoPublish ? $"else I publish a digest *{publish}*" : (Mrkdwn)$"else I tell the pilots *{publish}*";
            return $"I ask for what is missing *{nudge}*, again *{check}* if nothing has come; {end}";
        }
        public Mrkdwn Pace(int perDay, int minutesApart, string from, string to) =>
            $"{English.Count(perDay, "message", "messages")} of the bot a day at most, {English.Count(minutesApart, "minute", "minutes")} apart, from {from} to {to}, on working days";
        public Mrkdwn Announcements(bool open) => open ? $"What members announce is published without being read first" : (Mrkdwn)$"What members announce is read by an animator first";
        public Mrkdwn NoMeetings => $"No regular meetings";
        public Mrkdwn Meetings(string series, int minutes, int promptDays, string? months)
        {
            Mrkdwn without = months is null ? $"every month" : (Mrkdwn)$"but not in {months}";
            return $"The *{series}*, for {English.Count(minutes, "minute", "minutes")}, {without}; I ask for it to be prepared {English.Count(promptDays, "day", "days")} before";
        }
        public Mrkdwn NoRest => $"No break to come, and no day off besides public holidays.";
        public Mrkdwn Stretch(string from, string to, string? why) => why is null ? $"From {from} to {to}" : (Mrkdwn)$"From {from} to {to}: {why}";
        public Mrkdwn OneDay(string day, string? why) => why is null ? $"On {day}" : (Mrkdwn)$"On {day}: {why}";
        public Mrkdwn Others(int more) => $"And {English.Count(more, "other, later", "others, later")}.";
        public string Remove => "Remove";
        public string RemoveTitle => "Remove these days?";
        public Mrkdwn RemoveText => $"The community’s rhythm goes on there as on other days.";
        public string RemoveYes => "Yes, remove";
        public string RemoveNo => "Keep";
        public Mrkdwn RolesLine => $"*The people*\nWho pilots, animates, facilitates, and the rest";
        public string Roles => "See the roles…";

        public string FormTitle(Topic topic) => topic switch
        {
            Topic.Words => "What it is for",
            Topic.Place => "Language and place",
            Topic.Week => "The week",
            Topic.Pace => "Messages in the channel",
            Topic.Meetings => "The meetings",
            Topic.Facilitation => "The facilitators",
            _ => "A break",
        };
        public Mrkdwn FormIntro(Topic topic, string community) => topic switch
        {
            Topic.Words => $"*{community}*: what everyone reads who asks to join.",
            Topic.Place => $"*{community}*: what everyone reads, and the hours that count there.",
            Topic.Week => $"*{community}*: I ask only for what is missing, and publish only where nobody has said anything all week.",
            Topic.Pace => $"*{community}*: what the bot writes by itself. Members’ own messages are never held.",
            Topic.Meetings => $"*{community}*: the day that comes back every month. Animators hear of it beforehand, and confirm or move it.",
            Topic.Facilitation => $"*{community}*: where requests to join are read. Facilitators are invited there.",
            _ => $"*{community}*: days on which nothing is asked of anyone.",
        };
        public string NameLabel => "The name";
        public string PurposeLabel => "The purpose";
        public string PurposeHint => "A sentence or two.";
        public string ObjectivesLabel => "The objectives";
        public string NotForLabel => "What it is not for";
        public string LinesHint => "One a line.";
        public string RoadmapLabel => "The address of the roadmap";
        public string RoadmapHint => "It begins with https://";
        public string NudgeDayLabel => "I ask for what is missing";
        public string CheckDayLabel => "I ask again, if nothing has come";
        public string PublishDayLabel => "I publish a digest, if nothing has come";
        public string TimeLabel => "At what time?";
        public string StepHint => "From 08:00 to 18:59. On a day off it moves within its week.";
        public string AutoPublishLabel => "When nothing has come all week";
        public string AutoPublish => "Publish the digest without being asked";
        public string PerDayLabel => "Messages of the bot a day, at most";
        public string MinutesApartLabel => "Minutes between two messages, at least";
        public string FromLabel => "From";
        public string ToLabel => "Until";
        public string OpenLabel => "What members announce";
        public string Open => "Is published without being read by an animator";
        public string RuleLabel => "Which day of the month?";
        public string RuleHint => "For instance: first Thursday, or last Tuesday. Leave it empty where there are no regular meetings.";
        public string AtLabel => "At what time?";
        public string MinutesLabel => "For how many minutes?";
        public string PromptDaysLabel => "How many days before is it prepared?";
        public string MonthsLabel => "Months without a meeting";
        public string MonthsPlaceholder => "Choose months";
        public string FirstDayLabel => "The first day";
        public string LastDayLabel => "The last day";
        public string LastDayHint => "Leave it empty for a single day.";
        public string WhyLabel => "Why?";
        public string Save => "Save";
        public string SeeDates => "See the dates";
        public string Cancel => "Cancel";

        public string NothingChanged => "Nothing has changed: these are the settings in force.";
        public string NoAddress => "A whole address is needed, which begins with https://";
        public string LineTooLong(int line, int most) => $"Line {English.Number(line)} is too long: {English.Count(most, "character", "characters")} at most.";
        public string OutsideDaytime => "Choose a time from 08:00 to 18:59: I write to nobody outside of it.";
        public string OutOfOrder => "In the week I ask first, then ask again, then publish.";
        public string OutsidePace(string from, string to) => $"I write in the channel only from {from} to {to}: choose a time within it, or change it under “Messages in the channel”.";
        public string EndsFirst(string from) => $"The end must come after the beginning ({from}).";
        public string LeavesOutPublishing(string publish) => $"The week’s digest is published {publish}: keep that hour in, or change it first under “The week”.";
        public string TimeMissing => "Choose a time.";
        public string Whole(int from, int to) => $"A whole number is needed, from {English.Number(from)} to {English.Number(to)}.";
        public string NoMonthLeft => "No month would be left: leave the day of the month empty instead.";
        public string DayMissing => "Choose a day.";
        public string DayIsPast => "That day is past.";
        public string EndsBeforeItBegins => "The last day comes before the first.";
        public string RestsAlready => "These are days off already.";
        public string NotRead(SeriesProblem problem, string? word, string? near) => problem switch
        {
            SeriesProblem.NoRank => "Which of the month? First, second, third, fourth or last: first Thursday, for instance.",
            SeriesProblem.NoDay => "Which day of the week? First Thursday, for instance.",
            SeriesProblem.SeveralInAMonth => "One day a month, please: first Thursday, for instance. Other meetings can be added one by one.",
            SeriesProblem.Fifth => "Few months have a fifth day of that name: choose the last instead.",
            SeriesProblem.NoSuchTime => $"“{word}” is not a time: first Thursday at 12:30, for instance.",
            SeriesProblem.SeveralTimes => "One time only, please.",
            _ when near is not null => $"I do not know “{word}”. Did you mean “{near}”?",
            _ => $"I do not know “{word}”. Write, for instance: first Thursday.",
        };
        public Mrkdwn NoLongerRight(string why) => $":warning: Other settings have changed while you were writing: {why}";

        public string PreviewTitle => "Before it is saved";
        public Mrkdwn WeeksTitle => $"*The weeks, as they would be:*";
        public Mrkdwn Rests(string monday) => $"• week of {monday}: nothing is asked";
        public string Step(string moment, bool moved) => moved ? $"{moment} (moved)" : moment;
        public Mrkdwn WeeksExplained(bool autoPublish, string zone) => autoPublish
            ? $"The question, the reminder, then the digest, which come only where nothing has been said. Time zone: {zone}."
            : (Mrkdwn)$"The question, the reminder, then the word to the pilots, which come only where nothing has been said. Time zone: {zone}.";
        public Mrkdwn MeetingsTitle => $"*The next meetings would be expected:*";
        public Mrkdwn Meeting(string moment, string? insteadOf) => insteadOf is null ? $"• {moment}" : (Mrkdwn)$"• {moment}, as {insteadOf} is a day off";
        public Mrkdwn NoMeetingAtAll => $"No meeting would be expected any more. Those that are scheduled remain.";
        public string Back => "Change again…";
        public string SaveMine => "Save mine";
        public Mrkdwn Meanwhile(UserId by, SlackDate at) => $"*While you were writing, {by} changed these settings* ({at}). Nothing you wrote is lost. Here are those in force:";
        public Mrkdwn Yours => $"*And here are yours.* Save them if they are to replace the others.";
        public Mrkdwn Saved(Topic topic) => $":white_check_mark: Saved: {English.InSentence(Name(topic))}.";
        public Mrkdwn YourWords => $"Here is what you had written, to take it up again:";

        public Mrkdwn WhichOne => $"Which community’s settings would you like to see?";
        public Mrkdwn Gone => $"I cannot find this community any more.";
        public Mrkdwn OnlyThese(Mrkdwn? who) => who is null
            ? $"Settings are for a community’s pilots, facilitators and administrators, and nobody is one here yet."
            : (Mrkdwn)$"Settings are for a community’s pilots, facilitators and administrators: {who}.";
    }
}
