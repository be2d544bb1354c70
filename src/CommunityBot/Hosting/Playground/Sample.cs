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

    public static void Fill(Workspace workspace)
    {
        foreach (var person in new[] { Zoe, Max, Nadia, Leo, Ana, Bruno, Chloe, Dan }) workspace.AddPerson(person);
        workspace.AddChannel(new ChannelSeed("general") { Id = General, IsGeneral = true, WithBot = false, Members = ["U0ZOE", "U0MAX", "U0NADIA", "U0LEO", "U0ANA", "U0BRUNO", "U0CHLOE", "U0DAN"] });
        workspace.AddChannel(new ChannelSeed("infra-services") { Id = Channel, Members = ["U0ZOE", "U0MAX", "U0NADIA", "U0LEO"] });
        workspace.AddChannel(new ChannelSeed("infra-facilitation") { Id = FacilitatorsChannel, IsPrivate = true, Members = ["U0ZOE", "U0MAX"] });
    }

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
