using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>The words of a thanks.</summary>
internal interface IThanksTexts
{
    string Title { get; }
    string WhoLabel { get; }
    string WordsLabel { get; }
    string WordsHint { get; }
    string Send { get; }
    string Cancel { get; }
    string Close { get; }
    string SayWho { get; }
    string SayWhat(int atMost);
    string InNoCommunity { get; }
    string Oneself { get; }
    string IsAnApp { get; }
    string IsClosed { get; }
    string NotTogether { get; }
    Mrkdwn Thanked(UserId from);
    Mrkdwn Sent(UserId to);

    // In the week's digest.
    string SharedLabel { get; }
    string ShareIt { get; }
    string Share { get; }
    string Unshare { get; }
    Mrkdwn WillBeSaid(string community);
    Mrkdwn InDigest { get; }
    Mrkdwn DigestLine(UserId to, IReadOnlyList<UserId> from);
}

internal static class ThanksTexts
{
    public static readonly Texts<IThanksTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IThanksTexts
    {
        public string Title => "Dire merci";
        public string WhoLabel => "À qui";
        public string WordsLabel => "Pour quoi";
        public string WordsHint => "Vos mots arrivent tels quels, en message privé.";
        public string Send => "Envoyer";
        public string Cancel => "Annuler";
        public string Close => "Fermer";
        public string SayWho => "Choisissez quelqu’un.";
        public string SayWhat(int atMost) => $"Dites pour quoi, en {Language.French.Number(atMost)} caractères au plus.";
        public string InNoCommunity => "Vous n’êtes encore dans aucune communauté : c’est entre membres que l’on se remercie ici.";
        public string Oneself => "C’est vous ! Choisissez quelqu’un d’autre.";
        public string IsAnApp => "C’est une application : elle ne lirait pas vos mots.";
        public string IsClosed => "Le compte Slack de cette personne est fermé.";
        public string NotTogether => "Cette personne n’est dans aucune de vos communautés.";
        public Mrkdwn Thanked(UserId from) => $"{from} vous remercie :";
        public Mrkdwn Sent(UserId to) => $"C’est dit : {to} lit vos mots en message privé.";
        public string SharedLabel => "Dans la lettre de la semaine";
        public string ShareIt => "Dire que je remercie cette personne, sans dire pour quoi";
        public string Share => "Le dire aussi dans la lettre de la semaine";
        public string Unshare => "Finalement, non";
        public Mrkdwn WillBeSaid(string community) => $"La lettre de la semaine de *{community}*, si elle paraît d’ici deux semaines, dira que vous remerciez cette personne : vos deux noms, jamais vos mots.";
        public Mrkdwn InDigest => $":heart: *Des mercis*";
        public Mrkdwn DigestLine(UserId to, IReadOnlyList<UserId> from) => $"Merci à {to}, de la part de {Language.French.People(from)}";
    }

    private sealed class En : IThanksTexts
    {
        public string Title => "Say thanks";
        public string WhoLabel => "To whom";
        public string WordsLabel => "For what";
        public string WordsHint => "Your words arrive as they are, in a private message.";
        public string Send => "Send";
        public string Cancel => "Cancel";
        public string Close => "Close";
        public string SayWho => "Choose somebody.";
        public string SayWhat(int atMost) => $"Say for what, in at most {Language.English.Number(atMost)} characters.";
        public string InNoCommunity => "You are not in a community yet: it is among members that people thank each other here.";
        public string Oneself => "That is you! Choose somebody else.";
        public string IsAnApp => "That is an app: it would not read your words.";
        public string IsClosed => "This person’s Slack account is closed.";
        public string NotTogether => "This person is in none of your communities.";
        public Mrkdwn Thanked(UserId from) => $"{from} thanks you:";
        public Mrkdwn Sent(UserId to) => $"Said: {to} reads your words in a private message.";
        public string SharedLabel => "In the week’s letter";
        public string ShareIt => "Say that I thank this person, not for what";
        public string Share => "Say it in the week’s letter too";
        public string Unshare => "On second thoughts, no";
        public Mrkdwn WillBeSaid(string community) => $"The week’s letter of *{community}*, if one appears within two weeks, will say that you thank this person: your two names, never your words.";
        public Mrkdwn InDigest => $":heart: *Thanks*";
        public Mrkdwn DigestLine(UserId to, IReadOnlyList<UserId> from) => $"Thank you {to}, from {Language.English.People(from)}";
    }
}
