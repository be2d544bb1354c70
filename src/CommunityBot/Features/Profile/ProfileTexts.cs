using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>The words of one's own page, and of the changes that are told.</summary>
internal interface IProfileTexts
{
    Mrkdwn NoMember { get; }

    /// <summary>To who holds a role there, and is a member of none.</summary>
    Mrkdwn RoleOnly(IReadOnlyList<string> communities);
    Mrkdwn Which { get; }
    string OpenIt { get; }
    string Title { get; }
    Mrkdwn Intro(string community);
    string JobLabel { get; }
    string CompanyLabel { get; }
    string CompanyHint { get; }
    string EngagementLabel { get; }
    string TopicsLabel { get; }
    string TopicsHint { get; }
    string BuddyLabel { get; }
    string BuddyYes { get; }
    string BuddyHint { get; }
    string Save { get; }
    string Cancel { get; }
    string Close { get; }
    string TooLong(int atMost);
    Mrkdwn Saved { get; }

    /// <summary>To who has just volunteered.</summary>
    Mrkdwn BuddyNext { get; }
    Mrkdwn SavedAndTold { get; }
    Mrkdwn Changed(UserId person, IReadOnlyList<string> communities);
    Mrkdwn NewJob(string old, string now);
    Mrkdwn NewCompany(string old, string now);
    Mrkdwn Directory(EligibilityFinding finding);
    Mrkdwn InOrder { get; }
    Mrkdwn AskFacilitators { get; }
}

internal static class ProfileTexts
{
    public static readonly Texts<IProfileTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IProfileTexts
    {
        private const Language French = Language.French;

        public Mrkdwn NoMember => $"Vous n’êtes membre d’aucune communauté : vous n’avez pas encore de profil à tenir à jour.";
        public Mrkdwn RoleOnly(IReadOnlyList<string> communities) =>
            $"Vous avez un rôle dans {(communities.Count > 1 ? "les communautés" : "la communauté")} {French.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])} sans en être membre, et seuls les membres ont un profil. Un rôle ne fait pas de vous un membre : pour le devenir, tapez `/rejoindre`.";
        public Mrkdwn Which => $"Dans quelle communauté ?";
        public string OpenIt => "Mon profil";
        public string Title => "Mon profil";
        public Mrkdwn Intro(string community) => $"Ce que la communauté *{community}* sait de vous. Un nouveau poste ou une nouvelle entreprise est signalé au pilotage et à la facilitation, comme le veulent les règles de vie.";
        public string JobLabel => "Votre fonction";
        public string CompanyLabel => "Votre entreprise ou organisation";
        public string CompanyHint => "La même dans toutes vos communautés, comme votre fonction.";
        public string EngagementLabel => "Votre engagement ici";
        public string TopicsLabel => "Vos sujets";
        public string TopicsHint => "Ce que vous connaissez, ce que vous aimeriez apprendre.";
        public string BuddyLabel => "Accueillir quelqu’un";
        public string BuddyYes => "Je veux bien accueillir un nouveau membre";
        public string BuddyHint => "Vous lui écrivez un mot de bienvenue, et répondez à ses questions.";
        public string Save => "Enregistrer";
        public string Cancel => "Annuler";
        public string Close => "Fermer";
        public string TooLong(int atMost) => $"{French.Number(atMost)} caractères au plus, s’il vous plaît.";
        public Mrkdwn Saved => $"C’est noté.";
        public Mrkdwn BuddyNext => $"Merci de vouloir bien accueillir quelqu’un ! À l’arrivée d’un nouveau membre, quand ce sera votre tour, je vous le dirai en privé. Vous pourrez toujours répondre que vous n’êtes pas disponible.";
        public Mrkdwn SavedAndTold => $"C’est noté. Le pilotage et la facilitation en seront prévenus.";
        public Mrkdwn Changed(UserId person, IReadOnlyList<string> communities) => $"{person}, membre {(communities.Count > 1 ? "des communautés" : "de la communauté")} {French.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])}, a du nouveau :";
        public Mrkdwn NewJob(string old, string now) => $"• Fonction : {Said(now)} (avant : {Said(old)})";
        public Mrkdwn NewCompany(string old, string now) => $"• Entreprise : {Said(now)} (avant : {Said(old)})";
        public Mrkdwn Directory(EligibilityFinding finding) => finding switch
        {
            { Eligibility: Eligibility.Eligible, Company: { } company } => $"D’après l’annuaire, l’adhésion est en règle ({company}).",
            { Eligibility: Eligibility.Eligible } => $"D’après l’annuaire, l’adhésion est en règle.",
            { Eligibility: Eligibility.DuesInDefault, Company: { } company } => $"D’après l’annuaire, la cotisation {Wording.De(company)}{company} est en défaut.",
            { Eligibility: Eligibility.DuesInDefault } => $"D’après l’annuaire, la cotisation est en défaut.",
            { Eligibility: Eligibility.NotAnAdherent, ValidUntil: { } day } => $"D’après l’annuaire, l’adhésion est échue depuis le {French.Day(day)}.",
            { Eligibility: Eligibility.NotAnAdherent } => $"L’adresse de son profil Slack n’est pas dans l’annuaire.",
            _ => $"L’adhésion n’est pas vérifiable : pas d’adresse dans le profil Slack, ou pas encore d’annuaire.",
        };
        public Mrkdwn InOrder => $"D’après l’annuaire, l’adhésion est en règle.";
        public Mrkdwn AskFacilitators => $"L’adhésion est à vérifier avec la facilitation.";

        private static string Said(string text) => text.Length == 0 ? "non précisée" : $"« {text} »";
    }

    private sealed class En : IProfileTexts
    {
        private const Language English = Language.English;

        public Mrkdwn NoMember => $"You are not a member of any community: there is no profile of yours to keep yet.";
        public Mrkdwn RoleOnly(IReadOnlyList<string> communities) =>
            $"You hold a role in {English.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])} without being a member, and profiles are for members. A role does not make you a member: to become one, type `/rejoindre` (or `/community join`).";
        public Mrkdwn Which => $"In which community?";
        public string OpenIt => "My profile";
        public string Title => "My profile";
        public Mrkdwn Intro(string community) => $"What the community *{community}* knows of you. A new job or a new company is told to the pilot and the facilitators, as the house rules want.";
        public string JobLabel => "Your job";
        public string CompanyLabel => "Your company or organisation";
        public string CompanyHint => "The same in all your communities, like your job.";
        public string EngagementLabel => "Your engagement here";
        public string TopicsLabel => "Your topics";
        public string TopicsHint => "What you know about, what you would like to learn.";
        public string BuddyLabel => "Welcome somebody";
        public string BuddyYes => "I would gladly welcome a new member";
        public string BuddyHint => "You write them a word of welcome, and answer their questions.";
        public string Save => "Save";
        public string Cancel => "Cancel";
        public string Close => "Close";
        public string TooLong(int atMost) => $"At most {English.Number(atMost)} characters, please.";
        public Mrkdwn Saved => $"It is noted.";
        public Mrkdwn BuddyNext => $"Thank you for volunteering to welcome somebody! When a new member arrives and it is your turn, I will tell you privately. You may always answer that you are not available.";
        public Mrkdwn SavedAndTold => $"It is noted. The pilot and the facilitators will be told.";
        public Mrkdwn Changed(UserId person, IReadOnlyList<string> communities) => $"{person}, a member of {English.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])}, has news:";
        public Mrkdwn NewJob(string old, string now) => $"• Job: {Said(now)} (before: {Said(old)})";
        public Mrkdwn NewCompany(string old, string now) => $"• Company: {Said(now)} (before: {Said(old)})";
        public Mrkdwn Directory(EligibilityFinding finding) => finding switch
        {
            { Eligibility: Eligibility.Eligible, Company: { } company } => $"By the directory, the membership is in order ({company}).",
            { Eligibility: Eligibility.Eligible } => $"By the directory, the membership is in order.",
            { Eligibility: Eligibility.DuesInDefault, Company: { } company } => $"By the directory, the dues of {company} are in default.",
            { Eligibility: Eligibility.DuesInDefault } => $"By the directory, the dues are in default.",
            { Eligibility: Eligibility.NotAnAdherent, ValidUntil: { } day } => $"By the directory, the membership ended on {English.Day(day)}.",
            { Eligibility: Eligibility.NotAnAdherent } => $"The address of their Slack profile is not in the directory.",
            _ => $"The membership cannot be checked: no address in the Slack profile, or no directory yet.",
        };
        public Mrkdwn InOrder => $"By the directory, the membership is in order.";
        public Mrkdwn AskFacilitators => $"The membership is to be checked with the facilitators.";

        private static string Said(string text) => text.Length == 0 ? "not said" : $"“{text}”";
    }
}
