using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>The words for those who put the bot's texts in their community's own.</summary>
internal interface IRewordingTexts
{
    string Title { get; }
    string Close { get; }
    Mrkdwn Intro(string community);

    /// <summary>The name of a text, at the beginning of a sentence.</summary>
    string Name(BotText text);

    /// <summary>The same with its language, in the middle of one.</summary>
    string NameIn(BotText text, Language language);
    Mrkdwn Heading(BotText text, Language language);

    /// <param name="text">Which.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="isCommunitys">It is the community's language: whoever reads another one reads that.</param>
    Mrkdwn ReadBy(BotText text, Language language, bool isCommunitys);
    Mrkdwn Shipped { get; }
    Mrkdwn Restored(UserId by, SlackDate at);
    Mrkdwn Own(UserId by, SlackDate at);
    string Change { get; }
    string See { get; }
    string Restore { get; }
    string ConfirmTitle { get; }
    Mrkdwn ConfirmText { get; }
    string ConfirmYes { get; }
    string ConfirmNo { get; }
    string BackToTexts { get; }

    // What it said before.
    string History { get; }
    Mrkdwn HistoryIntro { get; }
    string Restart { get; }
    string BackToText { get; }
    string BackToHistory { get; }
    Mrkdwn FromEarlier(SlackDate at);
    Mrkdwn FromShipped { get; }

    // The form.
    string FormTitle { get; }
    string Label(BotText text, int passage);
    string MayBeEmpty { get; }
    Mrkdwn YourDraft(SlackDate typedAt);
    Mrkdwn VariablesTitle { get; }

    /// <param name="variable">With its braces.</param>
    /// <param name="meaning">What it stands for.</param>
    /// <param name="example">What that is here; null where it is shown in the preview alone.</param>
    Mrkdwn VariableLine(string variable, string meaning, Mrkdwn? example);
    Mrkdwn Formatting { get; }
    string SeeFirst { get; }
    string Cancel { get; }

    // What is to be put right.
    string Empty { get; }
    string TooLong(int most);
    string TooLongSent(int longest, int most);
    string Unbalanced(string example);
    string DidYouMean(string typed, string meant);
    string Unknown(string typed, string known);
    string NotHere(string typed, string known);
    string Missing(string variable, Variable which);
    string NothingChanged { get; }

    // The preview.
    string PreviewTitle { get; }
    Mrkdwn WouldRead(BotText text);
    Mrkdwn Buttons(int count, string words);
    Mrkdwn Meanwhile(UserId by, SlackDate at);
    Mrkdwn Yours { get; }
    string Publish { get; }
    string PublishMine { get; }
    string Back { get; }
    Mrkdwn PublishedAlready { get; }
    Mrkdwn Published(string community, string text);
    Mrkdwn BackToShipped(string text);
    Mrkdwn ChangedMeanwhile(string text, UserId by);
    Mrkdwn YourWords { get; }

    Mrkdwn AtHome(string community, int changed);
    string SeeTexts { get; }

    Mrkdwn WhichOne { get; }
    Mrkdwn Gone { get; }
    Mrkdwn OnlyThese(Mrkdwn who);
    Mrkdwn NobodyMay { get; }
}

/// <summary><see cref="IRewordingTexts"/> in French and English.</summary>
internal static partial class RewordingTexts
{
    public static readonly Texts<IRewordingTexts> All = new(French: new Fr(), English: new En());
}
