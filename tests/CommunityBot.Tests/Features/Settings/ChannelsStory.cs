using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Rhythm;
using CommunityBot.Features.Settings;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>A community talks elsewhere from one day on, and so do its facilitators: what waits follows, and nobody is lost on the way.</summary>
public sealed class ChannelsStory
{
    private const string Room = "C0BUREAU", Next = "C0SUITE", Secret = "C0SECRET", Facilitation = "Le canal de la facilitation", Place = "Le canal, la langue, le fuseau et les jours fériés";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly StoryOptions WithChannels = new()
    {
        At = new(2026, 3, 9, 11, 0, 0, TimeSpan.FromHours(1)),
        Workspace = slack =>
        {
            slack.AddChannel(new ChannelSeed("bureau") { Id = Room, IsPrivate = true, Members = [Sample.Zoe.Id!, Sample.Nadia.Id!] });
            slack.AddChannel(new ChannelSeed("suite") { Id = Next, WithBot = false, Members = [Sample.Zoe.Id!] });
            slack.AddChannel(new ChannelSeed("secret") { Id = Secret, IsPrivate = true, WithBot = false, Members = [Sample.Zoe.Id!] });
        },
    };

    [Theory, EveryWay]
    public Task A_community_moves_to_another_channel_and_its_facilitators_to_another_room(Way way) => Story.Live(way, WithChannels, async story =>
    {
        await story.Asks(story.Ana);
        var preview = await story.Zoe.Fills(await story.Zoe.OpensSettings(Facilitation), new() { ["settings.facilitators_channel"] = Room });
        foreach (var line in new[] { "1 demande d’entrée qui attend est publiée aussitôt dans #bureau", "Y sont déjà, et y liront les cotisations : @Nadia.", "Ce qui a été publié dans #infra-facilitation y reste" })
            Assert.Contains(line, preview.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Saves(preview, "Les demandes d’entrée arrivent dans #bureau");
        await story.LetsItBeSent();
        Assert.Contains("Ana", story.Zoe.Messages(Room)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.True(story.IsIn(story.Max, Room));

        // Taken away: each reads what waits privately, and Max is told who did it.
        preview = await story.Zoe.Fills(await story.Zoe.OpensSettings(Facilitation), new() { ["settings.facilitators_channel"] = null! });
        foreach (var line in new[] { "1 demande d’entrée qui attend part aussitôt en privé", "@Max" }) Assert.Contains(line, preview.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Saves(preview, "Pas de canal privé");
        await story.LetsItBeSent();
        story.Max.Letter("Ana").Sees("Accepter");
        story.Max.Letter("a retiré le canal de la facilitation").Sees("@Zoé");

        var form = await story.Zoe.OpensSettings(Place);
        var refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.channel"] = Secret });
        Assert.Contains("Je ne suis pas dans ce canal privé", refused["settings.channel"], StringComparison.Ordinal);
        preview = await story.Zoe.Fills(form, new() { ["settings.channel"] = Next });
        foreach (var line in new[] { "La communauté se retrouve dans #suite et non plus dans #infra-services", "je ne retire personne de #infra-services", "Une ligne le dit dans #infra-services, et une autre dans #suite" }) Assert.Contains(line, preview.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain(story.Slack.Bot.Id, story.Slack.Channel(Next).Members);
        await story.Zoe.Saves(preview, "Les réglages de la communauté Infra & Services, dans #suite");
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Leo, Next) && story.IsIn(story.Leo, Sample.Channel));
        Assert.Contains(story.Slack.Bot.Id, story.Slack.Channel(Next).Members);
        // Who stays behind reads where it meets; the line in the new channel keeps its distance.
        Assert.Contains("La communauté Infra & Services se retrouve désormais dans #suite", story.Max.Messages(Sample.Channel)[^1].PlainRendering, StringComparison.Ordinal);
        (await story.Nadia.Type(Next, "/annoncer file")).Whispers[^1].Sees("le mot qui dit que la communauté se retrouve ici");

        // Another community that came there would be told whose it was.
        Assert.Equal(["Infra & Services"], await story.Database.Read(tx => tx.FormerlyIn(new(Sample.Channel), "autre"), Stop));
        Assert.Empty(await story.Database.Read(tx => tx.FormerlyIn(new(Next), "autre"), Stop));
        // Asked within a transaction, of a log that has millions of lines.
        if (way.Provider == Provider.Sqlite)
            Assert.Contains(await story.Database.Read(tx => tx.List<(long Id, long Parent, long NotUsed, string Detail)>($"explain query plan {SettingsSql.FormerlyInSql}", new { place = "place", left = "%", but = "", channel = "" }), Stop),
                step => step.Detail.Contains("audit_places", StringComparison.Ordinal));

        // Its commands answer there, and the log says what became what.
        (await story.Nadia.Type(Next, "/communaute journal")).Whispers[^1].Sees("le canal où elle se retrouve : #infra-services → #suite", "le canal privé de la facilitation : #bureau → rien");
        Assert.Equal(SubmitOutcome.Updated, (await story.Zoe.Submit(await story.Zoe.Presses("La présentation"))).Outcome);
        Assert.Contains("Rien n’a changé", story.Zoe.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(3, await story.Audited("settings_changed"));
    });

    [Fact]
    public Task What_is_said_in_the_former_channel_counts_still_what_was_said_in_the_new_one_is_read_and_who_was_not_let_in_is_told_at_once() => Story.Live(Way.OverSocketMode, WithChannels with { At = new(2026, 3, 8, 20, 0, 0, TimeSpan.FromHours(1)) }, async story =>
    {
        await Eventually.So("it is noted that the bot listens", async () => await story.Of<Hearing>().HasHeardAll(new(Sample.Channel), story.Clock.GetUtcNow(), Stop));
        await story.AdvanceTo(new(2026, 3, 9, 9, 30, 0, TimeSpan.FromHours(1)));
        await story.Leo.Type(Sample.Channel, "Qui connaît un bon traiteur ?");
        var asked = story.Leo.Messages(Sample.Channel)[^1];
        await story.Leo.Type(Sample.Channel, "La fibre est posée.");
        var told = story.Leo.Messages(Sample.Channel)[^1];
        foreach (var reader in new[] { story.Nadia, story.Max }) reader.React(told, "tada");
        await story.Nadia.Type(Room, "Le sous-sol a pris l’eau.");
        await story.Quiet();
        Assert.True(await story.Of<Hearing>().HasHeardAll(new(Room), story.Clock.GetUtcNow().AddHours(-9), Stop));

        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("conversations.invite", "cant_invite", times: 2);
        await story.Zoe.Saves(await story.Zoe.Fills(await story.Zoe.OpensSettings(Place), new() { ["settings.channel"] = Room }), "dans #bureau");
        await story.LetsItBeSent();
        await story.LetsItBeSent();
        story.Zoe.Letter("ne m’a pas laissé inviter dans #bureau").Sees("@Léo et @Max");
        Assert.Single(story.Zoe.PrivateMessages, message => message.PlainRendering.Contains("laissé inviter", StringComparison.Ordinal));

        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        await story.Of<ReadTheWeek>().Read(community, Week.At(story.Clock.GetUtcNow(), community), Stop);
        Assert.Equal(Sample.Nadia.Id, await story.Database.Read(tx => tx.Find<string>("select author from counted_messages where channel = @Room", new { Room }), Stop));

        // What was said in the former channel is found there, and what is answered and ticked there counts still.
        story.Zoe.React(told, "tada");
        await story.Quiet();
        var friday = new DateTimeOffset(2026, 3, 13, 10, 0, 0, TimeSpan.FromHours(1));
        var of = new DigestOf(community, Week.At(friday, community), Week.At(friday, community).Begins(community.Zone), friday);
        var (questions, contributions) = await story.Database.Read(async tx => (await new ListQuestions().Draw(tx, of), await new ListContributions().Draw(tx, of)), Stop);
        foreach (var (section, message) in new[] { (questions, asked), (contributions, told) })
            Assert.Contains($"/archives/{Sample.Channel}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}", Assert.Single(section!.Lines).ToString(), StringComparison.Ordinal);

        var answer = story.Nadia.Reply(asked, "Oui, au coin de la rue.");
        await story.Quiet();
        Assert.Null(await story.Database.Read(tx => new ListQuestions().Draw(tx, of), Stop));
        Assert.Contains($"/archives/{Sample.Channel}/p", await story.Database.Read(tx => RhythmFeature.LinkToSaid(tx, community, new(answer.Ts)), Stop), StringComparison.Ordinal);
        story.Nadia.DeleteMessage(answer);
        await story.Quiet();
        Assert.NotNull(await story.Database.Read(tx => new ListQuestions().Draw(tx, of), Stop));
    });

    [Fact]
    public Task A_former_room_that_everybody_can_read_may_become_the_communitys_channel_and_shows_no_request_there() => Story.Live(Way.OverHttp, WithChannels, async story =>
    {
        await story.Asks(story.Ana);
        story.Slack.Channel(Sample.FacilitatorsChannel).IsPrivate = false;
        await story.RoomIs(isPublic: true);
        await story.LetsItBeSent();
        await story.Zoe.Saves(await story.Zoe.Fills(await story.Zoe.OpensSettings(Facilitation), new() { ["settings.facilitators_channel"] = null! }), "Pas de canal privé");
        await story.Zoe.Saves(await story.Zoe.Fills(await story.Zoe.OpensSettings(Place), new() { ["settings.channel"] = Sample.FacilitatorsChannel }), "dans #infra-facilitation");
        await story.Import(Sample.Directory);
        await story.Advance(TimeSpan.FromHours(3));
        var said = story.Zoe.Messages(Sample.FacilitatorsChannel).Where(message => message.IsFromBot).Select(message => message.PlainRendering).ToList();
        Assert.Contains("J’ai retiré ce qui se lisait ici", said[0], StringComparison.Ordinal);
        Assert.Contains(said, text => text.Contains("se retrouve désormais ici", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("Ana", StringComparison.Ordinal));
    });

    [Fact]
    public Task A_room_for_facilitators_that_was_closed_while_its_preview_was_read_is_not_taken() => Story.Live(Way.OverHttp, WithChannels, async story =>
    {
        var preview = await story.Zoe.Fills(await story.Zoe.OpensSettings(Facilitation), new() { ["settings.facilitators_channel"] = Room });
        story.Slack.Channel(Room).IsArchived = true;
        await story.Zoe.Saves(preview, "archivé");
        Assert.Equal(0, await story.Audited("settings_changed"));

        // Nor can anything be said in a former channel that is archived: the new one hears of it, once, and nothing waits or fails.
        story.Slack.Channel(Sample.Channel).IsArchived = true;
        await story.Zoe.Saves(await story.Zoe.Fills(await story.Zoe.OpensSettings(Place), new() { ["settings.channel"] = Next }), "dans #suite");
        await story.Advance(TimeSpan.FromHours(2));
        Assert.Contains("se retrouve désormais ici", Assert.Single(story.Leo.Messages(Next), message => message.IsFromBot).PlainRendering, StringComparison.Ordinal);
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        Assert.False(await story.Database.Read(tx => PacingFeature.IsClosed(tx, community), Stop));
        Assert.Empty(await story.Database.Read(tx => PacingFeature.Planned(tx, community), Stop));
    });
}
