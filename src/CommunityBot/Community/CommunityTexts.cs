namespace CommunityBot.Community;

/// <summary>Words that several features say the same way.</summary>
public interface ICommunityTexts
{
    /// <summary>Those who hold that role: "facilitateurs", "facilitators".</summary>
    string Several(Role role);

    /// <summary>The answer to a person who may not do what they tried: it says who may.</summary>
    string OnlyFor(IReadOnlyList<Role> roles, bool administrators);

    /// <summary>The answer to a person who tried to decide something about themselves.</summary>
    string NotForOneself { get; }
}

/// <summary><see cref="ICommunityTexts"/> in French and English.</summary>
public static class CommunityTexts
{
    /// <summary>In both languages.</summary>
    public static readonly Texts<ICommunityTexts> All = new(French: new Fr(), English: new En());

    /// <summary>Says who may do <paramref name="act"/>.</summary>
    public static string OnlyFor(Act act, Language language) =>
        All.In(language).OnlyFor(Permissions.RolesAllowed(act), Permissions.AllowsAdministrators(act));

    private sealed class Fr : ICommunityTexts
    {
        public string Several(Role role) => role switch
        {
            Role.Facilitator => "facilitateurs",
            Role.Pilot => "pilotes",
            Role.Animator => "animateurs",
            _ => "sponsors",
        };

        public string OnlyFor(IReadOnlyList<Role> roles, bool administrators)
        {
            var who = roles.Select(role => "les " + Several(role)).Concat(administrators ? ["les administrateurs de l’espace de travail"] : []).ToArray();
            return who.Length == 0 ? "Tout le monde peut le faire." : $"Seuls {Language.French.All(who)} peuvent le faire.";
        }

        public string NotForOneself => "Quand il s’agit de vous, la décision revient à quelqu’un d’autre.";
    }

    private sealed class En : ICommunityTexts
    {
        public string Several(Role role) => role switch
        {
            Role.Facilitator => "facilitators",
            Role.Pilot => "pilots",
            Role.Animator => "animators",
            _ => "sponsors",
        };

        public string OnlyFor(IReadOnlyList<Role> roles, bool administrators)
        {
            var who = roles.Select(Several).Concat(administrators ? ["workspace administrators"] : []).ToArray();
            return who.Length == 0 ? "Anyone may do that." : $"Only {Language.English.All(who)} may do that.";
        }

        public string NotForOneself => "When it is about you, somebody else decides.";
    }
}
