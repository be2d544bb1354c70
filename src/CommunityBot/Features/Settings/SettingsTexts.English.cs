using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

internal static partial class SettingsTexts
{
    private sealed class En : ISettingsTexts
    {
        private const Language English = Language.English;

        public string Title => "Settings";
        public Mrkdwn Intro(string community, ChannelId channel) => $"The settings of the community *{community}*, in {channel}. Each change counts at once, and stays in the log.";
        public string Name(Topic topic) => topic switch
        {
            Topic.Words => "What it is for",
            Topic.Place => "Channel, language, time zone and public holidays",
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
        public Mrkdwn FacilitatorsChoose(Mrkdwn who) => $"Facilitators choose this channel: {who}.";
        public Mrkdwn Place(ChannelId channel, string language, string zone, string holidays) => $"{channel}; {language}; time zone {zone}; public holidays: {holidays}";
        public Mrkdwn Week(string nudge, string check, string publish, bool autoPublish)
        {
            Mrkdwn end = autoPublish ? $"if nothing has come by then either, I publish a digest *{publish}*" : (Mrkdwn)$"if nothing has come by then either, I tell the pilots *{publish}*";
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
        public Mrkdwn RestsToCome(int number) => $"{English.Count(number, "stretch of days to come", "stretches of days to come")}:";
        public string Stretch(string from, string to, string? why) => why is null ? $"From {from} to {to}" : $"From {from} to {to}: {why}";
        public string OneDay(string day, string? why) => why is null ? $"On {day}" : $"On {day}: {why}";
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
            Topic.Place => "Channel and place",
            Topic.Week => "The week",
            Topic.Pace => "Messages in the channel",
            Topic.Meetings => "The meetings",
            Topic.Facilitation => "The facilitators",
            _ => "A break",
        };
        public Mrkdwn FormIntro(Topic topic, string community) => topic switch
        {
            Topic.Words => $"*{community}*: what everyone reads who asks to join.",
            Topic.Place => $"*{community}*: where people talk, what everyone reads, and the hours that count there.",
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
        public string NudgeTimeLabel => "The time at which I ask";
        public string CheckTimeLabel => "The time at which I ask again";
        public string PublishTimeLabel => "The time at which I publish";
        public string StepHint => "From 08:00 to 18:59. On a day off it moves within its week.";
        public string AutoPublishLabel => "When nothing has come all week";
        public string AutoPublish => "Publish the digest without being asked";
        public string PerDayLabel => "Messages of the bot a day, at most";
        public string MinutesApartLabel => "Minutes between two messages, at least";
        public string FromLabel => "From";
        public string ToLabel => "Until";
        public string OpenLabel => "What members announce";
        public string Open => "Is published without being read by an animator";
        public string RuleLabel => "The day of the month";
        public string RuleHint => "For instance: first Thursday, or last Tuesday. Leave it empty where there are no regular meetings.";
        public string AtLabel => "The time of the meeting";
        public string MinutesLabel => "The length of the meeting, in minutes";
        public string PromptDaysLabel => "The asking, in days before the meeting";
        public string MonthsLabel => "Months without a meeting";
        public string MonthsPlaceholder => "Choose months";
        public string FirstDayLabel => "The first day";
        public string LastDayLabel => "The last day";
        public string LastDayHint => "Leave it empty for a single day.";
        public string WhyLabel => "Why?";
        public string Save => "Save";
        public string SeeDates => "See the dates";
        public string SeeWhatFollows => "See what follows";
        public string Cancel => "Cancel";

        public Mrkdwn NothingChanged => $"Nothing has changed: these are the settings in force.";
        public Mrkdwn TooLongHere(string label) => $"{label}: this text is too long for a form of Slack. It stays as it is.";
        public string FacilitatorsAreThere => "This is the facilitators’ channel: choose another, dues are read there.";
        public string NoAddress => "A whole address is needed, which begins with https://";
        public string LineTooLong(int line, int most) => $"Line {English.Number(line)} is too long: {English.Count(most, "character", "characters")} at most.";
        public string OutsideDaytime => "Choose a time from 08:00 to 18:59: I write to nobody outside of it.";
        public string CheckTooSoon => "I ask again only after I have asked, in the same week.";
        public string PublishingTooSoon => "I publish only after I have asked again, in the same week.";
        public string OutsidePace(string from, string to) => $"I write in the channel only from {from} to {to}: choose a time within it, or change it under “Messages in the channel”.";
        public string EndsFirst(string from) => $"The end must come after the beginning ({from}).";
        public string NoRoom(int room, int minutesApart, string from, string to) =>
            $"From {from} to {to} there is room only for {English.Count(room, "message", "messages")}, {English.Count(minutesApart, "minute", "minutes")} apart: ask for fewer, or put them closer together.";
        public string LeavesOutPublishing(string publish) => $"The week’s digest is published {publish}: keep that hour in, or change it first under “The week”.";
        public string TimeMissing => "Choose a time.";
        public string Whole(int from, int to) => $"A whole number is needed, from {English.Number(from)} to {English.Number(to)}.";
        public string NoMonthLeft => "No month would be left: leave the day of the month empty instead.";
        public string DayMissing => "Choose a day.";
        public string DayIsPast => "That day is past.";
        public string EndsBeforeItBegins => "The last day comes before the first.";
        public string RestsAlready => "These are days off already.";
        public string BreakTooLong => "A break lasts a year at most: the community can make it longer then.";
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
        public string Rests(string monday) => $"week of {monday}: nothing is asked";
        public string Step(WeeklyStep step, bool publishes, string day, bool moved) => (step, publishes) switch
        {
            (WeeklyStep.Ask, _) => moved ? $"asked {day} (moved)" : $"asked {day}",
            (WeeklyStep.Remind, _) => moved ? $"again {day} (moved)" : $"again {day}",
            (_, true) => moved ? $"digest {day} (moved)" : $"digest {day}",
            _ => moved ? $"pilots told {day} (moved)" : $"pilots told {day}",
        };
        public string StepDone(WeeklyStep step, bool publishes) => (step, publishes) switch
        {
            (WeeklyStep.Ask, _) => "asked already",
            (WeeklyStep.Remind, _) => "asked again already",
            (_, true) => "digest on its way",
            _ => "pilots told already",
        };
        public string NoStep(WeeklyStep step, bool publishes) => (step, publishes) switch
        {
            (WeeklyStep.Ask, _) => "not asked",
            (WeeklyStep.Remind, _) => "not asked again",
            (_, true) => "no digest",
            _ => "pilots not told",
        };
        public string NothingLeft => "nothing more this week";
        public Mrkdwn WeeksExplained(bool autoPublish, string zone) => autoPublish
            ? $"Animators are asked, and asked again; the digest comes in the channel: only where something is missing. A day off moves a step within its week, or takes it away where no day is left. Time zone: {zone}."
            : (Mrkdwn)$"Animators are asked, and asked again; then pilots are told: only where something is missing. A day off moves a step within its week, or takes it away where no day is left. Time zone: {zone}.";
        public Mrkdwn MeetingsTitle => $"*The next meetings:*";
        public Mrkdwn MeetingExpected(string moment, string? insteadOf) => insteadOf is null ? $"• {moment}, to be scheduled" : (Mrkdwn)$"• {moment}, to be scheduled, as {insteadOf} is a day off";
        public Mrkdwn MeetingScheduled(string moment, string topic, bool inBreak) => inBreak
            ? $"• {moment}, *scheduled already, and falls in a break* ({topic}): it is kept, and whoever prepares it is told. To move or cancel it: `/reunion`"
            : (Mrkdwn)$"• {moment}, scheduled already ({topic})";
        public Mrkdwn NoMeetingIn(string month) => $"• {month}: none, a break takes half of it or more";
        public Mrkdwn NoMeetingAtAll => $"No meeting would be expected any more. Those that are scheduled remain.";
        public Mrkdwn WhatFollows => $"*What follows:*";
        public IReadOnlyList<Mrkdwn> ChannelMoves(ChannelId from, ChannelId to, int people) =>
        [
            $"• The community meets in {to}, no longer in {from}. My next messages come there.",
            people == 1 ? $"• I invite there the one person who belongs to it; I remove nobody from {from}." : (Mrkdwn)$"• I invite there the {English.Number(people)} people who belong to it, members and roles; I remove nobody from {from}.",
            $"• A line says so in {from}, and another in {to}, each in its turn among my messages.",
            $"• What was posted in {from} stays there, and is still kept up to date.",
            $"• Whoever is in {to} already without being a member stays so: facilitators see it tomorrow in their Home tab.",
        ];
        public IReadOnlyList<Mrkdwn> LanguageChanges(Language to) =>
        [
            $"• What I say in the community’s channel and in the facilitators’ is written in {English.NameOf(to)} from my next message on.",
            $"• What was posted there keeps its language, but for what is still kept up to date.",
            $"• Texts of your own serve in their own language only: where there is none in {English.NameOf(to)}, I say mine.",
            $"• In private, but for the month’s page, nothing changes for whoever has set Slack to French or English; the others read me in {English.NameOf(to)}.",
        ];
        public Mrkdwn MeetsElsewhere(string community, ChannelId to) =>
            $":door: The community *{community}* now meets in {to}; its members are invited there. What was said here stays here. To join it: `/community join`";
        public Mrkdwn MeetsHere(string community, ChannelId from) => $":wave: The community *{community}* now meets here; until now it met in {from}.";
        public string LeavesInQueue => "the line that says, in the former channel, where the community meets";
        public string ArrivesInQueue => "the line that says that the community meets here";
        public Mrkdwn WasOf(ChannelId channel, Mrkdwn communities) => $"{channel} was the channel of {communities}: what I posted there stays, and is still kept up to date.";
        public Mrkdwn NothingWaits => $"• Nothing waits to be posted in the channel: this is for my next messages.";
        public Mrkdwn PostForeseen(string name, SlackDate? then, SlackDate? before) => (then, before) switch
        {
            (null, null) => $"• {name}: no room for now",
            (null, _) => $"• {name}: no room foreseen any more",
            ({ } at, null) => $"• {name}: {at}",
            ({ } at, { } was) => $"• {name}: {at}, no longer {was}",
        };
        public string AMessage => "a message";
        public IReadOnlyList<Mrkdwn> FacilitationMoves(ChannelId to, int requests, Mrkdwn? facilitators) =>
        [
            requests == 0 ? $"• The next requests to join are read in {to}." : (Mrkdwn)$"• {English.Count(requests, "request that waits comes", "requests that wait come")} to {to} at once, and so do the next ones.",
            .. facilitators is null ? [] : new[] { (Mrkdwn)$"• I invite {facilitators} there: facilitators are told in their news of the day." },
        ];
        public IReadOnlyList<Mrkdwn> FacilitationEnds(int requests, Mrkdwn? deciders) =>
        [
            requests == 0 ? $"• There is no channel any more: I write privately to each person who decides." : (Mrkdwn)$"• There is no channel any more: {English.Count(requests, "request that waits goes", "requests that wait go")} out privately at once, and so do the next ones.",
            .. deciders is null ? [] : new[] { (Mrkdwn)$"• They are read by {deciders}. Dues show to facilitators alone, who are told in their news of the day." },
        ];
        public Mrkdwn ReadBy(Mrkdwn who, int others) => others == 0
            ? $"• :warning: Already there, and about to read dues: {who}."
            : (Mrkdwn)$"• :warning: Already there, and about to read dues: {who}, and {English.Count(others, "other person", "other people")}.";
        public Mrkdwn StaysIn(ChannelId channel) => $"• What was posted in {channel} stays there, and is still kept up to date.";
        public Mrkdwn FacilitationMoved(UserId by, ChannelId? channel) => channel is { } room
            ? $"{by} changed the facilitators’ channel: requests to join are read in {room} from now on, those that wait as well."
            : (Mrkdwn)$"{by} took the facilitators’ channel away: requests to join come to you privately from now on, those that wait as well.";
        public Mrkdwn RoomIsPublic(ChannelId channel) =>
            $":warning: The facilitators’ channel, {channel}, is public: everybody can read what was posted there. I post nothing more there, and take away what I had written; requests to join come privately to each person who decides, and dues to facilitators alone. Make it private in Slack, or choose another with `/community settings`.";
        public Mrkdwn NotLetIn(Mrkdwn who, int others, ChannelId channel) => others == 0
            ? $":warning: Slack did not let me invite to {channel}: {who}. Please invite them by hand, or ask the workspace’s administrators to."
            : (Mrkdwn)$":warning: Slack did not let me invite to {channel}: {who}, and {English.Count(others, "other person", "other people")}. Please invite them by hand, or ask the workspace’s administrators to.";
        public string Back => "Change again…";
        public string SaveMine => "Save mine";
        public Mrkdwn Meanwhile(UserId by, SlackDate at) => $"*While you were writing, {by} changed these settings* ({at}). Nothing you wrote is lost. Here are those in force:";
        public Mrkdwn Yours => $"*And here are yours.* Save them if they are to replace the others.";
        public Mrkdwn Saved(Topic topic) => $":white_check_mark: Saved: {English.InSentence(Name(topic))}.";
        public Mrkdwn YourWords => $"Here is what you had written, to take it up again:";
        public Mrkdwn Said(string label, Mrkdwn value) => $"{label}: {value}";
        public string Nothing => "nothing";
        public string YesOrNo(bool yes) => yes ? "yes" : "no";
        public Mrkdwn Became(string label, Mrkdwn before, Mrkdwn after) => $"{label}: {before} → {after}";
        public Mrkdwn Added(Mrkdwn rest) => $"added: {rest}";
        public Mrkdwn Removed(Mrkdwn rest) => $"removed: {rest}";

        public Mrkdwn WhichOne => $"Which community’s settings would you like to see?";
        public Mrkdwn Gone => $"I cannot find this community any more.";
        public Mrkdwn OnlyThese(Mrkdwn? who) => who is null
            ? $"Settings are for a community’s pilots, facilitators and administrators, and nobody is one here yet."
            : (Mrkdwn)$"Settings are for a community’s pilots, facilitators and administrators: {who}.";
    }
}
