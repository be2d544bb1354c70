using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words about people who were in the channel before the bot looked after it. Facilitators alone read them.</summary>
public interface IHereTexts
{
    string Heading { get; }
    Mrkdwn Counts(ChannelId channel, int people, int eligible, int not, int unverifiable);

    /// <summary>Those who were members, or whose last request was refused.</summary>
    Mrkdwn Before(int count);
    Mrkdwn Guests(int count);
    string AdmitAll { get; }
    string AdmitAllTitle { get; }
    Mrkdwn AdmitAllAsk(int count);
    string AdmitAllYes { get; }
    string AdmitAllNo { get; }
    string Choose { get; }
    string Later { get; }
    Mrkdwn Admitted(int count);
    Mrkdwn JustDone(UserId by);
    Mrkdwn NobodyLeft { get; }
    string ChoiceTitle { get; }
    Mrkdwn ChoiceIntro { get; }
    string ChoiceLabel { get; }
    string ChoicePlaceholder { get; }
    string ChoiceSend { get; }
    string ChooseSomebody { get; }
    string Unverified { get; }

    /// <summary>What was decided about a person before; null for nothing.</summary>
    string? Past(Past past);
}

internal static class HereTexts
{
    public static readonly Texts<IHereTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IHereTexts
    {
        public string Heading => "Déjà dans le canal";

        public Mrkdwn Counts(ChannelId channel, int people, int eligible, int not, int unverifiable) =>
            $"{Language.French.Count(people, "personne est", "personnes sont")} dans {channel} sans être {(people > 1 ? "membres" : "membre")} de la communauté.{Shares("Adhésion", [("à jour", eligible), ("non établie", not), ("non vérifiable", unverifiable)])}";

        public Mrkdwn Before(int count) => $"À part : {Language.French.Count(count, "personne qui a quitté la communauté ou dont la dernière demande a été refusée", "personnes qui ont quitté la communauté ou dont la dernière demande a été refusée")}. Une telle personne n’est ajoutée que si vous la choisissez.";
        public Mrkdwn Guests(int count) => $"À part : {Language.French.Count(count, "compte invité ou d’un autre espace Slack, qui ne peut pas être membre", "comptes invités ou d’un autre espace Slack, qui ne peuvent pas être membres")}.";
        public string AdmitAll => "Ajouter à la communauté";
        public string AdmitAllTitle => "Ajouter à la communauté ?";
        public Mrkdwn AdmitAllAsk(int count) => $"{Language.French.Count(count, "personne dont l’adhésion est à jour fera", "personnes dont l’adhésion est à jour feront")} partie de la communauté. Aucun message ne sera envoyé ; rien ne change pour les autres.";
        public string AdmitAllYes => "Oui, les ajouter";
        public string AdmitAllNo => "Revenir";
        public string Choose => "Choisir…";
        public string Later => "Plus tard";
        public Mrkdwn Admitted(int count) => $"C’est fait : {Language.French.Count(count, "personne fait", "personnes font")} maintenant partie de la communauté. Aucun message n’a été envoyé ; les règles de vie seront proposées à chaque personne à sa prochaine commande.";
        public Mrkdwn JustDone(UserId by) => $"Il n’y a plus personne à ajouter : {by} vient de le faire.";
        public Mrkdwn NobodyLeft => $"Il n’y a plus personne à ajouter : l’adhésion de ces personnes n’est plus établie, ou elles ne sont plus dans le canal.";
        public string ChoiceTitle => "Choisir les membres";
        public Mrkdwn ChoiceIntro => $"Les personnes choisies feront partie de la communauté, sans aucun message. Celles dont l’adhésion n’est pas établie ne sont pas proposées.";
        public string ChoiceLabel => "Personnes";
        public string ChoicePlaceholder => "Quelques lettres du nom";
        public string ChoiceSend => "Ajouter à la communauté";
        public string ChooseSomebody => "Choisissez au moins une personne.";
        public string Unverified => "adhésion non vérifiable";
        public string? Past(Past past) => past switch
        {
            Joining.Past.WasMember => "n’est plus membre",
            Joining.Past.WasRefused => "demande refusée",
            _ => null,
        };

        /// <summary>A sentence of its own, after a space. Nothing is said of what is nought.</summary>
        private static string Shares(string what, IReadOnlyList<(string Kind, int Number)> shares) =>
            shares.Where(share => share.Number > 0).ToList() is { Count: > 0 } some ? $" {what} {string.Join(" ; ", some.Select(share => $"{share.Kind} : {share.Number}"))}." : "";
    }

    private sealed class En : IHereTexts
    {
        public string Heading => "Already in the channel";

        public Mrkdwn Counts(ChannelId channel, int people, int eligible, int not, int unverifiable) =>
            $"{Language.English.Count(people, "person is", "people are")} in {channel} without being {(people == 1 ? "a member" : "members")} of the community.{Shares("Membership", [("in order", eligible), ("not established", not), ("not verifiable", unverifiable)])}";

        public Mrkdwn Before(int count) => $"Besides: {Language.English.Count(count, "person who left the community, or whose last request was refused", "people who left the community, or whose last request was refused")}. Such a person is added only if you choose them.";
        public Mrkdwn Guests(int count) => $"Besides: {Language.English.Count(count, "guest or account of another workspace, which cannot be a member", "guests or accounts of other workspaces, which cannot be members")}.";
        public string AdmitAll => "Make them members";
        public string AdmitAllTitle => "Make them members?";
        public Mrkdwn AdmitAllAsk(int count) => $"{Language.English.Count(count, "person whose membership is in order becomes a member", "people whose membership is in order become members")} of the community. No message is sent; nothing changes for the others.";
        public string AdmitAllYes => "Yes, make them members";
        public string AdmitAllNo => "Go back";
        public string Choose => "Choose…";
        public string Later => "Later";
        public Mrkdwn Admitted(int count) => $"Done: {Language.English.Count(count, "person is", "people are")} now part of the community. No message was sent; the house rules will be offered to each of them when they use a command.";
        public Mrkdwn JustDone(UserId by) => $"There is nobody left to add: {by} has just done it.";
        public Mrkdwn NobodyLeft => $"There is nobody left to add: the membership of these people is no longer established, or they are no longer in the channel.";
        public string ChoiceTitle => "Choose the members";
        public Mrkdwn ChoiceIntro => $"The people chosen become part of the community, without any message. Those whose membership is not established are not proposed.";
        public string ChoiceLabel => "People";
        public string ChoicePlaceholder => "A few letters of the name";
        public string ChoiceSend => "Make them members";
        public string ChooseSomebody => "Choose at least one person.";
        public string Unverified => "membership not verifiable";
        public string? Past(Past past) => past switch
        {
            Joining.Past.WasMember => "no longer a member",
            Joining.Past.WasRefused => "request refused",
            _ => null,
        };

        /// <summary>A sentence of its own, after a space. Nothing is said of what is nought.</summary>
        private static string Shares(string what, IReadOnlyList<(string Kind, int Number)> shares) =>
            shares.Where(share => share.Number > 0).ToList() is { Count: > 0 } some ? $" {what} {string.Join("; ", some.Select(share => $"{share.Kind}: {share.Number}"))}." : "";
    }
}
