using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What is said of the minutes of meetings.</summary>
public interface IMinutesTexts
{
    // To whom takes the notes.
    Mrkdwn Wanted(SlackDate at, string topic);
    Mrkdwn Entrusted(UserId by);
    Mrkdwn LastTime { get; }
    string Write { get; }
    string SomebodyElseTakes { get; }

    // The form.
    string Title { get; }   // 24 characters at most
    Mrkdwn Intro(SlackDate at, string topic, ChannelId channel);
    string LinkLabel { get; }
    string LinkHint { get; }
    string SaidLabel { get; }
    string SaidHint { get; }
    string DecidedLabel { get; }
    string ToDoLabel { get; }
    string ToDoHint { get; }
    string Send { get; }
    string NothingYet { get; }
    Mrkdwn Written(ChannelId channel, SlackDate? at);
    Mrkdwn NotYours(IReadOnlyList<UserId> who);
    string TakerTitle { get; }
    Mrkdwn TakerIntro(SlackDate at, string topic);
    string TakerLabel { get; }
    string TakerSend { get; }
    string SomebodyElse { get; }
    string NotAMember { get; }
    Mrkdwn HandedOver(UserId to);
    Mrkdwn WrittenBy(UserId by);
    Mrkdwn Meanwhile(UserId by);
    Mrkdwn TakenBackMeanwhile(UserId by, ChannelId channel);
    Mrkdwn Rewritten(UserId by, SlackDate at, string topic);

    // The minutes.
    Mrkdwn Heading(string topic, SlackDate at, IReadOnlyList<UserId> by);
    Mrkdwn Said { get; }
    Mrkdwn Decided { get; }
    Mrkdwn ToDo { get; }
    Mrkdwn More(Link link);
    Mrkdwn TakenBack(string topic, UserId by);
    Mrkdwn NoneAnyMore { get; }
    Mrkdwn Withdrawn { get; }
    string Correct { get; }
    string TakeBack { get; }
    string TakeBackTitle { get; }
    Mrkdwn TakeBackAsk { get; }
    string TakeBackYes { get; }
    string TakeBackNo { get; }

    // The meetings that took place.
    string Past { get; }
    Mrkdwn PastTitle(string community);
    Mrkdwn PastNone { get; }
    Mrkdwn PastLine(string topic, SlackDate at);
    Mrkdwn Came(int came, int? percent);
    Mrkdwn NoMinutes { get; }
    string Read { get; }
    Mrkdwn DigestTitle { get; }
    Mrkdwn DigestLine(string topic, string? link, SlackDate at);
}

public static class MinutesTexts
{
    public static readonly Texts<IMinutesTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IMinutesTexts
    {
        public Mrkdwn Wanted(SlackDate at, string topic) => $":memo: La rencontre du {at}, « {topic} », n’a pas encore de compte rendu. Quelques lignes ou un lien suffisent : qui n’a pas pu venir vous en saura gré.";
        public Mrkdwn Entrusted(UserId by) => $"{by} vous en a confié la rédaction.";
        public Mrkdwn LastTime => $"Je ne le redemanderai plus. Il reste possible de l’écrire plus tard : tapez `/reunion`.";
        public string Write => "Écrire le compte rendu…";
        public string SomebodyElseTakes => "Quelqu’un d’autre l’écrit…";
        public string Title => "Compte rendu";
        public Mrkdwn Intro(SlackDate at, string topic, ChannelId channel) => $"La rencontre du {at}, « {topic} ». Un lien ou une seule de ces rubriques suffit. Je le publierai dans {channel}, et chaque membre le retrouvera avec `/reunion`.";
        public string LinkLabel => "Où est-il ?";
        public string LinkHint => "S’il est écrit ailleurs : une adresse complète, comme https://exemple.org/notes";
        public string SaidLabel => "De quoi avons-nous parlé ?";
        public string SaidHint => "L’essentiel, pour qui n’y était pas.";
        public string DecidedLabel => "Qu’avons-nous décidé ?";
        public string ToDoLabel => "Qui fait quoi, et pour quand ?";
        public string ToDoHint => "Une ligne par personne.";
        public string Send => "Publier";
        public string NothingYet => "Donnez un lien, ou remplissez au moins une rubrique.";
        public Mrkdwn Written(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$":white_check_mark: Merci ! Le compte rendu paraîtra dans {channel} le {moment}. On le retrouve dès maintenant avec `/reunion`."
            : $":white_check_mark: Merci ! Le compte rendu est dans {channel}, et on le retrouve avec `/reunion`.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Le compte rendu revient à la personne qui prend les notes, et à celles qui préparent les rencontres."
            : $"Le compte rendu revient à la personne qui prend les notes, et à celles qui préparent les rencontres : {Language.French.People(who)}.";
        public string TakerTitle => "Prendre les notes";
        public Mrkdwn TakerIntro(SlackDate at, string topic) => $"La rencontre du {at}, « {topic} ». Je demanderai le compte rendu à la personne que vous choisissez, et ne vous le demanderai plus.";
        public string TakerLabel => "Qui écrit le compte rendu ?";
        public string TakerSend => "Confier";
        public string SomebodyElse => "Choisissez quelqu’un d’autre que vous.";
        public string NotAMember => "Cette personne n’est pas membre de la communauté.";
        public Mrkdwn HandedOver(UserId to) => $":white_check_mark: C’est noté : je le demanderai à {to}.";
        public Mrkdwn WrittenBy(UserId by) => $"{by} a déjà écrit ce compte rendu. Tapez `/reunion` pour le lire.";
        public Mrkdwn Meanwhile(UserId by) => $"{by} a écrit pendant que vous écriviez. Voici le compte rendu tel qu’il est. Vos mots sont gardés plus bas : si vous les publiez, ils prendront la place de ce qui est écrit dans ces rubriques, et les autres resteront telles quelles.";
        public Mrkdwn TakenBackMeanwhile(UserId by, ChannelId channel) => $"{by} a retiré le compte rendu pendant que vous écriviez. Vos mots sont gardés ci-dessous : si vous les publiez, ils paraîtront dans {channel}.";
        public Mrkdwn Rewritten(UserId by, SlackDate at, string topic) => $":memo: {by} a changé le compte rendu de la rencontre du {at}, « {topic} », auquel vous aviez pris part.";
        public Mrkdwn Heading(string topic, SlackDate at, IReadOnlyList<UserId> by) => $":memo: *Compte rendu : {topic}*\nLa rencontre du {at}, notes de {Language.French.People(by)}";
        public Mrkdwn Said => $"*De quoi nous avons parlé*";
        public Mrkdwn Decided => $"*Ce que nous avons décidé*";
        public Mrkdwn ToDo => $"*Qui fait quoi*";
        public Mrkdwn More(Link link) => $":link: {link}";
        public Mrkdwn TakenBack(string topic, UserId by) => $":memo: {by} a retiré le compte rendu de la rencontre « {topic} ».";
        public Mrkdwn NoneAnyMore => $"Ce compte rendu a été retiré.";
        public Mrkdwn Withdrawn => $":white_check_mark: Le compte rendu est retiré. Vous pouvez en écrire un autre avec `/reunion`.";
        public string Correct => "Corriger…";
        public string TakeBack => "Retirer";
        public string TakeBackTitle => "Retirer ce compte rendu ?";
        public Mrkdwn TakeBackAsk => $"Il disparaîtra du canal et de la liste. Vous pourrez en écrire un autre.";
        public string TakeBackYes => "Retirer";
        public string TakeBackNo => "Garder";
        public string Past => "Rencontres passées";
        public Mrkdwn PastTitle(string community) => $"*Les rencontres passées {Wording.De(community)}{community}*";
        public Mrkdwn PastNone => $"Aucune rencontre n’a encore eu lieu.";
        public Mrkdwn PastLine(string topic, SlackDate at) => $"*{topic}*\n{at}";
        public Mrkdwn Came(int came, int? percent) => percent is { } share
            ? (Mrkdwn)$":busts_in_silhouette: {Language.French.Count(came, "personne", "personnes")}, {share} % de la communauté (une personne sur dix est courant)"
            : $":busts_in_silhouette: {Language.French.Count(came, "personne", "personnes")}";
        public Mrkdwn NoMinutes => $"Pas de compte rendu";
        public string Read => "Lire";
        public Mrkdwn DigestTitle => $":memo: *Les comptes rendus*";
        public Mrkdwn DigestLine(string topic, string? link, SlackDate at) => link is null ? (Mrkdwn)$"{topic} (rencontre du {at})" : $"{new Link(link, topic)} (rencontre du {at})";
    }

    private sealed class En : IMinutesTexts
    {
        public Mrkdwn Wanted(SlackDate at, string topic) => $":memo: The meeting of {at}, “{topic}”, has no minutes yet. A few lines or a link are enough: those who could not come will thank you.";
        public Mrkdwn Entrusted(UserId by) => $"{by} entrusted you with them.";
        public Mrkdwn LastTime => $"I will not ask again. They can still be written later: type `/reunion`.";
        public string Write => "Write the minutes…";
        public string SomebodyElseTakes => "Someone else writes them…";
        public string Title => "Minutes";
        public Mrkdwn Intro(SlackDate at, string topic, ChannelId channel) => $"The meeting of {at}, “{topic}”. A link or any one of these is enough. I will publish them in {channel}, and every member will find them with `/reunion`.";
        public string LinkLabel => "Where are they?";
        public string LinkHint => "If they are written elsewhere: a complete address, such as https://example.org/notes";
        public string SaidLabel => "What did we talk about?";
        public string SaidHint => "The main points, for those who were not there.";
        public string DecidedLabel => "What did we decide?";
        public string ToDoLabel => "Who does what, and by when?";
        public string ToDoHint => "A line for each person.";
        public string Send => "Publish";
        public string NothingYet => "Give a link, or fill in one of these at least.";
        public Mrkdwn Written(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$":white_check_mark: Thank you! The minutes will appear in {channel} on {moment}. They are to be found with `/reunion` from now on."
            : $":white_check_mark: Thank you! The minutes are in {channel}, and to be found with `/reunion`.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Minutes are written by whoever takes the notes, and by those who prepare meetings."
            : $"Minutes are written by whoever takes the notes, and by those who prepare meetings: {Language.English.People(who)}.";
        public string TakerTitle => "Taking notes";
        public Mrkdwn TakerIntro(SlackDate at, string topic) => $"The meeting of {at}, “{topic}”. I will ask the person you choose for the minutes, and you no more.";
        public string TakerLabel => "Who writes the minutes?";
        public string TakerSend => "Hand over";
        public string SomebodyElse => "Choose somebody other than yourself.";
        public string NotAMember => "This person is not a member of the community.";
        public Mrkdwn HandedOver(UserId to) => $":white_check_mark: Noted: I will ask {to} for them.";
        public Mrkdwn WrittenBy(UserId by) => $"{by} has written these minutes already. Type `/reunion` to read them.";
        public Mrkdwn Meanwhile(UserId by) => $"{by} wrote while you were writing. Here are the minutes as they are. Your words are kept below: if you publish them, they take the place of what is written under those headings, and the others stay as they are.";
        public Mrkdwn TakenBackMeanwhile(UserId by, ChannelId channel) => $"{by} took the minutes back while you were writing. Your words are kept below: if you publish them, they appear in {channel}.";
        public Mrkdwn Rewritten(UserId by, SlackDate at, string topic) => $":memo: {by} changed the minutes of the meeting of {at}, “{topic}”, which you had a part in.";
        public Mrkdwn Heading(string topic, SlackDate at, IReadOnlyList<UserId> by) => $":memo: *Minutes: {topic}*\nThe meeting of {at}, notes by {Language.English.People(by)}";
        public Mrkdwn Said => $"*What we talked about*";
        public Mrkdwn Decided => $"*What we decided*";
        public Mrkdwn ToDo => $"*Who does what*";
        public Mrkdwn More(Link link) => $":link: {link}";
        public Mrkdwn TakenBack(string topic, UserId by) => $":memo: {by} took back the minutes of the meeting “{topic}”.";
        public Mrkdwn NoneAnyMore => $"These minutes were taken back.";
        public Mrkdwn Withdrawn => $":white_check_mark: The minutes are taken back. You can write others with `/reunion`.";
        public string Correct => "Correct…";
        public string TakeBack => "Take back";
        public string TakeBackTitle => "Take these minutes back?";
        public Mrkdwn TakeBackAsk => $"They will go from the channel and from the list. You can write others.";
        public string TakeBackYes => "Take back";
        public string TakeBackNo => "Keep";
        public string Past => "Past meetings";
        public Mrkdwn PastTitle(string community) => $"*The past meetings of {community}*";
        public Mrkdwn PastNone => $"No meeting has taken place yet.";
        public Mrkdwn PastLine(string topic, SlackDate at) => $"*{topic}*\n{at}";
        public Mrkdwn Came(int came, int? percent) => percent is { } share
            ? (Mrkdwn)$":busts_in_silhouette: {Language.English.Count(came, "person", "people")}, {share}% of the community (one person in ten is usual)"
            : $":busts_in_silhouette: {Language.English.Count(came, "person", "people")}";
        public Mrkdwn NoMinutes => $"No minutes";
        public string Read => "Read";
        public Mrkdwn DigestTitle => $":memo: *Minutes*";
        public Mrkdwn DigestLine(string topic, string? link, SlackDate at) => link is null ? (Mrkdwn)$"{topic} (meeting of {at})" : $"{new Link(link, topic)} (meeting of {at})";
    }
}
