using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The words for those who edit the rules.</summary>
internal interface IEditingTexts
{
    string Title { get; }
    Mrkdwn Intro(string community);
    Mrkdwn YourDraft(SlackDate typedAt);
    Mrkdwn FromEarlier(SlackDate at);
    string ExpectedLabel(string language);
    string NotAllowedLabel(string language);
    string ExclusionLabel(string language);
    string OneALine { get; }
    Mrkdwn OtherIntro(string language);
    string LeaveOutLabel(string language);
    string LeaveOut(string language);
    string LeaveOutLine { get; }
    string ChangeLabel { get; }
    string RulesChange { get; }
    string RulesChangeLine { get; }
    string OnlyWords { get; }
    string OnlyWordsLine { get; }
    string SeeFirst { get; }
    string Cancel { get; }

    // What is to be put right.
    string RuleMissing { get; }
    string TooMany(int most);
    string TooLong(int most);
    string ExclusionMissing { get; }
    string NotAsMany(int rules);
    string NothingChanged { get; }

    string PreviewTitle { get; }
    Mrkdwn WillBe(int version, int members);
    Mrkdwn WillKeep(int version);

    // What is in one text and not in the other.
    Mrkdwn TakenOut(Mrkdwn rules);
    Mrkdwn PutIn(Mrkdwn rules);
    Mrkdwn NewExclusion { get; }
    Mrkdwn SameRules { get; }
    Mrkdwn AndIn(string language);
    Mrkdwn NotIn(string language);
    Mrkdwn Meanwhile(UserId by, int version, SlackDate at);
    Mrkdwn Yours { get; }
    string Publish { get; }
    string PublishMine { get; }
    string Back { get; }
    Mrkdwn PublishedAlready { get; }
    Mrkdwn Published(string community, int version, int members);
    Mrkdwn Corrected(string community, int version);

    string HistoryTitle { get; }
    Mrkdwn HistoryIntro(string community);
    string VersionOf(int version);
    Mrkdwn What(RulesChange change, UserId by, SlackDate at);
    string Restart { get; }
    string BackToHistory { get; }
}

/// <summary><see cref="IEditingTexts"/> in French and English.</summary>
internal static partial class EditingTexts
{
    public static readonly Texts<IEditingTexts> All = new(French: new Fr(), English: new En());
}
