using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>The words of the Home tab about joining: what one waits for, may join, or has to decide.</summary>
public interface IAtHomeTexts
{
    string MineTitle(int count);
    Mrkdwn Pending(string community, SlackDate askedAt);
    Mrkdwn Next(Mrkdwn deciders);
    Mrkdwn NextUnsaid { get; }
    Mrkdwn Answered(string community, SlackDate at);
    Mrkdwn MoreOfMine(int count);

    string JoinTitle { get; }
    string JoinAnotherTitle { get; }
    string Join { get; }
    string JoinAloud(string community);
    Mrkdwn MoreToJoin(int count);
    string Choose { get; }

    Mrkdwn Waits(UserId person, string community, SlackDate askedAt);

    /// <summary>In a phrase.</summary>
    /// <param name="eligibility">Null where the reader may not know more than that it is to be checked.</param>
    /// <param name="validUntil">The last day of a membership that has expired; null where the address is in no directory.</param>
    Mrkdwn Membership(Eligibility? eligibility, LocalDate? validUntil);
    string SeeCard { get; }
    string SendCard { get; }
    Mrkdwn CardSent { get; }
    Mrkdwn CardThere(string link);

    /// <summary>Approved, but Slack refused the invitation to the channel.</summary>
    Mrkdwn NotLetIn(UserId person, string community);

    /// <param name="count">How many more wait.</param>
    /// <param name="channels">Where their cards are, for who is in those channels; elsewhere they come to the page in their turn.</param>
    Mrkdwn MoreWaits(int count, IReadOnlyList<ChannelId> channels);
}

internal static class AtHomeTexts
{
    public static readonly Texts<IAtHomeTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IAtHomeTexts
    {
        public string MineTitle(int count) => count > 1 ? "Vos demandes" : "Votre demande";
        public Mrkdwn Pending(string community, SlackDate askedAt) => $"Votre demande pour rejoindre *{community}*, envoyée le {askedAt}, attend une réponse.";
        public Mrkdwn Next(Mrkdwn deciders) => $"Elle est entre les mains de {deciders}. La réponse vous parviendra en message privé : rien d’autre à faire de votre côté.";
        public Mrkdwn NextUnsaid => $"La réponse vous parviendra en message privé : rien d’autre à faire de votre côté.";
        public Mrkdwn Answered(string community, SlackDate at) => $"Votre demande pour rejoindre *{community}* a reçu une réponse, en message privé, le {at}. Si la situation a changé, vous pouvez en refaire une.";
        public Mrkdwn MoreOfMine(int count) => $"… et {Language.French.Count(count, "autre demande", "autres demandes")} : `/rejoindre` suivi du nom de la communauté dit où en est chacune.";

        public string JoinTitle => "Rejoindre une communauté";
        public string JoinAnotherTitle => "Rejoindre une autre communauté";
        public string Join => "Demander à rejoindre";
        public string JoinAloud(string community) => $"Demander à rejoindre {community}";
        public Mrkdwn MoreToJoin(int count) => $"… et {Language.French.Count(count, "autre communauté", "autres communautés")}.";
        public string Choose => "Voir toute la liste";

        public Mrkdwn Waits(UserId person, string community, SlackDate askedAt) => $"{person} souhaite rejoindre *{community}* ; sa demande date du {askedAt}.";
        public Mrkdwn Membership(Eligibility? eligibility, LocalDate? validUntil) => eligibility switch
        {
            Eligibility.Eligible => $"Adhésion vérifiée.",
            Eligibility.NotAnAdherent => validUntil is { } day ? (Mrkdwn)$"Adhésion échue depuis le {Language.French.Day(day)}." : $"Adresse absente de l’annuaire.",
            Eligibility.DuesInDefault => $"Cotisation en défaut.",
            Eligibility.NotVerifiable => $"Adhésion non vérifiable pour l’instant.",
            _ => $"Adhésion à vérifier avec la facilitation.",
        };
        public string SeeCard => "Voir la demande";
        public string SendCard => "Recevoir la demande";
        public Mrkdwn CardSent => $"Je vous l’envoie en message privé.";
        public Mrkdwn CardThere(string link) => $"Cette demande est déjà dans notre conversation : {new Link(link, "la voir")}.";
        public Mrkdwn NotLetIn(UserId person, string community) => $"La demande de {person} pour rejoindre *{community}* est acceptée, mais Slack n’a pas ouvert le canal : sa carte dit pourquoi.";
        public Mrkdwn MoreWaits(int count, IReadOnlyList<ChannelId> channels) => channels.Count == 0
            ? (Mrkdwn)$"… et {Language.French.Count(count, "autre demande", "autres demandes")}{(count > 1 ? ", qui viendront" : ", qui viendra")} ici à mesure que vous répondez aux premières."
            : $"… et {Language.French.Count(count, "autre demande", "autres demandes")}, plus loin dans {Language.French.Together([.. channels.Select(channel => (Mrkdwn)$"{channel}")])}.";
    }

    private sealed class En : IAtHomeTexts
    {
        public string MineTitle(int count) => count > 1 ? "Your requests" : "Your request";
        public Mrkdwn Pending(string community, SlackDate askedAt) => $"Your request to join *{community}*, sent on {askedAt}, is waiting for an answer.";
        public Mrkdwn Next(Mrkdwn deciders) => $"It is in the hands of {deciders}. The answer will come to you in a private message: there is nothing more for you to do.";
        public Mrkdwn NextUnsaid => $"The answer will come to you in a private message: there is nothing more for you to do.";
        public Mrkdwn Answered(string community, SlackDate at) => $"Your request to join *{community}* was answered in a private message on {at}. If things have changed, you can send another.";
        public Mrkdwn MoreOfMine(int count) => $"… and {Language.English.Count(count, "other request", "other requests")}: `/rejoindre` (or `/community join`) followed by the community’s name tells where each one stands.";

        public string JoinTitle => "Join a community";
        public string JoinAnotherTitle => "Join another community";
        public string Join => "Ask to join";
        public string JoinAloud(string community) => $"Ask to join {community}";
        public Mrkdwn MoreToJoin(int count) => $"… and {Language.English.Count(count, "other community", "other communities")}.";
        public string Choose => "See the whole list";

        public Mrkdwn Waits(UserId person, string community, SlackDate askedAt) => $"{person} would like to join *{community}*; the request was sent on {askedAt}.";
        public Mrkdwn Membership(Eligibility? eligibility, LocalDate? validUntil) => eligibility switch
        {
            Eligibility.Eligible => $"Membership in order.",
            Eligibility.NotAnAdherent => validUntil is { } day ? (Mrkdwn)$"Membership expired since {Language.English.Day(day)}." : $"Address not in the directory.",
            Eligibility.DuesInDefault => $"Dues in default.",
            Eligibility.NotVerifiable => $"Membership cannot be verified for now.",
            _ => $"Membership to be checked with the facilitator.",
        };
        public string SeeCard => "See the request";
        public string SendCard => "Get the request";
        public Mrkdwn CardSent => $"I am sending it to you in a private message.";
        public Mrkdwn CardThere(string link) => $"This request is already in our conversation: {new Link(link, "see it")}.";
        public Mrkdwn NotLetIn(UserId person, string community) => $"The request of {person} to join *{community}* is approved, but Slack did not open the channel: its card says why.";
        public Mrkdwn MoreWaits(int count, IReadOnlyList<ChannelId> channels) => channels.Count == 0
            ? (Mrkdwn)$"… and {Language.English.Count(count, "other request", "other requests")}, which will come here as you answer the first ones."
            : $"… and {Language.English.Count(count, "other request", "other requests")}, further on in {Language.English.Together([.. channels.Select(channel => (Mrkdwn)$"{channel}")])}.";
    }
}
