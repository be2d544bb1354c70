using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class EditingTexts
{
    private sealed class En : IEditingTexts
    {
        private const Language English = Language.English;

        public string Title => "Edit the rules";
        public Mrkdwn Intro(string community) => $"The house rules of the *{community}* community. You will see the result before you publish.";
        public Mrkdwn YourDraft(SlackDate typedAt) => $"Here is what you had written on {typedAt} and have not published yet.";
        public Mrkdwn FromEarlier(SlackDate at) => $"Here is the text of {at}: it replaces the rules in force only if you publish it.";

        public string ExpectedLabel(string language) => $"What is expected of every member, in {language}";
        public string NotAllowedLabel(string language) => $"What has no place here, in {language}";
        public string ExclusionLabel(string language) => $"What may follow a breach, in {language}";
        public string OneALine => "One rule a line.";
        public Mrkdwn OtherIntro(string language) => $"*In {language}, if you wish.* Without it, everyone reads the other text.";
        public string LeaveOutLabel(string language) => $"The text in {language}";
        public string LeaveOut(string language) => $"Take out the text in {language}";
        public string LeaveOutLine => "Everyone will read the other one. You may put it back later.";
        public string ChangeLabel => "What changes";
        public string RulesChange => "A rule changes";
        public string RulesChangeLine => "A new version: every member is asked to accept it.";
        public string OnlyWords => "The words only";
        public string OnlyWordsLine => "The version stays the same: members are not asked again.";
        public string SeeFirst => "See the result";
        public string Cancel => "Cancel";

        public string RuleMissing => "At least one rule is needed, one a line.";
        public string TooMany(int most) => $"{English.Count(most, "rule", "rules")} at most, please: nobody remembers more.";
        public string TooLong(int most) => $"A rule takes {English.Count(most, "character", "characters")} at most.";
        public string ExclusionMissing => "Say what may happen, in a sentence or two.";
        public string NotAsMany(int rules) => $"{English.Count(rules, "rule is", "rules are")} needed here, as in the other language and in the same order. Otherwise tick the box above to take this text out.";
        public string NothingChanged => "Nothing has changed: these are the rules in force.";

        public string PreviewTitle => "Before you publish";
        public Mrkdwn WillBe(int version, int members) => members == 0
            ? $"This will be *version {version}*. Here is what members will read:"
            : (Mrkdwn)$"This will be *version {version}*, which {English.Count(members, "member", "members")} will be asked to accept. Here is what will be read:";
        public Mrkdwn WillKeep(int version) => $"The version stays *{version}*: members are not asked again. Here is what will be read:";
        public Mrkdwn TakenOut(Mrkdwn rules) => $"*What goes:*\n{rules}";
        public Mrkdwn PutIn(Mrkdwn rules) => $"*What is new:*\n{rules}";
        public Mrkdwn NewExclusion => $"What may follow a breach is said differently.";
        public Mrkdwn SameRules => $"The rules are the same: only their order changes, or the other language.";
        public Mrkdwn AndIn(string language) => $"And in {language}:";
        public Mrkdwn NotIn(string language) => $"No text in {language}: everyone will read this one.";
        public Mrkdwn Meanwhile(UserId by, int version, SlackDate at) => $"*While you were writing, {by} published another text* (version {version}, {at}). Nothing you wrote is lost. Here is {by}’s text:";
        public Mrkdwn Yours => $"*And here is yours.* Publish it if it is to replace the other, or go back to your text to bring them together.";
        public string Publish => "Publish";
        public string PublishMine => "Publish mine";
        public string Back => "Back to the text";
        public Mrkdwn PublishedAlready => $"It is published already: there is nothing else to do.";
        public Mrkdwn Published(string community, int version, int members) => members == 0
            ? $"Published: version {version} of the house rules of the *{community}* community is in force."
            : (Mrkdwn)$"Published: version {version} of the house rules of the *{community}* community is in force. {English.Count(members, "member", "members")} will read it in their message of the day, and be asked to accept; `/regles` tells you how many have.";
        public Mrkdwn Corrected(string community, int version) => $"Published: the words are put right, and the house rules of the *{community}* community stay at version {version}.";

        public string HistoryTitle => "Versions";
        public Mrkdwn HistoryIntro(string community) => $"The texts of the house rules of the *{community}* community, the latest first.";
        public string VersionOf(int version) => $"Version {English.Number(version)}";
        public Mrkdwn What(RulesChange change, UserId by, SlackDate at) => change switch
        {
            Community.RulesChange.Wording => $"Words put right by {by} on {at}.",
            Community.RulesChange.Edited => $"Published by {by} on {at}.",
            _ => $"The text the bot comes with.",
        };
        public string Restart => "Start from this text…";
        public string BackToHistory => "Back to the versions";
    }
}
