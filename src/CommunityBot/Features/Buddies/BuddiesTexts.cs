using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>What a volunteer reads of a newcomer. What the newcomer reads is in the welcome.</summary>
internal interface IBuddiesTexts
{
    /// <param name="doing">Job and company; null where neither was said.</param>
    Mrkdwn Arrived(UserId newcomer, string community, string? doing);
    Mrkdwn WhatToDo(UserId newcomer);

    /// <param name="link">To the message; null where there is none.</param>
    Mrkdwn WroteAlready(ChannelId channel, Mrkdwn? link);
    Mrkdwn HowToStop { get; }
    string Unavailable { get; }
    string ReadIt { get; }

    /// <inheritdoc cref="WroteAlready"/>
    Mrkdwn FirstWords(UserId newcomer, ChannelId channel, Mrkdwn? link);

    /// <param name="next">Null where nobody else volunteered.</param>
    Mrkdwn HandedOn(UserId newcomer, string community, UserId? next);
    Mrkdwn NewcomerIsGone(UserId newcomer, string community);
    Mrkdwn Over { get; }
}

internal static class BuddiesTexts
{
    public static readonly Texts<IBuddiesTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IBuddiesTexts
    {
        public Mrkdwn Arrived(UserId newcomer, string community, string? doing) => doing is null
            ? $":wave: *{newcomer} vient d’arriver* dans la communauté *{community}*. Vous avez proposé d’accueillir : c’est votre tour !"
            : (Mrkdwn)$":wave: *{newcomer} vient d’arriver* dans la communauté *{community}* ({doing}). Vous avez proposé d’accueillir : c’est votre tour !";
        public Mrkdwn WhatToDo(UserId newcomer) => $"Un mot de bienvenue en message privé suffit pour commencer. {newcomer} a lu que vous êtes là pour ses questions ; je vous préviendrai à son premier message dans le canal.";
        public Mrkdwn WroteAlready(ChannelId channel, Mrkdwn? link) => link is null ? $"Son premier message est déjà dans {channel}." : (Mrkdwn)$"Son premier message est déjà dans {channel} : {link}.";
        public Mrkdwn HowToStop => $"Ce n’est pas le bon moment ? Quelqu’un d’autre prendra le relais. Pour ne plus accueillir du tout : `/communaute profil`.";
        public string Unavailable => "Je ne suis pas disponible";
        public string ReadIt => "le lire";
        public Mrkdwn FirstWords(UserId newcomer, ChannelId channel, Mrkdwn? link) => link is null
            ? $":speech_balloon: {newcomer} vient d’écrire pour la première fois dans {channel}. Une réponse aujourd’hui, même courte, et la glace est rompue."
            : (Mrkdwn)$":speech_balloon: {newcomer} vient d’écrire pour la première fois dans {channel} : {link}. Une réponse aujourd’hui, même courte, et la glace est rompue.";
        public Mrkdwn HandedOn(UserId newcomer, string community, UserId? next) => next is { } other
            ? $"C’est noté : {other} accueille désormais {newcomer} dans la communauté *{community}*. Merci !"
            : (Mrkdwn)$"C’est noté : vous n’accueillez plus {newcomer} dans la communauté *{community}*. Merci !";
        public Mrkdwn NewcomerIsGone(UserId newcomer, string community) => $"{newcomer} ne fait plus partie de la communauté *{community}*. Merci d’avoir été là !";
        public Mrkdwn Over => $"C’est déjà noté : vous n’avez rien d’autre à faire.";
    }

    private sealed class En : IBuddiesTexts
    {
        public Mrkdwn Arrived(UserId newcomer, string community, string? doing) => doing is null
            ? $":wave: *{newcomer} has just arrived* in the *{community}* community. You offered to welcome newcomers: it is your turn!"
            : (Mrkdwn)$":wave: *{newcomer} has just arrived* in the *{community}* community ({doing}). You offered to welcome newcomers: it is your turn!";
        public Mrkdwn WhatToDo(UserId newcomer) => $"A private word of welcome is enough to begin with. {newcomer} has read that you are there for any questions; I will tell you of their first message in the channel.";
        public Mrkdwn WroteAlready(ChannelId channel, Mrkdwn? link) => link is null ? $"Their first message is in {channel} already." : (Mrkdwn)$"Their first message is in {channel} already: {link}.";
        public Mrkdwn HowToStop => $"Not the right moment? Somebody else will step in. To welcome nobody any more: `/community profile`.";
        public string Unavailable => "I am not available";
        public string ReadIt => "read it";
        public Mrkdwn FirstWords(UserId newcomer, ChannelId channel, Mrkdwn? link) => link is null
            ? $":speech_balloon: {newcomer} has just written in {channel} for the first time. An answer today, even a short one, breaks the ice."
            : (Mrkdwn)$":speech_balloon: {newcomer} has just written in {channel} for the first time: {link}. An answer today, even a short one, breaks the ice.";
        public Mrkdwn HandedOn(UserId newcomer, string community, UserId? next) => next is { } other
            ? $"It is noted: {other} welcomes {newcomer} in the *{community}* community from now on. Thank you!"
            : (Mrkdwn)$"It is noted: you no longer welcome {newcomer} in the *{community}* community. Thank you!";
        public Mrkdwn NewcomerIsGone(UserId newcomer, string community) => $"{newcomer} is no longer part of the *{community}* community. Thank you for having been there!";
        public Mrkdwn Over => $"It is noted already: there is nothing else to do.";
    }
}
