using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Leaving;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Roles;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Leaving;

/// <summary>Members who leave: by the command, by walking out of the channel, by closing their account, or because a facilitator says so.</summary>
public sealed class LeavingStory
{
    private static readonly Dictionary<string, object> Going = new(StringComparer.Ordinal) { ["leaving.choice"] = "Quitter la communauté", ["leaving.reason"] = "Je change de métier & de ville <!channel>." };
    private static readonly Dictionary<string, object> Following = new(StringComparer.Ordinal) { ["leaving.choice"] = "Rester, et suivre seulement" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task A_member_leaves_with_a_farewell_and_those_who_lead_are_told(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        var form = (await story.Ana.Type(Sample.Channel, "/quitter")).View!;
        Assert.Contains("Vous vous apprêtez à quitter la communauté Infra & Services", form.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Vous ne faites plus partie", (await story.Ana.Submit(form, Going)).View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();

        Assert.False(story.IsIn(story.Ana));
        Assert.Null(await story.MembershipOf(story.Ana));
        story.Ana.Letter("La porte reste ouverte").Sees("Merci Ana pour le temps donné à la communauté Infra & Services", "/rejoindre");
        Assert.False(story.Ana.HasLetter("Vouliez-vous aussi"));
        foreach (var leads in new[] { story.Nadia, story.Leo }) leads.Letter("a quitté la communauté").Sees("@Ana", "Ses mots", "Je change de métier & de ville <!channel>.");
        story.Zoe.Card().Sees("@Ana a quitté la communauté Infra & Services le");
        Assert.Equal(1, await story.Audited("member_left"));

        await story.Asks(story.Ana);
        story.Zoe.Card().Sees("Ana");
    });

    [Theory, EveryWay]
    public Task Whoever_prefers_to_follow_stays_a_member(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        var form = (await story.Ana.Type("/quitter infra services")).View!;
        Assert.Contains("Vous restez dans la communauté Infra & Services", (await story.Ana.Submit(form, Following)).View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        Assert.Equal(("observer", 1), await story.MembershipOf(story.Ana));
        Assert.True(story.IsIn(story.Ana));
        Assert.False(story.Nadia.HasLetter("Ana"));
    });

    [Theory, EveryWay]
    public Task An_animator_who_leaves_leaves_a_place_to_fill(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Nadia);
        await story.Names(story.Zoe, "to-tools", [story.Nadia]);
        var form = (await story.Nadia.Type(Sample.Channel, "/communaute quitter")).View!;
        Assert.Contains("Ce que vous assurez ici (pilotage) sera à confier à quelqu’un d’autre.", form.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Submit(form, Going);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Désormais sans titulaire\u00A0: pilotage et Outils.", "Plus personne ne pilote cette communauté.");
        Assert.Empty(await story.Database.Read(tx => tx.RolesOf(Sample.Community, new UserId(story.Nadia.Id)), Stop));
        Assert.False(story.IsIn(story.Nadia, Sample.FacilitatorsChannel));
    });

    [Theory, EveryWay]
    public Task A_facilitator_leaves_as_a_member_and_goes_on_facilitating(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Max);
        var form = (await story.Max.Type(Sample.Channel, "/quitter")).View!;
        Assert.Contains("L’association vous a confié un rôle ici (facilitation)", form.PlainRendering, StringComparison.Ordinal);
        await story.Max.Submit(form, Going);
        await story.LetsItBeSent();
        Assert.Null(await story.MembershipOf(story.Max));
        Assert.True(story.IsIn(story.Max));
        Assert.True(story.IsIn(story.Max, Sample.FacilitatorsChannel));
        story.Zoe.Card().Sees("Toujours en charge\u00A0: facilitation.");
    });

    [Theory, EveryWay]
    public Task Nobody_leaves_what_they_are_not_in(Way way) => Story.Live(way, async story =>
    {
        await story.Ana.Type(Sample.General, "/quitter");
        story.Ana.IsTold("Vous n’êtes membre d’aucune communauté");
        await story.Leo.Type(Sample.General, "/quitter");
        story.Leo.IsTold("Vous avez un rôle dans la communauté Infra & Services sans en être membre\u00A0: il n’y a rien à quitter. Pour laisser ce rôle, dites-le à @");
        await story.Nadia.Type(Sample.General, "/quitter");
        story.Nadia.IsTold("confiez-le à quelqu’un d’autre avec /communaute roles");
    });

    [Theory, EveryWay]
    public Task Two_forms_sent_at_once_make_one_departure(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        var form = (await story.Ana.Type(Sample.Channel, "/quitter")).View!;
        var zoes = (await story.Zoe.Type(Sample.Channel, $"/communaute exclure @{story.Ana.Handle}")).View!;
        await Task.WhenAll(story.Ana.Submit(form, Going), story.Zoe.Submit(zoes, Exclusion));
        await story.LetsItBeSent();
        Assert.Equal(1, await story.Audited("member_left", "member_excluded"));
        Assert.Single(story.Leo.PrivateMessages, message => message.PlainRendering.Contains("@Ana", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Slack_refuses_the_removal_and_the_person_is_told_what_to_type(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.BecomesMember(story.Ana);
        story.Slack.Faults.Refuse("conversations.kick", "restricted_action");
        await story.Ana.Submit((await story.Ana.Type(Sample.Channel, "/quitter")).View!, Going);
        await story.LetsItBeSent();
        story.Ana.Letter("/leave").Sees("Slack ne me laisse pas vous retirer");
        story.Zoe.Card().Sees("restricted_action");

        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        Assert.False(story.Ana.HasLetter("Vouliez-vous aussi"));
    });

    [Theory, EveryWay]
    public Task Whoever_walks_out_of_the_channel_is_asked_what_it_means_and_may_come_back(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        var question = story.Ana.Letter("Vouliez-vous aussi quitter la communauté Infra & Services");
        Assert.Equal(["Revenir dans le canal", "Quitter la communauté…"], question.ButtonTexts);
        Assert.False(story.Nadia.HasLetter("Ana"));

        await story.Ana.Press(question, "Revenir dans le canal");
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Ana));
        story.Ana.Letter("Rien n’a changé").Sees("Vous êtes de nouveau dans");
        Assert.Empty(story.Ana.Letter("Rien n’a changé").ButtonTexts);
        Assert.Single(story.Ana.PrivateMessages, message => message.IsFromBot && message.PlainRendering.Contains("de nouveau", StringComparison.Ordinal));

        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        story.Ana.Letter("Vouliez-vous aussi");
    });

    [Theory, EveryWay]
    public Task Whoever_comes_back_by_hand_has_answered(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        story.Ana.Join(Sample.Channel);
        await story.LetsItBeSent();
        Assert.Empty(story.Ana.Letter("de nouveau").ButtonTexts);
    });

    [Theory, EveryWay]
    public Task Whoever_walks_out_and_means_it_leaves_from_the_question(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        var form = (await story.Ana.Press(story.Ana.Letter("Vouliez-vous aussi"), "Quitter la communauté…"))!;
        await story.Ana.Submit(form, Going);
        await story.LetsItBeSent();
        Assert.Null(await story.MembershipOf(story.Ana));
        Assert.False(story.Ana.HasLetter("Vouliez-vous aussi"));
        story.Ana.Letter("La porte reste ouverte");
        story.Nadia.Letter("a quitté la communauté");
    });

    [Theory, EveryWay]
    public Task An_invitation_back_that_Slack_refuses_says_whom_to_ask(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.BecomesMember(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        story.Slack.Faults.Refuse("conversations.invite", "cant_invite");
        await story.Ana.Press(story.Ana.Letter("Vouliez-vous aussi"), "Revenir dans le canal");
        await story.LetsItBeSent();
        story.Ana.Letter("Vouliez-vous aussi").Sees("Slack ne me laisse pas vous inviter", "cant_invite", "@Nadia");
        await story.Ana.Press(story.Ana.Letter("Vouliez-vous aussi"), "Revenir dans le canal");
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task A_closed_account_leaves_by_itself(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        story.Ana.Deactivate();
        await story.LetsItBeSent();
        Assert.Null(await story.MembershipOf(story.Ana));
        story.Nadia.Letter("est fermé").Sees("Le compte Slack de @Ana");
        story.Zoe.Card().Sees("est fermé");
        Assert.Equal(1, await story.Audited("account_closed"));
    });

    [Theory, EveryWay]
    public Task Those_who_lead_elsewhere_read_it_in_their_own_morning(Way way) => Story.Live(way, async story =>
    {
        story.Leo.Change(seed => seed with { TimeZone = "America/Toronto" });
        await story.Of<CommunityBot.Community.People>().Fresh(new UserId(story.Leo.Id), Stop);
        await story.BecomesMember(story.Ana);
        await story.Ana.Submit((await story.Ana.Type(Sample.Channel, "/quitter")).View!, Going);
        await story.LetsItBeSent();
        story.Nadia.Letter("a quitté la communauté");
        Assert.False(story.Leo.HasLetter("a quitté la communauté"));
        await story.Advance(TimeSpan.FromHours(6));
        story.Leo.Letter("a quitté la communauté");
    });

    [Theory, EveryWay]
    public Task A_facilitator_excludes_somebody_over_a_rule(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        // By a role that ends she sits where facilitators meet; for now everybody can read there.
        await story.Database.Write(tx => tx.Execute("insert into role_holders (workspace, community, user_id, role, since_at) values ('T0EMULATOR', 'infra-services', 'U0ANA', 'animator', 0)"), Stop);
        story.Zoe.Invite(Sample.FacilitatorsChannel, story.Ana);
        await story.RoomIs(isPublic: true);
        var form = (await story.Zoe.Type(Sample.Channel, $"/communaute exclure @{story.Ana.Handle}")).View!;
        var refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["leaving.why"] = "Publicité répétée malgré deux rappels", ["leaving.rule"] = "Une autre raison" });
        Assert.NotEqual(SubmitOutcome.Closed, refused.Outcome);
        Assert.True(story.IsIn(story.Ana));
        // The rules are written anew meanwhile: what was chosen is what is kept.
        await story.Database.Write(
            async tx => await tx.Publish((await tx.FindCommunity(Sample.Community))!, RulesRevision.Original(story.Clock.GetUtcNow()) with
            {
                Number = 1,
                Version = 2,
                Change = RulesChange.Edited,
                By = new UserId(story.Zoe.Id),
                French = HouseRules.Shipped.French with { Expected = [], NotAllowed = ["Parler fort."] },
            }), Stop);

        Assert.Contains("ne fait plus partie de la communauté", (await story.Zoe.Submit(form, Exclusion)).View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        Assert.False(story.IsIn(story.Ana) || story.IsIn(story.Ana, Sample.FacilitatorsChannel));
        story.Ana.Letter("Voici ce que la facilitation vous écrit").DoesNotSee("Publicité");
        story.Ana.Letter("Voici ce que la facilitation vous écrit").Sees("Pour répondre, écrivez à @Max ou @Zoé.");
        story.Nadia.Letter("exclusion décidée par @Zoé").DoesNotSee("Publicité");
        Assert.StartsWith("Ce qui n’a pas sa place ici\u00a0: faire la promotion de son entreprise", await story.Database.Read(tx => tx.Find<string>("select reason from audit where action = 'member_excluded'"), Stop), StringComparison.Ordinal);
        Assert.False(story.Ana.HasLetter("Vouliez-vous aussi"));
    });

    [Theory, EveryWay]
    public Task Only_a_facilitator_excludes_and_never_themselves(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana, story.Zoe);
        await story.Nadia.Type(Sample.Channel, $"/communaute exclure @{story.Ana.Handle}");
        story.Nadia.IsTold("Seule la facilitation de la communauté peut exclure quelqu’un\u00A0: @Max et @Zoé.");

        var form = (await story.Zoe.Type(Sample.Channel, "/communaute exclure")).View!;
        Assert.Contains("Il s’agit de vous", (await story.Zoe.Submit(form, Chosen(story.Zoe)))["leaving.who"]!, StringComparison.Ordinal);
        Assert.Contains("n’est pas membre", (await story.Zoe.Submit(form, Chosen(story.Dan)))["leaving.who"]!, StringComparison.Ordinal);
        Assert.Equal(0, await story.Audited("member_excluded"));
        await story.Zoe.CloseAll(form);
    });

    [Theory, EveryWay]
    public Task Their_words_are_forgotten_after_thirty_days(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        await story.Ana.Submit((await story.Ana.Type(Sample.Channel, "/quitter")).View!, Going);
        await story.Sleep(TimeSpan.FromDays(29));
        Assert.Equal(1, await Kept(story));
        await story.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await Kept(story));

        static Task<int> Kept(Story story) => story.Database.Read(tx => tx.Find<int>("select count(*) from departures where reason is not null"), Stop);
    });

    [Theory, EveryWay]
    public Task In_English_it_reads_as_well(Way way) => Story.Live(way, StoryOptions.InEnglish, async story =>
    {
        await story.BecomesMember(story.Ana);
        var form = (await story.Ana.Type(Sample.Channel, "/community leave")).View!;
        Assert.Contains("You are about to leave Infra & Services", form.PlainRendering, StringComparison.Ordinal);
        await story.Ana.Submit(form, new Dictionary<string, object> { ["leaving.choice"] = "Leave the community" });
        await story.LetsItBeSent();
        story.Ana.Letter("The door stays open");
        story.Zoe.Card().Sees("@Ana left the community Infra & Services on");
    });

    [Theory]
    [InlineData("infra-services/U0ANA", "infra-services", "U0ANA")]
    [InlineData("infra-services/", "infra-services", null)]
    public void Somebody_of_a_community_is_read_back_as_written(string written, string community, string? person)
    {
        var someone = SomeoneOf.Parse(written, null);
        Assert.Equal(new SomeoneOf(community, person is null ? null : new UserId(person)), someone);
        Assert.Equal(written, someone.ToString());
        Assert.False(SomeoneOf.TryParse("nothing", null, out _));
    }

    private static Dictionary<string, object> Exclusion => new(StringComparer.Ordinal)
    {
        ["leaving.rule"] = "Faire la promotion de son entreprise, de ses produits ou de ses services,…",
        ["leaving.why"] = "Publicité répétée malgré deux rappels",
        ["leaving.confirmation"] = new[] { "Oui, cette personne est à exclure" },
    };

    private static Dictionary<string, object> Chosen(Person person) => new(Exclusion, StringComparer.Ordinal) { ["leaving.who"] = person.Id };
}
