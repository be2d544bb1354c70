using CommunityBot.Community;
using CommunityBot.Features.CheckIns;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;

namespace CommunityBot.Tests.Features.CheckIns;

public sealed class ReadershipTests
{
    private static readonly CheckIn Words = new(Guid.Empty, "infra-services", Samples.Ana, Samples.Friday.AddDays(-7), 7, new(2026, 11, 20)) { Answer = CheckInAnswer.Lost, AnsweredAt = Samples.Friday, Readers = Role.Animator };

    private static readonly Circle Animators = new(Role.Animator, [Samples.Bruno]), Pilots = new(Role.Pilot, [Samples.Nadia]), Facilitators = new(Role.Facilitator, [Samples.Zoe]);

    private static readonly Readership All = new([Animators, Pilots, Facilitators]);

    [Fact]
    public void The_same_people_are_offered_once()
    {
        Assert.Equal([Pilots, Facilitators], All.Offered(Samples.Bruno));
        Assert.Equal([Animators, Pilots, Facilitators], All.Offered(Samples.Ana));
        var sameTwice = new Readership([Animators, new(Role.Pilot, [Samples.Bruno]), Facilitators]);
        Assert.Equal([Animators, Facilitators], sameTwice.Offered(buddy: null));
        Assert.Equal([Facilitators], sameTwice.Offered(Samples.Bruno));
        // Among several, the one who welcomes is not the only one.
        Circle several = new(Role.Animator, [Samples.Bruno, Samples.Zoe]);
        Assert.Equal([several], new Readership([several]).Offered(Samples.Bruno));
    }

    [Fact]
    public void Words_go_on_and_never_back()
    {
        Assert.Equal([Samples.Bruno], All.Of(Words));
        Assert.Equal(Pilots, All.After(Words));
        Assert.Equal([Samples.Bruno, Samples.Nadia], All.Of(Words with { Reached = Role.Pilot }));
        Assert.Equal(Facilitators, All.After(Words with { Reached = Role.Pilot }));
        Assert.Null(All.After(Words with { Reached = Role.Facilitator }));

        Assert.Equal([Samples.Nadia], All.Of(Words with { Readers = Role.Pilot }));
        Assert.Equal(Facilitators, All.After(Words with { Readers = Role.Pilot }));
        Assert.Equal([Samples.Zoe], All.Of(Words with { Readers = Role.Facilitator }));
        Assert.Null(All.After(Words with { Readers = Role.Facilitator }));
        // Nobody had told their author that they would.
        Assert.Null(All.After(Words with { Readers = null }));
        Assert.Equal([Samples.Bruno], All.Of(Words with { Readers = null }));
    }

    [Fact]
    public void Words_for_one_person_are_for_nobody_else()
    {
        var toOne = Words with { Buddy = Samples.Bruno, PassedAt = Samples.Friday };
        Assert.Equal([Samples.Bruno], All.Of(toOne));
        Assert.Null(All.After(toOne));
        Assert.True(toOne.MayBeGivenToAnother);
        Assert.False((toOne with { TakenAt = Samples.Friday, TakenBy = Samples.Bruno }).MayBeGivenToAnother);
    }

    [Fact]
    public void Where_nobody_holds_a_role_the_next_reads_and_whoever_has_the_words_is_not_given_them_again()
    {
        var without = new Readership([Pilots, new(Role.Facilitator, [Samples.Nadia])]);
        Assert.Equal([Samples.Nadia], without.Of(Words));
        Assert.Null(without.After(Words));
        Assert.Empty(new Readership([Animators]).Of(Words with { Readers = Role.Facilitator }));
    }
}
