using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Settings;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Joining;

/// <summary>What people do and see in the stories of joining.</summary>
internal static class JoiningVerbs
{
    public const string Why = "Je tiens les sauvegardes d’une petite équipe & j’aimerais apprendre des autres.";

    /// <summary>The three fields nobody can leave out.</summary>
    public static Dictionary<string, object> Answers(string why = Why, bool english = false) => new(StringComparer.Ordinal)
    {
        ["joining.why"] = why,
        ["joining.engagement"] = english ? "Contributor" : "Porteur",
        ["joining.rules"] = new[] { english ? "I have read these rules and I accept them" : "J’ai lu ces règles et je les accepte" },
    };

    public static async Task<View> OpensTheForm(this Person person, string command = "/rejoindre") =>
        (await person.Type(Sample.General, command)).View ?? throw new InvalidOperationException($"No form opened for {person}.");

    /// <summary>Types the command, fills the form and sends it.</summary>
    public static async Task Asks(this Story story, Person person, Dictionary<string, object>? answers = null, string command = "/rejoindre")
    {
        var sent = await person.Submit(await person.OpensTheForm(command), answers ?? Answers(english: person.Id == Sample.Dan.Id));
        Assert.Equal(SubmitOutcome.Closed, sent.Outcome);
        await story.LetsItBeSent();
    }

    /// <summary>A minute: one message a second goes to a channel, so several take a while.</summary>
    public static Task LetsItBeSent(this Story story) => story.Advance(TimeSpan.FromMinutes(1));

    /// <summary>What Slack says of the facilitators' channel now.</summary>
    public static Task RoomIs(this Story story, bool isPublic, string room = Sample.FacilitatorsChannel) =>
        story.Of<WatchRooms>().Found(story.Of<Installation>().Team, new(room), isPublic, TestContext.Current.CancellationToken);

    /// <summary>The newest card in the facilitators' channel, as this reader sees it now; the morning's greeting is none.</summary>
    public static SeenMessage Card(this Person reader) => reader.Messages(Sample.FacilitatorsChannel).Last(message => message.IsFromBot && !message.PlainRendering.StartsWith("Bonjour", StringComparison.Ordinal));

    /// <summary>Presses a button of the newest card, and lets what follows be sent.</summary>
    public static async Task<View?> PressesCard(this Story story, Person person, string button, bool confirm = true)
    {
        var view = await person.Press(person.Card(), button, confirm);
        await story.LetsItBeSent();
        return view;
    }

    /// <summary>The newest private message of the bot that says this.</summary>
    public static SeenMessage Letter(this Person reader, string saying) =>
        reader.PrivateMessages.Last(message => message.IsFromBot && message.PlainRendering.Contains(saying, StringComparison.Ordinal));

    public static bool HasLetter(this Person reader, string saying) =>
        reader.PrivateMessages.Any(message => message.IsFromBot && message.PlainRendering.Contains(saying, StringComparison.Ordinal));

    public static void Sees(this SeenMessage message, params string[] words)
    {
        foreach (var word in words) Assert.Contains(word, message.PlainRendering, StringComparison.Ordinal);
    }

    public static void DoesNotSee(this SeenMessage message, params string[] words)
    {
        foreach (var word in words) Assert.DoesNotContain(word, message.PlainRendering, StringComparison.Ordinal);
    }

    public static void IsTold(this Person person, string words) => Assert.Contains(words, person.Whispers[^1].PlainRendering, StringComparison.Ordinal);

    public static bool IsIn(this Story story, Person person, string channel = Sample.Channel) => story.Slack.Channel(channel).Members.Contains(person.Id);

    /// <summary>A community without a facilitators' channel: cards go privately to each facilitator and pilot.</summary>
    public static StoryOptions WithoutChannel => new() { Settings = settings => settings.Remove("Communities:0:FacilitatorsChannel") };

    /// <summary>Asks and is accepted, but Slack refuses the invitation to the channel.</summary>
    public static async Task IsAcceptedAndNotLetIn(this Story story, Person person)
    {
        story.ExpectsDeadLetters = true;
        await story.Asks(person);
        story.Slack.Faults.Refuse("conversations.invite", "cant_invite");
        await story.PressesCard(story.Zoe, "Accepter");
    }

    /// <summary>Opens the refusal from the newest card, chooses the reason, and sends the words given or those proposed.</summary>
    public static async Task Refuses(this Story story, Person by, string reason, string? words = null)
    {
        var form = await by.Press(by.Card(), "Refuser…") ?? throw new InvalidOperationException("No form opened.");
        var answers = new Dictionary<string, object> { ["joining.reason"] = reason };
        if (words is not null) answers["joining.note"] = words;
        Assert.Equal(SubmitOutcome.Closed, (await by.Submit(form, answers)).Outcome);
        await story.LetsItBeSent();
    }

    /// <summary>How many entries of the audit log are one of these acts.</summary>
    public static async Task<int> Audited(this Story story, params string[] actions) =>
        (await story.Database.Read(tx => tx.List<string>("select action from audit"), TestContext.Current.CancellationToken)).Count(actions.Contains);

    /// <summary>Comes into the community's channel without a request.</summary>
    public static async Task WalksIn(this Story story, Person person)
    {
        person.Join(Sample.Channel);
        await story.LetsItBeSent();
    }

    /// <summary>The engagement and the version of the rules of a member; null for someone who is none.</summary>
    public static Task<(string Engagement, int? Rules)?> MembershipOf(this Story story, Person person) => story.Database.Read<(string, int?)?>(
        async tx => await tx.FindMember(Sample.Community, new UserId(person.Id)) is { LeftAt: null } member ? (member.Engagement.ToString().ToLowerInvariant(), member.RulesVersion) : null,
        TestContext.Current.CancellationToken);

    /// <summary>Zoé files a request for someone, in their words.</summary>
    public static async Task<SubmitResult> Files(this Story story, Dictionary<string, object> values)
    {
        values.TryAdd("onbehalf.why", Why);
        var form = (await story.Zoe.Type(Sample.Channel, "/communaute demande")).View ?? throw new InvalidOperationException("No form opened.");
        var sent = await story.Zoe.Submit(form, values);
        if (sent.Outcome is SubmitOutcome.Errors or SubmitOutcome.NotSent) await story.Zoe.CloseAll(form);
        return sent;
    }

    /// <summary>How many requests wait for someone who is not in Slack yet.</summary>
    public static Task<int> Waiting(this Story story) => story.Database.Read(
        tx => tx.Find<int>("select count(*) from join_invitations where status = 'waiting'"), TestContext.Current.CancellationToken);

    /// <summary>Has these people be members who are in the channel, whatever way they became so, as Slack tells of them now.</summary>
    public static async Task BecomesMember(this Story story, params Person[] people)
    {
        var stop = TestContext.Current.CancellationToken;
        foreach (var person in people)
        {
            await story.Of<CommunityBot.Community.People>().Fresh(new UserId(person.Id), stop);
            await story.Database.Write(async tx => await tx.Admit(
                (await tx.FindCommunity(Sample.Community))!, new Member { Community = Sample.Community, User = new UserId(person.Id), RulesVersion = 1, JoinedAt = story.Clock.GetUtcNow() }), stop);
            if (!story.IsIn(person)) person.Join(Sample.Channel);
        }
        await story.Quiet();
    }
}
