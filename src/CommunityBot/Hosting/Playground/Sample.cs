using CommunityBot.Emulator;

namespace CommunityBot.Hosting;

/// <summary>
/// An invented association with one community, people of every role and newcomers of every kind: what the playground and the stories of the tests
/// play with. Nobody in it exists.
/// </summary>
public static class Sample
{
    public const string Community = "infra-services";
    public const string Channel = "C0INFRA";
    public const string FacilitatorsChannel = "C0INFRAFAC";
    public const string General = "C0GENERAL";

    public static readonly PersonSeed Zoe = new("zoe") { Id = "U0ZOE", RealName = "Zoé Lambert", DisplayName = "Zoé", FirstName = "Zoé", LastName = "Lambert", Email = "zoe@exemple.org", Title = "Chargée de vie associative", Role = new("facilitatrice", "facilitator") };
    public static readonly PersonSeed Max = new("max") { Id = "U0MAX", RealName = "Max Ferrand", DisplayName = "Max", FirstName = "Max", LastName = "Ferrand", Email = "max@exemple.org", Title = "Chargé de vie associative", Role = new("facilitateur", "facilitator") };
    /// <summary>The pilot: not in the facilitators' channel, where cards show companies' dues.</summary>
    public static readonly PersonSeed Nadia = new("nadia") { Id = "U0NADIA", RealName = "Nadia Brahimi", DisplayName = "Nadia", FirstName = "Nadia", LastName = "Brahimi", Email = "nadia@exemple.org", Title = "Responsable d’exploitation", Role = new("pilote", "pilot") };

    public static readonly PersonSeed Leo = new("leo") { Id = "U0LEO", RealName = "Léo Marchand", DisplayName = "Léo", FirstName = "Léo", LastName = "Marchand", Email = "leo@exemple.org", Title = "Ingénieur système", Role = new("animateur", "animator") };

    /// <summary>An adherent whose dues are paid.</summary>
    public static readonly PersonSeed Ana = new("ana") { Id = "U0ANA", RealName = "Ana Duarte", DisplayName = "Ana", FirstName = "Ana", LastName = "Duarte", Email = "ana@exemple.org", Title = "Administratrice réseau", Role = new("à jour", "dues paid") };

    /// <summary>An adherent whose company is in default.</summary>
    public static readonly PersonSeed Bruno = new("bruno") { Id = "U0BRUNO", RealName = "Bruno Keller", DisplayName = "Bruno", FirstName = "Bruno", LastName = "Keller", Email = "bruno@exemple.org", Title = "Architecte technique", Role = new("en défaut", "in default") };

    /// <summary>Unknown to the directory under this address.</summary>
    public static readonly PersonSeed Chloe = new("chloe") { Id = "U0CHLOE", RealName = "Chloé Besson", DisplayName = "Chloé", FirstName = "Chloé", LastName = "Besson", Email = "chloe@exemple.org", Title = "Consultante", Role = new("hors annuaire", "not in the directory") };

    /// <summary>Reads English.</summary>
    public static readonly PersonSeed Dan = new("dan") { Id = "U0DAN", RealName = "Dan Whitfield", DisplayName = "Dan", FirstName = "Dan", LastName = "Whitfield", Email = "dan@exemple.org", Title = "Platform engineer", Locale = "en-GB", TimeZone = "Europe/London", Role = new("lit l’anglais", "reads English") };

    // Those below are met in the playground alone.

    /// <summary>The association's administrator of Slack, and of the bot.</summary>
    public static readonly PersonSeed Karim = new("karim") { Id = "U0KARIM", RealName = "Karim Aubert", DisplayName = "Karim", FirstName = "Karim", LastName = "Aubert", Email = "karim@exemple.org", Title = "Responsable informatique", IsAdmin = true, Role = new("administrateur", "administrator") };

    public static readonly PersonSeed Sofia = new("sofia") { Id = "U0SOFIA", RealName = "Sofia Lemaire", DisplayName = "Sofia", FirstName = "Sofia", LastName = "Lemaire", Email = "sofia@exemple.org", Title = "Directrice technique", Role = new("sponsor", "sponsor") };

    /// <summary>In the channel before the bot came: a member only once a facilitator says so.</summary>
    public static readonly PersonSeed Paul = new("paul") { Id = "U0PAUL", RealName = "Paul Girard", DisplayName = "Paul", FirstName = "Paul", LastName = "Girard", Email = "paul@exemple.org", Title = "Ingénieur stockage", Role = new("là avant le bot", "there before the bot") };

    /// <summary>Lives six hours behind.</summary>
    public static readonly PersonSeed Maite = new("maite") { Id = "U0MAITE", RealName = "Maïté Roy", DisplayName = "Maïté", FirstName = "Maïté", LastName = "Roy", Email = "maite@exemple.org", Title = "Développeuse", Locale = "fr-CA", TimeZone = "America/Toronto", Role = new("à Montréal", "in Montreal") };

    public static readonly PersonSeed Ines = new("ines") { Id = "U0INES", RealName = "Inès Roca", DisplayName = "Inès", FirstName = "Inès", LastName = "Roca", Email = "ines@exemple.org", Title = "Prestataire", IsGuest = true, Role = new("invitée", "guest") };

    public static readonly PersonSeed Hugo = new("hugo") { Id = "U0HUGO", RealName = "Hugo Petit", DisplayName = "Hugo", FirstName = "Hugo", LastName = "Petit", Email = "hugo@exemple.org", Title = "Stagiaire", IsGuest = true, IsSingleChannelGuest = true, Role = new("invité, un canal", "guest, one channel") };

    /// <summary>Their account is closed: they are still mentioned, and can no longer be met.</summary>
    public static readonly PersonSeed Agnes = new("agnes") { Id = "U0AGNES", RealName = "Agnès Colin", DisplayName = "Agnès", FirstName = "Agnès", LastName = "Colin", Email = "agnes@exemple.org", Title = "Retraitée", IsDeactivated = true, Role = new("compte fermé", "closed account") };

    /// <summary>Shows no name of their own choosing.</summary>
    public static readonly PersonSeed Robin = new("robin.caron") { Id = "U0ROBIN", RealName = "Robin Caron", FirstName = "Robin", LastName = "Caron", Email = "robin@exemple.org", Title = "Technicien", Role = new("sans nom affiché", "no display name") };

    /// <summary>Of whom Slack tells neither a time zone nor a language.</summary>
    public static readonly PersonSeed Sacha = new("sacha") { Id = "U0SACHA", RealName = "Sacha Verne", DisplayName = "Sacha", FirstName = "Sacha", LastName = "Verne", Email = "sacha@exemple.org", TimeZone = null, Locale = null, Role = new("ni fuseau ni langue", "no time zone, no language") };

    /// <summary>Writes their name from right to left.</summary>
    public static readonly PersonSeed Nour = new("nour") { Id = "U0NOUR", RealName = "نور حداد", DisplayName = "نور", FirstName = "نور", LastName = "حداد", Email = "nour@exemple.org", Title = "Ingénieure réseau", Role = new("nom de droite à gauche", "name from right to left") };

    /// <summary>Writes their name without spaces, the family's first.</summary>
    public static readonly PersonSeed Ming = new("ming") { Id = "U0MING", RealName = "林小明", DisplayName = "小明", FirstName = "小明", LastName = "林", Email = "ming@exemple.org", Title = "Développeur", Locale = "zh-CN", TimeZone = "Asia/Shanghai", Role = new("à Shanghai", "in Shanghai") };

    /// <summary>Of a neighbouring association, met in a channel both share, where the bot is not.</summary>
    public static readonly PersonSeed Lou = new("lou") { Id = "U0LOU", RealName = "Lou Mercier", DisplayName = "Lou", FirstName = "Lou", LastName = "Mercier", Title = "Bénévole", TeamId = "T0VOISINS", Role = new("autre association", "another association") };

    /// <summary>Another app of the workspace.</summary>
    public static readonly PersonSeed Weather = new("meteo") { Id = "U0METEO", RealName = "Météo", DisplayName = "Météo", IsBot = true, TimeZone = null, Locale = null };

    /// <summary>What <c>adherents import</c> would be given.</summary>
    public const string Directory = """
        courriel;prenom;nom;societe;cotisation;depuis;valable_jusqu_au;alias
        zoe@exemple.org;Zoé;Lambert;Les Passerelles;a_jour;;;
        max@exemple.org;Max;Ferrand;Les Passerelles;a_jour;;;
        nadia@exemple.org;Nadia;Brahimi;Atelier du Nord;a_jour;;;
        leo@exemple.org;Léo;Marchand;Atelier du Nord;a_jour;;;
        ana@exemple.org;Ana;Duarte;Le Moulin vert;a_jour;;;
        dan@exemple.org;Dan;Whitfield;Le Moulin vert;a_jour;;;
        bruno@exemple.org;Bruno;Keller;Quai neuf;defaut;2026-01-15;;
        chloe.besson@exemple.org;Chloé;Besson;Besson Conseil;a_jour;;;
        """;

    /// <summary>The same, with those who are met in the playground alone.</summary>
    public const string WholeDirectory = Directory + """

        karim@exemple.org;Karim;Aubert;Les Passerelles;a_jour;;;
        sofia@exemple.org;Sofia;Lemaire;Atelier du Nord;a_jour;;;
        paul@exemple.org;Paul;Girard;Le Moulin vert;a_jour;;;
        maite@exemple.org;Maïté;Roy;Érable et Cie;a_jour;;;
        """;

    /// <summary>The association of the stories.</summary>
    public static void Fill(Workspace workspace) => Fill(workspace, [], []);

    /// <summary>Adds people of every other role and kind, for whoever plays by hand.</summary>
    public static void FillWhole(Workspace workspace)
    {
        Fill(workspace, [Karim, Sofia, Paul, Maite, Ines, Robin, Sacha, Nour, Ming, Weather], [Sofia, Paul]);
        foreach (var person in new[] { Hugo, Agnes, Lou }) workspace.AddPerson(person);
        workspace.AddChannel(new ChannelSeed("cafe") { Id = "C0CAFE", WithBot = false, Members = Ids([Zoe, Leo, Ana, Dan, Maite, Ines, Hugo, Lou]) });
    }

    private static void Fill(Workspace workspace, IReadOnlyList<PersonSeed> others, IReadOnlyList<PersonSeed> alsoInChannel)
    {
        PersonSeed[] everyone = [Zoe, Max, Nadia, Leo, Ana, Bruno, Chloe, Dan, .. others];
        foreach (var person in everyone) workspace.AddPerson(person);
        workspace.AddChannel(new ChannelSeed("general") { Id = General, IsGeneral = true, WithBot = false, Members = Ids(everyone) });
        workspace.AddChannel(new ChannelSeed("infra-services") { Id = Channel, Members = Ids([Zoe, Max, Nadia, Leo, .. alsoInChannel]) });
        workspace.AddChannel(new ChannelSeed("infra-facilitation") { Id = FacilitatorsChannel, IsPrivate = true, Members = Ids([Zoe, Max]) });
    }

    private static string[] Ids(IEnumerable<PersonSeed> people) => [.. people.Select(person => person.Id!)];

    /// <summary>The settings of a bot that lives in this workspace.</summary>
    public static IDictionary<string, string?> Settings(EmulatorOptions slack, Uri apiUrl) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Slack:BotToken"] = slack.BotToken,
        [slack.Manifest.SocketMode ? "Slack:AppToken" : "Slack:SigningSecret"] = slack.Manifest.SocketMode ? slack.AppToken : slack.SigningSecret,
        ["Slack:ApiUrl"] = apiUrl.AbsoluteUri,
        ["Communities:0:Key"] = Community,
        ["Communities:0:Name"] = "Infra & Services",
        ["Communities:0:Channel"] = Channel,
        ["Communities:0:FacilitatorsChannel"] = FacilitatorsChannel,
        ["Communities:0:Language"] = "fr",
        ["Communities:0:TimeZone"] = "Europe/Paris",
        ["Communities:0:Country"] = "FR",
        ["Communities:0:Purpose"] = "Partager ce que nous apprenons en faisant tourner nos infrastructures et nos services.",
        ["Communities:0:Objectives:0"] = "Échanger des retours d’expérience concrets",
        ["Communities:0:Objectives:1"] = "S’entraider sur les incidents et les choix d’outils",
        ["Communities:0:Objectives:2"] = "Écrire ensemble des fiches pratiques",
        ["Communities:0:NotFor:0"] = "Vendre ses prestations",
        ["Communities:0:NotFor:1"] = "Recruter",
        ["Communities:0:Roadmap"] = "https://passerelles.exemple.org/infra-services/feuille-de-route",
        ["Communities:0:Facilitators:0"] = "U0ZOE",
        ["Communities:0:Facilitators:1"] = "U0MAX",
        ["Communities:0:Pilots:0"] = "U0NADIA",
        ["Communities:0:Animators:0"] = "U0LEO",
    };
}
