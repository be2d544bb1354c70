using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using CommunityBot.Community;

namespace CommunityBot.Features.Roles;

/// <summary>What people can be in charge of: one of the community's four roles, or a functional one. As text, <c>pilot</c> or <c>to-tools</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Office : IParsable<Office>
{
    private const string FunctionalPrefix = "to-";

    private Office(Role? role, FunctionalRole? functional) => (Role, Functional) = (role, functional);

    /// <summary>All of them, in the order in which they are read.</summary>
    public static IReadOnlyList<Office> All { get; } =
    [
        .. new[] { Community.Role.Pilot, Community.Role.Animator, Community.Role.Sponsor, Community.Role.Facilitator }.Select(Of), .. Enum.GetValues<FunctionalRole>().Select(Of),
    ];

    /// <summary>Null for a functional one.</summary>
    public Role? Role { get; }

    /// <summary>Null for one of the four.</summary>
    public FunctionalRole? Functional { get; }

    /// <summary>What one must be allowed to do to say who holds it.</summary>
    public Act Needs => Role == Community.Role.Facilitator ? Act.AppointFacilitators : Act.AssignRoles;

    /// <summary>Those who decide on who comes in and who holds what: the community cannot be without any of them.</summary>
    public bool Leads => Role is Community.Role.Pilot or Community.Role.Facilitator;

    public static Office Of(Role role) => new(role, null);

    public static Office Of(FunctionalRole functional) => new(null, functional);

    public static Office Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var office) ? office : throw new FormatException("Not a role.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Office result)
    {
        result = default;
        if (s?.StartsWith(FunctionalPrefix, StringComparison.Ordinal) == true && Enum.TryParse<FunctionalRole>(s[FunctionalPrefix.Length..], ignoreCase: true, out var functional)) result = Of(functional);
        else if (Enum.TryParse<Role>(s, ignoreCase: true, out var role)) result = Of(role);
        else return false;
        return true;
    }

    public override string ToString() => Functional is { } functional ? FunctionalPrefix + Code(functional) : Role?.ToString().ToLowerInvariant() ?? "";

    internal static string Code(FunctionalRole functional) => functional.ToString().ToLowerInvariant();
}

/// <summary>One of a community's. As text, <c>infra-services/pilot</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OfficeIn(string Community, Office Office) : IParsable<OfficeIn>
{
    public static OfficeIn Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var office) ? office : throw new FormatException("Not a role of a community.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OfficeIn result)
    {
        result = default;
        var slash = s?.LastIndexOf('/') ?? -1;
        if (slash <= 0 || !Office.TryParse(s![(slash + 1)..], provider, out var office)) return false;
        result = new(s[..slash], office);
        return true;
    }

    public override string ToString() => $"{Community}/{Office}";
}
