using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// Questions to start a conversation with, for people of any trade: what is published in a week with nothing to report. One is kept for each week in which it may be
/// needed, in turn, and there are more than a year has weeks: none comes twice within a year.
/// </summary>
internal static class Starters
{
    private static readonly string[] French =
    [
        "Quel outil avez-vous adopté cette année, et que vous ne voudriez plus quitter ?",
        "Quelle habitude toute simple vous fait gagner du temps chaque semaine ?",
        "Si vous pouviez recommencer votre dernier projet, que feriez-vous autrement ?",
        "Quelle erreur vous a appris le plus, et qu’en avez-vous retenu ?",
        "Qu’est-ce qui vous a fait changer d’avis récemment dans votre métier ?",
        "Quel article, livre ou vidéo conseilleriez-vous à quelqu’un qui débute chez vous ?",
        "Sur quel sujet aimeriez-vous entendre l’expérience des autres ici ?",
        "Quelle tâche de votre quotidien mériterait d’être supprimée ?",
        "Quel conseil auriez-vous aimé recevoir à vos débuts ?",
        "Comment expliquez-vous votre métier à quelqu’un qui n’y connaît rien ?",
        "Quelle petite victoire de ces derniers jours mérite d’être partagée ?",
        "Qu’avez-vous cessé de faire, et qui ne manque à personne ?",
        "Comment accueillez-vous une personne qui arrive dans votre équipe ?",
        "Quel document de référence ouvrez-vous le plus souvent ?",
        "Comment savez-vous qu’un projet est vraiment terminé ?",
        "Quelle question vous pose-t-on sans cesse, et que répondez-vous ?",
        "Quel indicateur suivez-vous vraiment, et lequel avez-vous abandonné ?",
        "Comment préparez-vous une réunion pour qu’elle serve à quelque chose ?",
        "Quelle est la meilleure présentation à laquelle vous avez assisté, et pourquoi ?",
        "Qu’est-ce qui fait votre fierté cette année, sans toujours oser le dire ?",
        "Quelle compétence cherchez-vous à acquérir en ce moment ?",
        "Comment transmettez-vous ce que vous savez avant de partir en congé ?",
        "Quelle collaboration inattendue vous a fait avancer ?",
        "Si vous aviez une journée libre par mois pour progresser, à quoi serait-elle consacrée ?",
        "Quelle règle avez-vous fini par trouver utile, après l’avoir trouvée inutile ?",
        "Comment choisissez-vous ce que vous ne ferez pas ?",
        "Quel sujet de veille vous occupe en ce moment ?",
        "Quelle décision avez-vous prise trop tard, et qu’est-ce qui vous retenait ?",
        "Comment faites-vous connaître votre travail dans votre organisation ?",
        "Quel modèle, canevas ou liste de contrôle pourriez-vous partager ici ?",
        "Qu’est-ce qui a bien marché dans votre dernière formation ?",
        "À qui, dans cette communauté, aimeriez-vous poser une question ?",
        "Comment gardez-vous une trace de ce que vous apprenez ?",
        "Quel changement avez-vous réussi à faire accepter, et comment ?",
        "Quelle idée reçue sur votre métier aimeriez-vous corriger ?",
        "Comment réagissez-vous lorsqu’un imprévu bouscule votre semaine ?",
        "Quelle pratique d’une autre équipe avez-vous copiée avec profit ?",
        "Quel est le plus petit changement qui a eu le plus grand effet chez vous ?",
        "Comment décidez-vous qu’il est temps de demander de l’aide ?",
        "Que diriez-vous aujourd’hui à la personne que vous étiez il y a cinq ans ?",
        "Quel atelier ou quelle rencontre aimeriez-vous vivre avec cette communauté ?",
        "Comment conciliez-vous l’urgent et l’important ?",
        "Quel projet suivez-vous de loin, par simple curiosité ?",
        "Qu’est-ce qui vous aide à dire non ?",
        "Quelle ressource gratuite mériterait d’être plus connue ?",
        "À quoi voyez-vous que ce que vous faites est utile ?",
        "Quel désaccord professionnel vous a fait progresser ?",
        "Comment vous organisez-vous pour ne rien oublier ?",
        "Quelle tradition de votre équipe conseilleriez-vous aux autres ?",
        "Si cette communauté écrivait une fiche pratique ce mois-ci, sur quoi porterait-elle ?",
        "Qu’attendez-vous de cette communauté que vous n’y trouvez pas encore ?",
        "Quel retour vous a-t-on fait qui vous sert encore ?",
        "Comment vous replongez-vous dans un sujet laissé de côté depuis des mois ?",
        "Quelle partie de votre travail aimeriez-vous montrer aux autres membres ?",
        "Quel détail fait, selon vous, toute la différence dans un travail bien fait ?",
        "Quelle tendance vous laisse sceptique, et pourquoi ?",
        "Qu’avez-vous automatisé ou simplifié dernièrement ?",
        "Avec qui aimeriez-vous échanger votre place pendant une journée ?",
    ];

    private static readonly string[] English =
    [
        "Which tool have you taken up this year and would not give back?",
        "Which simple habit saves you time every week?",
        "If you could start your last project again, what would you do differently?",
        "Which mistake taught you the most, and what did you keep from it?",
        "What has changed your mind lately about your work?",
        "Which article, book or video would you give to somebody who starts where you are?",
        "What would you like to hear the others’ experience about?",
        "Which task of your daily work deserves to disappear?",
        "What advice do you wish you had been given at the start?",
        "How do you explain your work to somebody who knows nothing about it?",
        "Which small victory of the last days deserves to be shared?",
        "What have you stopped doing that nobody misses?",
        "How do you welcome somebody who joins your team?",
        "Which reference document do you open most often?",
        "How do you know that a project is really finished?",
        "Which question are you asked all the time, and what do you answer?",
        "Which figure do you really follow, and which have you given up?",
        "How do you prepare a meeting so that it is of use?",
        "What is the best talk you have attended, and why?",
        "What are you proud of this year without always daring to say so?",
        "Which skill are you trying to learn at the moment?",
        "How do you pass on what you know before you go on holiday?",
        "Which unexpected collaboration helped you forward?",
        "If you had a free day each month to improve, what would you do with it?",
        "Which rule did you come to find useful after finding it useless?",
        "How do you choose what you will not do?",
        "What are you keeping an eye on at the moment?",
        "Which decision did you make too late, and what held you back?",
        "How do you make your work known in your organisation?",
        "Which template, outline or checklist could you share here?",
        "What worked well in the last training you had?",
        "To whom in this community would you like to put a question?",
        "How do you keep a record of what you learn?",
        "Which change did you get accepted, and how?",
        "Which common belief about your work would you like to put right?",
        "What do you do when the unexpected upsets your week?",
        "Which practice of another team have you copied with profit?",
        "What is the smallest change that had the greatest effect where you are?",
        "How do you decide that it is time to ask for help?",
        "What would you say today to who you were five years ago?",
        "Which workshop or meeting would you like to live with this community?",
        "How do you reconcile what is urgent and what is important?",
        "Which project do you follow from afar, out of mere curiosity?",
        "What helps you to say no?",
        "Which free resource deserves to be better known?",
        "How do you tell that what you do is useful?",
        "Which disagreement at work has helped you to improve?",
        "How do you organise yourself so as to forget nothing?",
        "Which tradition of your team would you recommend to others?",
        "If this community wrote a practical sheet this month, what should it be about?",
        "What do you expect from this community that you do not find yet?",
        "Which feedback were you given that still serves you?",
        "How do you get back into a subject you left months ago?",
        "Which part of your work would you like to show the other members?",
        "Which detail makes all the difference, to you, in work well done?",
        "Which trend leaves you sceptical, and why?",
        "What have you automated or simplified lately?",
        "With whom would you like to change places for a day?",
    ];

    public static int Count => French.Length;

    /// <summary>In the language of the community, for everyone reads it.</summary>
    public static string In(Language language, int number) => (language == Language.French ? French : English)[number % Count];

    /// <summary>The next in turn. Communities do not all begin with the same.</summary>
    public static async Task<int> Next(Tx tx, CommunitySettings community) =>
        await tx.Find<int?>("select starter from weeks where community = @community and starter is not null order by week desc limit 1", new { community = community.Id }) is { } last
            ? (last + 1) % Count : community.Id.Sum(letter => letter) % Count;
}
