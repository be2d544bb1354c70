using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Letters;

/// <summary>The words of a letter that are no feature's.</summary>
public interface ILettersTexts
{
    Mrkdwn Hello { get; }

    /// <param name="count">How many parts do not fit, and go in the next letter.</param>
    Mrkdwn More(int count);

    /// <summary>In the place of a letter of which nothing is left.</summary>
    Mrkdwn Settled { get; }
}

internal static class LettersTexts
{
    public static readonly Texts<ILettersTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : ILettersTexts
    {
        public Mrkdwn Hello => $"Bonjour ! Voici vos nouvelles du jour.";
        public Mrkdwn More(int count) => $"Et {Language.French.Count(count, "autre nouvelle", "autres nouvelles")}, que vous lirez la prochaine fois.";
        public Mrkdwn Settled => $"Tout ce que disait ce message est réglé : il ne vous reste rien à faire.";
    }

    private sealed class En : ILettersTexts
    {
        public Mrkdwn Hello => $"Hello! Here is your news of the day.";
        public Mrkdwn More(int count) => $"And {Language.English.Count(count, "other piece of news", "other pieces of news")}, which you will read next time.";
        public Mrkdwn Settled => $"All that this message said is settled: there is nothing left for you to do.";
    }
}
