using CommunityBot.Features.Arrivals;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Buddies;

/// <summary>Who volunteers, and who arrives.</summary>
internal static class BuddiesVerbs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Members who would welcome a newcomer, as they said in their profile; the first the longest-standing.</summary>
    public static async Task Volunteer(this Story story, params Person[] people)
    {
        await story.BecomesMember(people);
        foreach (var (place, person) in people.Index())
            await story.Database.Write(tx => tx.Execute("update members set is_buddy = @yes, joined_at = @place where user_id = @user", new { yes = true, place, user = person.Id }), Stop);
    }

    /// <summary>Become members and are welcomed, at the same moment.</summary>
    public static async Task Arrive(this Story story, params Person[] people)
    {
        await story.BecomesMember(people);
        await Task.WhenAll(people.Select(person => story.Database.Write(
            tx => story.Of<ArrivalsFeature>().Begin(tx, new(Sample.Community, new UserId(person.Id), Introduction: null, person.Name)), Stop)));
        await story.LetsItBeSent();
    }
}
