using CommunityBot.Community;
using CommunityBot.Features.Buddies;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Buddies;

public sealed class BuddiesViewsTests
{
    private const string Address = "https://exemple.slack.com/archives/CINFRA/p1583636382000300";

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_a_volunteer_reads_looks_as_kept(Language reader)
    {
        var pairing = new Pairing(Guid.Parse("0193a9f0-0000-7000-8000-000000000018"), "infra-services", Samples.Ana, Samples.Max, Samples.Friday);
        var spoken = pairing with { FirstWords = new("1583636382.000300") };
        Look("card", pairing);
        Look("card_wrote", spoken);
        Look("card_handed_on", pairing with { End = PairingEnd.Unavailable });
        Look("card_gone", pairing with { End = PairingEnd.Gone });
        Snapshot.Matches(BuddiesViews.Card(reader, Samples.Community(), pairing with { End = PairingEnd.Withdrawn }, "", "", null, next: null).ToJson(), $"card_nobody_else.{reader.Code()}");
        Snapshot.Matches(BuddiesViews.FirstWords(reader, Samples.Community(), spoken, Address).ToJson(), $"first_words.{reader.Code()}");

        void Look(string state, Pairing shown) =>
            Snapshot.Matches(BuddiesViews.Card(reader, Samples.Community(), shown, "Administratrice réseau", "Le Moulin vert", shown.FirstWords is null ? null : Address, Samples.Bruno).ToJson(), $"{state}.{reader.Code()}");
    }
}
