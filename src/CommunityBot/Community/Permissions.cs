using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What a person may try to do. Only what the bot can do is here.</summary>
public enum Act
{
    /// <summary>Ask to join a community.</summary>
    AskToJoin,

    /// <summary>Approve or refuse a request to join, ask its author a question, undo an approval. Never for one's own request.</summary>
    DecideJoinRequest,

    /// <summary>See whether, and since when, a company's dues are in default.</summary>
    SeeDues,

    /// <summary>Say that a company's dues are settled, until the next import.</summary>
    SettleDues,

    /// <summary>Say that a person of the workspace is that adherent of the directory.</summary>
    LinkAdherent,

    /// <summary>Say what becomes of someone who came into the channel without a request: make a member, ask to file a request, remove. Never of oneself.</summary>
    SettleWalkIn,

    /// <summary>File a request to join for someone who wrote otherwise than in Slack.</summary>
    FileForSomeone,

    /// <summary>Make members of the people who were in the channel before the bot looked after it.</summary>
    AdmitThoseHere,

    /// <summary>Write an announcement: published at once by who may publish, proposed to the animators by the others, unless the community is set open.</summary>
    Announce,

    /// <summary>Publish an announcement to the community: an arrival, one's own, or one that a member proposes.</summary>
    PublishAnnouncement,

    /// <summary>Take or give a week, answer what is asked of it, publish its digest.</summary>
    RunWeek,

    /// <summary>Change the page on a month, and send it to sponsors and facilitators.</summary>
    ReportToAssociation,

    /// <summary>Have a post go out at once, however much was posted already.</summary>
    OverridePacing,

    /// <summary>Replace the directory of adherents.</summary>
    ImportDirectory,

    /// <summary>Remind a member that the organisation's membership is to be checked, or leave it for now.</summary>
    FollowMembership,

    /// <summary>Exclude a member from a community. Never oneself.</summary>
    Exclude,

    /// <summary>Leave a community one is a member of.</summary>
    Leave,

    /// <summary>Say who pilots, animates and sponsors a community, and who holds its functional roles.</summary>
    AssignRoles,

    /// <summary>Say who facilitates a community: an employee of the association, whom pilots neither name nor remove.</summary>
    AppointFacilitators,

    /// <summary>Offer to take a functional role that nobody holds.</summary>
    Volunteer,

    /// <summary>Read what was decided in a community, by whom and when.</summary>
    ReadJournal,

    /// <summary>Edit the house rules of a community, and the texts the bot sends in its name.</summary>
    EditRules,

    /// <summary>Keep one's own profile in a community.</summary>
    KeepProfile,

    /// <summary>Thank somebody of a community.</summary>
    Thank,

    /// <summary>Remind somebody of a house rule, privately. Never oneself.</summary>
    RemindOfRule,

    /// <summary>Decide what follows when somebody was reminded several times. Never of oneself.</summary>
    SettleReminders,

    /// <summary>Say whether one comes to a community's meetings, and propose what to talk about there.</summary>
    AnswerMeeting,

    /// <summary>Schedule, change and cancel a community's meetings.</summary>
    ScheduleMeeting,

    /// <summary>Report a message of the community's channel.</summary>
    ReportMessage,

    /// <summary>Read a report about a member, and answer it. Never about oneself.</summary>
    ReadReports,

    /// <summary>Read a report about somebody who holds a role here. Never about oneself.</summary>
    ReadReportsOnTeam,

    /// <summary>Make a new community in the workspace.</summary>
    CreateCommunity,

    /// <summary>Change what a community is for, its rhythm and the rest of its settings.</summary>
    ConfigureCommunity,

    /// <summary>Read and take up what a newcomer passes on to those who animate. Never one's own.</summary>
    AnswerNewcomers,
}

/// <summary>What a person is in one community, read from the database when it is asked.</summary>
public sealed record Standing
{
    /// <summary>Whose standing it is.</summary>
    public required UserId User { get; init; }

    /// <summary>True for one accepted in this community who has not left it.</summary>
    public bool IsMember { get; init; }

    /// <summary>True for an administrator or owner of the workspace, or a user named as administrator in the configuration.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The roles held in this community, and in no other.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];
}

/// <summary>Who may do what: the one table, as data. Every action asks it at the moment it happens.</summary>
public static class Permissions
{
    private sealed record Rule(params Role[] Roles)
    {
        public bool Anyone { get; init; }
        public bool Members { get; init; }

        /// <summary>Whoever holds a role, whatever it is.</summary>
        public bool Holders { get; init; }
        public bool Administrators { get; init; }
        public bool NeverForOneself { get; init; }
    }

    private static readonly Dictionary<Act, Rule> Table = new()
    {
        [Act.AskToJoin] = new() { Anyone = true },
        [Act.DecideJoinRequest] = new(Role.Facilitator, Role.Pilot) { NeverForOneself = true },
        [Act.SeeDues] = new(Role.Facilitator),
        [Act.SettleDues] = new(Role.Facilitator),
        [Act.LinkAdherent] = new(Role.Facilitator),
        [Act.SettleWalkIn] = new(Role.Facilitator) { NeverForOneself = true },
        [Act.FileForSomeone] = new(Role.Facilitator),
        [Act.AdmitThoseHere] = new(Role.Facilitator),
        [Act.Announce] = new(Role.Facilitator, Role.Pilot, Role.Animator, Role.Sponsor) { Members = true },
        [Act.PublishAnnouncement] = new(Role.Facilitator, Role.Pilot, Role.Animator),
        [Act.RunWeek] = new(Role.Facilitator, Role.Pilot, Role.Animator),
        [Act.ReportToAssociation] = new(Role.Facilitator, Role.Pilot),
        [Act.OverridePacing] = new(Role.Facilitator),
        [Act.ImportDirectory] = new(Role.Facilitator) { Administrators = true },
        [Act.FollowMembership] = new(Role.Facilitator) { NeverForOneself = true },
        [Act.Exclude] = new(Role.Facilitator) { NeverForOneself = true },
        [Act.Leave] = new() { Members = true },
        [Act.AssignRoles] = new(Role.Facilitator, Role.Pilot) { Administrators = true },
        [Act.AppointFacilitators] = new(Role.Facilitator) { Administrators = true },
        [Act.Volunteer] = new() { Members = true },
        [Act.ReadJournal] = new(Role.Facilitator, Role.Pilot, Role.Sponsor) { Administrators = true },
        [Act.EditRules] = new(Role.Facilitator, Role.Pilot) { Administrators = true },
        [Act.KeepProfile] = new() { Members = true },
        [Act.Thank] = new() { Members = true, Holders = true },
        [Act.RemindOfRule] = new(Role.Facilitator, Role.Pilot, Role.Animator) { NeverForOneself = true },
        [Act.SettleReminders] = new(Role.Facilitator) { NeverForOneself = true },
        [Act.AnswerMeeting] = new() { Members = true, Holders = true },
        [Act.ScheduleMeeting] = new(Role.Facilitator, Role.Pilot, Role.Animator),
        [Act.ReportMessage] = new() { Members = true, Holders = true, Administrators = true },
        [Act.ReadReports] = new(Role.Facilitator, Role.Pilot, Role.Animator) { NeverForOneself = true },
        [Act.ReadReportsOnTeam] = new(Role.Facilitator) { NeverForOneself = true },
        [Act.CreateCommunity] = new() { Administrators = true },
        [Act.ConfigureCommunity] = new(Role.Facilitator, Role.Pilot) { Administrators = true },
        [Act.AnswerNewcomers] = new(Role.Facilitator, Role.Pilot, Role.Animator) { NeverForOneself = true },
    };

    /// <summary>Whether this person may do it. <paramref name="concerning"/>: whom it is about (the author of the request to decide); nobody decides for themselves.</summary>
    public static bool Allows(Act act, Standing standing, UserId? concerning = null)
    {
        var rule = Table[act];
        if (rule.NeverForOneself && concerning == standing.User) return false;
        return rule.Anyone || (rule.Members && standing.IsMember) || (rule.Holders && standing.Roles.Count > 0) || (rule.Administrators && standing.IsAdministrator) || rule.Roles.Any(standing.Roles.Contains);
    }

    /// <summary>Whether a member may do it without holding any role.</summary>
    public static bool IsForMembers(Act act) => Table[act] is { Anyone: true } or { Members: true };

    /// <summary>The roles that may do it, so that a refusal can name them; none when everyone may, or every member.</summary>
    public static IReadOnlyList<Role> RolesAllowed(Act act) => Table[act].Roles;
}
