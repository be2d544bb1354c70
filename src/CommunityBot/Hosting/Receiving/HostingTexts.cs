using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary>What a person reads when no feature could answer.</summary>
public interface IHostingTexts
{
    string Close { get; }
    string TooOld { get; }
    string FormTooOld { get; }
    string UnknownCommand(string command);
    string NothingRecorded { get; }
    string Uncertain { get; }
    string StillAtWork { get; }
    string Starting { get; }
    string SlackSilent { get; }
    string SlackBusy { get; }
    string SlackRefused(string code);
}

/// <summary>The two languages of <see cref="IHostingTexts"/>.</summary>
public static class HostingTexts
{
    public static readonly Texts<IHostingTexts> All = new(French: new InFrench(), English: new InEnglish());

    private sealed class InFrench : IHostingTexts
    {
        public string Close => "Fermer";
        public string TooOld => "Ce message est trop ancien : ses boutons ne fonctionnent plus. Tapez `/communaute` pour retrouver ce que vous cherchez.";
        public string FormTooOld => "Ce formulaire est trop ancien. Fermez-le et ouvrez-le de nouveau ; copiez d’abord ce que vous voulez garder.";
        public string UnknownCommand(string command) => $"La commande {command} n’existe pas ici. Tapez `/communaute` pour voir ce que vous pouvez faire.";
        public string NothingRecorded => "Un incident est survenu et rien n’a été enregistré. Veuillez réessayer.";
        public string Uncertain => "Un incident est survenu au moment d’enregistrer : il se peut que ce soit fait. Vérifiez avant de recommencer.";
        public string StillAtWork => "Cela prend plus de temps que d’habitude. Envoyez à nouveau dans un instant : rien ne sera fait deux fois.";
        public string Starting => "Le robot démarre à peine et rien n’a été enregistré. Veuillez réessayer dans une minute.";
        public string SlackSilent => "Slack n’a pas répondu à temps. Veuillez réessayer.";
        public string SlackBusy => "Slack reçoit trop de demandes en ce moment. Veuillez réessayer dans une minute.";
        public string SlackRefused(string code) => $"Slack n’a pas accepté (« {code} ») et rien n’a été fait. Veuillez réessayer ; si cela dure, prévenez la personne qui s’occupe du robot.";
    }

    private sealed class InEnglish : IHostingTexts
    {
        public string Close => "Close";
        public string TooOld => "This message is too old: its buttons no longer work. Type `/community` to find what you are looking for.";
        public string FormTooOld => "This form is too old. Close it and open it again; first copy what you want to keep.";
        public string UnknownCommand(string command) => $"There is no command {command} here. Type `/community` to see what you can do.";
        public string NothingRecorded => "Something went wrong and nothing was recorded. Please try again.";
        public string Uncertain => "Something went wrong while recording: it may have been done. Please look before you try again.";
        public string StillAtWork => "This takes longer than usual. Please send it again in a moment: nothing will be done twice.";
        public string Starting => "The bot has only just started and nothing was recorded. Please try again in a minute.";
        public string SlackSilent => "Slack did not answer in time. Please try again.";
        public string SlackBusy => "Slack is asked too much at the moment. Please try again in a minute.";
        public string SlackRefused(string code) => $"Slack did not accept it (“{code}”) and nothing was done. Please try again; if it lasts, tell whoever looks after the bot.";
    }
}
