using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Home;

/// <summary>The words of the Home tab that no other feature lends.</summary>
public interface IHomeTexts
{
    string WelcomeTitle { get; }
    Mrkdwn Welcome { get; }

    /// <summary>To who was a member once.</summary>
    Mrkdwn NoLonger { get; }
    string AnnounceIt { get; }
    string Profile { get; }
    string Rules { get; }
    string MineTitle(int count);
    Mrkdwn InCommunity(string name, ChannelId channel);

    /// <summary>What one does in the community, in lower case: the beginning of a sentence, or its end.</summary>
    string Does(Role role);
    string MemberSince(string day);
    Mrkdwn MoreOfMine(int count);
    string WaitsTitle { get; }
    Mrkdwn NothingWaits { get; }
    Mrkdwn TooLong { get; }
}

public static class HomeTexts
{
    public static readonly Texts<IHomeTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IHomeTexts
    {
        public string WelcomeTitle => "Bienvenue !";
        public Mrkdwn Welcome => $"Vous n’êtes encore dans aucune communauté. Une communauté réunit, autour d’un même sujet, des personnes qui partagent ce qu’elles savent et s’entraident. Cette page vous accompagne, de votre demande jusqu’à votre arrivée.";
        public Mrkdwn NoLonger => $"Vous n’êtes plus dans aucune communauté.";
        public string AnnounceIt => "Annoncer…";
        public string Profile => "Mon profil";
        public string Rules => "Règles de vie";
        public string MineTitle(int count) => count > 1 ? "Vos communautés" : "Votre communauté";
        public Mrkdwn InCommunity(string name, ChannelId channel) => $"*{name}*, dans {channel}";
        public string Does(Role role) => role switch
        {
            Role.Facilitator => "vous la facilitez",
            Role.Pilot => "vous la pilotez",
            Role.Animator => "vous l’animez",
            _ => "vous la parrainez",
        };
        public string MemberSince(string day) => $"vous en êtes membre depuis le {day}";
        public Mrkdwn MoreOfMine(int count) => $"… et {Language.French.Count(count, "autre communauté", "autres communautés")}, dans la liste de vos canaux.";
        public string WaitsTitle => "Ce qui attend votre réponse";
        public Mrkdwn NothingWaits => $"Rien n’attend votre réponse : tout est à jour.";
        public Mrkdwn TooLong => $"La suite ne tient pas sur cette page. Tapez `/communaute aide` pour voir tout ce que vous pouvez faire.";
    }

    private sealed class En : IHomeTexts
    {
        public string WelcomeTitle => "Welcome!";
        public Mrkdwn Welcome => $"You are not in a community yet. A community brings together people who share what they know on one subject, and who help each other. This page goes with you, from your request to your arrival.";
        public Mrkdwn NoLonger => $"You are not in any community any more.";
        public string AnnounceIt => "Announce…";
        public string Profile => "My profile";
        public string Rules => "House rules";
        public string MineTitle(int count) => count > 1 ? "Your communities" : "Your community";
        public Mrkdwn InCommunity(string name, ChannelId channel) => $"*{name}*, in {channel}";
        public string Does(Role role) => role switch
        {
            Role.Facilitator => "you facilitate it",
            Role.Pilot => "you lead it",
            Role.Animator => "you help run it",
            _ => "you sponsor it",
        };
        public string MemberSince(string day) => $"you have been a member since {day}";
        public Mrkdwn MoreOfMine(int count) => $"… and {Language.English.Count(count, "other community", "other communities")}, in your channel list.";
        public string WaitsTitle => "Waiting for you";
        public Mrkdwn NothingWaits => $"Nothing is waiting for you: you are up to date.";
        public Mrkdwn TooLong => $"The rest does not fit on this page. Type `/community help` to see all that you can do.";
    }
}
