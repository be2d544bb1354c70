using System.Net;
using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Community;

/// <summary>People as Slack says they are, kept for a day.</summary>
public sealed class PeopleTests
{
    private static readonly UserId Ana = new("U0ANA000001");

    private static readonly WaitForSlack Patience = new(TimeSpan.FromSeconds(30));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_Slack_says_is_kept(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var slack = new OneUser();
        var people = new People(fresh.Database, slack.Api, new ClockAt(ClockAt.Saturday), Patience);

        var expected = new Person
        {
            Id = Ana, Team = new("T0123456789"), Name = "ana", FirstName = "Ana", Email = "ana@exemple.org", Title = "Ingénieure", Language = Language.French, TimeZone = "Europe/Paris",
            IsGuest = true, IsAdministrator = true, ReadAt = ClockAt.Saturday,
        };
        Assert.Equal(expected, await people.Fresh(Ana, Stop));
        Assert.Equal(expected, await fresh.Database.Read(tx => tx.FindPerson(Ana), Stop));
        Assert.Null(await fresh.Database.Read(tx => tx.FindPerson(new UserId("U0NOBODY")), Stop));
    }

    [Fact]
    public async Task Slack_is_asked_once_a_day()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        using var slack = new OneUser();
        var clock = new ClockAt(ClockAt.Saturday);
        var people = new People(fresh.Database, slack.Api, clock, Patience);

        await people.Known(Ana, Stop);
        clock.Now += TimeSpan.FromHours(23);
        await people.Known(Ana, Stop);
        Assert.Equal(1, slack.Asked);

        clock.Now += TimeSpan.FromHours(1);
        slack.Locale = "en-GB";
        Assert.Equal(Language.English, (await people.Known(Ana, Stop)).Language);
        Assert.Equal(2, slack.Asked);

        await people.Fresh(Ana, Stop);
        Assert.Equal(3, slack.Asked);
    }

    [Fact]
    public async Task While_Slack_is_away_the_old_answer_serves()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        using var slack = new OneUser();
        var clock = new ClockAt(ClockAt.Saturday);
        var people = new People(fresh.Database, slack.Api, clock, Patience);
        await people.Known(Ana, Stop);

        slack.IsAway = true;
        clock.Now += TimeSpan.FromDays(40);

        Assert.Equal(ClockAt.Saturday, (await people.Known(Ana, Stop)).ReadAt);
        await Assert.ThrowsAsync<SlackException>(() => people.Fresh(Ana, Stop));
        await Assert.ThrowsAsync<SlackException>(() => people.Known(new UserId("U0NOBODY"), Stop));
    }

    [Theory, EveryDatabase]
    public async Task An_older_answer_that_arrives_late_changes_nothing(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var now = new Person { Id = Ana, Team = new("T0123456789"), Name = "Ana Bénard", Email = "ana@exemple.org", ReadAt = ClockAt.Saturday };
        await fresh.Database.Write(tx => tx.SavePerson(now), Stop);
        await fresh.Database.Write(tx => tx.SavePerson(now with { Name = "Ana", Email = null, ReadAt = ClockAt.Saturday.AddMinutes(-1) }), Stop);
        Assert.Equal(now, await fresh.Database.Read(tx => tx.FindPerson(Ana), Stop));
    }

    /// <summary>Slack as far as users.info goes: one person, and days when it does not answer.</summary>
    private sealed class OneUser : HttpMessageHandler
    {
        public string Locale { get; set; } = "fr-FR";

        public bool IsAway { get; set; }

        public int Asked { get; private set; }

        public SlackApi Api => new(new HttpClient(this, disposeHandler: false), new SlackConnection("xoxb-test", new Uri("http://127.0.0.1/api/")));

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            if (IsAway) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""
                    { "ok": true, "user": { "id": "{{Ana}}", "team_id": "T0123456789", "name": "ana.benard", "deleted": false, "real_name": "Ana Bénard", "tz": "Europe/Paris", "locale": "{{Locale}}",
                      "is_admin": false, "is_owner": true, "is_bot": false, "is_restricted": true, "is_ultra_restricted": false,
                      "profile": { "real_name": "Ana Bénard", "display_name": "ana", "first_name": "Ana", "last_name": "Bénard", "title": " Ingénieure ", "email": "ana@exemple.org" } } }
                    """, Encoding.UTF8, "application/json"),
            });
        }
    }
}
