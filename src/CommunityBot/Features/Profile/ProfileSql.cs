using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>What members say of themselves, and the changes that are told.</summary>
internal static class ProfileSql
{
    /// <summary>Null for one who is no member today.</summary>
    public static async Task<MemberProfile?> FindProfile(this Tx tx, string community, UserId person) => (await tx.Find<ProfileRow>(
        "select job, company, engagement, topics, is_buddy from members where community = @community and user_id = @user and left_at is null", new { community, user = person.Value }))?.ToProfile();

    /// <summary>Keeps it. A job and a company are the person's: they change in every community they are a member of.</summary>
    public static async Task SaveProfile(this Tx tx, string community, UserId person, MemberProfile profile)
    {
        await tx.Execute("update members set engagement = @engagement, topics = @Topics, is_buddy = @IsBuddy where community = @community and user_id = @user and left_at is null",
            new { community, user = person.Value, engagement = profile.Engagement.ToString().ToLowerInvariant(), profile.Topics, profile.IsBuddy });
        await tx.Execute("update members set job = @Job, company = @Company where user_id = @user and left_at is null", new { user = person.Value, profile.Job, profile.Company });
    }

    public static Task AddChange(this Tx tx, TeamId workspace, ProfileChange change) => tx.Execute("""
        insert into profile_changes (id, workspace, user_id, old_job, new_job, old_company, new_company, changed_at)
        values (@id, @workspace, @user, @OldJob, @NewJob, @OldCompany, @NewCompany, @at)
        """, new
    {
        id = Key(change.Id), workspace = workspace.Value, user = change.Person.Value, change.OldJob, change.NewJob, change.OldCompany, change.NewCompany, at = change.At.ToUnixTimeMilliseconds(),
    });

    /// <summary>Null once it is forgotten.</summary>
    public static async Task<ProfileChange?> FindChange(this Tx tx, Guid id) => (await tx.Find<ChangeRow>(
        "select id, user_id, old_job, new_job, old_company, new_company, changed_at from profile_changes where id = @id", new { id = Key(id) }))?.ToChange();

    public static Task ForgetChanges(this Tx tx, DateTimeOffset before) => tx.Execute("delete from profile_changes where changed_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    internal static string Key(Guid id) => id.ToString("n");

    private sealed record ProfileRow
    {
        public string Job { get; init; } = "";
        public string Company { get; init; } = "";
        public string Engagement { get; init; } = "";
        public string Topics { get; init; } = "";
        public bool IsBuddy { get; init; }

        public MemberProfile ToProfile() => new(Job, Company, Enum.Parse<Engagement>(Engagement, ignoreCase: true), Topics, IsBuddy);
    }

    private sealed record ChangeRow
    {
        public string Id { get; init; } = "";
        public string UserId { get; init; } = "";
        public string OldJob { get; init; } = "";
        public string NewJob { get; init; } = "";
        public string OldCompany { get; init; } = "";
        public string NewCompany { get; init; } = "";
        public long ChangedAt { get; init; }

        public ProfileChange ToChange() => new(Guid.ParseExact(Id, "n"), new UserId(UserId), OldJob, NewJob, OldCompany, NewCompany, DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt));
    }
}
