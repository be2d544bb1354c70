using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("<!here|salut>", "&lt;!here|salut&gt;")]
    [InlineData("<!subteam^S1>", "&lt;!subteam^S1&gt;")]
    [InlineData("<@U1>", "&lt;@U1&gt;")]
    [InlineData("<https://example.org|ici>", "&lt;https://example.org|ici&gt;")]
    [InlineData("&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;")]
    public void What_a_person_types_notifies_nobody(string typed, string shown)
    {
        Mrkdwn text = $"Zoé écrit : {typed}";
        Assert.Equal($"Zoé écrit : {shown}", text.ToString());
        Assert.Equal(shown, Mrkdwn.Escaped(typed).ToString());
        Assert.Equal($"> {shown}", Mrkdwn.Quote(typed).ToString());
        Assert.DoesNotContain("<", new Link("https://example.org", typed).ToString()[1..^1], StringComparison.Ordinal);
        Assert.DoesNotContain("<", new SlackDate(DateTimeOffset.UnixEpoch, "{date}", typed).ToString()[1..^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_links_and_dates_become_tokens()
    {
        Mrkdwn text = $"{new UserId("U1")} {new ChannelId("C1")} {new Link("https://example.org/?a=1&b=<2>|3", "lire & relire")} {new SlackDate(DateTimeOffset.FromUnixTimeSeconds(1392734382), "{date_long} {time}", "le 18 février")} {3}";
        Assert.Equal("<@U1> <#C1> <https://example.org/?a=1&amp;b=%3C2%3E%7C3|lire &amp; relire> <!date^1392734382^{date_long} {time}|le 18 février> 3", text.ToString());
    }

    [Fact]
    public void A_letter_is_a_letter_and_not_its_number() => Assert.Equal("Vous &lt; nous", ((Mrkdwn)$"{'V'}ous {'<'} nous").ToString());

    [Fact]
    public void Formatted_text_is_taken_as_it_is()
    {
        Mrkdwn name = $"*{"Ana & Max"}*";
        Assert.Equal("_avec_ *Ana &amp; Max*", ((Mrkdwn)$"_avec_ {name}").ToString());
        Assert.Equal("*Ana &amp; Max*, *Ana &amp; Max*", Mrkdwn.Join(", ", [name, name]).ToString());
    }

    [Fact]
    public void Two_texts_alike_are_equal()
    {
        Mrkdwn one = $"a {1}", other = $"a {"1"}", third = $"a 2";
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, third);
    }

    [Fact]
    public void A_quotation_keeps_its_blank_lines() => Assert.Equal("> un\n> \n> deux", Mrkdwn.Quote("un\r\n\ndeux").ToString());

    [Theory]
    [InlineData("Bonjour", 7, "Bonjour")]
    [InlineData("Bonjour Ana", 9, "Bonjour…")]
    [InlineData("Bonjour Ana", 8, "Bonjour…")]
    [InlineData("a <@U12345678> b", 10, "a…")]
    [InlineData("a <@U12345678> b", 15, "a <@U12345678>…")]
    [InlineData("R&amp;D est là", 5, "R…")]
    [InlineData("bien :tada: vu", 9, "bien…")]
    [InlineData("bien :wave::skin-tone-3: vu", 20, "bien…")]
    [InlineData("aa👩‍👩‍👧bbbbb", 8, "aa…")]
    [InlineData("aa😀bbb", 4, "aa…")]
    public void A_cut_leaves_out_whole_what_it_cannot_keep(string text, int max, string expected)
    {
        var cut = Mrkdwn.Raw(text).Cut(max);
        Assert.Equal(expected, cut.ToString());
        Assert.True(cut.Length <= max);
        Assert.Equal(expected, PlainText.Cut(text, max));
    }

    [Fact]
    public void A_split_loses_nothing_and_breaks_at_lines_then_at_spaces()
    {
        Assert.Equal(["Un deux", "trois quatre", "cinq"], Mrkdwn.Raw("Un deux\ntrois quatre cinq").Split(14).Select(part => part.ToString()));
        Assert.Equal(["aaaaaaaaaa", "aaaaa"], Mrkdwn.Raw(new string('a', 15)).Split(10).Select(part => part.ToString()));
        Assert.Equal(["court"], Mrkdwn.Raw("court").Split(10).Select(part => part.ToString()));
    }

    [Fact]
    public void A_split_keeps_tokens_whole()
    {
        var text = Mrkdwn.Join("", Enumerable.Range(0, 40).Select(n => (Mrkdwn)$"{new UserId($"U{n:0000}")}&{"<"}"));
        var parts = text.Split(50);
        Assert.Equal(text.ToString(), string.Concat(parts));
        Assert.All(parts, part => Assert.Equal(part.ToString().Count(c => c == '<'), part.ToString().Count(c => c == '>')));
        Assert.All(parts, part => Assert.InRange(part.Length, 1, 50));
    }

    [Fact]
    public void A_token_longer_than_the_room_is_split_as_text_and_left_out_of_a_cut()
    {
        var link = Mrkdwn.Raw($"<https://example.org/{new string('x', 100)}>");
        Assert.All(link.Split(20), part => Assert.InRange(part.Length, 1, 20));
        Assert.Equal(link.ToString(), string.Concat(link.Split(20)));
        Assert.Equal("…", link.Cut(20).ToString());
    }

    [Theory]
    [InlineData("a &lt;b&gt; &amp;amp;", "a <b> &amp;")]
    [InlineData("sans rien", "sans rien")]
    public void What_Slack_escaped_is_read_back(string sent, string typed) => Assert.Equal(typed, PlainText.Unescape(sent));

    [Fact]
    public void Messages_are_in_the_order_of_their_seconds()
    {
        string[] inOrder = ["111.222", "1355517523.000005", "1700455285.968429", "1700455293.000000"];
        Assert.Equal(inOrder, inOrder.Reverse().Select(ts => new Ts(ts)).Order().Select(ts => ts.Value));
        Assert.True(new Ts("999.9") < new Ts("1000.1"));
    }
}
