using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>The words of the welcome. What a community is, what its roles are for and what is asked of a member follow the communities' practical guide, in our own words.</summary>
public interface IWelcomeTexts
{
    // What a community may say in its own words, with variables in braces.
    string Greeting { get; }
    string WhatFor { get; }
    string FirstThings { get; }

    Mrkdwn PurposeUnsaid { get; }
    Mrkdwn ObjectivesTitle { get; }
    Mrkdwn People(IReadOnlyList<UserId> people);
    Mrkdwn RulesAccepted(int version);
    Mrkdwn RulesTitle(int version);
    Mrkdwn Expected { get; }
    Mrkdwn NotAllowed { get; }
    Mrkdwn WhoDoesWhat { get; }
    Mrkdwn RoleLine(Role role, IReadOnlyList<UserId> holders);
    Mrkdwn FunctionLine(string role, IReadOnlyList<UserId> holders);
    Mrkdwn Buddy(UserId buddy);
    Mrkdwn Roadmap(string url);
    Mrkdwn Signature(IReadOnlyList<UserId> signed);
    Mrkdwn TakenBack { get; }
}

public static class WelcomeTexts
{
    public static readonly Texts<IWelcomeTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IWelcomeTexts
    {
        public string Greeting => ":wave: Bonjour {prénom}, et bienvenue ! Vous faites désormais partie de la communauté *{communauté}*. Elle se retrouve dans {canal}.";
        public string WhatFor => "*Ce qui nous réunit*\n{but}\n{objectifs}";
        public Mrkdwn PurposeUnsaid => $"Un même sujet, et l’envie d’en parler : chaque personne y apporte, de son plein gré, ce qu’elle vit et ce qu’elle sait.";
        public Mrkdwn ObjectivesTitle => $"Nos objectifs :";
        public string FirstThings => """
            *Trois choses par où commencer*
            1. Présentez-vous dans {canal} : quelques lignes suffisent.
            2. Voyez ci-dessous qui fait quoi, et dans le canal ce qui s’y dit.
            3. Dites ce que vous cherchez ou ce que vous pouvez apporter : de temps en temps ou chaque semaine, c’est vous qui choisissez.
            """;
        public Mrkdwn People(IReadOnlyList<UserId> people) => Language.French.People(people);
        public Mrkdwn RulesAccepted(int version) => $"*Nos règles de vie* (version {version}) : vous les avez acceptées, et `/regles` les redit quand vous voulez.";
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
        public Mrkdwn FunctionLine(string role, IReadOnlyList<UserId> holders) => $"• {role} : {Language.French.People(holders)}.";
        public Mrkdwn Buddy(UserId buddy) => $"*Quelqu’un à qui parler*\nPour vos premiers pas, {buddy} vous accompagne et vient d’apprendre votre arrivée. Pour une question que l’on n’ose pas poser devant tout le monde, envoyez un message privé.";
        public Mrkdwn Roadmap(string url) => $"{new Link(url, "Notre feuille de route")}";
        public Mrkdwn Signature(IReadOnlyList<UserId> signed) => $"Une question, une hésitation ? Écrivez à {Language.French.OneOf(signed)}. Pour le reste, il y a l’onglet *Accueil* de ce bot et `/communaute aide`. À très vite !";
        public Mrkdwn TakenBack => $"Ce message d’accueil n’est plus d’actualité.";
    }

    private sealed class En : IWelcomeTexts
    {
        public string Greeting => ":wave: Hello {firstname}, and welcome! You are now part of the *{community}* community. It meets in {channel}.";
        public string WhatFor => "*What brings us together*\n{purpose}\n{objectives}";
        public Mrkdwn PurposeUnsaid => $"One subject, and the wish to talk about it: everyone brings, of their own accord, what they live and what they know.";
        public Mrkdwn ObjectivesTitle => $"Our objectives:";
        public string FirstThings => """
            *Three things to start with*
            1. Introduce yourself in {channel}: a few lines are enough.
            2. Look at who does what below, and see what is going on in the channel.
            3. Say what you are looking for or what you can bring: now and then or every week, you choose.
            """;
        public Mrkdwn People(IReadOnlyList<UserId> people) => Language.English.People(people);
        public Mrkdwn RulesAccepted(int version) => $"*Our house rules* (version {version}): you have accepted them, and `/regles` says them again whenever you like.";
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
        public Mrkdwn FunctionLine(string role, IReadOnlyList<UserId> holders) => $"• {role}: {Language.English.People(holders)}.";
        public Mrkdwn Buddy(UserId buddy) => $"*Somebody to turn to*\n{buddy} is there for your first steps, and knows that you have just arrived. For a question you would rather not ask in front of everyone, send a private message.";
        public Mrkdwn Roadmap(string url) => $"{new Link(url, "Our roadmap")}";
        public Mrkdwn Signature(IReadOnlyList<UserId> signed) => $"A question, a doubt? Write to {Language.English.OneOf(signed)}. For the rest, there are this bot’s *Home* tab and `/community help`. See you soon!";
        public Mrkdwn TakenBack => $"This welcome no longer applies.";
    }
}
