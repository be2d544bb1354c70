using CommunityBot.Community;

namespace CommunityBot.Hosting;

public static partial class DoctorTexts
{
    private sealed class Fr : IDoctorTexts
    {
        private const Language French = Language.French;

        public string Summary(int fails, int warns) => (fails, warns) switch
        {
            (0, 0) => "Tout est en ordre.",
            (0, _) => $"Le bot peut travailler ; {French.Count(warns, "point mérite", "points méritent")} un coup d’œil.",
            (_, 0) => $"{French.Count(fails, "point", "points")} à corriger.",
            _ => $"{French.Count(fails, "point", "points")} à corriger, et {French.Count(warns, "point mérite", "points méritent")} un coup d’œil.",
        };

        public string Word(Verdict verdict) => verdict switch
        {
            Verdict.Ok => "en ordre",
            Verdict.Warn => "attention",
            _ => "à corriger",
        };

        public string SettingsRead(string file, bool isThere) => isThere
            ? $"Réglages lus : variables d’environnement et {file}."
            : $"Réglages lus : variables d’environnement (il n’y a pas de fichier {file}).";
        public (string What, string Remedy) SettingsWrong(string problem) => ($"Réglage à corriger. Le démarrage dirait : `{problem}`", "corrigez ce réglage dans appsettings.json ou dans l’environnement, puis relancez cette commande.");

        public string SpeaksFrench => "Dates en français : la machine sait les écrire.";
        public (string What, string Remedy) NoFrench => ("Dates en français : la machine ne sait pas les écrire.", "installez libicu (Debian et Ubuntu : `apt install libicu-dev`) et retirez DOTNET_SYSTEM_GLOBALIZATION_INVARIANT de l’environnement.");

        public (string What, string Remedy) DatabaseAway(string reason) => ($"Base de données hors d’atteinte : `{reason}`", "vérifiez `Database:Provider` et `Database:ConnectionString`, que le serveur tourne, et que ce compte a le droit de lire.");
        public (string What, string Remedy) NoDatabaseYet(string file) => ($"Base de données : pas encore de fichier {file}.", "rien à faire au premier démarrage, qui le crée. Sinon, lancez cette commande depuis le dossier où tourne le bot.");
        public (string What, string Remedy) NewerDatabase(string engine, string migration) => ($"Base de données ({engine}) : écrite par une version plus récente du bot ({migration}).", "démarrez cette version plus récente, ou restaurez une sauvegarde.");
        public (string What, string Remedy) PendingMigrations(string engine, IReadOnlyList<string> names) => ($"Base de données accessible ({engine}) : {French.Count(names.Count, "mise à jour attend", "mises à jour attendent")} ({French.All(names)}). Ce qu’elle contient n’a donc pas été regardé.", "démarrez le bot, qui les applique ; faites d’abord une copie de la base.");
        public string DatabaseReached(string engine, string? file, string version) => file is null
            ? $"Base de données accessible : {engine}, à jour ({version})."
            : $"Base de données accessible : {engine}, à jour ({version}), dans {file}.";
        public string Room(long bytes) => $"Disque : {Gigabytes(French, bytes)} Go libres à côté de la base.";
        public (string What, string Remedy) LittleRoom(long bytes) => ($"Disque : il ne reste que {Gigabytes(French, bytes)} Go à côté de la base.", "faites de la place avant que le bot ne puisse plus rien enregistrer.");

        public (string What, string Remedy) TokenRefused(string code) => ($"Slack refuse le jeton du bot ({code}).", "copiez de nouveau le jeton qui commence par xoxb- (page de l’application, « OAuth & Permissions ») dans SLACK_BOT_TOKEN.");
        public (string What, string Remedy) SlackAway(string host, string code) => ($"Slack ne répond pas ({host}, {code}). Le reste a été regardé sans lui.", "vérifiez que cette machine accède à Internet et que rien ne bloque cette adresse, puis relancez.");
        public (string What, string Remedy) OtherWorkspace(string name, string id, string known) => ($"Le jeton du bot est celui de l’espace Slack {name} ({id}), et la base celle de l’espace {known}.", "mettez le jeton du bon espace, ou changez de base.");
        public string TokenAccepted(string workspace, string id, string bot) => $"Slack accepte le jeton du bot : espace {workspace} ({id}), bot @{bot}.";
        public string Scopes(int count) => $"Autorisations du jeton : les {French.Number(count)} qu’il faut y sont.";
        public (string What, string Remedy) MissingScopes(IReadOnlyList<string> scopes) => ($"Autorisations du jeton : il manque `{string.Join("`, `", scopes)}`.", "reprenez le manifeste (`communitybot manifest`), collez-le dans la page de l’application (« App Manifest »), puis réinstallez-la dans l’espace (« Install App »).");
        public string BySocketMode => "Réception par Socket Mode : Slack accepte le jeton de l’application ; rien n’a besoin d’atteindre cette machine.";
        public (string What, string Remedy) AppTokenRefused(string code) => ($"Réception par Socket Mode : Slack refuse le jeton de l’application ({code}).", "vérifiez que Socket Mode est activé (page de l’application, « Socket Mode »), et copiez de nouveau dans SLACK_APP_TOKEN un jeton qui commence par xapp- et porte l’autorisation `connections:write` (« Basic Information », « App-Level Tokens »).");
        public (string What, string Remedy) AppTokenOfAnotherApp(string other, string app) => ($"Réception par Socket Mode : le jeton de l’application est celui de l’application Slack {other}, et le jeton du bot celui de l’application {app}. Rien de ce qui est destiné au bot ne lui parviendrait.", "prenez les deux jetons à la même application : SLACK_APP_TOKEN dans « Basic Information », « App-Level Tokens » ; SLACK_BOT_TOKEN dans « OAuth & Permissions ». Puis redémarrez le bot.");
        public (string What, string Remedy) SocketModeUntold(string code) => ($"Réception par Socket Mode : Slack n’a rien dit du jeton de l’application ({code}).", "relancez cette commande un peu plus tard.");
        public string ByHttp(string path) => $"Réception par HTTP : le secret de signature est là ; Slack doit pouvoir joindre {path} à votre adresse.";
        public string ClockRight => "Horloge : à l’heure de Slack.";
        public (string What, string Remedy) ClockOff(long seconds) => ($"Horloge : {French.Count(seconds, "seconde", "secondes")} d’écart avec Slack. Au-delà de cinq minutes, le bot refuserait tout ce que Slack lui envoie.", "mettez la machine à l’heure (`timedatectl set-ntp true`).");

        public (string What, string Remedy) NoCommunity => ("Aucune communauté.", "décrivez-en une dans `Communities` (README, étape 4), puis démarrez le bot.");
        public (string What, string Remedy) NotLookedAt => ("Canaux et personnes : pas regardés, à cause de ce qui est dit plus haut de Slack ou des réglages.", "corrigez-le, puis relancez cette commande.");
        public (string What, string Remedy) NotChecked(string reason) => ($"Une partie n’a pas pu être regardée : `{reason}`", "relancez cette commande un peu plus tard.");
        public (string What, string Remedy) NotPlanted(string key) => ($"Communauté {key} : décrite dans les réglages, pas encore dans la base.", "démarrez le bot, qui l’y ajoute.");
        public (string What, string Remedy) Differs(string key, IReadOnlyList<string> settings) => ($"Communauté {key} : les réglages et la base ne disent pas la même chose ({string.Join(", ", settings)}). C’est la base qui compte.", "recopiez dans appsettings.json ce qui est en vigueur, ou retirez-en ce qui ne l’est plus.");
        public (string What, string Remedy) UnknownZone(string key, string zone) => ($"Communauté {key} : cette version du bot ne connaît pas son fuseau horaire ({zone}), et la fait vivre à l’heure UTC.", "démarrez une version plus récente, ou choisissez un autre fuseau avec `/communaute reglages`.");
        public (string What, string Remedy) RefusedNow(string key, string problem) => ($"Communauté {key} : ce qu’en disent les réglages n’est plus accepté, et c’est la base qui compte : `{problem}`", "mettez-le en accord avec la base, ou retirez cette communauté d’appsettings.json.");
        public (string What, string Remedy) NoHolidays(string key, string country) => ($"Communauté {key} : les jours fériés de ce pays ({country}) ne sont pas connus, aucun ne compte.", "écrivez-les dans `DaysOff` de cette communauté.");
        public (string What, string Remedy) NoCountry(string key) => ($"Communauté {key} : pas de pays, donc aucun jour férié.", "écrivez son pays dans `Country`, par exemple FR.");
        public string ChannelRight(string key, string name) => $"Communauté {key} : le bot est dans #{name}.";
        public string FacilitatorsChannelRight(string key, string name) => $"Communauté {key} : le canal de la facilitation, #{name}, est privé et le bot y est.";
        public (string What, string Remedy) ChannelNotFound(string key, string id, string bot) => ($"Communauté {key} : Slack ne montre pas le canal {id} au bot.", $"s’il est privé, tapez-y `/invite @{bot}` ; sinon, vérifiez cet identifiant (en bas de « À propos » du canal).");
        public (string What, string Remedy) ChannelArchived(string key, string name) => ($"Communauté {key} : #{name} est archivé.", "désarchivez-le dans Slack.");
        public (string What, string Remedy) MustBePrivate(string key, string name) => ($"Communauté {key} : le canal de la facilitation, #{name}, est public. On y lit qui est en défaut de cotisation, et le bot refuserait de démarrer.", "rendez-le privé dans Slack, ou indiquez un canal privé.");
        public (string What, string Remedy) BotNotIn(string key, string name, string bot) => ($"Communauté {key} : le bot n’est pas dans #{name}.", $"tapez-y `/invite @{bot}`.");
        public string Deciders(string key, int count) => $"Communauté {key} : {French.Count(count, "personne y décide", "personnes y décident")} (facilitation et pilotage).";
        public (string What, string Remedy) NobodyDecides(string key) => ($"Communauté {key} : personne ne peut décider des demandes, aucun compte de la facilitation ni du pilotage n’est utilisable.", "donnez l’un de ces rôles à un compte ouvert.");
        public (string What, string Remedy) PersonNotFound(string key, string id) => ($"Communauté {key} : Slack ne connaît pas {id}, qui y tient un rôle.", "vérifiez cet identifiant (profil Slack, « Copier l’identifiant du membre »).");
        public (string What, string Remedy) PersonDeactivated(string key, string name) => ($"Communauté {key} : le compte {Wording.De(name)}{name}, qui y tient un rôle, est désactivé.", "prévoyez quelqu’un d’autre pour ce rôle.");
        public (string What, string Remedy) NotTold(string key, string id, string code) => ($"Communauté {key} : Slack n’a rien dit de {id} ({code}).", "relancez cette commande un peu plus tard.");

        public string NoDeadLetter => "Envois : aucun message refusé par Slack.";
        public (string What, string Remedy) DeadLetters(long count, string reason) => ($"Envois : Slack a refusé {French.Count(count, "message ou action", "messages ou actions")}. Dernière raison : `{reason}`", "corrigez ce que dit la raison (souvent un canal archivé, une autorisation ou un compte fermé).");
    }
}
