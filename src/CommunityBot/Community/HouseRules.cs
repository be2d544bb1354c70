namespace CommunityBot.Community;

/// <summary>A rule by itself.</summary>
/// <param name="IsExpected">It is expected of members; otherwise it says what has no place here, and must never be read without that.</param>
public sealed record HouseRule(string Text, bool IsExpected);

/// <summary>
/// The rules of life of a community, one version of them in one language: what is expected of a member, what the community is not for, and what may follow.
/// A change of wording that changes a rule is a new version; members accept a version.
/// </summary>
public sealed record HouseRules
{
    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What is expected of a member.</summary>
    public required IReadOnlyList<string> Expected { get; init; }

    /// <summary>What a member does not do here.</summary>
    public required IReadOnlyList<string> NotAllowed { get; init; }

    /// <summary>What may happen to a member who does not keep to them.</summary>
    public required string Exclusion { get; init; }

    /// <summary>Every rule, in the order in which they are read: a rule is known by its place here.</summary>
    public IReadOnlyList<string> All => [.. Expected, .. NotAllowed];

    /// <summary>The rule at that place of <see cref="All"/>; null where there is none.</summary>
    public HouseRule? At(int place) => All.ElementAtOrDefault(place) is { } rule ? new(rule, place < Expected.Count) : null;

    /// <summary>The rules the bot comes with, in our own words. Source of the facts: the practical guide of a community, "life in the community".</summary>
    public static Texts<HouseRules> Shipped { get; } = new(
        French: new()
        {
            Version = 1,
            Expected =
            [
                "Tenir ses engagements, ou prévenir et proposer une autre solution quand ce n’est plus possible.",
                "Prendre part aux échanges, en ligne ou sur place, autant que son temps le permet.",
                "S’exprimer librement, contribuer aux travaux et lancer des idées : toutes les initiatives sont bienvenues.",
                "Passer par les outils de la communauté, pour que tout le monde puisse suivre.",
                "Prévenir le pilotage et la facilitation de tout changement professionnel, comme un nouveau poste ou une nouvelle entreprise.",
            ],
            NotAllowed =
            [
                "Faire la promotion de son entreprise, de ses produits ou de ses services, quels qu’ils soient.",
                "Diffuser des idées sans rapport avec le sujet, ou contraires aux valeurs de l’association, en politique ou en religion notamment.",
                "Agir contre les objectifs ou la feuille de route de la communauté.",
            ],
            Exclusion = "L’association peut exclure de la communauté toute personne qui ne respecte pas ces règles.",
        },
        English: new()
        {
            Version = 1,
            Expected =
            [
                "Keep your promises, or say so and suggest another way when you no longer can.",
                "Take part in what goes on, online or in person, as far as your time allows.",
                "Speak freely, lend a hand and put ideas forward: every initiative is welcome.",
                "Use the community’s own tools, so that everyone can follow.",
                "Tell the pilot and the facilitator when your work changes, such as a new job or a new company.",
            ],
            NotAllowed =
            [
                "Promote your company, its products or its services, whatever they are.",
                "Spread ideas that have nothing to do with the subject or go against the association’s values, on politics or religion for instance.",
                "Act against the community’s objectives or its roadmap.",
            ],
            Exclusion = "The association may exclude from the community anyone who does not keep to these rules.",
        });
}
