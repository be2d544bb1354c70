using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The words that offer the house rules.</summary>
public interface IRulesTexts
{
    Mrkdwn Offer(IReadOnlyList<string> communities);
    Mrkdwn Expected { get; }
    Mrkdwn NotAllowed { get; }
    string Accept { get; }
    Mrkdwn Accepted { get; }
    Mrkdwn AlreadyAccepted { get; }
    Mrkdwn NoLongerMember { get; }
}

public static class RulesTexts
{
    public static readonly Texts<IRulesTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IRulesTexts
    {
        public Mrkdwn Offer(IReadOnlyList<string> communities) =>
            $"*Une minute pour les règles de vie ?* Vous êtes membre {(communities.Count == 1 ? "de la communauté" : "des communautés")} {Language.French.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])}, et il vous reste à les accepter.";

        public Mrkdwn Expected => $"Ce que l’on attend de chaque membre :";
        public Mrkdwn NotAllowed => $"Ce qui n’a pas sa place ici :";
        public string Accept => "J’accepte";
        public Mrkdwn Accepted => $"Merci ! C’est noté : vous avez accepté les règles de vie.";
        public Mrkdwn AlreadyAccepted => $"C’est déjà noté : vous n’avez rien d’autre à faire.";
        public Mrkdwn NoLongerMember => $"Vous n’êtes plus membre d’une communauté : il n’y a rien à accepter.";
    }

    private sealed class En : IRulesTexts
    {
        public Mrkdwn Offer(IReadOnlyList<string> communities) =>
            $"*A minute for the house rules?* You are a member of the {Language.English.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])} {(communities.Count == 1 ? "community" : "communities")}, and they are still to be accepted.";

        public Mrkdwn Expected => $"What is expected of every member:";
        public Mrkdwn NotAllowed => $"What has no place here:";
        public string Accept => "I accept";
        public Mrkdwn Accepted => $"Thank you! It is noted: you have accepted the house rules.";
        public Mrkdwn AlreadyAccepted => $"It is noted already: there is nothing else to do.";
        public Mrkdwn NoLongerMember => $"You are no longer a member of a community: there is nothing to accept.";
    }
}
