using CommunityBot.Community;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Joining;

/// <summary>What facilitators see of those who come without a request of their own.</summary>
public sealed class WaysInViewsTests
{
    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_visit_looks_as_kept(Language reader)
    {
        Look("eligible", Visit());
        Look("in_default", Visit() with { Finding = Samples.InDefault });
        Look("unverifiable", Visit() with { Finding = Samples.Unverifiable });
        Look("guest", Visit() with { Kind = AccountKind.Guest });
        Look("closed", Visit() with { Kind = AccountKind.Closed });
        Look("asked", Visit(w => w with { AskedBy = Samples.Zoe, AskedAt = Samples.Friday.AddHours(1) }));
        Look("filed", Visit() with { Request = Samples.Request() });
        Look("filed_within_reach", Visit() with { Request = Samples.Request(), RequestCard = "https://passerelles.slack.com/archives/CFACIL/p1" });
        Look("admitted", Visit(w => w with { Status = WalkInStatus.Admitted, SettledBy = Samples.Zoe, SettledAt = Samples.Friday.AddHours(1), Verified = false }));
        Look("removed", Visit(w => w with { Status = WalkInStatus.Removed, SettledBy = Samples.Zoe, SettledAt = Samples.Friday.AddHours(1) }));
        Look("not_removed", Visit(w => w with { RemovalError = "restricted_action" }));
        Look("left", Visit(w => w with { Status = WalkInStatus.Left, SettledAt = Samples.Friday.AddHours(1) }));

        void Look(string state, Visit visit) => Snapshot.Matches(WalkInViews.Card(reader, Samples.Community(), [visit]).ToJson(), $"walk_in.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Twenty_people_at_the_door_fit_in_one_message(Language reader) =>
        Assert.Equal(41, WalkInViews.Card(reader, Samples.Community(), [.. Enumerable.Repeat(Visit(), WalkIn.GroupAtMost)]).Blocks.Count);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_is_filed_for_someone_looks_as_kept(Language reader)
    {
        Snapshot.Matches(OnBehalfViews.Form(reader, [Samples.Community()], Samples.Community()).ToJson(), $"onbehalf.form.{reader.Code()}");
        Snapshot.Matches(OnBehalfViews.ToInvite(reader, Samples.Community(), Invitation(), Samples.Eligible, "Zoé Lambert", unreachable: true).ToJson(), $"onbehalf.to_invite.{reader.Code()}");
        Snapshot.Matches(OnBehalfViews.Waiting(reader, [(Samples.Community(), Invitation())], several: false).ToJson(), $"onbehalf.waiting.{reader.Code()}");
    }

    [Fact]
    public void A_hundred_who_wait_fit_in_one_message_as_far_as_they_can() =>
        Assert.Equal(50, OnBehalfViews.Waiting(Language.French, [.. Enumerable.Repeat((Samples.Community(), Invitation()), 100)], several: true).Blocks.Count);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Those_already_in_the_channel_look_as_kept(Language reader)
    {
        var here = new PeopleHere([new(Samples.Person(), Samples.Eligible), new(Samples.Person(), Samples.Unverifiable), new(Samples.Person(), Samples.Eligible, Past.WasMember)], Guests: 2);
        Look("here", [.. HereViews.Home(reader, Samples.Community(), here)]);
        Look("here_by_name", [.. HereViews.Home(reader, Samples.Community(), here with { All = [here.All[2]], Guests = 0 })]);

        void Look(string state, IReadOnlyList<Block> blocks) => Snapshot.Matches(new Message($"*", [.. blocks]).ToJson(), $"{state}.{reader.Code()}");
    }

    private static Visit Visit(Func<WalkIn, WalkIn>? become = null)
    {
        var walkIn = new WalkIn(Guid.Parse("0193a9f0-0000-7000-8000-000000000005"), Guid.Parse("0193a9f0-0000-7000-8000-000000000006"), "infra-services", Samples.Ana, Samples.Friday, Samples.Max);
        return new(become?.Invoke(walkIn) ?? walkIn, Samples.Person(), AccountKind.Person, Samples.Eligible, Request: null);
    }

    private static Invitation Invitation() =>
        new(Guid.Parse("0193a9f0-0000-7000-8000-000000000007"), "infra-services", "iris@exemple.org", "Iris", "Vidal", Samples.Request().Answers, Samples.Zoe, Samples.Friday);
}
