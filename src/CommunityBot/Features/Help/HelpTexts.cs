using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>What is said to a person who asks what can be done, who slips in a word, or who writes to the bot in plain words.</summary>
public interface IHelpTexts
{
    Mrkdwn Title { get; }
    Mrkdwn Line(Mrkdwn commands, string description);

    /// <summary>Between two commands that do the same.</summary>
    string Or { get; }

    /// <summary>A shortcut of the menu of a message.</summary>
    Mrkdwn OnMessages(string shortcut);
    Mrkdwn RoleTitle { get; }

    /// <summary>What a person allowed to do that finds to do; null where there is nothing to do it with in Slack.</summary>
    Mrkdwn? Doing(Act act);

    Mrkdwn DidYouMean(string typed, string meant);
    string Run(string meant);
    Mrkdwn Otherwise(Mrkdwn help);
    Mrkdwn Unknown(string typed);

    Mrkdwn Hello { get; }
    Mrkdwn Outsider { get; }
    Mrkdwn InCommunity(string community, ChannelId channel);
    Mrkdwn NotRead { get; }

    /// <summary>Where the rest is.</summary>
    Mrkdwn HomeTab { get; }
    string HomeTitle { get; }
}

public static class HelpTexts
{
    public static readonly Texts<IHelpTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IHelpTexts
    {
        public Mrkdwn Title => $"*Ce que vous pouvez faire ici*";
        public Mrkdwn Line(Mrkdwn commands, string description) => $"• {commands} : {description}";
        public string Or => " ou ";
        public Mrkdwn OnMessages(string shortcut) => $"Dans le menu d’un message, « {shortcut} »";
        public Mrkdwn RoleTitle => $"*Avec votre rôle*";
        public Mrkdwn? Doing(Act act) => act switch
        {
            Act.DecideJoinRequest => $"• Répondre aux demandes d’entrée, depuis leur carte : accepter, refuser, poser une question.",
            Act.SettleDues => $"• Depuis la même carte : dire qu’une cotisation est réglée.",
            Act.LinkAdherent => $"• Depuis la même carte : dire à quel adhérent correspond la personne.",
            Act.FileForSomeone => $"• Déposer une demande pour quelqu’un qui vous a écrit, avec `/communaute demande`.",
            Act.AdmitThoseHere => $"• Faire membres les personnes déjà présentes dans le canal, quand il y en a : elles sont alors dans l’accueil de l’application.",
            Act.SettleWalkIn => $"• Dire ce que deviennent les personnes entrées dans le canal sans demande, depuis la carte que je vous en montre.",
            Act.PublishAnnouncement => $"• Annoncer les arrivées et publier ce que les membres proposent, depuis les cartes que je vous envoie en message privé.",
            Act.OverridePacing => $"• Faire paraître tout de suite une annonce qui attend, avec `/annoncer file`.",
            Act.ImportDirectory => $"• Mettre à jour l’annuaire des adhérents : envoyez-moi le fichier CSV en message privé.",
            Act.FollowMembership => $"• Relancer ou exclure les membres dont l’adhésion n’est plus en règle, depuis la liste que je vous en donne après une mise à jour de l’annuaire.",
            Act.EditRules => $"• Modifier les règles de vie, et voir combien de membres les ont acceptées, avec `/regles` ; changer les textes que j’envoie, avec `/communaute textes`.",
            Act.RunWeek => $"• Voir les semaines à venir et en prendre une, avec `/communaute rythme`.",
            Act.ScheduleMeeting => $"• Programmer les rencontres, les modifier ou les annuler, avec `/reunion`.",
            Act.RemindOfRule => $"• Rappeler une règle à quelqu’un, en privé, avec `/regles rappel @personne`.",
            Act.ReadReports => $"• Répondre aux signalements, depuis la carte que je vous en envoie en message privé.",
            Act.SettleReminders => $"• Décider de la suite, au troisième rappel d’une règle à la même personne en trois mois.",
            _ => null,
        };

        public Mrkdwn DidYouMean(string typed, string meant) => $"Je ne connais pas « {typed} ». Vouliez-vous dire « {meant} » ?";
        public string Run(string meant) => $"Oui, {meant}";
        public Mrkdwn Otherwise(Mrkdwn help) => $"Sinon, {help} dit tout ce que vous pouvez faire ici.";
        public Mrkdwn Unknown(string typed) => $"Je ne connais pas « {typed} ». Voici ce que je sais faire :";

        public Mrkdwn Hello => $":wave: Bonjour ! Je ne suis qu’un programme et je ne comprends que quelques commandes. Voici par où commencer.";
        public Mrkdwn Outsider => $"Vous n’êtes encore dans aucune communauté. La première étape est d’en rejoindre une.";
        public Mrkdwn InCommunity(string community, ChannelId channel) => $"Votre communauté *{community}* se retrouve dans {channel}.";
        public Mrkdwn NotRead => $"Je ne lis ni ne garde ce que vous m’écrivez : pour une question, écrivez plutôt à une personne.";
        public Mrkdwn HomeTab => $"L’onglet *Accueil* du bot montre où vous en êtes : vos communautés, vos demandes, ce qui attend votre réponse.";
        public string HomeTitle => "Ce que vous pouvez faire";
    }

    private sealed class En : IHelpTexts
    {
        public Mrkdwn Title => $"*What you can do here*";
        public Mrkdwn Line(Mrkdwn commands, string description) => $"• {commands}: {description}";
        public string Or => " or ";
        public Mrkdwn OnMessages(string shortcut) => $"In a message’s menu, “{shortcut}”";
        public Mrkdwn RoleTitle => $"*With your role*";
        public Mrkdwn? Doing(Act act) => act switch
        {
            Act.DecideJoinRequest => $"• Answer requests to join, from their card: approve, refuse, ask a question.",
            Act.SettleDues => $"• From the same card: say that dues are settled.",
            Act.LinkAdherent => $"• From the same card: say which adherent the person is.",
            Act.FileForSomeone => $"• File a request for someone who wrote to you, with `/community request`.",
            Act.AdmitThoseHere => $"• Make members of the people already in the channel, when there are any: they are then on the app’s Home.",
            Act.SettleWalkIn => $"• Say what becomes of people who came into the channel without a request, from the card I show you.",
            Act.PublishAnnouncement => $"• Announce arrivals and publish what members propose, from the cards I send you in a private message.",
            Act.OverridePacing => $"• Have an announcement that waits go out at once, with `/annoncer queue`.",
            Act.ImportDirectory => $"• Update the directory of adherents: send me the CSV file in a private message.",
            Act.FollowMembership => $"• Remind or exclude members whose membership is no longer in order, from the list I give you after the directory is updated.",
            Act.EditRules => $"• Edit the house rules, and see how many members have accepted them, with `/regles`; change the texts I send, with `/community texts`.",
            Act.RunWeek => $"• See the weeks to come and take one, with `/community rhythm`.",
            Act.ScheduleMeeting => $"• Schedule meetings, change or cancel them, with `/reunion`.",
            Act.RemindOfRule => $"• Remind someone of a rule, privately, with `/regles remind @person`.",
            Act.ReadReports => $"• Answer reports, from the card I send you privately.",
            Act.SettleReminders => $"• Decide what follows, at the third reminder of a rule to the same person in three months.",
            _ => null,
        };

        public Mrkdwn DidYouMean(string typed, string meant) => $"I do not know “{typed}”. Did you mean “{meant}”?";
        public string Run(string meant) => $"Yes, {meant}";
        public Mrkdwn Otherwise(Mrkdwn help) => $"Otherwise, {help} says all that you can do here.";
        public Mrkdwn Unknown(string typed) => $"I do not know “{typed}”. Here is what I can do:";

        public Mrkdwn Hello => $":wave: Hello! I am only a program, and understand no more than a few commands. Here is where to begin.";
        public Mrkdwn Outsider => $"You are not in a community yet. The first step is to join one.";
        public Mrkdwn InCommunity(string community, ChannelId channel) => $"Your community *{community}* meets in {channel}.";
        public Mrkdwn NotRead => $"I neither read nor keep what you write to me: for a question, write to a person instead.";
        public Mrkdwn HomeTab => $"The bot’s *Home* tab shows where you stand: your communities, your requests, what is waiting for you.";
        public string HomeTitle => "What you can do";
    }
}
