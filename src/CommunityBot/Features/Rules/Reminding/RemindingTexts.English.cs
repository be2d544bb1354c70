using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class RemindingTexts
{
    private sealed class En : IRemindingTexts
    {
        private const Language English = Language.English;

        public string Title => "Remind of a rule";
        public Mrkdwn Intro(string community) => $"A reminder is a private message, in the name of the *{community}* community and with your own. It is never public.";
        public Mrkdwn IntroTo(UserId person, string community) => $"This reminder goes to {person} as a private message, in the name of the *{community}* community and with your own. It is never public.";
        public Mrkdwn MessageGone => $"*The message was deleted meanwhile.* The reminder would go without a link: send it if it is still of use. Your words have stayed.";
        public string WhomLabel => "To whom";
        public string RuleLabel => "The rule";
        public string RulePlaceholder => "Choose a rule";
        public string RuleHint => "The person reads the whole of it.";
        public string NoteLabel => "A word from you";
        public string NoteHint => "A few kind words make a reminder easier to take.";
        public string LinkLabel => "Link to the message";
        public string LinkHint => "In the message’s menu: Copy link.";
        public string Send => "Send";
        public string Cancel => "Cancel";
        public Mrkdwn SayWhere => $"To remind someone of a rule, type `/regles remind @person` in the community’s channel, or choose “Remind of a rule” in a message’s menu.";
        public Mrkdwn ReportInstead => $"You may report a message: in its menu, “Report to the animators”.";
        public string Cannot(ReminderObstacle obstacle, string community) => obstacle switch
        {
            ReminderObstacle.Oneself => "This is you: nobody reminds themselves of a rule.",
            ReminderObstacle.App => "This is an app: there is nobody to remind of a rule.",
            ReminderObstacle.Closed => "This person’s Slack account is closed.",
            _ => $"This person is not a member of the {community} community and has not accepted its rules: write to them directly.",
        };
        public string SayWhom => "Say to whom.";
        public string SayWhich => "Choose a rule.";
        public string SayIt => "A few words are needed here.";
        public string TooLong(int most) => $"{English.Count(most, "character", "characters")} at most, please.";
        public string NotALink => "This is not the link to a message. In the message’s menu: Copy link.";
        public string LinkElsewhere(string community) => $"This message is not in the channel of the {community} community.";
        public string LinkIsGone => "This message was deleted: clear the link, or copy another.";
        public string LinkOfAnother => "This message is by someone else: clear the link, or copy another.";

        public Mrkdwn Sent(UserId person, int count, int days, bool isRaised) => count < 2
            ? $"Sent to {person}, privately. Any answer will be passed on to you."
            : (Mrkdwn)$"Sent to {person}, privately: reminder number {count} in {days} days{(isRaised ? ", and it is put to the facilitators" : "")}. Any answer will be passed on to you.";
        public Mrkdwn Raises(int count, int days) => $"*This will be reminder number {count} to this person in {days} days:* the facilitators will read it with those before, to decide what follows.";
        public string GivenAlready => "You have already reminded this person of this rule for this message.";
        public Mrkdwn NotDelivered(UserId person, string code) => $"Slack did not let the bot write to {person} (“{code}”): the reminder has not arrived. Speak to them directly if you can.";

        public string Letter => "Hello! In the name of the *{community}* community, {sender} reminds you of one of our house rules.\n{rule}";
        public Mrkdwn TheyAdd(UserId by) => $"{by} adds:";
        public Mrkdwn About(Link message) => $"It is about {message}.";
        public string ThisMessage => "this message";
        public Mrkdwn BetweenUs => $"This reminder is private: nothing of it shows in the channel.";
        public string AnswerThem => "Answer the animators";
        public string AnswerTitle => "Your answer";
        public string AnswerLabel => "What you would like to say";
        public string AnswerHint => "Only those who animate and pilot the community will read it.";
        public Mrkdwn YourAnswer => $"Your answer, passed on:";
        public Mrkdwn AnsweredAlready => $"Your answer has gone already. To go further, write directly to the person who sent you the reminder.";
        public Mrkdwn Gone => $"I cannot find this reminder any more.";
        public Mrkdwn TheyAnswered(UserId person, string community, UserId by) => $"{person} answers the reminder by {by} in the *{community}* community:";
        public Mrkdwn Talking(UserId by, string community) => $"{by}, for the *{community}* community, would like to talk it over with you:";
        public Mrkdwn WriteTo(UserId by) => $"To answer, write directly to {by}.";

        public Mrkdwn Several(UserId person, string community, int count, int days) =>
            $"*{English.Count(count, "reminder", "reminders")} to {person} in {days} days*, in the *{community}* community. What would you like to do?";
        public Mrkdwn GivenBy(UserId by, SlackDate at) => $"Reminder by {by}, {at}:";
        public Mrkdwn Note(string note) => $"Their note: {note}";
        public Mrkdwn Answered(string answer) => $"The answer: {answer}";
        public string Talk => "Talk it over…";
        public string Exclude => "Exclude…";
        public string NoAction => "No action";
        public string TalkTitle => "Talk it over";
        public Mrkdwn TalkIntro(UserId person, string community) => $"Your message goes to {person} privately, with your name; the answer will come to you directly. The other facilitators of *{community}* will see that you are on it.";
        public string TalkLabel => "Your message";
        public Mrkdwn TalkedBy(UserId by, SlackDate at) => $"{by} has been talking it over with this person since {at}.";
        public Mrkdwn ClosedBy(UserId by, SlackDate at) => $"{by} chose to take no action, {at}.";
        public Mrkdwn Over => $"This person is no longer in the community: there is nothing left to decide.";
        public string SeeCard => "See the reminders";
        public Mrkdwn MoreAtHome(int count) => $"… and {Language.English.Count(count, "other person", "other people")} reminded of rules several times.";

        public Mrkdwn NoLongerYours(string community) => $"You no longer facilitate the *{community}* community: this is not shown to you any more.";
    }
}
