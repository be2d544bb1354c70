using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

internal static partial class RewordingTexts
{
    private sealed class En : IRewordingTexts
    {
        private const Language English = Language.English;

        public string Title => "The bot’s texts";
        public string Close => "Close";
        public Mrkdwn Intro(string community) => $"This is what I write in the name of the *{community}* community. Each text may become yours, and go back to the one I come with: nothing is lost.";
        public string Name(BotText text) => text switch
        {
            BotText.Welcome => "The welcome",
            BotText.Arrival => "The announcement of an arrival",
            _ => "The reminder of a rule",
        };
        public string NameIn(BotText text, Language language)
        {
            var name = text switch { BotText.Welcome => "the welcome", BotText.Arrival => "the announcement of an arrival", _ => "the reminder of a rule" };
            return $"{name}, in {Language.English.NameOf(language)}";
        }
        public Mrkdwn Heading(BotText text, Language language) => $"*{Name(text)}*, in {Language.English.NameOf(language)}";
        public Mrkdwn ReadBy(BotText text, Language language, bool isCommunitys) => (text, isCommunitys) switch
        {
            (BotText.Arrival, _) => $"Everyone reads it, in the channel.",
            (_, true) => $"For those whose Slack is in {Language.English.NameOf(language)}, or in a language I do not speak.",
            _ => $"For those whose Slack is in {Language.English.NameOf(language)}.",
        };
        public Mrkdwn Shipped => $"It is the text the bot comes with.";
        public Mrkdwn Restored(UserId by, SlackDate at) => $"It is the text the bot comes with, brought back by {by} on {at}.";
        public Mrkdwn Own(UserId by, SlackDate at) => $"In your own words, by {by} on {at}.";
        public string Change => "Change…";
        public string See => "See";
        public string Restore => "Back to the bot’s text";
        public string ConfirmTitle => "Go back to the bot’s text?";
        public Mrkdwn ConfirmText => $"Yours will not be sent any more. It stays among the earlier texts, to start from again.";
        public string ConfirmYes => "Yes, go back";
        public string ConfirmNo => "Keep ours";
        public string BackToTexts => "Back to the texts";

        public string History => "Earlier texts";
        public Mrkdwn HistoryIntro => $"What it has said, the latest first:";
        public string Restart => "Start from this text…";
        public string BackToText => "Back to the text in force";
        public string BackToHistory => "Back to the earlier texts";
        public Mrkdwn FromEarlier(SlackDate at) => $"This is the text of {at}: it replaces the one in force only if you publish it.";
        public Mrkdwn FromShipped => $"This is the text the bot comes with: it replaces the one in force only if you publish it.";

        public string FormTitle => "Change a text";
        public string Label(BotText text, int passage) => (text, passage) switch
        {
            (BotText.Welcome, 0) => "The greeting",
            (BotText.Welcome, 1) => "What brings you together",
            (BotText.Welcome, _) => "What to begin with",
            (BotText.Arrival, 0) => "Before the introductions",
            (BotText.Arrival, _) => "After them, in small",
            (_, 0) => "The reminder",
            _ => "The rest",
        };
        public string MayBeEmpty => "May stay empty.";
        public Mrkdwn YourDraft(SlackDate typedAt) => $"This is what you wrote on {typedAt}, not published yet.";
        public Mrkdwn VariablesTitle => $"*In the place of braces, I write:*";
        public Mrkdwn VariableLine(string variable, string meaning, Mrkdwn? example) => example is null ? $"• `{variable}`: {meaning}" : (Mrkdwn)$"• `{variable}`: {meaning} (here: {example})";
        public Mrkdwn Formatting => $"With `*stars*` it is in *bold*; with `_lines_`, in _italics_. An address becomes a link, and `:wave:` gives :wave:.";
        public string SeeFirst => "See the result";
        public string Cancel => "Cancel";

        public string Empty => "A few words are needed here.";
        public string TooLong(int most) => $"{English.Count(most, "character", "characters")} at most, please.";
        public string TooLongSent(int longest, int most) => $"Once filled in, this text could be {English.Count(longest, "character", "characters")} long: Slack shows {English.Number(most)} at most.";
        public string Unbalanced(string example) => $"A brace is missing: they come in pairs, as in {example}.";
        public string DidYouMean(string typed, string meant) => $"I do not know {typed}. Did you mean {meant}?";
        public string Unknown(string typed, string known) => $"I do not know {typed}. Here I know {known}.";
        public string NotHere(string typed, string known) => $"I have nothing to write here for {typed}. Here I know {known}.";
        public string Missing(string variable, Variable which) => which switch
        {
            Variable.Rule => $"{variable} is missing: nobody would know which rule it is about.",
            Variable.Sender => $"{variable} is missing: a reminder is never anonymous.",
            Variable.FirstNames => $"{variable} is missing: nobody would know who arrives.",
            _ => $"{variable} is missing.",
        };
        public string NothingChanged => "Nothing has changed: this is the text in force.";

        public string PreviewTitle => "Before you publish";
        public Mrkdwn WouldRead(BotText text) => text switch
        {
            BotText.Welcome => $"This is what everyone who arrives will read, as if it were you:",
            BotText.Arrival => $"This is what everyone will read in the channel, as if you had just arrived:",
            _ => $"This is what somebody who is reminded of a rule will read, as if it were you and the first of your rules:",
        };
        public Mrkdwn Buttons(int count, string words) => count == 1 ? $"With a button: {words}" : (Mrkdwn)$"With buttons: {words}";
        public Mrkdwn Meanwhile(UserId by, SlackDate at) => $"*While you were writing, {by} changed this text* (on {at}). Nothing you wrote is lost. This is the text in force:";
        public Mrkdwn Yours => $"*And this is yours.* Publish it if it is to replace the other, or go back to your text to bring them together.";
        public string Publish => "Publish";
        public string PublishMine => "Publish mine";
        public string Back => "Back to the text";
        public Mrkdwn PublishedAlready => $"It is published already: there is nothing else to do.";
        public Mrkdwn Published(string community, string text) => $"Published: {text}, follows your own words from now on in the *{community}* community. `/community texts` shows it, and brings back the bot’s.";
        public Mrkdwn BackToShipped(string text) => $"Done: {text}, is again the text the bot comes with.";
        public Mrkdwn ChangedMeanwhile(string text, UserId by) => $"{by} has just changed this text ({text}): nothing else was done. Here it is as it stands.";
        public Mrkdwn YourWords => $"This is what you wrote, to take up again if you need it:";

        public Mrkdwn AtHome(string community, int changed) => changed == 0
            ? $"*{community}*: the welcome, the arrivals and the reminders, in the bot’s words."
            : (Mrkdwn)$"*{community}*: the welcome, the arrivals and the reminders, {English.Count(changed, "text", "texts")} of them in your own words.";
        public string SeeTexts => "See the texts…";

        public Mrkdwn WhichOne => $"Of which community would you like to see the texts?";
        public Mrkdwn Gone => $"I cannot find this text or this community any more.";
        public Mrkdwn OnlyThese(Mrkdwn who) => $"A community’s texts are changed by its pilots, its facilitators or an administrator: {who}.";
        public Mrkdwn NobodyMay => $"A community’s texts are changed by its pilots, its facilitators or an administrator, and nobody looks after them here yet.";

    }
}
