using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class ReadingTests
{
    [Theory]
    [InlineData("*gras* et _penché_ et ~barré~ et `code`", "gras et penché et barré et code")]
    [InlineData("2*3*4 et snake_case_ici", "2*3*4 et snake_case_ici")]
    [InlineData("&lt;!channel&gt; &amp;lt; reste du texte", "<!channel> &lt; reste du texte")]
    [InlineData("> cité\n&gt; aussi", "cité\naussi")]
    [InlineData("<https://exemple.org|le site> <https://exemple.org>", "le site https://exemple.org")]
    [InlineData("<@UZOE> <@UNOBODY> <#CINFRA> <!here>", "@Zoé @UNOBODY #infra-services @here")]
    [InlineData("<!date^1795420800^{date_long} à {time}|lundi>", "lundi 23 novembre à 09:00")]
    [InlineData("<!date^1828612800^{date_long} à {time}|lundi>", "dimanche 12 décembre 2027 à 13:00")]
    [InlineData("<!date^1795420800^{date_num} {ago}|lundi>", "lundi")]
    public async Task Text_is_read_as_slack_shows_it(string sent, string read)
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", sent));
        Assert.Equal(read, desk.Ana.Messages("CINFRA").Single().PlainRendering);
    }

    [Fact]
    public async Task Dates_are_in_the_readers_zone_and_language()
    {
        await using var desk = await Desk.Open();
        var dan = desk.W.AddPerson(new PersonSeed("dan") { Locale = "en-GB", TimeZone = "Europe/London" });
        var bot = desk.W.AddPerson(new PersonSeed("nowhere") { TimeZone = null });
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "<!date^1795420800^{date_long} {time}|in UTC>"));
        Assert.Equal("Monday, November 23 8:00 AM", dan.Messages("CINFRA").Single().PlainRendering);
        Assert.Equal("in UTC", bot.Messages("CINFRA").Single().PlainRendering);
    }

    [Fact]
    public async Task What_was_seen_does_not_change_and_what_is_private_is_not_seen()
    {
        await using var desk = await Desk.Open();
        var ts = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "avant")))["ts"]!;
        var seen = desk.Ana.Messages("CINFRA").Single();
        await desk.Call("chat.update", ("channel", "CINFRA"), ("ts", ts), ("text", "après"));
        Assert.Equal(("avant", false), (seen.Text, seen.Edited));
        Assert.Equal(("après", true), (desk.Ana.Messages("CINFRA").Single().Text, desk.Ana.Messages("CINFRA").Single().Edited));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Messages("CSECRET"));
    }

    [Fact]
    public async Task People_are_found_by_what_they_are_called()
    {
        await using var desk = await Desk.Open();
        desk.W.AddPerson(new PersonSeed("ana2") { FirstName = "Ana", Id = "UOTHER" });
        Assert.Equal("UZOE", desk.W.As("Zoé Martin").Id);
        Assert.Equal("UANA", desk.W.As("UANA").Id);
        Assert.Contains("More than one person", Assert.Throws<ArgumentException>(() => desk.W.As("Ana")).Message, StringComparison.Ordinal);
        Assert.Contains("Nobody", Assert.Throws<ArgumentException>(() => desk.W.As("Personne")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_acts_from_outside()
    {
        await using var desk = await Desk.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Type("CSECRET", "/rejoindre"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Type("CSECRET", "Bonjour"));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Join("CSECRET"));
        desk.Infra.IsArchived = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Type("CINFRA", "Bonjour"));
        desk.Ana.Deactivate();
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Type("/rejoindre"));
        Assert.Empty(desk.Bot.Received);
    }

    [Fact]
    public async Task A_channel_is_in_the_order_of_its_ids_whoever_posts_at_once()
    {
        await using var desk = await Desk.Open(o => o with { RateLimits = false });
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => i % 2 == 0
            ? desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"))
            : Task.Run(async () => { await desk.Ana.Type("CINFRA", "y"); return new JsonObject(); })));
        var ids = desk.Ana.Messages("CINFRA").Select(m => m.Ts).ToList();
        Assert.Equal(40, ids.Distinct().Count());
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
