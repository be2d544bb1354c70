using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace CommunityBot.Tests.Community;

/// <summary>Communities described in the configuration: read, checked, planted once.</summary>
public sealed class SeedsTests
{
    private const string Whole = """
        { "Administrators": ["U0ADMIN0001"],
          "Communities": [ { "Key": "infra-services", "Name": "Infra & Services", "Channel": "C0123456789",
            "FacilitatorsChannel": "C0987654321", "Language": "fr", "TimeZone": "Europe/Paris", "Country": "FR",
            "Purpose": "Partager ce qui marche.", "Objectives": ["Expliquer"], "NotFor": ["Vendre"], "Roadmap": "https://exemple.org/feuille",
            "Facilitators": ["U0ZOE000001"], "Pilots": ["U0NADIA0001", "U0MAX000001"], "Animators": ["U0LEO000001"], "Sponsors": ["U0EVA000001"],
            "Weekly": { "NudgeAt": "Mon 09:00", "CheckAt": "Thu 14:00", "PublishAt": "Fri 10:00", "AutoPublish": false },
            "Pacing": { "PerDay": 2, "MinutesApart": 90, "From": "08:30", "To": "18:00" },
            "Meetings": { "Rule": "premier jeudi", "At": "12:15", "Minutes": 45, "PromptDaysBefore": 14, "MonthsWithout": [7, 8] },
            "Breaks": [ { "From": "2026-12-21", "To": "2027-01-03", "Why": "Fêtes" } ], "DaysOff": ["2026-05-15"] } ] }
        """;

    private const string Least = """{ "Communities": [ { "Key": "infra", "Name": "Infra", "Channel": "C0123456789", "Pilots": ["U0NADIA0001"] } ] }""";

    private static readonly TeamId Workspace = new("T0123456789");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_key_is_read()
    {
        var seeds = Seeds.Read(From(Whole));

        Assert.Equal([new UserId("U0ADMIN0001")], seeds.Administrators);
        var seed = Assert.Single(seeds.Communities);
        Assert.Equal(("infra-services", "Infra & Services", "C0123456789", "C0987654321"), (seed.Key, seed.Name, seed.Channel, seed.FacilitatorsChannel));
        Assert.Equal(("fr", "Europe/Paris", "FR", "https://exemple.org/feuille"), (seed.Language, seed.TimeZone, seed.Country, seed.Roadmap));
        Assert.Equal(["U0NADIA0001", "U0MAX000001"], seed.Pilots);
        Assert.Equal(new WeeklySeed { AutoPublish = false }, seed.Weekly);
        Assert.Equal(new PacingSeed { PerDay = 2, MinutesApart = 90, From = "08:30", To = "18:00" }, seed.Pacing);
        Assert.Equal(("premier jeudi", "12:15", 45, 14), (seed.Meetings!.Rule, seed.Meetings.At, seed.Meetings.Minutes, seed.Meetings.PromptDaysBefore));
        Assert.Equal([7, 8], seed.Meetings.MonthsWithout);
        Assert.Equal([new BreakSeed { From = "2026-12-21", To = "2027-01-03", Why = "Fêtes" }], seed.Breaks);
        Assert.Equal(["2026-05-15"], seed.DaysOff);
    }

    [Fact]
    public void Only_key_name_channel_and_one_who_decides_are_required()
    {
        var seed = Assert.Single(Seeds.Read(From(Least)).Communities);

        Assert.Equal(("fr", "Europe/Paris", "FR"), (seed.Language, seed.TimeZone, seed.Country));
        Assert.Null(seed.FacilitatorsChannel);
        Assert.Null(seed.Meetings);
        Assert.Empty(Seeds.Read(From("{}")).Communities);
    }

    [Theory]
    [InlineData("Europe/Brussels", "BE")]
    [InlineData("Europe/Zurich", "CH")]
    [InlineData("America/Toronto", "CA")]
    [InlineData("Etc/UTC", null)]
    public void The_country_is_that_of_the_time_zone_when_unsaid(string zone, string? country) =>
        Assert.Equal(country, Assert.Single(Seeds.Read(From(Least.Replace("\"Key\"", $"\"TimeZone\": \"{zone}\", \"Key\"", StringComparison.Ordinal))).Communities).Country);

    [Fact]
    public void An_empty_list_is_not_the_default() =>
        Assert.Empty(Assert.Single(Seeds.Read(From(Whole.Replace("[7, 8]", "[]", StringComparison.Ordinal))).Communities).Meetings!.MonthsWithout);

    [Theory]
    [InlineData("\"Europe/Paris\"", "\"Europe/Pari\"", "Communities:0:TimeZone is \"Europe/Pari\": expected the name of a time zone of the IANA database, such as Europe/Paris. Did you mean \"Europe/Paris\"?")]
    [InlineData("\"Language\": \"fr\"", "\"Language\": \"de\"", "Communities:0:Language is \"de\": expected fr or en.")]
    [InlineData("\"NotFor\"", "\"NotFro\"", "Communities:0:NotFro is not a setting: expected one of ")]
    [InlineData("\"NotFor\"", "\"NotFro\"", " Did you mean \"NotFor\"?")]
    [InlineData("\"PerDay\": 2", "\"PerDay\": 0", "Communities:0:Pacing:PerDay is \"0\": expected a whole number from 1 to 20.")]
    [InlineData("\"PerDay\": 2", "\"PreDay\": 2", "Communities:0:Pacing:PreDay is not a setting: expected one of PerDay, MinutesApart, From, To. Did you mean \"PerDay\"?")]
    [InlineData("\"U0MAX000001\"", "\"@max\"", "Communities:0:Pilots:1 is \"@max\": expected a user's id, such as U0123456789.")]
    [InlineData("\"C0123456789\"", "\"#infra\"", "Communities:0:Channel is \"#infra\": expected a channel's id, such as C0123456789.")]
    [InlineData("\"Name\": \"Infra & Services\", ", "", "Communities:0:Name is missing: expected a name of at most 80 characters.")]
    [InlineData("\"infra-services\"", "\"Infra Services\"", "Communities:0:Key is \"Infra Services\": expected 1 to 40 small letters, digits and hyphens, such as infra-services.")]
    [InlineData("\"C0987654321\"", "\"C0123456789\"", "Communities:0:FacilitatorsChannel is \"C0123456789\", the community's own channel: expected a private channel of its own, or none.")]
    [InlineData("\"FR\"", "\"France\"", "Communities:0:Country is \"France\": expected a country, such as FR, or a country and its province, such as CA-QC.")]
    [InlineData("\"https://exemple.org/feuille\"", "\"exemple.org\"", "Communities:0:Roadmap is \"exemple.org\": expected an address that begins with https://.")]
    [InlineData("\"Mon 09:00\"", "\"Monday 9h\"", "Communities:0:Weekly:NudgeAt is \"Monday 9h\": expected a day and a time from 08:00 to 18:59, when people may be written to, such as \"Mon 09:00\" (Mon, Tue, Wed, Thu, Fri, Sat or Sun).")]
    [InlineData("\"Mon 09:00\"", "\"Fri 09:00\"", "expected NudgeAt first in the week, then CheckAt, then PublishAt.")]
    [InlineData("\"Thu 14:00\"", "\"Thu 19:00\"", "Communities:0:Weekly:CheckAt is \"Thu 19:00\": expected a day and a time from 08:00 to 18:59, when people may be written to, such as \"Mon 09:00\"")]
    [InlineData("\"Mon 09:00\"", "\"Mon 07:59\"", "Communities:0:Weekly:NudgeAt is \"Mon 07:59\": expected a day and a time from 08:00 to 18:59")]
    [InlineData("\"Fri 10:00\"", "\"Fri 18:00\"", "Communities:0:Weekly:PublishAt is \"Fri 18:00\", and Communities:0:Pacing goes from \"08:30\" to \"18:00\": expected a time within it, when the bot posts in the channel.")]
    [InlineData("false", "\"maybe\"", "Communities:0:Weekly:AutoPublish is \"maybe\": expected true or false.")]
    [InlineData("\"18:00\"", "\"07:00\"", "Communities:0:Pacing:To is \"07:00\" and From is \"08:30\": expected To later than From.")]
    [InlineData("\"08:30\"", "\"8h30\"", "Communities:0:Pacing:From is \"8h30\": expected a time from 00:00 to 23:59, such as 09:00.")]
    [InlineData("\"premier jeudi\"", "\"every Thursday\"", "Communities:0:Meetings:Rule is \"every Thursday\": expected which day of the month")]
    [InlineData("[7, 8]", "[7, 13]", "Communities:0:Meetings:MonthsWithout:1 is \"13\": expected a whole number from 1 to 12.")]
    [InlineData("\"2027-01-03\"", "\"2026-12-01\"", "Communities:0:Breaks:0:To is \"2026-12-01\" and From is \"2026-12-21\": expected To no earlier than From.")]
    [InlineData("\"2027-01-03\"", "\"2027-02-29\"", "Communities:0:Breaks:0:To is \"2027-02-29\": expected a day, such as 2027-01-03.")]
    [InlineData("\"2026-05-15\"", "\"15/05/2026\"", "Communities:0:DaysOff:0 is \"15/05/2026\": expected a day, such as 2026-12-24.")]
    [InlineData("[\"Expliquer\"]", "\"Expliquer\"", "Communities:0:Objectives is \"Expliquer\": expected a list, each of it at most 200 characters.")]
    [InlineData("[\"U0ADMIN0001\"]", "[\"nobody\"]", "Administrators:0 is \"nobody\": expected a user's id, such as U0123456789.")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string right, string wrong, string said)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);
        var mistake = Assert.Throws<WrongSettingsException>(() => Plantable(From(Whole.Replace(right, wrong, StringComparison.Ordinal))));
        Assert.Contains(said, Assert.Single(mistake.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_community_without_anyone_to_decide_is_refused() => Assert.StartsWith(
        "Communities:0:Facilitators and Communities:0:Pilots are both empty: expected one facilitator or one pilot at least",
        Assert.Single(Assert.Throws<WrongSettingsException>(() => Plantable(From(Least.Replace("Pilots", "Animators", StringComparison.Ordinal)))).Problems),
        StringComparison.Ordinal);

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var mistakes = Assert.Throws<WrongSettingsException>(() => Plantable(From("""
            { "Communities": [ { "Key": "a", "Name": "A", "Channel": "general" }, { "Key": "b", "Language": "xx", "Channel": "C0123456789" } ] }
            """)));
        Assert.Equal(3, mistakes.Problems.Count);
    }

    [Fact]
    public void Two_communities_share_neither_key_nor_channel()
    {
        const string one = """{ "Key": "infra", "Name": "Infra", "Channel": "C0123456789", "Pilots": ["U0NADIA0001"] }""";
        Assert.Equal(
            [
                "Communities:1:Key is \"infra\", as Communities:0:Key: expected a key of its own.",
                "Communities:1:Channel is \"C0123456789\", as Communities:0:Channel: expected a channel of its own.",
            ],
            Assert.Throws<WrongSettingsException>(() => Plantable(From($$"""{ "Communities": [ {{one}}, {{one}} ] }"""))).Problems);
    }

    [Fact]
    public void What_is_described_wrongly_of_a_community_that_is_planted_stops_nothing()
    {
        var seeds = Seeds.Read(From(Whole.Replace("Mon 09:00", "Mon 07:30", StringComparison.Ordinal)));
        Assert.Empty(seeds.Communities);
        seeds.Check(["infra-services"]);
        Assert.StartsWith("Communities:0:Weekly:NudgeAt is \"Mon 07:30\"", Assert.Single(Assert.Throws<WrongSettingsException>(() => seeds.Check(["velo"])).Problems), StringComparison.Ordinal);
        // Whose it is nobody can tell.
        Assert.Throws<WrongSettingsException>(() => Seeds.Read(From(Whole.Replace("infra-services", "Infra Services", StringComparison.Ordinal))));
    }

    [Fact]
    public void Communities_whose_numbers_have_gaps_keep_each_its_own_mistakes()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (number, key) in new[] { (1, "velo"), (2, "couture"), (5, "potager") })
        {
            settings[$"Communities:{number}:Key"] = key;
            settings[$"Communities:{number}:Name"] = key;
            settings[$"Communities:{number}:Channel"] = $"C012345678{number}";
            settings[$"Communities:{number}:Pilots:0"] = "U0123456789";
        }
        settings["Communities:2:Weekly:NudgeAt"] = "Mon 07:30";
        var seeds = Seeds.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        Assert.Equal("couture", Assert.Single(seeds.Refused).Key);
        Assert.Equal(["velo", "potager"], seeds.Communities.Select(seed => seed.Key));

        settings["Communities:2:Weekly:NudgeAt"] = "Mon 09:00";
        settings["Communities:5:Key"] = "velo";
        Assert.Equal(["Communities:5:Key is \"velo\", as Communities:1:Key: expected a key of its own."],
            Assert.Throws<WrongSettingsException>(() => Seeds.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())).Problems);
    }

    [Theory, EveryDatabase]
    public async Task A_community_is_planted_once_and_then_the_database_wins(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var db = fresh.Database;

        Assert.Equal(["infra-services"], await db.Write(tx => tx.Plant(Workspace, Seeds.Read(From(Whole)), ClockAt.Saturday), Stop));
        await db.Write(tx => tx.Execute("update communities set name = 'Infra' where id = 'infra-services'"), Stop);
        await db.Write(tx => tx.Execute("delete from role_holders where role = 'animator'"), Stop);
        Assert.Empty(await db.Write(tx => tx.Plant(Workspace, Seeds.Read(From(Whole.Replace("Expliquer", "Autre", StringComparison.Ordinal))), ClockAt.Saturday), Stop));

        var community = await db.Read(tx => tx.FindCommunity("infra-services"), Stop);
        Assert.Equal(("Infra", Workspace, new ChannelId("C0123456789"), new ChannelId("C0987654321")), (community!.Name, community.Workspace, community.Channel, community.FacilitatorsChannel!.Value));
        Assert.Equal((Language.French, "Europe/Paris", "FR", "https://exemple.org/feuille"), (community.Language, community.TimeZone, community.Country, community.Roadmap));
        Assert.Equal(["Expliquer"], community.Objectives);
        Assert.Equal(["Vendre"], community.NotFor);
        Assert.Equal([new Break(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3), "Fêtes")], community.Breaks);
        Assert.Equal([new LocalDate(2026, 5, 15)], community.DaysOff);
        Assert.Empty(await db.Read(tx => tx.Holders("infra-services", Role.Animator), Stop));
        Assert.Equal(2, (await db.Read(tx => tx.Holders("infra-services", Role.Pilot), Stop)).Count);
    }

    [Theory, EveryDatabase]
    public async Task The_whole_seed_is_kept_beside_the_columns_in_use(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Plant(Workspace, Seeds.Read(From(Whole)), ClockAt.Saturday), Stop);

        var kept = await fresh.Database.Read(tx => tx.Find<string>("select settings from communities"), Stop);

        Assert.Contains("\"Weekly\":{\"NudgeAt\":\"Mon 09:00\",\"CheckAt\":\"Thu 14:00\",\"PublishAt\":\"Fri 10:00\",\"AutoPublish\":false}", kept, StringComparison.Ordinal);
        Assert.Contains("\"MonthsWithout\":[7,8]", kept, StringComparison.Ordinal);
        Assert.Contains("Fêtes", kept, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_new_key_on_the_channel_of_another_community_plants_nothing(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Plant(Workspace, Seeds.Read(From(Whole)), ClockAt.Saturday), Stop);

        var mistake = await Assert.ThrowsAsync<WrongSettingsException>(() => fresh.Database.Write(tx => tx.Plant(Workspace, Seeds.Read(From(Least)), ClockAt.Saturday), Stop));

        Assert.StartsWith("Communities:0:Channel is \"C0123456789\", which is the channel of the community \"infra-services\" already", mistake.Message, StringComparison.Ordinal);
        Assert.Single(await fresh.Database.Read(tx => tx.Communities(), Stop));
    }

    [Theory, EveryDatabase]
    public async Task Administrators_are_those_of_the_configuration_at_each_start(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Plant(Workspace, Seeds.Read(From(Whole)), ClockAt.Saturday), Stop);
        Assert.True(await fresh.Database.Read(tx => tx.IsAdministrator(new UserId("U0ADMIN0001")), Stop));

        await fresh.Database.Write(tx => tx.Plant(Workspace, new Seeds([], [new UserId("U0ADMIN0002")]), ClockAt.Saturday), Stop);
        Assert.False(await fresh.Database.Read(tx => tx.IsAdministrator(new UserId("U0ADMIN0001")), Stop));
        Assert.True(await fresh.Database.Read(tx => tx.IsAdministrator(new UserId("U0ADMIN0002")), Stop));
    }

    [Fact]
    public void A_public_facilitators_channel_is_refused_with_what_to_do_about_it()
    {
        var said = new Room("infra", new("C2"), IsPublic: false).MustBePrivate("facilitation");
        Assert.Contains("\"infra\": FacilitatorsChannel is C2 (#facilitation), which is a public channel", said, StringComparison.Ordinal);
        Assert.Contains("make it private in Slack", said, StringComparison.Ordinal);
    }

    /// <summary>Where nothing is planted yet.</summary>
    private static void Plantable(IConfiguration configuration) => Seeds.Read(configuration).Check([]);

    private static IConfigurationRoot From(string json) => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
}
