using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>The words of the welcome. What a community is, what its roles are for and what is asked of a member follow the communities' practical guide, in our own words.</summary>
public interface IWelcomeTexts
{
    Mrkdwn Hello(string firstName, string community, ChannelId channel);
    Mrkdwn PurposeTitle { get; }
    Mrkdwn PurposeUnsaid { get; }
    Mrkdwn ObjectivesTitle { get; }
    Mrkdwn FirstThings(ChannelId channel);
    Mrkdwn RulesTitle(int version);
    Mrkdwn Expected { get; }
    Mrkdwn NotAllowed { get; }
    Mrkdwn WhoDoesWhat { get; }
    Mrkdwn RoleLine(Role role, IReadOnlyList<UserId> holders);
    Mrkdwn Roadmap(string url);
    Mrkdwn Signature(IReadOnlyList<UserId> signed);
    Mrkdwn TakenBack { get; }
}

public static class WelcomeTexts
{
    public static readonly Texts<IWelcomeTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IWelcomeTexts
    {
        public Mrkdwn Hello(string firstName, string community, ChannelId channel) => $":wave: {(firstName.Length == 0 ? "Bonjour" : $"Bonjour {firstName}")}, et bienvenue ! Vous faites désormais partie de la communauté *{community}*. Elle se retrouve dans {channel}.";
        public Mrkdwn PurposeTitle => $"*Ce qui nous réunit*";
        public Mrkdwn PurposeUnsaid => $"Un même sujet, et l’envie d’en parler : chaque personne y apporte, de son plein gré, ce qu’elle vit et ce qu’elle sait.";
        public Mrkdwn ObjectivesTitle => $"Nos objectifs :";
        public Mrkdwn FirstThings(ChannelId channel) => $"""
            *Trois choses par où commencer*
            1. Présentez-vous dans {channel} : quelques lignes suffisent, sur votre métier et sur ce qui vous amène.
            2. Lisez les règles de vie ci-dessous : une minute, et l’on sait à quoi s’en tenir.
            3. Dites ce que vous cherchez ou ce que vous pouvez apporter : un retour d’expérience, une question, un coup de main. De temps en temps ou chaque semaine, c’est vous qui choisissez.
            """;
        public Mrkdwn RulesTitle(int version) => $"*Nos règles de vie* (version {version})";
        public Mrkdwn Expected => $"Ce que l’on attend de chaque membre :";
        public Mrkdwn NotAllowed => $"Ce qui n’a pas sa place ici :";
        public Mrkdwn WhoDoesWhat => $"*Qui fait quoi*";
        public Mrkdwn RoleLine(Role role, IReadOnlyList<UserId> holders) => role switch
        {
            Role.Pilot => $"• Pilotage : {Language.French.People(holders)}. Donne le cap et porte les projets.",
            Role.Animator => $"• Animation : {Language.French.People(holders)}. Fait vivre les échanges.",
            Role.Facilitator => $"• Facilitation : {Language.French.People(holders)}. Accueille au nom de l’association, apporte outils et moyens.",
            _ => $"• Parrainage : {Language.French.People(holders)}. Fait le lien avec le conseil d’administration.",
        };
        public Mrkdwn Roadmap(string url) => $"{new Link(url, "Notre feuille de route")}";
        public Mrkdwn Signature(IReadOnlyList<UserId> signed) => $"Une question, une hésitation ? Écrivez à {Language.French.OneOf(signed)} : une réponse vous attend. À très vite !";
        public Mrkdwn TakenBack => $"Ce message d’accueil n’est plus d’actualité.";
    }

    private sealed class En : IWelcomeTexts
    {
        public Mrkdwn Hello(string firstName, string community, ChannelId channel) => $":wave: {(firstName.Length == 0 ? "Hello" : $"Hello {firstName}")}, and welcome! You are now part of the *{community}* community. It meets in {channel}.";
        public Mrkdwn PurposeTitle => $"*What brings us together*";
        public Mrkdwn PurposeUnsaid => $"One subject, and the wish to talk about it: everyone brings, of their own accord, what they live and what they know.";
        public Mrkdwn ObjectivesTitle => $"Our objectives:";
        public Mrkdwn FirstThings(ChannelId channel) => $"""
            *Three things to start with*
            1. Introduce yourself in {channel}: a few lines are enough, on your work and on what brings you here.
            2. Read the house rules below: one minute, and everyone knows where they stand.
            3. Say what you are looking for or what you can bring: a story from the field, a question, a helping hand. Now and then or every week, you choose.
            """;
        public Mrkdwn RulesTitle(int version) => $"*Our house rules* (version {version})";
        public Mrkdwn Expected => $"What is expected of every member:";
        public Mrkdwn NotAllowed => $"What has no place here:";
        public Mrkdwn WhoDoesWhat => $"*Who does what*";
        public Mrkdwn RoleLine(Role role, IReadOnlyList<UserId> holders) => role switch
        {
            Role.Pilot => $"• Lead: {Language.English.People(holders)}. Sets the course and carries the projects.",
            Role.Animator => $"• Animation: {Language.English.People(holders)}. Keeps the conversations alive.",
            Role.Facilitator => $"• Facilitation: {Language.English.People(holders)}. Welcomes you for the association, brings tools and means.",
            _ => $"• Sponsor: {Language.English.People(holders)}. Links the community and the association’s board.",
        };
        public Mrkdwn Roadmap(string url) => $"{new Link(url, "Our roadmap")}";
        public Mrkdwn Signature(IReadOnlyList<UserId> signed) => $"A question, a doubt? Write to {Language.English.OneOf(signed)}, who will be glad to answer. See you soon!";
        public Mrkdwn TakenBack => $"This welcome no longer applies.";
    }
}
