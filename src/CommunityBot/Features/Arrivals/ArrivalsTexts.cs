using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>What is said to pilots and animators about an arrival, and to everyone once it is announced. The welcome has its own words: <see cref="IWelcomeTexts"/>.</summary>
public interface IArrivalsTexts
{
    /// <summary>Within a sentence, in the list of what waits for the channel.</summary>
    string InQueue(IReadOnlyList<string> names);

    Mrkdwn CardPrepared(UserId newcomer, string community, ChannelId channel);
    Mrkdwn CardTitle(UserId newcomer, string community);
    Mrkdwn CardDeadline(SlackDate at);
    Mrkdwn CardRefused(ChannelId channel, string code);
    string TooLong(int most);
    Mrkdwn CardPublished(UserId by, SlackDate at);
    Mrkdwn CardPublishedAlone(SlackDate at);

    /// <param name="at">Null where there is no moment for it as things stand.</param>
    /// <param name="because">Why not at once.</param>
    Mrkdwn CardPlanned(UserId? by, ChannelId channel, SlackDate? at, string? because);
    Mrkdwn CardSkipped(UserId by, SlackDate at);
    Mrkdwn CardCancelled(SlackDate at);
    string Publish { get; }
    string PublishAfterAll { get; }
    string Edit { get; }
    string Skip { get; }
    string PublishAloud(string firstName);
    string PublishAfterAllAloud(string firstName);
    string EditAloud(string firstName);
    string SkipAloud(string firstName);

    string EditTitle { get; }   // 24 characters at most
    string EditSubmit { get; }
    string EditClose { get; }
    string EditRefusedClose { get; }
    Mrkdwn EditIntro(UserId newcomer, ChannelId channel);

    /// <inheritdoc cref="CardPlanned"/>
    Mrkdwn EditIntroLater(UserId newcomer, ChannelId channel, SlackDate? at, string? because);
    string EditLabel { get; }
    string EditHint { get; }

    Mrkdwn AlreadyPublished(UserId by);
    Mrkdwn AlreadyPublishedAlone { get; }
    Mrkdwn AlreadySkipped(UserId by);
    Mrkdwn AlreadyCancelled { get; }
    Mrkdwn NotYours(IReadOnlyList<UserId> who);
    Mrkdwn Gone { get; }

    // What a community may say in its own words, with variables in braces.
    string Announcement { get; }
    string AnnouncementInvitation { get; }

    Mrkdwn AnnouncementLine(UserId newcomer, string text);

    // In the digest of a week.
    Mrkdwn InDigest { get; }

    /// <param name="link">To their announcement; null where it is not known.</param>
    Mrkdwn DigestLine(IReadOnlyList<UserId> newcomers, string? link);

    Mrkdwn WaitsAtHome(UserId newcomer, string community);
    string SeeCard { get; }
    string SeeCardAloud(string firstName);
    Mrkdwn MoreAtHome(int count);
}

public static class ArrivalsTexts
{
    public static readonly Texts<IArrivalsTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IArrivalsTexts
    {
        public string InQueue(IReadOnlyList<string> names) => names is [var only] ? $"l’arrivée {Wording.De(only)}{only}" : $"les arrivées {Wording.De(names[0])}{Language.French.All(names)}";
        public Mrkdwn CardPrepared(UserId newcomer, string community, ChannelId channel) => $"{newcomer} vient de rejoindre *{community}*. Voici l’annonce prête pour {channel} :";
        public Mrkdwn CardTitle(UserId newcomer, string community) => $"Arrivée de {newcomer} dans *{community}* :";
        public Mrkdwn CardDeadline(SlackDate at) => $"Sans réponse, je la publierai le {at}.";
        public Mrkdwn CardRefused(ChannelId channel, string code) => $"Slack n’a pas laissé publier l’annonce dans {channel} (« {code} »). Vérifiez que j’y suis et que le canal n’est pas archivé, puis publiez à nouveau.";
        public string TooLong(int most) => $"C’est un peu long : au plus {most} caractères, s’il vous plaît.";
        public Mrkdwn CardPublished(UserId by, SlackDate at) => $"Annonce publiée par {by}, {at}.";
        public Mrkdwn CardPublishedAlone(SlackDate at) => $"Sans réponse au bout de deux jours ouvrés, j’ai publié l’annonce moi-même, {at}.";
        public Mrkdwn CardPlanned(UserId? by, ChannelId channel, SlackDate? at, string? because)
        {
            var when = at is { } moment ? because is null ? $"Elle paraîtra dans {channel} le {moment}." : (Mrkdwn)$"Elle paraîtra dans {channel} le {moment} : {because}." : $"Elle attend que {channel} reprenne son activité.";
            return by is { } who ? (Mrkdwn)$"Annonce validée par {who}. {when}" : $"Sans réponse au bout de deux jours ouvrés, je m’en charge. {when}";
        }
        public Mrkdwn CardSkipped(UserId by, SlackDate at) => $"Annonce écartée par {by}, {at} : rien n’a été publié.";
        public Mrkdwn CardCancelled(SlackDate at) => $"Arrivée annulée ({at}) : la personne n’est plus membre, il n’y a rien à annoncer.";
        public string Publish => "Publier";
        public string PublishAfterAll => "Publier tout de même";
        public string Edit => "Modifier…";
        public string Skip => "Ne pas annoncer";
        public string PublishAloud(string firstName) => $"Publier l’annonce : {firstName}";
        public string PublishAfterAllAloud(string firstName) => $"Publier tout de même : {firstName}";
        public string EditAloud(string firstName) => $"Modifier l’annonce : {firstName}";
        public string SkipAloud(string firstName) => $"Ne pas annoncer l’arrivée : {firstName}";

        public string EditTitle => "Annoncer une arrivée";
        public string EditSubmit => "Publier";
        public string EditClose => "Annuler";
        public string EditRefusedClose => "Fermer";
        public Mrkdwn EditIntro(UserId newcomer, ChannelId channel) => $"L’arrivée de {newcomer} sera annoncée dans {channel} dès que vous publierez.";
        public Mrkdwn EditIntroLater(UserId newcomer, ChannelId channel, SlackDate? at, string? because) => (at, because) switch
        {
            ({ } moment, { } why) => $"Si vous publiez, l’arrivée de {newcomer} sera annoncée dans {channel} le {moment} : {why}.",
            ({ } moment, null) => $"Si vous publiez, l’arrivée de {newcomer} sera annoncée dans {channel} le {moment}.",
            _ => $"Si vous publiez, l’arrivée de {newcomer} sera annoncée dans {channel} dès que j’y pourrai écrire de nouveau.",
        };
        public string EditLabel => "Quelques mots de présentation";
        public string EditHint => "Si vous laissez vide, seul le prénom sera donné.";

        public Mrkdwn AlreadyPublished(UserId by) => $"{by} a déjà publié cette annonce.";
        public Mrkdwn AlreadyPublishedAlone => $"Cette annonce est déjà publiée : je m’en suis chargé au bout de deux jours ouvrés.";
        public Mrkdwn AlreadySkipped(UserId by) => $"{by} a déjà écarté cette annonce.";
        public Mrkdwn AlreadyCancelled => $"Cette arrivée a été annulée : il n’y a plus rien à annoncer.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Annoncer une arrivée revient aux personnes qui pilotent, animent ou facilitent la communauté."
            : $"Annoncer une arrivée revient aux personnes qui pilotent, animent ou facilitent la communauté : {Language.French.People(who)}.";
        public Mrkdwn Gone => $"Je ne retrouve plus cette arrivée. Elle a sans doute été effacée depuis.";

        public string Announcement => ":wave: Bienvenue à {prénoms} !";
        public Mrkdwn AnnouncementLine(UserId newcomer, string text) => $"{newcomer} : {text}";
        public Mrkdwn InDigest => $":wave: *Bienvenue parmi nous*";
        public Mrkdwn DigestLine(IReadOnlyList<UserId> newcomers, string? link) => link is null
            ? Language.French.People(newcomers)
            : (Mrkdwn)$"{Language.French.People(newcomers)} : {new Link(link, newcomers.Count == 1 ? "faire connaissance" : "faire leur connaissance")}";
        public string AnnouncementInvitation => "Un mot d’accueil fait toujours plaisir.";

        public Mrkdwn WaitsAtHome(UserId newcomer, string community) => $"{newcomer} vient de rejoindre *{community}* ; l’annonce est prête.";
        public string SeeCard => "Voir l’annonce";
        public string SeeCardAloud(string firstName) => $"Voir l’annonce de l’arrivée : {firstName}";
        public Mrkdwn MoreAtHome(int count) => $"… et {Language.French.Count(count, "autre arrivée", "autres arrivées")} à annoncer, dans nos messages privés.";
    }

    private sealed class En : IArrivalsTexts
    {
        public string InQueue(IReadOnlyList<string> names) => names is [var only] ? $"the arrival of {only}" : $"the arrivals of {Language.English.All(names)}";
        public Mrkdwn CardPrepared(UserId newcomer, string community, ChannelId channel) => $"{newcomer} has just joined *{community}*. Here is the announcement, ready for {channel}:";
        public Mrkdwn CardTitle(UserId newcomer, string community) => $"{newcomer} joining *{community}*:";
        public Mrkdwn CardDeadline(SlackDate at) => $"Without an answer, I will publish it on {at}.";
        public Mrkdwn CardRefused(ChannelId channel, string code) => $"Slack did not let the announcement into {channel} (“{code}”). Check that I am in it and that the channel is not archived, then publish again.";
        public string TooLong(int most) => $"A little long: {most} characters at most, please.";
        public Mrkdwn CardPublished(UserId by, SlackDate at) => $"Published by {by}, {at}.";
        public Mrkdwn CardPublishedAlone(SlackDate at) => $"Nobody answered within two working days, so I published it, {at}.";
        public Mrkdwn CardPlanned(UserId? by, ChannelId channel, SlackDate? at, string? because)
        {
            var when = at is { } moment ? because is null ? $"It goes out in {channel} on {moment}." : (Mrkdwn)$"It goes out in {channel} on {moment}: {because}." : $"It waits for {channel} to be active again.";
            return by is { } who ? (Mrkdwn)$"Approved by {who}. {when}" : $"Nobody answered within two working days, so I take care of it. {when}";
        }
        public Mrkdwn CardSkipped(UserId by, SlackDate at) => $"Skipped by {by}, {at}: nothing was published.";
        public Mrkdwn CardCancelled(SlackDate at) => $"Arrival cancelled ({at}): the person is no longer a member, there is nothing to announce.";
        public string Publish => "Publish";
        public string PublishAfterAll => "Publish after all";
        public string Edit => "Edit…";
        public string Skip => "Skip";
        public string PublishAloud(string firstName) => $"Publish the announcement that {firstName} has joined";
        public string PublishAfterAllAloud(string firstName) => $"Publish after all that {firstName} has joined";
        public string EditAloud(string firstName) => $"Edit the announcement that {firstName} has joined";
        public string SkipAloud(string firstName) => $"Do not announce that {firstName} has joined";

        public string EditTitle => "Announce an arrival";
        public string EditSubmit => "Publish";
        public string EditClose => "Cancel";
        public string EditRefusedClose => "Close";
        public Mrkdwn EditIntro(UserId newcomer, ChannelId channel) => $"The arrival of {newcomer} will be announced in {channel} as soon as you publish.";
        public Mrkdwn EditIntroLater(UserId newcomer, ChannelId channel, SlackDate? at, string? because) => (at, because) switch
        {
            ({ } moment, { } why) => $"If you publish, the arrival of {newcomer} will be announced in {channel} on {moment}: {why}.",
            ({ } moment, null) => $"If you publish, the arrival of {newcomer} will be announced in {channel} on {moment}.",
            _ => $"If you publish, the arrival of {newcomer} will be announced in {channel} as soon as I may post there again.",
        };
        public string EditLabel => "A few words of introduction";
        public string EditHint => "Left empty, only the first name will be read.";

        public Mrkdwn AlreadyPublished(UserId by) => $"{by} has already published this announcement.";
        public Mrkdwn AlreadyPublishedAlone => $"This announcement is already published: it went by itself after two working days.";
        public Mrkdwn AlreadySkipped(UserId by) => $"{by} has already skipped this announcement.";
        public Mrkdwn AlreadyCancelled => $"This arrival was cancelled: there is nothing left to announce.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Announcing an arrival is for the pilots, animators and facilitators of the community."
            : $"Announcing an arrival is for the pilots, animators and facilitators of the community: {Language.English.People(who)}.";
        public Mrkdwn Gone => $"I cannot find this arrival any more. It was probably erased since.";

        public string Announcement => ":wave: Welcome {firstnames}!";
        public Mrkdwn AnnouncementLine(UserId newcomer, string text) => $"{newcomer}: {text}";
        public Mrkdwn InDigest => $":wave: *Welcome among us*";
        public Mrkdwn DigestLine(IReadOnlyList<UserId> newcomers, string? link) => link is null
            ? Language.English.People(newcomers)
            : (Mrkdwn)$"{Language.English.People(newcomers)}: {new Link(link, newcomers.Count == 1 ? "get acquainted" : "get to know them")}";
        public string AnnouncementInvitation => "A word of welcome is always nice to read.";

        public Mrkdwn WaitsAtHome(UserId newcomer, string community) => $"{newcomer} has just joined *{community}*, and the announcement is ready.";
        public string SeeCard => "See the announcement";
        public string SeeCardAloud(string firstName) => $"See the announcement that {firstName} has joined";
        public Mrkdwn MoreAtHome(int count) => $"… and {Language.English.Count(count, "other arrival", "other arrivals")} to announce, in our private messages.";
    }
}
