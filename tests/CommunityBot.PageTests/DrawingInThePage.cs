using System.Runtime.CompilerServices;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;

namespace CommunityBot.PageTests;

public sealed class DrawingInThePage(Chromium chromium)
{
    // Every list of blocks in these texts, and the blocks that stand alone, drawn by the page's own makers: those without one, and those that break.
    private const string Draw = """
        async texts => {
          const { blocksOf } = await import('/js/blocks/index.js');
          const { live } = await import('/js/live.js');
          const at = { reader: [...live.people.values()][0], press() {}, choose() {}, suggest: async () => [], fields: new Map(), values: {}, errors: {} };
          const [wrong, found] = [[], []];
          const walk = (node, key) => {
            if (Array.isArray(node)) node.forEach(one => key === 'blocks' && one?.type ? found.push(one) : walk(one));
            if (node && typeof node === 'object') Object.entries(node).forEach(([name, inside]) => walk(inside, name));
          };
          for (const root of texts.map(text => JSON.parse(text))) {
            if (root.block_id && root.type && !root.team) found.push(root);
            walk(root);
          }
          for (const block of found) {
            try { wrong.push(...[...blocksOf([block], at).querySelectorAll('.block-unknown summary')].map(one => one.textContent)); }
            catch (error) { wrong.push(`${block.type}: ${error.message}`); }
          }
          return [String(found.length), ...wrong];
        }
        """;

    private const string Write = """
        async texts => {
          const { mrkdwn } = await import('/js/text/mrkdwn.js');
          const { h } = await import('/js/dom.js');
          const { live } = await import('/js/live.js');
          const reader = [...live.people.values()][0];
          return texts.map(text => h('div', {}, mrkdwn(text, reader)).innerHTML.replaceAll(' target="_blank" rel="noopener noreferrer"', '').replaceAll(/ datetime="[^"]*"/g, ''));
        }
        """;

    // What people and bots write, and what is to be read (docs.slack.dev/messaging/formatting-message-text). It is Monday 2 March 2026, 09:00 in Paris.
    private static readonly (string Text, string Html)[] Markup =
    [
        ("*gras* _penché_ ~barré~ `code`", "<p><strong>gras</strong> <em>penché</em> <s>barré</s> <code>code</code></p>"),
        ("2*3*4 et nom_de_fichier_long", "<p>2*3*4 et nom_de_fichier_long</p>"),
        ("*_les deux_*", "<p><strong><em>les deux</em></strong></p>"),
        ("&lt;b&gt; &amp; co", "<p>&lt;b&gt; &amp; co</p>"),
        ("`*tel quel* &lt;u&gt;`", "<p><code>*tel quel* &lt;u&gt;</code></p>"),
        ("```\nun\n<https://exemple.org>\n```", "<pre><code>un\nhttps://exemple.org</code></pre>"),
        ("``` seul", "<p>``` seul</p>"),
        ("&gt; cité\n&gt; encore\nsuite", "<blockquote>cité<br>encore</blockquote><p>suite</p>"),
        ("• un\n• deux", """<ul class="list"><li><span class="mark">•</span><span>un</span></li><li><span class="mark">•</span><span>deux</span></li></ul>"""),
        ("<https://exemple.org|le site> <mailto:a@exemple.org|écrire>", """<p><a href="https://exemple.org">le site</a> <a href="mailto:a@exemple.org">écrire</a></p>"""),
        ("Voir https://exemple.org/a_b_c.", """<p>Voir <a href="https://exemple.org/a_b_c">https://exemple.org/a_b_c</a>.</p>"""),
        ("<javascript:alert(1)|piège>", "<p>piège</p>"),
        ("<@U0ZOE> et <@U0ANA|ana>", """<p><span class="mention">@Zoé</span> et <span class="mention me">@Ana</span></p>"""),
        ("<#C0GENERAL> <!here> <!subteam^S1|@équipe>", """<p><button type="button" class="mention" data-go="C0GENERAL">#general</button> <span class="mention me">@here</span> <span class="mention">@équipe</span></p>"""),
        (":tada: :wave::skin-tone-3: :inconnu:", "<p>🎉 👋🏼 :inconnu:</p>"),
        ("<!date^1772438400^{date_long} à {time}|repli>", "<p><time>lundi 2 mars à 09:00</time></p>"),
        ("<!date^1804060800^{date_long}|repli>", "<p><time>mercredi 3 mars 2027</time></p>"),
        ("<!date^1772524800^{date_short_pretty}, {date_num}, {ago}|repli>", "<p><time>demain, 2026-03-03, demain</time></p>"),
        ("<!date^1772438400^{inconnu}|repli>", "<p>repli</p>"),
        ("*a _b ~c~ d_ e* f *g", "<p><strong>a <em>b <s>c</s> d</em> e</strong> f *g</p>"),
    ];

    [Fact]
    public Task Every_block_and_element_that_Slack_is_known_to_send_has_its_drawing() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Open(story);
        var texts = await Task.WhenAll(Directory.EnumerateFiles(Corpus(), "*.json", SearchOption.AllDirectories).Select(file => File.ReadAllTextAsync(file)));
        var drawn = await window.Page.EvaluateAsync<string[]>(Draw, texts);
        Assert.Empty(drawn[1..]);
        Assert.True(int.Parse(drawn[0], System.Globalization.CultureInfo.InvariantCulture) > 300, $"Only {drawn[0]} blocks were found.");
    });

    [Fact]
    public Task A_block_of_a_kind_to_come_is_a_box_with_its_JSON() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Open(story);
        Assert.Equal(["2", "Bloc « hologram »", "Bloc « lever »"], await window.Page.EvaluateAsync<string[]>(Draw, new[] { """{"blocks":[{"type":"hologram"},{"type":"actions","elements":[{"type":"lever"}]}]}""" }));
    });

    [Fact]
    public Task What_is_written_in_Slacks_markup_is_read_as_in_Slack() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Open(story);
        var read = await window.Page.EvaluateAsync<string[]>(Write, Markup.Select(one => one.Text).ToArray());
        Assert.Equal(Markup.Select(one => one.Html), read);
    });

    private async Task<Window> Open(Story story)
    {
        var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await Assertions.Expect(window.Pane("Ana").Composer()).ToBeVisibleAsync();
        return window;
    }

    private static string Corpus([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "CommunityBot.Tests", "Slack", "Payloads"));
}
