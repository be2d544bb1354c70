using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>
/// Who learns of a change, and how: whoever it is about, in a message of their own; then the community's contacts, its pilots and facilitators, and the sponsor too where it is
/// about those who lead, in their letter of the day. Whoever did it knows.
/// </summary>
internal sealed class TellOfChange(Tx tx, Outbox outbox, LettersFeature letters, CommunitySettings community, OfficeChange change, UserId by, DateTimeOffset now)
{
    /// <summary>Of the messages of this change.</summary>
    public string Key { get; } = $"roles:{Guid.CreateVersion7(now):n}";

    public static async Task<IReadOnlyList<UserId>> Interested(Tx tx, CommunitySettings community, Office office, UserId leavingOut)
    {
        Role[] roles = office.Role is Role.Animator or null ? [Role.Pilot, Role.Facilitator] : [Role.Pilot, Role.Facilitator, Role.Sponsor];
        return [.. (await tx.Holders(community.Id, roles)).Where(holder => holder != leavingOut)];
    }

    public async Task Those()
    {
        foreach (var user in change.Added) await Write(user, "given", (t, name, what, language) => t.Given(by, name, what, community.Name, community.Channel, Dates(language)));
        foreach (var user in change.Removed) await Write(user, "taken", (t, name, _, _) => t.Taken(by, name, community.Name));
        foreach (var user in change.Redated.Select(tenure => tenure.User))
            await Write(user, "dated", (t, name, _, language) => t.Redated(by, name, community.Name, change.Until is { } last ? language.Day(last) : null));
    }

    /// <summary>Facilitators in their channel where they have one, everybody else in the letter of the day.</summary>
    /// <param name="interested">Who is to learn of it.</param>
    /// <param name="before">Who handed the role on, and knows; null where nobody did.</param>
    public async Task Others(IReadOnlyList<UserId> interested, UserId? before = null)
    {
        if (change.Added.Count + change.Removed.Count == 0) return;
        var said = new ToldChange(community.Id, change.Office, by, change.Added, before is { } one ? [one] : change.Removed);
        var told = interested.Except(change.Added).Except(change.Removed).ToList();
        if (community.FacilitatorsChannel is { } channel)
        {
            told = [.. told.Except(await tx.Holders(community.Id, Role.Facilitator))];
            await outbox.Show(tx, $"{Key}:told:{said.Subject.Id}", Place.Channel(channel), said.Subject, Priority.Rest, RolesFeature.Told);
        }
        foreach (var user in told) await letters.Add(tx, $"{Key}:told", user, community, said.Subject);
    }

    private string? Dates(Language language) => change.Office.Functional is null
        ? null : RolesTexts.All.In(language).Between(language.Day(change.From), change.Until is { } last ? language.Day(last) : null);

    private async Task Write(UserId user, string what, Func<IAssigningTexts, string, string, Language, Mrkdwn> words)
    {
        if (user == by) return;
        var language = await tx.LanguageOf(user, community);
        var t = RolesTexts.All.In(language);
        await outbox.Post(tx, $"{Key}:{what}:{user}", Place.Private(user), Message.Saying(words(AssigningTexts.All.In(language), t.Name(change.Office), t.What(change.Office), language)), Priority.Waiting);
    }
}
