using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>What people do in the stories of the house rules.</summary>
internal static class RulesVerbs
{
    public const string Edit = "Modifier…", Accept = "J’accepte";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Members since a month, in the channel, who have accepted that version of the rules.</summary>
    public static Task AreMembers(this Story story, int? version, params Person[] people) => story.Database.Write(async tx =>
    {
        var community = (await tx.FindCommunity(Sample.Community))!;
        foreach (var person in people)
        {
            await tx.Admit(community, new() { Community = community.Id, User = new UserId(person.Id), RulesVersion = version, JoinedAt = story.Clock.GetUtcNow().AddDays(-30) });
            if (!story.Slack.Channel(Sample.Channel).Members.Contains(person.Id)) story.Zoe.Invite(Sample.Channel, person);
        }
    }, Stop);

    /// <summary>Types <c>/regles</c> in the community's channel, and reads the answer.</summary>
    public static async Task<SeenMessage> AsksForTheRules(this Person person, string command = "/regles") => (await person.Type(Sample.Channel, command)).Whispers[^1];

    public static async Task<View> OpensTheEditor(this Person person) =>
        await person.Press(await person.AsksForTheRules(), Edit) ?? throw new InvalidOperationException("No form opened.");

    /// <summary>Fills the form and sees what it would publish.</summary>
    public static async Task<View> Sees(this Person person, View form, Dictionary<string, object> values)
    {
        var shown = await person.Submit(form, values);
        Assert.Equal(SubmitOutcome.Pushed, shown.Outcome);
        return shown.View!;
    }

    /// <summary>Edits the rules from beginning to end.</summary>
    public static async Task EditsTheRules(this Story story, Person person, string notAllowed, bool isWording = false)
    {
        var preview = await person.Sees(await person.OpensTheEditor(), Text(notAllowed, isWording));
        Assert.Equal(SubmitOutcome.Cleared, (await person.Submit(preview)).Outcome);
        await story.LetsItBeSent();
    }

    public static Dictionary<string, object> Text(string notAllowed, bool isWording = false) => new()
    {
        ["rules.not_allowed"] = notAllowed,
        ["rules.other_expected"] = "", ["rules.other_not_allowed"] = "", ["rules.other_exclusion"] = "",
        ["rules.change"] = isWording ? "Les mots seulement" : "Une règle change",
    };
}
