using CommunityBot.Community;
using CommunityBot.Features.Settings;
using CommunityBot.Slack;
using CommunityBot.Tests.Community;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>Who may change which group of a community's settings.</summary>
public sealed class SettingsDeskTests
{
    private const string Facilitator = "U0ZOE000001", Pilot = "U0NADIA0001", Administrator = "U0ADMIN0001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_may_not_see_dues_does_not_choose_the_channel_where_they_are_read_while_there_is_somebody_who_may()
    {
        await using var fresh = await FreshDatabase.Make(CommunityBot.Data.Provider.Sqlite);
        CommunitySeed infra = new() { Key = "infra", Name = "Infra", Channel = "C0123456789", Pilots = [Pilot] };
        await fresh.Database.Write(tx => tx.Plant(new("T0123456789"), new([infra with { Facilitators = [Facilitator] }, infra with { Key = "velo", Name = "Vélo", Channel = "C0123456780" }], [new(Administrator)]), ClockAt.Saturday), Stop);

        foreach (var topic in Enum.GetValues<Topic>())
        {
            foreach (var user in new[] { Pilot, Administrator })
            {
                Assert.Equal((topic, user, topic != Topic.Facilitation), (topic, user, await May(user, "infra", topic)));
                Assert.True(await May(user, "velo", topic));
            }
            Assert.True(await May(Facilitator, "infra", topic));
        }

        Task<bool> May(string user, string community, Topic topic) => fresh.Database.Read(async tx => await SettingsDesk.For(tx, new(community, topic, 0), new UserId(user)) is { Desk: not null, Why: null }, Stop);
    }
}
