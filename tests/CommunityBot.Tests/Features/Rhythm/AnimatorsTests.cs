using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using NodaTime;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>Whom the week is for, in a community with animators, without, and with nobody left.</summary>
public sealed class AnimatorsTests
{
    private static readonly Week Week = new(new LocalDate(2026, 3, 9));
    private static readonly LocalDate Today = new(2026, 3, 10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Who is there, and how they are; who is asked on Monday; who hears on Thursday; who is told of a week that was silent.</summary>
    [Theory, EveryDatabase]
    public async Task Somebody_who_is_there_is_asked_and_those_who_lead_are_told(Provider provider)
    {
        (string There, string Asked, string Checked, string Told)[] table =
        [
            ("animator pilot facilitator", "animator", "animator pilot", "pilot facilitator"),
            ("animator animator2 facilitator", "animator animator2", "animator animator2", "facilitator"),
            ("animator animator2:holds pilot", "animator2", "animator animator2 pilot", "pilot"),
            ("animator animator2:holds:closed pilot", "animator", "animator pilot", "pilot"),
            ("animator former:holds pilot", "animator", "animator pilot", "pilot"),
            ("animator:closed pilot facilitator", "pilot", "pilot", "pilot facilitator"),
            ("animator:rests facilitator", "facilitator", "facilitator", "facilitator"),
            ("animator:skips pilot:rests facilitator", "facilitator", "facilitator", "pilot facilitator"),
            ("pilot facilitator", "pilot", "pilot", "pilot facilitator"),
            ("facilitator", "facilitator", "facilitator", "facilitator"),
            ("animator", "animator", "animator", "animator"),
            ("animator:closed pilot:closed facilitator:closed", "", "", ""),
            ("sponsor", "", "", ""),
        ];
        await using var fresh = await FreshDatabase.Make(provider);
        foreach (var ((there, asked, checkedOn, told), row) in table.Select((one, row) => (one, row)))
        {
            var community = Samples.Community() with { Id = $"c{row}" };
            await fresh.Database.Write(async tx =>
            {
                var state = new WeekState { Week = Week };
                foreach (var one in there.Split(' ')) state = await Seat(tx, community, state, one.Split(':'));
                Assert.Equal((there, asked), (there, Names(await tx.ToNudge(community, state, Today))));
                Assert.Equal((there, checkedOn), (there, Names(await tx.ToCheck(community, Week, Today))));
                Assert.Equal((there, told), (there, Names(await tx.ToAlert(community))));
            }, Stop);
        }

        async Task<WeekState> Seat(Tx tx, CommunitySettings community, WeekState state, string[] how)
        {
            var user = new UserId($"{how[0]}@{community.Id}");
            if (Enum.TryParse<Role>(how[0].TrimEnd('2'), ignoreCase: true, out var role)) await tx.GiveRole(community, user, role, Samples.Friday);
            if (how.Contains("closed")) await tx.SavePerson(Samples.Person() with { Id = user, IsDeactivated = true });
            if (how.Contains("rests")) await tx.Pause(community, user, Today.PlusDays(3));
            if (how.Contains("skips")) await tx.Skip(community, Week, user, Samples.Friday);
            return how.Contains("holds") ? state with { Holder = user } : state;
        }

        static string Names(IReadOnlyList<UserId> who) => string.Join(' ', who.Select(user => user.Value.Split('@')[0]).OrderBy(name => Array.FindIndex(["animator", "animator2", "pilot", "facilitator"], one => one == name)));
    }
}
