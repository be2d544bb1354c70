using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words about people who were in the channel before the bot looked after it. Facilitators alone read them.</summary>
public interface IHereTexts
{
    string Heading { get; }
    Mrkdwn Counts(ChannelId channel, int people, int eligible, int not, int unverifiable);
    Mrkdwn Guests(int count);
    string AdmitAll { get; }
    string AdmitAllTitle { get; }
    Mrkdwn AdmitAllAsk(int count);
    string AdmitAllYes { get; }
    string AdmitAllNo { get; }
    string Choose { get; }
    string Later { get; }
    Mrkdwn Admitted(int count);
    Mrkdwn NobodyLeft { get; }
    string ChoiceTitle { get; }
    Mrkdwn ChoiceIntro { get; }
    string ChoiceLabel { get; }
    string ChoicePlaceholder { get; }
    string ChoiceSend { get; }
    string ChooseSomebody { get; }
    string Unverified(string name);
}

internal static class HereTexts
{
    public static readonly Texts<IHereTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IHereTexts
    {
        public string Heading => "Déjà dans le canal";

        public Mrkdwn Counts(ChannelId channel, int people, int eligible, int not, int unverifiable) =>
            $"{Language.French.Count(people, "personne est", "personnes sont")} dans {channel} sans être membres de la communauté. Adhésion à jour : {eligible} ; non établie : {not} ; non vérifiable : {unverifiable}.";

        public Mrkdwn Guests(int count) => $"À part : {Language.French.Count(count, "compte invité ou d’un autre espace Slack, qui ne peut pas être membre", "comptes invités ou d’un autre espace Slack, qui ne peuvent pas être membres")}.";
        public string AdmitAll => "Les faire membres";
        public string AdmitAllTitle => "Les faire membres ?";
        public Mrkdwn AdmitAllAsk(int count) => $"{Language.French.Count(count, "personne dont l’adhésion est à jour fera", "personnes dont l’adhésion est à jour feront")} partie de la communauté. Aucun message ne sera envoyé ; rien ne change pour les autres.";
        public string AdmitAllYes => "Oui, les faire membres";
        public string AdmitAllNo => "Revenir";
        public string Choose => "Choisir…";
        public string Later => "Plus tard";
        public Mrkdwn Admitted(int count) => $"C’est fait : {Language.French.Count(count, "personne fait", "personnes font")} maintenant partie de la communauté. Aucun message n’a été envoyé ; les règles de vie seront proposées à chacune quand elle se servira d’une commande.";
        public Mrkdwn NobodyLeft => $"Il n’y a plus personne à faire membre : tout est déjà fait.";
        public string ChoiceTitle => "Choisir les membres";
        public Mrkdwn ChoiceIntro => $"Les personnes choisies feront partie de la communauté, sans aucun message. Celles dont l’adhésion n’est pas établie ne sont pas proposées.";
        public string ChoiceLabel => "Personnes";
        public string ChoicePlaceholder => "Quelques lettres du nom";
        public string ChoiceSend => "Les faire membres";
        public string ChooseSomebody => "Choisissez au moins une personne.";
        public string Unverified(string name) => $"{name} (adhésion non vérifiable)";
    }

    private sealed class En : IHereTexts
    {
        public string Heading => "Already in the channel";

        public Mrkdwn Counts(ChannelId channel, int people, int eligible, int not, int unverifiable) =>
            $"{Language.English.Count(people, "person is", "people are")} in {channel} without being members of the community. Membership in order: {eligible}; not established: {not}; not verifiable: {unverifiable}.";

        public Mrkdwn Guests(int count) => $"Besides: {Language.English.Count(count, "guest or account of another workspace, which cannot be a member", "guests or accounts of other workspaces, which cannot be members")}.";
        public string AdmitAll => "Make them members";
        public string AdmitAllTitle => "Make them members?";
        public Mrkdwn AdmitAllAsk(int count) => $"{Language.English.Count(count, "person whose membership is in order becomes a member", "people whose membership is in order become members")} of the community. No message is sent; nothing changes for the others.";
        public string AdmitAllYes => "Yes, make them members";
        public string AdmitAllNo => "Go back";
        public string Choose => "Choose…";
        public string Later => "Later";
        public Mrkdwn Admitted(int count) => $"Done: {Language.English.Count(count, "person is", "people are")} now part of the community. No message was sent; the house rules will be offered to each of them when they use a command.";
        public Mrkdwn NobodyLeft => $"There is nobody left to make a member: it is all done.";
        public string ChoiceTitle => "Choose the members";
        public Mrkdwn ChoiceIntro => $"The people chosen become part of the community, without any message. Those whose membership is not established are not proposed.";
        public string ChoiceLabel => "People";
        public string ChoicePlaceholder => "A few letters of the name";
        public string ChoiceSend => "Make them members";
        public string ChooseSomebody => "Choose at least one person.";
        public string Unverified(string name) => $"{name} (membership not verifiable)";
    }
}
