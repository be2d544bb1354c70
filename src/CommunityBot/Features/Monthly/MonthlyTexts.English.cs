using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

internal static partial class MonthlyTexts
{
    private sealed class En : IMonthlyTexts
    {
        private const Language English = Language.English;

        public Mrkdwn Gone => $"I cannot find this month any more.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"The account of the month is for those who pilot or facilitate the community."
            : $"The account of the month is for those who pilot or facilitate the community: {English.People(who)}.";
        public Mrkdwn TooOld => $"This month is too long ago to be passed on.";

        public Mrkdwn HourTitle(string month) => $":sparkles: *What your hour a week made possible in {month}*";
        public Mrkdwn Replies(int count) => $"{English.Count(count, "reply", "replies")} exchanged in threads";
        public Mrkdwn FirstWords(int count) => $"{English.Count(count, "newcomer", "newcomers")} spoke for the first time";
        public Mrkdwn Came(int count) => $"{English.Count(count, "person", "people")} present at the meetings";
        public Mrkdwn HourEnd => $"Thank you! None of this happens by itself.";
        public Mrkdwn QuietMonth(string month) => $":leaves: Few words were exchanged in {month}: it happens to every community. Thank you for being there; a simple question is often enough to get people talking again.";

        public Mrkdwn PageOf(string month) => $":page_facing_up: *The account of {month} for the association*";
        public Mrkdwn PageReady(string month) => $":page_facing_up: *The account of {month} for the association* is ready. Read it through, add to it if you like:";
        public Mrkdwn WillGoTo(Mrkdwn people) => $"Nothing leaves without you. Once you send it, it goes in a private message to {people}.";
        public Mrkdwn NobodyToSendTo => $"There is nobody else to send it to for now. With `/community roles` you can name a sponsor; this account can go then.";
        public string Send => "Send to sponsor and facilitator";
        public string Edit => "Edit…";
        public string SendAsk => "Send this account?";
        public Mrkdwn SendExplained(Mrkdwn people) => $"It goes as it is, in a private message, to {people}. What is sent cannot be taken back.";
        public string SendYes => "Send";
        public Mrkdwn ReadItAgain(UserId by) => $"Nothing was sent: {by} changed this text meanwhile. The message shows the new one now: read it, then send it.";
        public Mrkdwn SentAlready(UserId by, SlackDate at, Mrkdwn people) => $":white_check_mark: {by} sent it on {at} to {people}.";
        public Mrkdwn Sent(Mrkdwn people, bool hasSponsor) => hasSponsor
            ? $"Sent to {people}. Thank you!"
            : (Mrkdwn)$"Sent to {people}. Thank you! The community has no sponsor yet: the association may name one.";
        public Mrkdwn NotHandedOver(UserId person, string month, string code) => $"The account of {month} could not be handed to {person}: Slack refused it (“{code}”).";
        public Mrkdwn Relayed(UserId by, string month, string community) => $":page_facing_up: {by} passes on to you the account of {month} of the community *{community}*:";

        public string EditTitle => "The month’s account";
        public Mrkdwn EditIntro => $"This text will go as it is. It is the place to say what moves forward, and what the community needs.";
        public string EditLabel => "The text";
        public string Save => "Save";
        public string Cancel => "Cancel";
        public string Close => "Close";
        public string SayIt(int most) => $"Write a few lines, in at most {English.Number(most)} characters.";
        public Mrkdwn ChangedMeanwhile(UserId by) => $"{by} changed this text while you were writing. Your version is not saved: take it up again from theirs.";
        public Mrkdwn YourWords => $"Your text:";

        public string PageTitle(string community, string month) => $"{community}: the account of {month}";
        public string PageMembers(int count, int joined, int left) => joined + left == 0
            ? $"Members: {English.Number(count)}, none more and none fewer in the month."
            : $"Members: {English.Number(count)}. In the month, {English.Count(joined, "arrival", "arrivals")} and {English.Count(left, "departure", "departures")}.";
        public string PageTalk(int messages, int replies, int voices)
        {
            string[] said = [.. messages > 0 ? [English.Count(messages, "message", "messages")] : Array.Empty<string>(), .. replies > 0 ? [English.Count(replies, "reply", "replies")] : Array.Empty<string>()];
            return $"Conversations: {English.All(said)}, from {(voices == 1 ? "one person" : $"{English.Number(voices)} people")}.";
        }

        public string PageMeetings => "Meetings";
        public string PageMeeting(string day, string topic, int? came) => came is { } number ? $"{day}, “{topic}”: {English.Count(number, "person", "people")}" : $"{day}, “{topic}”";
        public string PageNextMeeting(string day) => $"the next one: {day}";
        public string PageNews => "News";
        public string PageNeeds => "Needs";
        public string NeedsAnimators => "somebody to animate the community";
        public string NeedsRoles(string roles) => $"people for these roles: {roles}";
        public string NeedsMeeting => "a date for the next meeting";
        public string NeedsAnswers(int count) => $"{English.Count(count, "question waits", "questions wait")} for an answer";
        public string NoNeed => "nothing in particular this month";
    }
}
