using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

internal static partial class RhythmTexts
{
    private sealed class Fr : IRhythmTexts
    {
        public Mrkdwn Gone => $"Je ne retrouve plus cette communauté.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Le rythme de la semaine revient aux personnes qui animent, pilotent ou facilitent la communauté."
            : $"Le rythme de la semaine revient aux personnes qui animent, pilotent ou facilitent la communauté : {Language.French.People(who)}.";
        public Mrkdwn Over => $"Cette semaine est passée. `/communaute rythme` montre les suivantes.";

        public Mrkdwn NoWords(ChannelId channel, int answers) => answers == 0
            ? (Mrkdwn)$"Il ne s’est encore rien dit cette semaine dans {channel}. Un message suffit pour que la communauté se sente vivante : une nouvelle, une question, un lien."
            : $"Rien de nouveau cette semaine dans {channel}, {BesideThreads(answers)}. Un message suffit pour lancer autre chose : une nouvelle, une question, un lien.";
        public Mrkdwn Idea(string starter) => $":bulb: Une idée, si vous en cherchez une : _{starter}_";
        public Mrkdwn YoursNow => $"Cette semaine, c’est vous qui vous en occupez. Merci !";
        public Mrkdwn HandedToYou(UserId by) => $"{by} vous confie cette semaine. Merci de prendre le relais ! Si vous ne pouvez pas, `/communaute rythme` permet de la rendre.";
        public Mrkdwn GivenBack(UserId by) => $"{by} ne peut finalement pas s’occuper de cette semaine, que vous lui aviez confiée.";
        public string Write => "Écrire une annonce…";
        public string UseSuggestion => "Reprendre l’idée…";
        public string ITake => "Je m’en occupe";
        public string MenuTomorrow => "Me le redire demain";
        public string MenuHandOver => "Confier à quelqu’un…";
        public string MenuDone => "C’est déjà fait";
        public string MenuSkip => "Pas cette semaine…";
        public string MenuWhy => "Pourquoi ce message ?";
        public Mrkdwn Why(string community) => $"Une communauté où il se passe quelque chose chaque semaine reste vivante ; c’est souvent l’affaire de dix minutes. Je regarde donc chaque semaine si *{community}* a eu son message, et je ne vous écris que s’il manque. `/communaute rythme` montre qui s’occupe de quelle semaine, et vous pouvez vous mettre en pause avec « Pas cette semaine… ».";

        public Mrkdwn NotAnyMore => $"Ce point ne vous concerne plus.";
        public Mrkdwn Skipped => $"C’est noté : je ne vous demande rien de plus cette semaine.";
        public Mrkdwn AllInOrder => $":white_check_mark: Tout y est pour cette semaine. Merci !";
        public Mrkdwn ISpoke(ChannelId channel, SlackDate at, string? link, int answers)
        {
            Mrkdwn letter = link is null ? (Mrkdwn)$"la lettre de la semaine" : $"{new Link(link, "la lettre de la semaine")}";
            return answers == 0
                ? (Mrkdwn)$"Personne n’avait rien dit dans {channel} : j’ai publié {letter} le {at}."
                : $"Il n’y avait rien de nouveau dans {channel}, {BesideThreads(answers)} : j’ai publié {letter} le {at}.";
        }

        public Mrkdwn PublishedFor(ChannelId channel, SlackDate at, string? link, UserId? by)
        {
            Mrkdwn letter = link is null ? (Mrkdwn)$"La lettre de la semaine" : $"{new Link(link, "La lettre de la semaine")}";
            return by is { } other ? (Mrkdwn)$"{letter} est parue dans {channel} le {at}, à la demande de {other}." : $"{letter} est parue dans {channel} le {at}, à votre demande.";
        }

        public Mrkdwn HadWords(string monday) => $":white_check_mark: La semaine du {monday} a eu son message.";
        public Mrkdwn IsOver(string monday) => $"La semaine du {monday} est passée.";
        public Mrkdwn DoneByYou => $":white_check_mark: C’est noté : le message de la semaine est là. Merci !";
        public Mrkdwn DoneBy(UserId by) => $":white_check_mark: {by} a fait le nécessaire pour cette semaine.";
        public Mrkdwn TakenBy(UserId by) => $":white_check_mark: {by} s’occupe de cette semaine.";
        public Mrkdwn AlreadyTaken(UserId by) => $"{by} s’occupe déjà de cette semaine.";
        public Mrkdwn Tomorrow => $"C’est noté : je vous en reparle demain.";
        public Mrkdwn NoTomorrow => $"La semaine s’achève : il ne reste pas d’autre jour pour vous en reparler. Vous pouvez écrire un message, ou passer cette semaine.";

        public string HandOverTitle => "Confier la semaine";
        public Mrkdwn HandOverIntro(Mrkdwn? who)
        {
            Mrkdwn told = $"La personne choisie l’apprendra dans ses nouvelles du jour, ou demain matin si elles sont déjà parties, et je m’adresserai à elle pour cette semaine.";
            return who is null ? told : $"{told}\n*Peuvent s’en charger :* {who}.";
        }
        public string ToLabel => "À qui";
        public string HandOverSend => "Confier";
        public string SayWho => "Choisissez quelqu’un.";
        public string Oneself => "C’est vous ! Choisissez quelqu’un d’autre.";
        public string MayNotRun => "Choisissez une personne qui anime, pilote ou facilite cette communauté.";
        public string SkipTitle => "Pas cette semaine";
        public Mrkdwn SkipIntro => $"Je ne vous demanderai plus rien pour cette semaine. Si rien n’est dit d’ici là, la lettre de la semaine paraîtra quand même.";
        public string UntilLabel => "Me mettre en pause jusqu’au";
        public string UntilHint => "Facultatif : d’ici là, je ne vous demande rien pour cette communauté.";
        public string SkipSend => "C’est entendu";
        public string NoSuchPause => "Choisissez un jour à venir, d’ici un an.";
        public string Cancel => "Annuler";
        public string Close => "Fermer";

        public Mrkdwn StillNothing(ChannelId channel, int answers) => answers == 0
            ? (Mrkdwn)$"Rien ne s’est encore dit cette semaine dans {channel}."
            : $"Rien de nouveau cette semaine dans {channel}, {BesideThreads(answers)}.";
        public Mrkdwn WhatFollows(SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"Un mot de vous vaut mieux que le mien ; sinon, je publierai la lettre de la semaine ({moment}). La voici, telle que je l’écrirais aujourd’hui :"
            : $"Un mot de vous vaut mieux que le mien. Voici ce que je peux publier si vous me le demandez :";
        public string PublishNow => "Publier cette lettre";
        public Mrkdwn DigestOnItsWay(ChannelId channel) => $":white_check_mark: La lettre de la semaine paraît dans {channel}.";
        public Mrkdwn DigestThere(ChannelId channel) => $"La lettre de cette semaine est déjà parue dans {channel}, ou sur le point de l’être.";
        public Mrkdwn HasCome(ChannelId channel) => $"Entre-temps, quelqu’un s’est exprimé dans {channel} : la lettre n’est plus nécessaire.";
        public Mrkdwn DigestPlanned(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"C’est entendu : la lettre de la semaine paraît dans {channel} le {moment}."
            : $"Il ne reste plus de moment cette semaine pour publier dans {channel}.";
        public Mrkdwn SilentWeeks(ChannelId channel, IReadOnlyList<string> mondays, int answers)
        {
            Mrkdwn nothing = answers == 0 ? (Mrkdwn)$"Rien ne s’est dit dans {channel}" : $"Rien de nouveau dans {channel}, {BesideThreads(answers)},";
            return mondays is [var only]
                ? (Mrkdwn)$"{nothing} la semaine du {only}."
                : $"{nothing} pendant {Language.French.Count(mondays.Count, "semaine", "semaines")} : celles du {Mrkdwn.Join(", du ", mondays.SkipLast(1).Select(Mrkdwn.Escaped))} et du {mondays[^1]}.";
        }

        public Mrkdwn NotByItself => $"La communauté a choisi que je ne publie rien sans qu’on me le demande.";
        public Mrkdwn RefusedAs(ChannelId channel, string code) => $"J’ai voulu publier la lettre de la semaine, et Slack ne l’a pas laissée paraître dans {channel} (« {code} »).";
        public Mrkdwn OnceOpen(Mrkdwn why) => $"{why} La lettre de la semaine paraîtra d’elle-même si je peux y écrire avant la fin de la semaine.";
        public Mrkdwn NotWhileClosed(Mrkdwn why) => $"{why} D’ici là, je ne peux pas y publier la lettre de la semaine. La voici :";
        public Mrkdwn FoundNoMoment => $"Je n’ai pas trouvé de moment pour publier la lettre avant la fin de la semaine.";
        public Mrkdwn Missed => $"La lettre n’a pas pu paraître à temps : j’étais hors ligne, le calendrier a changé, ou ce qui était prévu a été retiré.";
        public Mrkdwn Changed => $"Les réglages ont changé en cours de semaine : l’heure de la lettre serait passée, ou trop proche pour que vous la voyiez venir. Je ne la publie donc pas de moi-même.";
        public Mrkdwn AsPlanned => $":white_check_mark: Les réglages ont de nouveau changé : s’il ne se dit rien d’ici là, la lettre paraîtra à son heure.";
        public Mrkdwn NoLongerSilent(ChannelId channel) => $":white_check_mark: Depuis, quelqu’un s’est exprimé dans {channel}.";

        public Mrkdwn DigestTitle(string community) => $":sunny: *La semaine {Wording.De(community)}{community}*";
        public Mrkdwn Questions => $":raised_hand: *Des questions qui attendent une réponse*";
        public Mrkdwn QuestionLine(UserId author, string? link) => link is null ? $"Une question de {author}" : (Mrkdwn)$"{new Link(link, "Une question")} de {author}";
        public Mrkdwn Contributions => $":star2: *Vous en avez parlé*";
        public Mrkdwn ContributionLine(UserId author, string? link) => link is null ? $"Un message de {author}, merci !" : (Mrkdwn)$"{new Link(link, "Un message")} de {author}, merci !";
        public Mrkdwn DigestEnd => $"Une nouvelle, une question, un lien à partager ? Le canal est à vous.";
        public string InQueue => "la lettre de la semaine";
        public string StarterTitle => "Et si on en parlait ?";
        public Mrkdwn StarterLead => $":speech_balloon: *Et si on en parlait ?*";
        public Mrkdwn StarterEnd => $"Répondez en fil, en une phrase ou en dix : tout retour d’expérience est bon à prendre.";

        public Mrkdwn NowhereToRun => $"Le rythme d’une communauté se règle entre les personnes qui l’animent, la pilotent ou la facilitent.";
        public Mrkdwn Which => $"De quelle communauté souhaitez-vous voir le rythme ?";
        public Mrkdwn UnknownName(string typed) => $"Je ne connais pas de communauté « {typed} ». De laquelle souhaitez-vous voir le rythme ?";
        public Mrkdwn PastTitle(string community) => $":musical_note: *{community}* : les dernières semaines";
        public Mrkdwn PastLine(string monday, Mrkdwn what) => $"• Semaine du {monday} : {what}";
        public Mrkdwn Nothing => $"rien";
        public Mrkdwn Messages(int count, Mrkdwn by) => $"{Language.French.Count(count, "message", "messages")} de {by}";
        public Mrkdwn Announcements(int count, Mrkdwn by) => $"{Language.French.Count(count, "annonce", "annonces")} de {by}";
        public Mrkdwn Answers(int count) => $"{Language.French.Count(count, "réponse", "réponses")} dans les fils";
        public Mrkdwn DoneAs(UserId by) => $"fait, d’après {by}";
        public Mrkdwn Met(IReadOnlyList<string> topics) => $"{(topics.Count == 1 ? "rencontre" : "rencontres")} {Language.French.All([.. topics.Select(topic => $"« {topic} »")])}";
        public Mrkdwn ByTheBot => $"la lettre de la semaine, par mes soins";
        public Mrkdwn ByTheBotFor(UserId by) => $"la lettre de la semaine, à la demande de {by}";
        public Mrkdwn NoPast => $"Je ne veille sur ce canal que depuis cette semaine.";
        public Mrkdwn NextTitle => $":calendar: *Cette semaine et les suivantes*";
        public Mrkdwn HowItGoes(ChannelId channel, string ask, string remind, string publish, bool publishes) => publishes
            ? $"Quand il n’y a pas de nouveau message dans {channel}, j’en préviens l’animation le {ask}, je le rappelle le {remind}, et je publie la lettre de la semaine le {publish}. Prendre une semaine, c’est être la personne que je préviens."
            : (Mrkdwn)$"Quand il n’y a pas de nouveau message dans {channel}, j’en préviens l’animation le {ask}, je le rappelle le {remind}, et j’alerte le pilotage le {publish}. Prendre une semaine, c’est être la personne que je préviens.";
        public Mrkdwn BeforeMe => $"mon arrivée, en cours de semaine";
        public Mrkdwn NextLine(string monday, Mrkdwn what) => $"*Semaine du {monday}* : {what}";
        public Mrkdwn NothingYet(int answers) => answers == 0 ? (Mrkdwn)$"rien n’est encore dit" : $"rien de nouveau, {BesideThreads(answers)}";
        public Mrkdwn TakenIn(UserId who) => $"{who} s’en occupe";
        public Mrkdwn Free => $"personne pour l’instant";
        public Mrkdwn Rests => $"La communauté se repose : je ne demande rien.";
        public Mrkdwn IsResting => $"la communauté se repose";
        public Mrkdwn WasResting => $"la communauté se reposait";
        public Mrkdwn OtherMoments(string? ask, string? remind, string publish, bool publishes) =>
            $"_Exceptionnellement : {(ask is null ? "pas de demande" : $"demande {ask}")}, {(remind is null ? "pas de rappel" : $"rappel {remind}")}, {(publishes ? "lettre" : "alerte au pilotage")} {publish}._";
        public Mrkdwn NoLetter => $"_Pas de lettre : les réglages ont changé en cours de semaine et ne lui laissaient plus d’heure._";
        public string Take => "Je la prends";
        public string Give => "La rendre";
        public string TakeAloud(string monday) => $"Je prends la semaine du {monday}";
        public string GiveAloud(string monday) => $"Je rends la semaine du {monday}";
        public Mrkdwn PausedUntil(string day) => $"Vous êtes en pause jusqu’au {day} : je ne vous demande rien d’ici là.";
        public string Resume => "Reprendre";

        private static string BesideThreads(int answers) => $"en dehors des fils ({Language.French.Count(answers, "réponse", "réponses")})";
    }
}
