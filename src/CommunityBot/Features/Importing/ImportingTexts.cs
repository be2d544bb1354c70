using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>What is said to someone who sends a file.</summary>
public interface IImportingTexts
{
    Mrkdwn Received { get; }
    Mrkdwn OnlyThose(IReadOnlyList<UserId> who);
    Mrkdwn OneAtATime { get; }
    Mrkdwn AfterAnother { get; }

    // Why a file cannot be taken. Kept as it is written, so no mark-up.
    string Deleted { get; }
    string Elsewhere { get; }
    string TooLarge { get; }
    string StillScanned { get; }
    string Spreadsheet { get; }
    string NotACsv { get; }
    string Empty { get; }
    string MissingScope { get; }
    string Unfetched(string code);
    string Broken { get; }
    string NotYoursAnyMore { get; }
    Mrkdwn NotChanged { get; }

    Mrkdwn ReadingAgain { get; }
    Mrkdwn Superseded(UserId by);
    Mrkdwn Kept { get; }
    Mrkdwn AndMore(int lines);
    Mrkdwn AndMoreStill(int lines);
    Mrkdwn TakeTheOthersAsk(int lines);
    string TakeTheOthers { get; }
    Mrkdwn AskedAgain { get; }
    string Replace { get; }
    string Keep { get; }
    Mrkdwn ListGoesToFacilitators { get; }
    Mrkdwn PleaseDelete { get; }
    Mrkdwn DeleteIfAddresses { get; }

    Mrkdwn Gone { get; }
    Mrkdwn AnsweredAlready { get; }
    Mrkdwn ReadAgainFirst { get; }

    // The line of the doctor.
    (string What, string Remedy) NoDirectory { get; }
    string Directory(string day, long days, DirectoryCounts counts);
    (string What, string Remedy) OldDirectory(string day, long days, DirectoryCounts counts);
}

/// <summary><see cref="IImportingTexts"/> in French and English.</summary>
public static class ImportingTexts
{
    public static readonly Texts<IImportingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IImportingTexts
    {
        private const Language French = Language.French;

        public Mrkdwn Received => $"Bien reçu, merci. Je lis votre fichier et je vous dis dans un instant ce qu’il change.";
        public Mrkdwn OnlyThose(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Merci, mais je ne lis que l’annuaire des adhérents, et seulement s’il vient de l’administration de l’espace Slack. Je n’ai pas ouvert votre fichier."
            : $"Merci, mais je ne lis que l’annuaire des adhérents, et seulement s’il vient de la facilitation d’une communauté ({French.People(who)}) ou de l’administration de l’espace Slack. Je n’ai pas ouvert votre fichier.";
        public Mrkdwn OneAtATime => $"Un seul fichier à la fois, s’il vous plaît : l’annuaire tient en un fichier CSV, et je n’ai lu aucun de ceux-ci. Renvoyez-moi le bon.";
        public Mrkdwn AfterAnother => $"Un autre import est en cours : je lis votre fichier dès qu’il se termine.";

        public string Deleted => "Ce fichier n’est plus dans Slack : il a été supprimé avant que je ne le lise.";
        public string Elsewhere => "Ce fichier n’est pas dans Slack mais sur un autre service, où je n’ai pas accès. Téléchargez-le, puis envoyez-le-moi directement.";
        public string TooLarge => "Ce fichier dépasse 50 Mo, le plus que je lise. Un annuaire est bien plus petit : vérifiez que c’est le bon, ou passez par la commande « adherents import ».";
        public string StillScanned => "Slack examine encore ce fichier et ne me le donne pas. Renvoyez-le-moi un peu plus tard.";
        public string Spreadsheet => "C’est un classeur de tableur, que je ne sais pas lire. Enregistrez-le au format CSV (« Enregistrer sous », puis CSV), et envoyez-moi ce nouveau fichier.";
        public string NotACsv => "Ce fichier n’est pas un CSV. L’annuaire s’envoie au format CSV, avec une ligne de titres.";
        public string Empty => "Ce fichier est vide.";
        public string MissingScope => "Slack ne me laisse pas ouvrir les fichiers : il manque à l’application l’autorisation `files:read`. L’administration peut la réinstaller à partir du manifeste ; renvoyez-moi ensuite le fichier.";
        public string Unfetched(string code) => $"Je n’ai pas réussi à obtenir ce fichier de Slack ({code}). Renvoyez-le-moi dans un moment.";
        public string Broken => "Un incident m’a empêché de lire ce fichier. Renvoyez-le-moi dans un moment.";
        public string NotYoursAnyMore => "Je n’ai pas mis ce fichier en service : seules la facilitation des communautés et l’administration de l’espace Slack mettent l’annuaire à jour, et vous n’en faites plus partie.";
        public Mrkdwn NotChanged => $"L’annuaire en vigueur reste le même.";

        public Mrkdwn ReadingAgain => $"Je relis votre fichier, un instant…";
        public Mrkdwn Superseded(UserId by) => $"Un fichier plus récent, envoyé par {by}, prend la place de celui-ci. Il n’y a plus rien à répondre ici.";
        public Mrkdwn Kept => $"C’est noté : vous gardez l’annuaire en vigueur, rien n’a changé. Pensez à supprimer de cette conversation le message avec le fichier : il contient les adresses des adhérents.";
        public Mrkdwn AndMore(int lines) => $"… et {French.Count(lines, "autre ligne", "autres lignes")}, dans les messages qui suivent.";
        public Mrkdwn AndMoreStill(int lines) => $"… et encore {French.Count(lines, "ligne", "lignes")} : le même défaut revient sans doute partout. Corrigez-le et renvoyez le fichier.";
        public Mrkdwn TakeTheOthersAsk(int lines) => $"Le mieux est de corriger le fichier et de me le renvoyer. Je peux aussi prendre le reste : {French.Count(lines, "ligne correcte", "lignes correctes")}. Les personnes des lignes laissées de côté ne seraient plus dans l’annuaire.";
        public string TakeTheOthers => "Importer les autres";
        public Mrkdwn AskedAgain => $"*Ce que ce fichier changerait n’est plus ce que vous aviez lu* : l’annuaire ou le fichier a changé entre-temps. Voici où cela en est.";
        public string Replace => "Remplacer l’annuaire";
        public string Keep => "Garder l’annuaire actuel";
        public Mrkdwn ListGoesToFacilitators => $"Si des membres de vos communautés sont parmi les personnes qui ne peuvent plus être admises, la facilitation de chacune en reçoit la liste.";
        public Mrkdwn PleaseDelete => $"Une dernière chose, s’il vous plaît : supprimez de cette conversation le message avec le fichier. Il contient les adresses et les cotisations des adhérents, et Slack ne me permet pas de le supprimer à votre place.";
        public Mrkdwn DeleteIfAddresses => $"Si ce fichier contient des adresses, supprimez de cette conversation le message avec le fichier, s’il vous plaît.";

        public Mrkdwn Gone => $"Je ne retrouve plus ce fichier. Si l’annuaire est à mettre à jour, envoyez-le-moi de nouveau.";
        public Mrkdwn AnsweredAlready => $"Ce fichier n’attend plus de réponse : son message dit où il en est.";
        public Mrkdwn ReadAgainFirst => $"La question n’est plus la même : relisez le message, puis répondez.";

        public (string What, string Remedy) NoDirectory => ("Annuaire des adhérents : aucun : aucune adhésion ne peut être vérifiée.", "importez-le : `communitybot adherents import FICHIER.csv`, ou envoyez le CSV au bot en message privé.");
        public string Directory(string day, long days, DirectoryCounts counts) => $"Annuaire des adhérents : importé le {day} ({Ago(days)}). {Holds(counts)}";
        public (string What, string Remedy) OldDirectory(string day, long days, DirectoryCounts counts) => (Directory(day, days, counts), "importez un export récent : on refuserait ou l’on accepterait à tort.");

        private static string Ago(long days) => days == 0 ? "aujourd’hui" : $"il y a {French.Count(days, "jour", "jours")}";
        private static string Holds(DirectoryCounts counts) =>
            $"{French.Count(counts.Adherents, "adhérent", "adhérents")}, dont {French.Number(counts.InDefault)} en défaut et {French.Number(counts.Past)} à l’adhésion échue.";
    }

    private sealed class En : IImportingTexts
    {
        private const Language English = Language.English;

        public Mrkdwn Received => $"Received, thank you. I am reading your file and will tell you in a moment what it changes.";
        public Mrkdwn OnlyThose(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Thank you, but I read only the directory of adherents, and only from those who administer this Slack workspace. I have not opened your file."
            : $"Thank you, but I read only the directory of adherents, and only from the facilitators of a community ({English.People(who)}) or those who administer this Slack workspace. I have not opened your file.";
        public Mrkdwn OneAtATime => $"One file at a time, please: the directory is one CSV file, and I have read none of these. Send me the right one again.";
        public Mrkdwn AfterAnother => $"Another import is under way: I will read your file as soon as it ends.";

        public string Deleted => "This file is no longer in Slack: it was deleted before I read it.";
        public string Elsewhere => "This file is not in Slack but with another service, which I cannot reach. Download it, then send it to me directly.";
        public string TooLarge => "This file is over 50 MB, the most I read. A directory is much smaller: check that it is the right file, or use the command “adherents import”.";
        public string StillScanned => "Slack is still examining this file and does not give it to me. Send it again a little later.";
        public string Spreadsheet => "This is a spreadsheet, which I cannot read. Save it as CSV (“Save as”, then CSV), and send me that new file.";
        public string NotACsv => "This file is not a CSV. The directory is sent as CSV, with a line of headers.";
        public string Empty => "This file is empty.";
        public string MissingScope => "Slack does not let me open files: the app lacks the scope `files:read`. An administrator can reinstall it from the manifest; then send me the file again.";
        public string Unfetched(string code) => $"I could not get this file from Slack ({code}). Send it again in a while.";
        public string Broken => "Something kept me from reading this file. Send it again in a while.";
        public string NotYoursAnyMore => "I have not put this file in force: only the facilitators of communities and the administrators of the Slack workspace update the directory, and you are no longer one of them.";
        public Mrkdwn NotChanged => $"The directory in force stays as it is.";

        public Mrkdwn ReadingAgain => $"Reading your file again, one moment…";
        public Mrkdwn Superseded(UserId by) => $"A newer file, sent by {by}, takes the place of this one. There is nothing left to answer here.";
        public Mrkdwn Kept => $"Noted: you keep the directory in force, nothing has changed. Please delete the message with the file from this conversation: it holds the adherents’ addresses.";
        public Mrkdwn AndMore(int lines) => $"… and {English.Count(lines, "other line", "other lines")}, in the messages that follow.";
        public Mrkdwn AndMoreStill(int lines) => $"… and {English.Count(lines, "line", "lines")} more: the same fault is probably everywhere. Put it right and send the file again.";
        public Mrkdwn TakeTheOthersAsk(int lines) => $"The best is to put the file right and send it again. I can also take the rest: {English.Count(lines, "good line", "good lines")}. The people of the lines left out would no longer be in the directory.";
        public string TakeTheOthers => "Import the others";
        public Mrkdwn AskedAgain => $"*What this file would change is no longer what you had read*: the directory or the file has changed meanwhile. Here is where it stands.";
        public string Replace => "Replace the directory";
        public string Keep => "Keep the present one";
        public Mrkdwn ListGoesToFacilitators => $"If members of your communities are among the people who can no longer be admitted, the facilitators of each get the list.";
        public Mrkdwn PleaseDelete => $"One last thing, please: delete the message with the file from this conversation. It holds the adherents’ addresses and dues, and Slack does not let me delete it for you.";
        public Mrkdwn DeleteIfAddresses => $"If this file holds addresses, please delete the message with the file from this conversation.";

        public Mrkdwn Gone => $"I no longer find this file. If the directory is to be updated, send it to me again.";
        public Mrkdwn AnsweredAlready => $"This file no longer waits for an answer: its message says where it stands.";
        public Mrkdwn ReadAgainFirst => $"The question is no longer the same: read the message again, then answer.";

        public (string What, string Remedy) NoDirectory => ("Directory of adherents: none, nobody’s membership can be verified.", "import it: `communitybot adherents import FILE.csv`, or send the CSV to the bot in a private message.");
        public string Directory(string day, long days, DirectoryCounts counts) => $"Directory of adherents: imported on {day} ({Ago(days)}). {Holds(counts)}";
        public (string What, string Remedy) OldDirectory(string day, long days, DirectoryCounts counts) => (Directory(day, days, counts), "import a recent export: people would be refused or accepted wrongly.");

        private static string Ago(long days) => days == 0 ? "today" : $"{English.Count(days, "day", "days")} ago";
        private static string Holds(DirectoryCounts counts) =>
            $"{English.Count(counts.Adherents, "adherent", "adherents")}, of whom {English.Number(counts.InDefault)} in default and {English.Number(counts.Past)} whose membership has ended.";
    }
}
