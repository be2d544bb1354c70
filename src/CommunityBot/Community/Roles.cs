namespace CommunityBot.Community;

/// <summary>What a person is in charge of in one community. Administrator is not one: it is a fact of the whole workspace.</summary>
public enum Role
{
    /// <summary>The association's employee: validates those who ask to join, may exclude.</summary>
    Facilitator,

    /// <summary>The volunteer who leads the community; may do all an animator does.</summary>
    Pilot,

    /// <summary>A volunteer who keeps the community active.</summary>
    Animator,

    /// <summary>The board member who links the board and the community.</summary>
    Sponsor,
}

/// <summary>What a member takes on so that the community works. Whoever holds one is of its core team, which carries those that nobody holds.</summary>
public enum FunctionalRole
{
    /// <summary>Encourages conversations and contributions.</summary>
    Animation,

    /// <summary>Documents, orders and keeps up to date what the community knows.</summary>
    Content,

    /// <summary>Helps members with problems of one field.</summary>
    Topic,

    /// <summary>Makes the community known, inside and beyond.</summary>
    Communication,

    /// <summary>Provides and looks after the tools to work together.</summary>
    Tools,

    /// <summary>Organises the community's events.</summary>
    Logistics,
}

/// <summary>How far a member means to go.</summary>
public enum Engagement
{
    /// <summary>Never asked.</summary>
    Unsaid,

    /// <summary>"Moteur": starts things and carries the community with others.</summary>
    Driver,

    /// <summary>"Porteur": leads or helps with a project.</summary>
    Contributor,

    /// <summary>"Ressource": lends knowledge when asked.</summary>
    Resource,

    /// <summary>"Curieux": follows what goes on.</summary>
    Observer,
}
