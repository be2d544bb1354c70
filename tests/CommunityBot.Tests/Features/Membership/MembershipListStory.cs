using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Community;
using CommunityBot.Features.Membership;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Membership;

/// <summary>Members who are no longer eligible after an import, and what the facilitators do about it.</summary>
public sealed class MembershipListStory
{
    private const string Exclude = "Exclure…", Remind = "Relancer", Leave = "Laisser pour l’instant";

    private static readonly string AnaInDefault = Sample.Directory
        .Replace("ana@exemple.org;Ana;Duarte;Le Moulin vert;a_jour;", "ana@exemple.org;Ana;Duarte;Moulin bleu;defaut;2026-02-01", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task An_import_lists_to_the_facilitators_who_is_no_longer_eligible_and_why(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana, story.Dan);
        await story.Import(Without("dan@").Replace(Ana(Sample.Directory), Ana(AnaInDefault), StringComparison.Ordinal));
        await story.LetsItBeSent();

        var list = story.Zoe.Card();
        list.Sees("l’adhésion de 2 membres de la communauté Infra & Services n’est plus en règle", "@Ana\u00A0: cotisation en défaut, Moulin bleu, depuis le 1er février 2026.", "@Dan\u00A0: adresse absente de l’annuaire.");
        Assert.Equal([Remind, Leave, Exclude, Remind, Leave, Exclude], list.ButtonTexts);
        Assert.False(story.Ana.HasLetter("adhésion"));

        await story.Import(AnaInDefault);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Dan\nL’adhésion est de nouveau en règle");
        Assert.Equal([Remind, Leave, Exclude], story.Zoe.Card().ButtonTexts);

        // Facilitators who read elsewhere find there what they have still to decide; told once.
        var posted = story.Zoe.Messages(Sample.FacilitatorsChannel).Count;
        foreach (var _ in new[] { 1, 2 }) await story.RoomIs(isPublic: true);
        await story.Asks(story.Bruno);
        await story.LetsItBeSent();
        story.Max.Letter("n’est plus en règle").Sees("@Ana", "est public\u00A0: tout le monde peut y lire");
        story.Max.Letter("Bruno").Sees("souhaite rejoindre");
        Assert.Single(story.Max.PrivateMessages, message => message.PlainRendering.Contains("est public", StringComparison.Ordinal));
        Assert.Equal(posted, story.Zoe.Messages(Sample.FacilitatorsChannel).Count);
        // Nor does anything there name anybody, whatever changes meanwhile.
        await story.Import(Without("leo@"));
        await story.LetsItBeSent();
        Assert.All(story.Zoe.Messages(Sample.FacilitatorsChannel).Where(message => message.IsFromBot), message => Assert.Equal("J’ai retiré ce qui se lisait ici\u00A0: ce canal était devenu public.", message.PlainRendering));
        Assert.Contains("Je n’y publie plus rien", (await story.Zoe.Type(Sample.Channel, "/communaute reglages")).View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Nobody_is_listed_on_an_address_of_long_ago(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana, story.Dan, story.Leo);
        await story.Database.Write(tx => tx.Execute("update people set email = 'ancienne@exemple.org', read_at = 0 where user_id = 'U0DAN'"), Stop);
        await story.Database.Write(tx => tx.Execute("delete from people where user_id = 'U0ANA'"), Stop);
        await story.Database.Write(tx => tx.Execute("update people set read_at = 0 where user_id = 'U0LEO'"), Stop);
        story.Leo.Deactivate();
        story.Slack.Faults.Break("users.info", 503, times: 2);

        await story.Import(Without("leo@").Replace(Ana(Sample.Directory), Ana(AnaInDefault), StringComparison.Ordinal));
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("l’adhésion de 1 membre", "@Ana");
        story.Zoe.Card().DoesNotSee("@Dan", "@Léo");
    });

    [Theory, EveryWay]
    public Task An_address_put_right_since_is_seen_before_anything_is_done(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Dan);
        await story.Database.Write(tx => tx.Execute("update people set email = 'ancienne@exemple.org' where user_id = 'U0DAN'"), Stop);
        await story.Import(Sample.Directory);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Dan\u00A0: adresse absente de l’annuaire.");

        await story.PressesCard(story.Zoe, Remind);
        story.Zoe.IsTold("L’adhésion est de nouveau en règle");
        Assert.False(story.Dan.HasLetter("membership"));
    });

    [Theory, EveryWay]
    public Task Who_was_accepted_and_is_excluded_is_not_invited_again(Way way) => Story.Live(way, async story =>
    {
        await story.IsAcceptedAndNotLetIn(story.Ana);
        var accepted = story.Zoe.Card();
        await story.Import(AnaInDefault);
        await story.LetsItBeSent();
        Assert.Equal(SubmitOutcome.Closed, (await story.Zoe.Submit((await story.Zoe.Press(story.Zoe.Card(), Exclude))!, Exclusion)).Outcome);
        await story.LetsItBeSent();

        var told = story.Zoe.Messages(Sample.FacilitatorsChannel).Single(message => message.Ts == accepted.Ts);
        told.Sees("Acceptée par @Zoé", "Ne fait plus partie de la communauté");
        Assert.Empty(told.ButtonTexts);
        story.Ana.Letter("avait été acceptée").Sees("Vous ne faites plus partie de cette communauté");
        await story.Ana.OpenHome();
        await story.Max.OpenHome();
        await story.LetsItBeSent();
        Assert.DoesNotContain("est acceptée", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("n’a pas ouvert le canal", story.Max.Home!.PlainRendering, StringComparison.Ordinal);

        await story.Zoe.PressStale(accepted, "Réessayer");
        await story.LetsItBeSent();
        story.Zoe.IsTold("Cette personne ne fait plus partie de la communauté");
        Assert.False(story.IsIn(story.Ana));
        Assert.False(story.Nadia.HasLetter("Ana"));
        Assert.Contains("Cette personne ne fait plus partie", (await story.Zoe.PressStale(accepted, "Revenir sur l’acceptation…"))?.PlainRendering ?? story.Zoe.Whispers[^1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_reminder_is_courteous_and_tells_nothing_of_dues(Way way) => Story.Live(way, async story =>
    {
        await Lapsed(story);
        var stale = story.Zoe.Card();
        await story.PressesCard(story.Zoe, Remind);

        var letter = story.Ana.Letter("est à vérifier");
        letter.Sees("Infra & Services", "@Max et @Zoé");
        letter.DoesNotSee("otisation", "défaut", "février", "Moulin");
        story.Zoe.Card().Sees("Relance demandée par @Zoé le", ", et envoyée");
        Assert.Equal([Exclude], story.Zoe.Card().ButtonTexts);

        await story.Max.PressStale(stale, Leave);
        await story.LetsItBeSent();
        story.Max.IsTold("@Zoé a envoyé une relance");
        Assert.Equal(1, await story.Audited("membership_reminded", "membership_left"));
    });

    [Theory, EveryWay]
    public Task A_reminder_waits_for_the_daytime_of_who_reads_it(Way way) => Story.Live(way, async story =>
    {
        story.Ana.Change(seed => seed with { TimeZone = "America/Toronto" });
        await Lapsed(story);
        await story.PressesCard(story.Zoe, Remind);
        story.Zoe.Card().Sees("Relance demandée par @Zoé le", "elle partira en journée");
        Assert.False(story.Ana.HasLetter("est à vérifier"));

        await story.Advance(TimeSpan.FromHours(5));
        story.Ana.Letter("est à vérifier");
        story.Zoe.Card().Sees("Relance demandée par @Zoé le", ", et envoyée");
    });

    [Theory, EveryWay]
    public Task Who_is_in_order_again_when_the_hour_comes_is_not_reminded(Way way) => Story.Live(way, async story =>
    {
        story.Ana.Change(seed => seed with { TimeZone = "America/Toronto" });
        await Lapsed(story);
        await story.PressesCard(story.Zoe, Remind);
        await story.Import(Sample.Directory);
        await story.Advance(TimeSpan.FromHours(5));
        Assert.False(story.Ana.HasLetter("est à vérifier"));
        story.Zoe.Card().Sees("L’adhésion est de nouveau en règle");
        story.Zoe.Card().DoesNotSee("Relance");
    });

    [Theory, EveryWay]
    public Task Who_was_not_reminded_because_nothing_could_be_verified_may_be_later(Way way) => Story.Live(way, async story =>
    {
        story.Ana.Change(seed => seed with { TimeZone = "America/Toronto" });
        await Lapsed(story);
        var stale = story.Zoe.Card();
        await story.PressesCard(story.Zoe, Remind);
        await story.Database.Write(tx => tx.Execute("update people set email = null where user_id = @ana", new { ana = story.Ana.Id }), Stop);
        await story.Advance(TimeSpan.FromHours(5));
        Assert.False(story.Ana.HasLetter("est à vérifier"));
        story.Zoe.Card().Sees("L’adhésion n’est plus vérifiable");

        await story.Zoe.PressStale(stale, Remind);
        await story.LetsItBeSent();
        story.Ana.Letter("est à vérifier");
        story.Zoe.Card().Sees("Relance demandée par @Zoé le", ", et envoyée");
    });

    [Theory, EveryWay]
    public Task A_reminder_that_Slack_refuses_may_be_sent_again(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await Lapsed(story);
        story.Slack.Faults.Refuse("conversations.open", "user_not_found");
        await story.PressesCard(story.Zoe, Remind);
        story.Zoe.Card().DoesNotSee("Relance demandée");
        await story.PressesCard(story.Zoe, Remind);
        story.Zoe.Card().Sees("Relance demandée par @Zoé le", ", et envoyée");
        story.Ana.Letter("est à vérifier");
    });

    [Theory, EveryWay]
    public Task The_list_asks_nothing_any_more_once_something_was_said_of_everybody(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana, story.Dan);
        await story.Import(Without("dan@").Replace(Ana(Sample.Directory), Ana(AnaInDefault), StringComparison.Ordinal));
        await story.LetsItBeSent();
        await story.Zoe.Press(story.Zoe.Card(), story.Zoe.Card().Buttons.First(button => button.Text == Remind));
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Que souhaitez-vous faire");
        await story.Zoe.Press(story.Zoe.Card(), story.Zoe.Card().Buttons.First(button => button.Text == Leave));
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("l’adhésion de 2 membres de la communauté Infra & Services n’était plus en règle. Rien n’attend plus de réponse dans ce message.");
        story.Zoe.Card().DoesNotSee("Que souhaitez-vous faire");
        Assert.Equal([Exclude, Exclude], story.Zoe.Card().ButtonTexts);
    });

    [Theory, EveryWay]
    public Task What_is_left_for_now_comes_back_at_the_next_import(Way way) => Story.Live(way, async story =>
    {
        await Lapsed(story);
        var first = story.Zoe.Card();
        await story.PressesCard(story.Max, Leave);
        story.Zoe.Card().Sees("@Max a choisi le", "de laisser cela pour l’instant, jusqu’au prochain import");

        await story.Import(AnaInDefault);
        await story.LetsItBeSent();
        Assert.NotEqual(first.Ts, story.Zoe.Card().Ts);
        Assert.Equal([Remind, Leave, Exclude], story.Zoe.Card().ButtonTexts);
        story.Zoe.Messages(Sample.FacilitatorsChannel).Single(message => message.Ts == first.Ts).Sees("Figure dans une liste plus récente");

        var second = story.Zoe.Card();
        await story.Import(AnaInDefault);
        await story.LetsItBeSent();
        Assert.Equal(second.Ts, story.Zoe.Card().Ts);
    });

    [Theory, EveryWay]
    public Task An_exclusion_is_confirmed_told_and_carried_out(Way way) => Story.Live(way, async story =>
    {
        await Lapsed(story);
        await story.Database.Write(tx => tx.Execute("insert into role_holders (workspace, community, user_id, role, since_at) values ('T0EMULATOR', 'infra-services', 'U0ANA', 'animator', 0)"), Stop);
        story.Zoe.Invite(Sample.FacilitatorsChannel, story.Ana);
        var form = (await story.Zoe.Press(story.Zoe.Card(), Exclude))!;
        Assert.Contains("il deviendra vacant, et elle sera retirée aussi", form.PlainRendering, StringComparison.Ordinal);

        Assert.NotEqual(SubmitOutcome.Closed, (await story.Zoe.Submit(form, new Dictionary<string, object> { ["membership.reason"] = "Relances restées sans réponse" })).Outcome);
        Assert.True(story.IsIn(story.Ana));

        Assert.Equal(SubmitOutcome.Closed, (await story.Zoe.Submit(form, Exclusion)).Outcome);
        await story.LetsItBeSent();
        Assert.False(story.IsIn(story.Ana));
        Assert.False(story.IsIn(story.Ana, Sample.FacilitatorsChannel));
        Assert.Equal("animator", await story.Database.Read(tx => tx.Find<string>("select reason from audit where action = 'roles_taken' and about = 'U0ANA'"), Stop));
        var letter = story.Ana.Letter("Vous ne faites plus partie de la communauté");
        letter.Sees("Bonjour Ana", "Merci pour ce que vous avez apporté");
        letter.DoesNotSee("sans réponse", "otisation");
        story.Max.Card().Sees("Exclusion décidée par @Zoé le");
        Assert.Empty(story.Max.Card().ButtonTexts);
        Assert.Equal(1, await story.Audited("member_excluded"));
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from members where user_id = 'U0ANA' and left_at is null"), Stop));
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from role_holders where user_id = 'U0ANA'"), Stop));
    });

    [Theory, EveryWay]
    public Task Two_facilitators_exclude_at_once_and_one_wins(Way way) => Story.Live(way, async story =>
    {
        await Lapsed(story);
        var (zoes, maxs) = ((await story.Zoe.Press(story.Zoe.Card(), Exclude))!, (await story.Max.Press(story.Max.Card(), Exclude))!);
        var sent = await Task.WhenAll(story.Zoe.Submit(zoes, Exclusion), story.Max.Submit(maxs, Exclusion));
        await story.LetsItBeSent();

        Assert.Single(sent, one => one.Outcome == SubmitOutcome.Closed);
        Assert.Contains("C’est déjà décidé", Assert.Single(sent, one => one.Outcome != SubmitOutcome.Closed).View!.PlainRendering, StringComparison.Ordinal);
        Assert.Single(story.Ana.PrivateMessages, message => message.PlainRendering.Contains("Vous ne faites plus partie", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Who_is_no_longer_a_facilitator_is_told_who_is(Way way) => Story.Live(way, async story =>
    {
        await Lapsed(story);
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0MAX'"), Stop);
        Assert.Null(await story.PressesCard(story.Max, Exclude));
        story.Max.IsTold("Seule la facilitation de la communauté peut faire cela\u00A0: @Zoé.");
        await story.PressesCard(story.Max, Remind);
        Assert.False(story.Ana.HasLetter("est à vérifier"));
    });

    [Theory, EveryWay]
    public Task Nobody_excludes_themselves(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Zoe);
        await story.Import(Without("zoe@"));
        await story.LetsItBeSent();
        Assert.Null(await story.PressesCard(story.Zoe, Exclude));
        story.Zoe.IsTold("Il s’agit de vous");
    });

    [Theory, EveryWay]
    public Task Someone_eligible_again_meanwhile_is_neither_reminded_nor_excluded(Way way) => Story.Live(way, async story =>
    {
        await Lapsed(story);
        var stale = story.Zoe.Card();
        await story.Import(Sample.Directory);
        await story.Zoe.PressStale(stale, Remind);
        await story.LetsItBeSent();
        story.Zoe.IsTold("L’adhésion est de nouveau en règle");
        Assert.False(story.Ana.HasLetter("est à vérifier"));
        Assert.Empty(story.Zoe.Card().ButtonTexts);
    });

    [Theory, EveryWay]
    public Task Without_a_channel_each_facilitator_and_no_pilot_gets_the_list(Way way) => Story.Live(way, JoiningVerbs.WithoutChannel, async story =>
    {
        await Lapsed(story);
        story.Zoe.Letter("n’est plus en règle").Sees("Moulin bleu");
        story.Max.Letter("n’est plus en règle").Sees("Moulin bleu");
        Assert.False(story.Nadia.HasLetter("n’est plus en règle"));

        await story.Max.Press(story.Max.Letter("n’est plus en règle"), Leave);
        await story.LetsItBeSent();
        story.Zoe.Letter("n’était plus en règle").Sees("@Max a choisi le");
    });

    [Theory, EveryWay]
    public Task More_people_than_a_message_holds_come_page_by_page(Way way) => Story.Live(
        way,
        new StoryOptions { Workspace = w => { foreach (var i in Enumerable.Range(10, 32)) w.AddPerson(new PersonSeed($"m{i}") { Id = $"U0M{i}", RealName = $"Membre {i}", DisplayName = $"Membre {i}", Email = $"m{i}@exemple.org" }); } },
        async story =>
        {
            await story.BecomesMember([.. Enumerable.Range(10, 32).Select(i => story.Slack.As($"U0M{i}"))]);
            await story.Import(Sample.Directory);
            await story.LetsItBeSent();

            var first = story.Zoe.Card();
            first.Sees("l’adhésion de 32 membres");
            Assert.Equal("Voir les autres (17)", first.ButtonTexts[^1]);
            await story.PressesCard(story.Zoe, "Voir les autres (17)");
            Assert.Equal("Voir les autres (2)", story.Zoe.Card().ButtonTexts[^1]);
            await story.PressesCard(story.Zoe, "Voir les autres (2)");
            story.Zoe.Card().Sees("suite (3 sur 3)", "@Membre 41");
            Assert.Equal(6, story.Zoe.Card().ButtonTexts.Count);
            Assert.DoesNotContain(story.Zoe.Messages(Sample.FacilitatorsChannel).Single(message => message.Ts == first.Ts).ButtonTexts, text => text.StartsWith("Voir", StringComparison.Ordinal));

            // Where everybody can read that channel all of them come in letters, one a day, and wake nobody.
            var read = story.Max.PrivateMessages.Count;
            await story.RoomIs(isPublic: true);
            await story.Advance(TimeSpan.FromHours(4));
            story.Max.Letter("l’adhésion de 32 membres");
            Assert.Equal(read + 1, story.Max.PrivateMessages.Count);
        });

    [Theory, EveryWay]
    public Task A_removal_that_Slack_refuses_is_asked_of_a_person(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await Lapsed(story);
        story.Slack.Faults.Refuse("conversations.kick", "restricted_action");
        await story.Zoe.Submit((await story.Zoe.Press(story.Zoe.Card(), Exclude))!, Exclusion);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("retirez-la à la main");
    });

    [Fact]
    public void A_page_is_read_back_as_it_was_written()
    {
        var page = new Page(Guid.Parse("0193a9f0-0000-7000-8000-000000000001"), 12);
        Assert.Equal(page, Page.Of(page.ToString()));
        Assert.False(Page.TryParse("nothing", null, out _));
    }

    private static Dictionary<string, object> Exclusion => new(StringComparer.Ordinal)
    {
        ["membership.reason"] = "Relances restées sans réponse",
        ["membership.confirmation"] = new[] { "Oui, cette personne est à exclure de la communauté" },
    };

    /// <summary>Ana is a member, and her company falls in default at the next import.</summary>
    private static async Task Lapsed(Story story)
    {
        await story.BecomesMember(story.Ana);
        await story.Import(AnaInDefault);
        await story.LetsItBeSent();
    }

    private static string Ana(string directory) => directory.ReplaceLineEndings("\n").Split('\n').Single(line => line.StartsWith("ana@", StringComparison.Ordinal));

    private static string Without(string beginning) =>
        string.Join('\n', Sample.Directory.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith(beginning, StringComparison.Ordinal)));
}
