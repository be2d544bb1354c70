using CommunityBot.Community;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Rhythm;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>What other features lend to the digest of a week.</summary>
public sealed class DigestStory
{
    private const string Share = "Le dire aussi dans la lettre de la semaine";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Those_who_arrived_and_those_who_are_thanked_are_named_once_that_was_agreed_to(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana, story.Bruno, story.Dan);
        foreach (var person in new[] { story.Ana, story.Bruno })
            await story.Database.Write(tx => story.Of<ArrivalsFeature>().Begin(tx, new(Sample.Community, new(person.Id), $"{person.Name}, du métier.", person.Name)), Stop);
        await story.LetsItBeSent();
        Assert.DoesNotContain("Bienvenue", await Digest(story), StringComparison.Ordinal);

        // Bruno’s arrival waits for an animator: nobody names him before.
        await story.Leo.Press(story.Leo.Letter("Ana, du métier"), "Publier");
        await story.LetsItBeSent();
        var digest = await Digest(story);
        Assert.Contains("Bienvenue parmi nous", digest, StringComparison.Ordinal);
        Assert.Contains("<@U0ANA>\u00a0: <https://", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("U0BRUNO", digest, StringComparison.Ordinal);

        await story.Ana.Type(Sample.Channel, $"/communaute merci @{story.Dan.Handle} pour la relecture");
        await story.Bruno.Type(Sample.Channel, $"/communaute merci @{story.Dan.Handle} pour l’accueil");
        Assert.DoesNotContain("Merci", await Digest(story), StringComparison.Ordinal);
        await story.Ana.Press(story.Ana.Whispers[^1], Share);
        await story.LetsItBeSent();
        await story.Bruno.Press(story.Bruno.Whispers[^1], Share);
        await story.Quiet();
        story.Ana.IsTold("vos deux noms, jamais vos mots");
        digest = await Digest(story);
        Assert.Contains("Merci à <@U0DAN>, de la part de <@U0ANA> et <@U0BRUNO>", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("relecture", digest, StringComparison.Ordinal);
        await story.Bruno.Press(story.Bruno.Whispers[^1], "Finalement, non");
        await story.Quiet();
        Assert.Contains("de la part de <@U0ANA>", await Digest(story), StringComparison.Ordinal);
        Assert.DoesNotContain("U0BRUNO", await Digest(story), StringComparison.Ordinal);

        // Typed without words, the form asks for the same consent.
        var form = (await story.Dan.Type(Sample.Channel, $"/community thanks @{story.Ana.Handle}")).View!;
        var sent = await story.Dan.Submit(form, new Dictionary<string, object> { ["thanks.words"] = "the patch", ["thanks.shared"] = new[] { "yes" } });
        Assert.Contains("your two names, never your words", sent.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Merci à <@U0ANA>, de la part de <@U0DAN>", await Digest(story), StringComparison.Ordinal);

        // Whoever has left is named no more.
        await story.Database.Write(tx => tx.EndMembership(Sample.Community, new(story.Ana.Id), story.Clock.GetUtcNow()), Stop);
        Assert.DoesNotContain("U0ANA", await Digest(story), StringComparison.Ordinal);
    });

    private static Task<string> Digest(Story story) => story.Database.Read(async tx =>
    {
        var (community, now) = ((await tx.FindCommunity(Sample.Community))!, story.Clock.GetUtcNow());
        return (await story.Of<DrawDigest>().Draft(tx, community, await tx.StateOf(community, Week.At(now, community)), now, Stop)).Text.ToString();
    }, Stop);
}
