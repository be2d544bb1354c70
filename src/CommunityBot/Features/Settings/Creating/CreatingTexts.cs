using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What an administrator reads who makes a community.</summary>
internal interface ICreatingTexts
{
    string Title { get; }
    string NameLabel { get; }
    string NameMissing { get; }
    string NameTaken(string community);
    string ChannelLabel { get; }
    string ChannelPlaceholder { get; }
    string ChannelHint { get; }
    string ChannelMissing { get; }
    string ChannelTaken(string community);
    string FacilitatorsChannelLabel { get; }
    string FacilitatorsChannelHint { get; }
    string SameChannel { get; }
    string Trouble(ChannelTrouble trouble);
    string FacilitatorsLabel { get; }
    string FacilitatorsHint { get; }
    string PilotsLabel { get; }
    string PilotsHint { get; }
    string PeoplePlaceholder { get; }
    string NobodyDecides { get; }
    string PurposeLabel { get; }
    string PurposeHint { get; }
    string Submit { get; }
    string Cancel { get; }

    string CreatedTitle { get; }
    Mrkdwn Created(string community, ChannelId channel);
    Mrkdwn NextSteps { get; }
    string Roles { get; }
    string Rhythm { get; }
    string Settings { get; }
    string Close { get; }

    /// <param name="who">Those known to be administrators.</param>
    Mrkdwn NotYours(Mrkdwn? who);
    Mrkdwn YourWords { get; }
}

internal static class CreatingTexts
{
    public static readonly Texts<ICreatingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : ICreatingTexts
    {
        public string Title => "Créer une communauté";
        public string NameLabel => "Son nom";
        public string NameMissing => "Il lui faut un nom.";
        public string NameTaken(string community) => $"La communauté {community} porte déjà ce nom : choisissez-en un autre, pour qu’on ne les confonde pas.";
        public string ChannelLabel => "Le canal où elle se retrouve";
        public string ChannelPlaceholder => "Choisir un canal";
        public string ChannelHint => "S’il est public, j’y entre dès que vous validez. S’il est privé, tapez-y d’abord /invite pour m’y faire entrer.";
        public string ChannelMissing => "Choisissez un canal : créez-le d’abord dans Slack s’il n’existe pas encore.";
        public string ChannelTaken(string community) => $"Ce canal est déjà celui de la communauté {community} : choisissez-en un autre.";
        public string FacilitatorsChannelLabel => "Le canal privé de la facilitation";
        public string FacilitatorsChannelHint => "Choisissez un canal privé, car les demandes d’entrée et les cotisations s’y lisent, et invitez-m’y avec /invite. Sans canal, j’écris en privé à chaque personne qui décide.";
        public string SameChannel => "C’est le canal de la communauté elle-même : choisissez un canal privé à part, ou aucun.";
        public string Trouble(ChannelTrouble trouble) => trouble switch
        {
            ChannelTrouble.Unseen => "Je ne suis pas dans ce canal privé : tapez-y /invite, choisissez-moi, puis validez de nouveau ici.",
            ChannelTrouble.Archived => "Ce canal est archivé : rouvrez-le dans Slack, ou choisissez-en un autre.",
            ChannelTrouble.Public => "Ce canal est public, et des cotisations s’y liraient : rendez-le privé dans Slack, ou choisissez-en un autre.",
            ChannelTrouble.NoEntry => "Slack ne me laisse pas entrer dans ce canal : tapez-y /invite, choisissez-moi, puis validez de nouveau ici.",
            _ => "Slack ne répond pas au sujet de ce canal : validez de nouveau dans un instant.",
        };
        public string FacilitatorsLabel => "Qui en assure la facilitation ?";
        public string FacilitatorsHint => "La ou les personnes salariées de l’association qui répondent aux demandes d’entrée.";
        public string PilotsLabel => "Qui la pilote ?";
        public string PilotsHint => "La ou les personnes bénévoles qui la mènent. Il faut au moins une personne ici ou à la facilitation ; chacune reçoit un message privé.";
        public string PeoplePlaceholder => "Choisir des personnes";
        public string NobodyDecides => "Choisissez au moins une personne, ici ou à la facilitation : quelqu’un doit répondre aux demandes d’entrée.";
        public string PurposeLabel => "Sa raison d’être";
        public string PurposeHint => "Une phrase ou deux, que lira chaque personne qui demande à entrer.";
        public string Submit => "Créer";
        public string Cancel => "Annuler";

        public string CreatedTitle => "C’est créé";
        public Mrkdwn Created(string community, ChannelId channel) =>
            $":seedling: La communauté *{community}* est née, dans {channel}. Tout y fonctionne dès maintenant : on peut demander à la rejoindre, et son rythme est celui proposé aux communautés.";
        public Mrkdwn NextSteps => $"*Et maintenant ?* Confiez les autres rôles, à commencer par l’animation ; puis annoncez dans le canal qu’on entre avec `/rejoindre`.";
        public string Roles => "Confier les rôles…";
        public string Rhythm => "Choisir le rythme…";
        public string Settings => "Tous les réglages…";
        public string Close => "Fermer";

        public Mrkdwn NotYours(Mrkdwn? who) => who is null
            ? $"Créer une communauté revient à l’administration de l’espace Slack."
            : (Mrkdwn)$"Créer une communauté revient à l’administration de l’espace Slack : demandez à {who}.";
        public Mrkdwn YourWords => $"Voici ce que vous aviez écrit :";
    }

    private sealed class En : ICreatingTexts
    {
        public string Title => "Create a community";
        public string NameLabel => "Its name";
        public string NameMissing => "It needs a name.";
        public string NameTaken(string community) => $"The community {community} has this name already: choose another, so that nobody mistakes them.";
        public string ChannelLabel => "The channel where it meets";
        public string ChannelPlaceholder => "Choose a channel";
        public string ChannelHint => "If it is public, I come in as soon as you confirm. If it is private, type /invite there first to let me in.";
        public string ChannelMissing => "Choose a channel: make it in Slack first if it does not exist yet.";
        public string ChannelTaken(string community) => $"This channel is already that of the community {community}: choose another.";
        public string FacilitatorsChannelLabel => "The facilitators’ private channel";
        public string FacilitatorsChannelHint => "Choose a private channel, as requests to join and dues are read there, and invite me with /invite. Without one I write privately to each person who decides.";
        public string SameChannel => "This is the community’s own channel: choose a private one apart, or none.";
        public string Trouble(ChannelTrouble trouble) => trouble switch
        {
            ChannelTrouble.Unseen => "I am not in this private channel: type /invite there, choose me, then confirm here again.",
            ChannelTrouble.Archived => "This channel is archived: open it again in Slack, or choose another.",
            ChannelTrouble.Public => "This channel is public, and dues would be read there: make it private in Slack, or choose another.",
            ChannelTrouble.NoEntry => "Slack does not let me into this channel: type /invite there, choose me, then confirm here again.",
            _ => "Slack does not answer about this channel: confirm again in a moment.",
        };
        public string FacilitatorsLabel => "Who facilitates it?";
        public string FacilitatorsHint => "The employee or employees of the association who answer requests to join.";
        public string PilotsLabel => "Who pilots it?";
        public string PilotsHint => "The volunteer or volunteers who lead it. At least one person is needed here or among the facilitators; each gets a private message.";
        public string PeoplePlaceholder => "Choose people";
        public string NobodyDecides => "Choose at least one person, here or among the facilitators: somebody has to answer requests to join.";
        public string PurposeLabel => "What it is for";
        public string PurposeHint => "A sentence or two, read by everyone who asks to join.";
        public string Submit => "Create";
        public string Cancel => "Cancel";

        public string CreatedTitle => "Done";
        public Mrkdwn Created(string community, ChannelId channel) =>
            $":seedling: The community *{community}* is born, in {channel}. Everything works there from now on: one can ask to join, and its rhythm is the one communities begin with.";
        public Mrkdwn NextSteps => $"*What next?* Give the other roles, the animators’ first; then say in the channel that one comes in with `/rejoindre` (or `/community join`).";
        public string Roles => "Give the roles…";
        public string Rhythm => "Choose the rhythm…";
        public string Settings => "All the settings…";
        public string Close => "Close";

        public Mrkdwn NotYours(Mrkdwn? who) => who is null
            ? $"Creating a community is for the administrators of the Slack workspace."
            : (Mrkdwn)$"Creating a community is for the administrators of the Slack workspace: ask {who}.";
        public Mrkdwn YourWords => $"Here is what you had written:";
    }
}
