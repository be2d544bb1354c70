using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Joining;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

public sealed class WalkInsStory
{
    private const string Admit = "Accueillir comme membre", Ask = "Inviter à faire une demande", Remove = "Retirer du canal";

    [Theory, EveryWay]
    public Task Someone_who_walks_in_is_made_a_member_welcomed_and_announced(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        story.Zoe.Card().Sees("Une personne est entrée dans #infra-services sans demande", "@Ana, dans le canal depuis le", "Adhésion à jour", "Le Moulin vert", $"[{Admit}]", $"[{Ask}]", $"[{Remove}]");

        await story.PressesCard(story.Zoe, Admit);
        story.Zoe.Card().Sees("Accueil comme membre par @Zoé le");
        Assert.Empty(story.Zoe.Card().Buttons);
        Assert.True(story.Ana.HasLetter("bienvenue"));
        Assert.True(story.Leo.HasLetter("Ana"));
        Assert.Equal(1, await story.Audited("walk_in_admitted"));
        Assert.Equal(("unsaid", null), await story.MembershipOf(story.Ana));
    });

    [Theory, EveryWay]
    public Task Whoever_brought_the_person_in_is_named(Way way) => Story.Live(way, async story =>
    {
        story.Leo.Invite(Sample.Channel, story.Ana);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("à l’invitation de @Léo");
    });

    [Theory, EveryWay]
    public Task Nobody_is_told_of_role_holders_members_apps_nor_those_the_bot_brings_in(Way way) => Story.Live(way, async story =>
    {
        story.Leo.Leave(Sample.Channel);
        story.Leo.Join(Sample.Channel);
        story.Zoe.Invite(Sample.Channel, story.Slack.Arrive(new PersonSeed("agenda") { RealName = "Agenda", IsBot = true }));
        await story.LetsItBeSent();
        Assert.DoesNotContain(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);

        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        story.Ana.Leave(Sample.Channel);
        story.Ana.Join(Sample.Channel);
        await story.LetsItBeSent();
        Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
    });

    [Theory, EveryWay]
    public Task Someone_asked_to_file_a_request_does_and_is_let_in_where_they_already_are(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        var walkIns = story.Zoe.Card();
        await story.PressesCard(story.Zoe, Ask);
        story.Zoe.Card().Sees("@Zoé lui a proposé de faire une demande le");
        story.Zoe.Card().DoesNotSee($"[{Ask}]");

        var letter = story.Ana.Letter("Vous voici dans #infra-services");
        letter.Sees("Bonjour Ana", "@Zoé s’occupe de la suite");
        var form = (await story.Ana.Press(letter, "Faire ma demande"))!;
        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(form, Answers())).Outcome);
        await story.LetsItBeSent();
        var seen = story.Zoe.Messages(Sample.FacilitatorsChannel).Single(message => message.Ts == walkIns.Ts);
        seen.Sees("Demande envoyée le", "c’est sur sa carte que cela se décide", $"[{Remove}]");
        Assert.Contains($"/p{story.Zoe.Card().Ts.Replace(".", "", StringComparison.Ordinal)}|sa carte>", seen.Text, StringComparison.Ordinal);
        seen.DoesNotSee($"[{Admit}]");

        await story.PressesCard(story.Zoe, "Accepter");
        story.Zoe.Card().Sees("Dans le canal depuis le");
        story.Zoe.Messages(Sample.FacilitatorsChannel).Single(message => message.Ts == walkIns.Ts).Sees("Accueil comme membre par @Zoé le");
        Assert.True(story.Ana.HasLetter("bienvenue"));
        Assert.Equal(("contributor", 1), await story.MembershipOf(story.Ana));
        Assert.Empty(await story.Database.Read(tx => tx.WaitingGroups(), TestContext.Current.CancellationToken));
    });

    [Theory, EveryWay]
    public Task Someone_removed_is_told_courteously_once_it_is_true(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Bruno);
        story.Zoe.Card().Sees("Cotisation en défaut", "Quai neuf", "vous pourrez relier la personne à l’annuaire", $"[{Ask}]", $"[{Remove}]");
        story.Zoe.Card().DoesNotSee($"[{Admit}]");

        Assert.Contains("Bruno sortira du canal", Assert.Single(story.Zoe.Card().Buttons, b => b.Text == Remove).Confirm, StringComparison.Ordinal);
        await story.PressesCard(story.Zoe, Remove, confirm: false);
        Assert.True(story.IsIn(story.Bruno));
        await story.PressesCard(story.Zoe, Remove);
        Assert.False(story.IsIn(story.Bruno));
        story.Zoe.Card().Sees("Retrait du canal par @Zoé le");
        var letter = story.Bruno.Letter("celui de ses membres");
        letter.Sees("Bonjour Bruno", "Écrivez à @Max ou @Zoé", "[Faire ma demande]");
        letter.DoesNotSee("otisation", "défaut");
        Assert.Equal(1, await story.Audited("walk_in_removed"));
    });

    [Theory, EveryWay]
    public Task Slack_refuses_a_removal_and_the_card_says_why_and_what_to_do(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.WalksIn(story.Ana);
        story.Slack.Faults.Refuse("conversations.kick", "restricted_action");
        await story.PressesCard(story.Zoe, Remove);
        story.Zoe.Card().Sees("Toujours dans le canal.", "ne laissent pas le bot retirer", "Retirez la personne à la main", $"[{Remove}]");
        Assert.False(story.Ana.HasLetter("celui de ses membres"));

        await story.PressesCard(story.Zoe, Remove);
        Assert.False(story.IsIn(story.Ana));
        Assert.True(story.Ana.HasLetter("celui de ses membres"));
    });

    [Theory, EveryWay]
    public Task Two_facilitators_press_at_once_and_one_is_told_who_did(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        var (zoes, maxs) = (story.Zoe.Card(), story.Max.Card());
        await Task.WhenAll(story.Zoe.PressStale(zoes, Admit), story.Max.PressStale(maxs, Remove));
        await story.LetsItBeSent();
        var (first, second) = story.IsIn(story.Ana) ? (story.Zoe, story.Max) : (story.Max, story.Zoe);
        Assert.Empty(first.Whispers);
        second.IsTold($"@{first.Name} a");
        Assert.Equal(1, await story.Audited("walk_in_admitted", "walk_in_removed"));
    });

    [Theory, EveryWay]
    public Task Someone_who_is_no_facilitator_any_more_is_told_who_may(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        await story.Database.Write(tx => tx.Execute("update role_holders set role = 'pilot' where user_id = 'U0MAX'"), TestContext.Current.CancellationToken);
        await story.PressesCard(story.Max, Admit);
        story.Max.IsTold("Seule la facilitation de la communauté peut faire cela");
        story.Max.IsTold("@Zoé.");
        Assert.Equal(0, await story.Audited("walk_in_admitted"));
    });

    [Theory, EveryWay]
    public Task Coming_leaving_and_coming_back_the_same_day_is_one_card(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("N’est plus dans le canal depuis le");
        Assert.Empty(story.Zoe.Card().Buttons);

        await story.Advance(TimeSpan.FromHours(5));
        await story.WalksIn(story.Ana);
        Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
        story.Zoe.Card().Sees("14:", $"[{Admit}]");

        story.Ana.Leave(Sample.Channel);
        await story.Advance(TimeSpan.FromDays(2));
        await story.WalksIn(story.Ana);
        Assert.Equal(2, story.Zoe.Messages(Sample.FacilitatorsChannel).Count(message => message.IsFromBot));
    });

    [Theory, EveryWay]
    public Task Whoever_comes_just_after_someone_is_back_is_told_of_on_a_new_card(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.Advance(TimeSpan.FromHours(5));
        await story.WalksIn(story.Ana);
        await story.WalksIn(story.Bruno);
        Assert.Equal(2, story.Zoe.Messages(Sample.FacilitatorsChannel).Count(message => message.IsFromBot));
        story.Zoe.Card().Sees("@Bruno");
        story.Zoe.Card().DoesNotSee("@Ana");
    });

    [Theory, EveryWay]
    public Task A_closed_account_is_never_made_a_member(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        var before = story.Zoe.Card();
        await story.Database.Write(tx => tx.Execute("update people set is_deactivated = true where user_id = 'U0ANA'"), TestContext.Current.CancellationToken);
        await story.Zoe.PressStale(before, Admit);
        await story.LetsItBeSent();
        story.Zoe.IsTold("Compte fermé");
        Assert.Equal([Remove], story.Zoe.Card().ButtonTexts);
        Assert.Null(await story.MembershipOf(story.Ana));
    });

    [Theory, EveryWay]
    public Task Someone_removed_who_comes_back_is_a_new_card(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        await story.PressesCard(story.Zoe, Remove);
        await story.WalksIn(story.Ana);
        Assert.Equal(2, story.Zoe.Messages(Sample.FacilitatorsChannel).Count(message => message.IsFromBot));
        story.Zoe.Card().Sees($"[{Admit}]");
    });

    [Theory, EveryWay]
    public Task Twenty_three_people_brought_in_at_once_make_two_messages(Way way) => Story.Live(way, async story =>
    {
        for (var i = 1; i <= 23; i++) story.Leo.Invite(Sample.Channel, story.Slack.AddPerson(new PersonSeed($"p{i}") { RealName = $"Personne {i}", Email = $"p{i}@exemple.org" }));
        await story.Advance(TimeSpan.FromMinutes(5));
        var cards = story.Zoe.Messages(Sample.FacilitatorsChannel).Where(message => message.IsFromBot).ToList();
        Assert.Equal(2, cards.Count);
        cards[0].Sees("20 personnes sont entrées");
        cards[1].Sees("3 personnes sont entrées");
        var people = Enumerable.Range(1, 23).Select(i => story.Slack.As($"Personne {i}")).ToList();
        Assert.All(people, person => Assert.Single(cards, card => card.PlainRendering.Contains($"@{person.Name},", StringComparison.Ordinal)));

        await story.Zoe.Press(cards[1], cards[1].Buttons.Last(button => button.Text == Ask));
        await story.LetsItBeSent();
        var asked = Assert.Single(people, person => person.HasLetter("Vous voici dans"));
        Assert.Contains($"@{asked.Name},", cards[1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Someone_who_comes_after_a_facilitator_has_acted_is_a_new_card(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        await story.PressesCard(story.Zoe, Admit);
        story.Bruno.Join(Sample.Channel);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Bruno");
        story.Zoe.Card().DoesNotSee("@Ana");
    });

    [Theory, EveryWay]
    public Task A_guest_is_told_of_as_a_guest_and_never_made_a_member(Way way) => Story.Live(way, async story =>
    {
        var guest = story.Slack.AddPerson(new PersonSeed("ines") { RealName = "Inès Roca", Email = "ines@exemple.org", IsGuest = true });
        story.Zoe.Invite(Sample.Channel, guest);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Inès Roca", "Compte invité", $"[{Remove}]");
        Assert.Equal([Remove], story.Zoe.Card().ButtonTexts);
    });

    [Theory, EveryWay]
    public Task A_person_of_another_workspace_is_told_of_as_such(Way way) => Story.Live(way, async story =>
    {
        var guest = story.Slack.AddPerson(new PersonSeed("omar") { RealName = "Omar Rey", TeamId = "T0AILLEURS" });
        story.Zoe.Invite(Sample.Channel, guest);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Omar Rey", "Compte d’un autre espace Slack");
        Assert.Equal([Remove], story.Zoe.Card().ButtonTexts);
        await story.PressesCard(story.Zoe, Remove);
        Assert.DoesNotContain(guest.Id, story.Slack.Channel(Sample.Channel).Members);
    });

    [Theory, EveryWay]
    public Task Without_a_directory_making_a_member_asks_for_a_confirmation(Way way) => Story.Live(way, new StoryOptions { Directory = null }, async story =>
    {
        await story.WalksIn(story.Ana);
        var button = Assert.Single(story.Zoe.Card().Buttons, b => b.Text == "Accueillir sans vérification");
        Assert.Contains("aucun annuaire n’est encore importé", button.Confirm, StringComparison.Ordinal);
        await story.PressesCard(story.Zoe, button.Text);
        story.Zoe.Card().Sees("Accueil comme membre par @Zoé", "L’adhésion n’a pas été vérifiée");
    });

    [Theory, EveryWay]
    public Task The_card_follows_the_directory_and_the_profile(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Chloe);
        var before = story.Zoe.Card();
        before.Sees("Adresse absente de l’annuaire", "[Vérifier à nouveau]");
        story.Chloe.Change(seed => seed with { Email = "chloe.besson@exemple.org" });
        await story.PressesCard(story.Zoe, "Vérifier à nouveau");
        story.Zoe.IsTold("l’adhésion est à jour");
        var eligible = story.Zoe.Card();
        eligible.Sees("Besson Conseil", $"[{Admit}]");

        await story.Import(Sample.Directory.Replace("Besson Conseil;a_jour;", "Besson Conseil;defaut;2026-02-01", StringComparison.Ordinal));
        await story.Zoe.PressStale(eligible, Admit);
        await story.LetsItBeSent();
        story.Zoe.IsTold("ne peut pas être accueillie comme membre pour l’instant");
        story.Zoe.Card().Sees("Cotisation en défaut");
    });

    [Theory, EveryWay]
    public Task Without_a_channel_each_facilitator_is_told_privately_and_no_pilot(Way way) => Story.Live(way, WithoutChannel, async story =>
    {
        await story.WalksIn(story.Bruno);
        story.Zoe.Letter("sans demande").Sees("Cotisation en défaut");
        Assert.True(story.Max.HasLetter("sans demande"));
        Assert.False(story.Nadia.HasLetter("sans demande"));

        await story.Max.Press(story.Max.Letter("sans demande"), Remove);
        await story.LetsItBeSent();
        story.Zoe.Letter("sans demande").Sees("Retrait du canal par @Max");
    });

    [Theory, EveryWay]
    public Task An_archived_facilitators_channel_swallows_nobody(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Channel(Sample.FacilitatorsChannel).IsArchived = true;
        await story.WalksIn(story.Ana);
        Assert.True(story.Zoe.HasLetter("sans demande"));
        Assert.True(story.Max.HasLetter("sans demande"));
    });
}
