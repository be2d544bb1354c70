using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using Role = CommunityBot.Community.Role;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>Who says who holds which role, and who learns of it.</summary>
public sealed class RolesStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task A_pilot_names_an_animator_who_is_told_and_so_are_the_contacts_of_the_community(Way way) => Story.Live(way, async story =>
    {
        var window = await story.Nadia.OpensTheRoles();
        Assert.Contains("Pilotage\u00A0: @Nadia", window.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Facilitation\u00A0: @Max et @Zoé", window.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Outils\u00A0: à pourvoir", window.PlainRendering, StringComparison.Ordinal);

        var sent = await story.Names(story.Nadia, "animator", [story.Leo, story.Ana]);
        Assert.Contains("C’est noté pour le rôle Équipe d’animation", sent.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Équipe d’animation\u00A0: @Ana et @Léo", sent.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("U0ANA U0LEO", await story.HoldersOf(Role.Animator));

        story.Ana.Letter("vous confie le rôle Équipe d’animation").Sees("@Nadia", "Infra & Services", "Merci de vous engager");
        Assert.True(story.IsIn(story.Ana));
        Assert.False(story.Leo.HasLetter("Équipe d’animation"));
        story.Zoe.Card().Sees("@Nadia a confié le rôle Équipe d’animation à @Ana");
        Assert.False(story.Nadia.HasLetter("a confié le rôle"));
        Assert.Equal(1, await story.Audited("role_given"));
    });

    [Theory, EveryWay]
    public Task Whoever_leaves_a_role_is_thanked(Way way) => Story.Live(way, async story =>
    {
        await story.Names(story.Zoe, "animator", [story.Ana]);
        story.Leo.Letter("vous ne tenez plus le rôle Équipe d’animation").Sees("@Zoé", "Merci pour tout ce que vous y avez apporté");
        story.Max.Card().Sees("@Zoé a confié le rôle Équipe d’animation à @Ana, à la suite de @Léo");
        story.Nadia.Letter("à la suite de @Léo");
        Assert.Equal("U0ANA", await story.HoldersOf(Role.Animator));
    });

    [Theory, EveryWay]
    public Task A_facilitator_is_named_by_facilitators_and_administrators_only_and_sits_in_their_channel(Way way) => Story.Live(way, RolesVerbs.WithOthers, async story =>
    {
        Assert.DoesNotContain((await story.Nadia.OpensTheRoles()).Buttons, button => button.Value!.EndsWith("/facilitator", StringComparison.Ordinal));
        await story.Nadia.CloseAll(story.Nadia.OpenView!);

        await story.Names(story.Slack.As("U0KARIM"), "facilitator", [story.Max, story.Zoe, story.Dan]);
        story.Dan.Letter("entrusts you with the role Facilitator");
        Assert.True(story.IsIn(story.Dan, Sample.FacilitatorsChannel));

        await story.Names(story.Zoe, "facilitator", [story.Zoe, story.Dan]);
        Assert.False(story.IsIn(story.Max, Sample.FacilitatorsChannel));
        Assert.Equal("U0DAN U0ZOE", await story.HoldersOf(Role.Facilitator));

        // Also while everybody can read it: once it is private again, nobody sits there by a role of before.
        await story.RoomIs(isPublic: true);
        await story.Names(story.Zoe, "facilitator", [story.Zoe, story.Max]);
        Assert.True(story.IsIn(story.Max, Sample.FacilitatorsChannel));
        Assert.False(story.IsIn(story.Dan, Sample.FacilitatorsChannel));
    });

    [Theory, EveryWay]
    public Task What_is_not_said_where_others_read_the_facilitators_read_in_their_letter(Way way) => Story.Live(way, async story =>
    {
        // The second line waits its second: one a second goes to a channel.
        foreach (var newcomer in new[] { story.Ana, story.Dan }) await story.Nadia.Submit(await story.Nadia.OpensTheRole("animator"), RolesVerbs.Answers([story.Leo, newcomer]));
        await story.RoomIs(isPublic: true);
        await story.Advance(TimeSpan.FromDays(1));
        foreach (var facilitator in new[] { story.Max, story.Zoe }) facilitator.Letter("a confié le rôle Équipe d’animation à @Dan").Sees("@Nadia", "à la suite de @Ana");
        Assert.DoesNotContain(story.Max.Messages(Sample.FacilitatorsChannel), message => message.PlainRendering.Contains("a confié", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task What_Slack_does_not_take_in_their_channel_the_facilitators_read_in_their_letter(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.Refuse("chat.postMessage", "restricted_action", channel: Sample.FacilitatorsChannel);
        await story.Nadia.Submit(await story.Nadia.OpensTheRole("animator"), RolesVerbs.Answers([story.Leo, story.Ana]));
        await story.Advance(TimeSpan.FromDays(1));
        foreach (var facilitator in new[] { story.Max, story.Zoe }) facilitator.Letter("a confié le rôle Équipe d’animation à @Ana").Sees("@Nadia");
        Assert.DoesNotContain(story.Max.Messages(Sample.FacilitatorsChannel), message => message.PlainRendering.Contains("a confié", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task A_seat_that_Slack_refuses_is_asked_of_who_named_the_person(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("conversations.invite", "cant_invite");
        await story.Names(story.Nadia, "animator", [story.Leo, story.Ana]);
        story.Nadia.Letter("Slack ne m’a pas laissé inviter").Sees("@Ana", "à la main");
    });

    [Theory, EveryWay]
    public Task Whoever_may_not_give_roles_reads_who_may(Way way) => Story.Live(way, RolesVerbs.WithOthers, async story =>
    {
        foreach (var person in new[] { story.Ana, story.Leo })
        {
            var typed = await person.Type(Sample.General, "/communaute roles");
            Assert.Null(typed.View);
            person.IsTold("Les rôles sont attribués par le pilotage, la facilitation ou l’administration\u00A0: @Max, @Nadia et @Zoé.");
        }
        Assert.NotNull((await story.Slack.As("U0KARIM").Type(Sample.Channel, "/communaute roles")).View);
    });

    [Theory, EveryWay]
    public Task Whoever_lost_the_right_meanwhile_changes_nothing(Way way) => Story.Live(way, async story =>
    {
        var form = await story.Nadia.OpensTheRole("animator");
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0NADIA'"), Stop);
        var sent = await story.Nadia.Submit(form, RolesVerbs.Answers([story.Ana]));
        Assert.Contains("Les rôles sont attribués par", sent.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("U0LEO", await story.HoldersOf(Role.Animator));
    });

    [Theory]
    [EveryWay("U0ROBOT", "Robot est une application")]
    [EveryWay("U0INES", "Inès a un compte invité")]
    [EveryWay("U0AGNES", "Le compte Slack d’Agnès est désactivé")]
    [EveryWay("U0ODILE", "Odile vient d’un autre espace Slack")]
    public Task Only_a_person_with_an_account_of_their_own_is_given_a_role(Way way, string id, string why) => Story.Live(way, RolesVerbs.WithOthers, async story =>
    {
        var sent = await story.Names(story.Nadia, "animator", [story.Leo, story.Slack.As(id)]);
        Assert.Contains(why, sent["roles.holders"], StringComparison.Ordinal);
        Assert.Equal("U0LEO", await story.HoldersOf(Role.Animator));
    });

    [Theory, EveryWay]
    public Task A_functional_role_is_for_members_and_shows_its_end(Way way) => Story.Live(way, async story =>
    {
        var refused = await story.Names(story.Nadia, "to-tools", [story.Ana], until: new(2026, 6, 30));
        Assert.Contains("Ana n’est pas membre de la communauté", refused["roles.holders"], StringComparison.Ordinal);
        await story.Nadia.CloseAll(story.Nadia.OpenView!);

        await story.BecomeMembers(story.Ana, story.Dan);
        var sent = await story.Names(story.Nadia, "to-tools", [story.Ana], until: new(2026, 6, 30));
        Assert.Contains("Outils\u00A0: @Ana (jusqu’au 30 juin 2026)", sent.View!.PlainRendering, StringComparison.Ordinal);
        story.Ana.Letter("vous confie le rôle Outils").Sees("du 2 mars 2026 au 30 juin 2026");
        await story.Nadia.CloseAll(story.Nadia.OpenView!);

        sent = await story.Names(story.Nadia, "to-tools", [story.Ana, story.Dan], until: new(2026, 12, 31));
        Assert.Contains("@Ana (jusqu’au 31 décembre 2026) et @Dan (jusqu’au 31 décembre 2026)", sent.View!.PlainRendering, StringComparison.Ordinal);
        story.Ana.Letter("jusqu’au 31 décembre 2026");

        await story.Database.Write(tx => tx.Execute("update members set left_at = 1 where user_id = 'U0ANA'"), Stop);
        await story.Nadia.CloseAll(story.Nadia.OpenView!);
        Assert.Contains("Outils\u00A0: @Dan (jusqu’au 31 décembre 2026)", (await story.Nadia.OpensTheRoles()).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Days_in_the_wrong_order_are_said_under_their_field(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana);
        var form = await story.Nadia.OpensTheRole("to-logistics");
        Assert.Equal("Cette date est passée : choisissez-en une à venir, ou retirez la personne du rôle.".Replace(" :", "\u00A0:", StringComparison.Ordinal),
            (await story.Nadia.Submit(form, RolesVerbs.Answers([story.Ana], until: new(2026, 3, 1))))["roles.until"]);
        Assert.Equal("La fin doit venir après le début.", (await story.Nadia.Submit(form, RolesVerbs.Answers([story.Ana], until: new(2026, 4, 1), from: new(2026, 5, 1))))["roles.until"]);
        Assert.Equal(SubmitOutcome.Updated, (await story.Nadia.Submit(form, RolesVerbs.Answers([story.Ana], until: new(2026, 6, 1), from: new(2026, 5, 1)))).Outcome);
        Assert.Contains("Logistique\u00A0: à pourvoir, puis @Ana (du 1er mai 2026 au 1er juin 2026)", story.Nadia.OpenView!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Nobody_leaves_a_community_without_anyone_to_lead_it(Way way) => Story.Live(way, async story =>
    {
        var sent = await story.Names(story.Zoe, "facilitator", []);
        Assert.Contains("Choisissez la personne qui prend la suite, ou cochez cette case", sent["roles.left_vacant"], StringComparison.Ordinal);
        sent = await story.Zoe.Submit(story.Zoe.OpenView!, RolesVerbs.Answers([], leftVacant: true));
        Assert.Equal(SubmitOutcome.Updated, sent.Outcome);
        await story.LetsItBeSent();
        Assert.Contains("C’est noté", sent.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("", await story.HoldersOf(Role.Facilitator));

        sent = await story.Names(story.Nadia, "pilot", [], leftVacant: true);
        Assert.Contains("choisissez d’abord la personne qui prend la suite", sent["roles.holders"], StringComparison.Ordinal);
        Assert.Equal("U0NADIA", await story.HoldersOf(Role.Pilot));
    });

    [Theory, EveryWay]
    public Task Two_pilots_change_a_role_at_once_and_undo_nothing_of_each_others(Way way) => Story.Live(way, async story =>
    {
        await story.Names(story.Zoe, "pilot", [story.Nadia, story.Leo]);
        var (nadias, leos) = (await story.Nadia.OpensTheRole("animator"), await story.Leo.OpensTheRole("animator"));
        await Task.WhenAll(story.Nadia.Submit(nadias, RolesVerbs.Answers([story.Leo, story.Ana])), story.Leo.Submit(leos, RolesVerbs.Answers([story.Dan])));
        await story.LetsItBeSent();
        Assert.Equal("U0ANA U0DAN", await story.HoldersOf(Role.Animator));
    });

    [Theory, EveryWay]
    public Task Two_facilitators_who_remove_each_other_at_once_leave_one(Way way) => Story.Live(way, async story =>
    {
        var (zoes, maxs) = (await story.Zoe.OpensTheRole("facilitator"), await story.Max.OpensTheRole("facilitator"));
        await Task.WhenAll(story.Zoe.Submit(zoes, RolesVerbs.Answers([story.Zoe])), story.Max.Submit(maxs, RolesVerbs.Answers([story.Max])));
        await story.LetsItBeSent();
        Assert.Contains(await story.HoldersOf(Role.Facilitator), new[] { "U0ZOE", "U0MAX" });
    });

    [Theory, EveryWay]
    public Task The_same_role_is_changed_again_in_the_same_window(Way way) => Story.Live(way, async story =>
    {
        await story.Names(story.Nadia, "animator", [story.Leo, story.Ana]);
        foreach (var holders in new Person[][] { [story.Leo], [story.Leo, story.Ana] })
        {
            await story.Advance(TimeSpan.FromSeconds(5));
            var window = story.Nadia.OpenView!;
            await story.Nadia.Press(window, window.Buttons.Single(button => button.Value!.EndsWith("/animator", StringComparison.Ordinal)));
            await story.Nadia.Submit(story.Nadia.OpenView!, RolesVerbs.Answers(holders));
        }
        await story.LetsItBeSent();
        Assert.Equal("U0ANA U0LEO", await story.HoldersOf(Role.Animator));
        Assert.Equal(2, await story.Audited("role_given"));
    });
}
