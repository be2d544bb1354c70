using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using Role = CommunityBot.Community.Role;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>What people do and see in the stories of roles.</summary>
internal static class RolesVerbs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A person who is neither known to the directory nor to any story of joining: an app, a guest, somebody of another workspace.</summary>
    public static StoryOptions WithOthers => new()
    {
        Workspace = slack =>
        {
            slack.AddPerson(Sample.Ines);
            slack.AddPerson(Sample.Karim);
            slack.AddPerson(Sample.Agnes);
            slack.AddPerson(new PersonSeed("robot") { Id = "U0ROBOT", RealName = "Robot", IsBot = true });
            slack.AddPerson(new PersonSeed("odile") { Id = "U0ODILE", RealName = "Odile Caron", DisplayName = "Odile", TeamId = "T0AILLEURS" });
        },
    };

    public static async Task<View> OpensTheRoles(this Person person, string command = "/communaute roles", string channel = Sample.Channel) =>
        (await person.Type(channel, command)).View ?? throw new InvalidOperationException($"No window opened for {person}.");

    /// <summary>The form of a role ("pilot", "to-tools"), from the window of all of them.</summary>
    public static async Task<View> OpensTheRole(this Person person, string office)
    {
        var window = await person.OpensTheRoles();
        await person.Press(window, window.Buttons.Single(button => button.Value == $"{Sample.Community}/{office}"));
        return person.OpenView!;
    }

    public static async Task<SubmitResult> Names(this Story story, Person by, string office, IReadOnlyList<Person> holders, DateOnly? until = null, DateOnly? from = null, bool leftVacant = false)
    {
        var sent = await by.Submit(await by.OpensTheRole(office), Answers(holders, until, from, leftVacant));
        await story.LetsItBeSent();
        return sent;
    }

    public static Dictionary<string, object> Answers(IReadOnlyList<Person> holders, DateOnly? until = null, DateOnly? from = null, bool leftVacant = false)
    {
        var answers = new Dictionary<string, object> { ["roles.holders"] = holders.Select(holder => holder.Id).ToArray() };
        if (until is { } last) answers["roles.until"] = last;
        if (from is { } first) answers["roles.from"] = first;
        if (leftVacant) answers["roles.left_vacant"] = new[] { "Oui, ce rôle reste vacant pour l’instant" };
        return answers;
    }

    public static Task BecomeMembers(this Story story, params Person[] people) => story.Database.Write(async tx =>
    {
        var community = (await tx.FindCommunity(Sample.Community))!;
        foreach (var person in people) await tx.Admit(community, new Member { Community = community.Id, User = new UserId(person.Id), JoinedAt = story.Clock.GetUtcNow() });
    }, Stop);

    public static Task<string> HoldersOf(this Story story, Role role) => story.Database.Read(
        async tx => string.Join(" ", (await tx.Holders(Sample.Community, role)).Select(user => user.Value).Order(StringComparer.Ordinal)), Stop);
}
