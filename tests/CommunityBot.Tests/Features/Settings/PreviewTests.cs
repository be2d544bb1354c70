using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Rhythm;
using CommunityBot.Features.Settings;
using NodaTime;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>What is read before settings are saved: which date is what, what is done already, what stays.</summary>
public sealed class PreviewTests
{
    private static readonly CommunitySeed Seed = new() { Key = "infra-services", Name = "Infra & Services", Channel = "C0INFRA", FacilitatorsChannel = "C0FAC", Country = "FR", Meetings = new() { Rule = "premier jeudi" } };

    /// <summary>Monday 4 January 2027, after the week was asked about.</summary>
    private static readonly DateTimeOffset Monday = new(2027, 1, 4, 9, 21, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_break_over_a_scheduled_meeting_says_that_it_stays_and_which_step_of_the_week_is_what()
    {
        var outlook = new Outlook { Week = new(Asked: true, Reminded: false, Published: false), Meetings = [new(new YearMonth(2027, 1), new(2027, 1, 7), new(2027, 1, 7, 12, 30, 0, TimeSpan.FromHours(1)), "Sauvegardes")] };
        var read = Read(Topic.Rest, outlook, ("settings.first_day", "2027-01-05"), ("settings.last_day", "2027-01-10"), ("settings.why", "Grève"));
        Assert.Contains("Du 5 au 10 janvier 2027 : Grève", read, StringComparison.Ordinal);
        Assert.Contains("_janvier 2027_\\n• demande faite, pas de rappel, lettre lun. 4 (décalée)\\n• demande lun. 11, rappel jeu. 14, lettre ven. 15", read, StringComparison.Ordinal);
        Assert.Contains("• demande lun. 1er, rappel jeu. 4, lettre ven. 5", read, StringComparison.Ordinal);
        Assert.Contains("• jeudi 7 janvier à 12:30, *déjà programmée, et qui tombe pendant une pause* (Sauvegardes)", read, StringComparison.Ordinal);
        Assert.DoesNotContain("jeudi 7 janvier est chômé", read, StringComparison.Ordinal);
        Assert.Contains("• jeudi 4 février à 12:30, à programmer", read, StringComparison.Ordinal);
    }

    [Fact]
    public void This_week_shows_the_hour_that_people_count_on_and_says_where_none_is_left()
    {
        var kept = new Outlook { Week = new(Asked: true, Reminded: false, Published: false) { KeptFor = new(2027, 1, 8, 10, 0, 0, TimeSpan.FromHours(1)) } };
        Assert.Contains("• demande faite, rappel jeu. 7, lettre ven. 8\\n", Read(Topic.Week, kept, ("settings.publish_day", "Fri"), ("settings.publish_time", "11:00")), StringComparison.Ordinal);
        Assert.Contains("• demande faite, pas de rappel, pas de lettre\\n", Read(Topic.Rest, new() { Week = kept.Week with { IsGivenUp = true } }, ("settings.first_day", "2027-01-05"), ("settings.last_day", "2027-01-10")), StringComparison.Ordinal);
        Assert.Contains("• cette semaine, plus rien\\n", Read(Topic.Rest, new() { Week = kept.Week with { IsBeforeUs = true } }, ("settings.first_day", "2027-01-05")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_is_provided_for_stays_so_when_the_rule_changes()
    {
        var outlook = new Outlook { Meetings = [new(new YearMonth(2027, 1), new(2027, 1, 7), new(2027, 1, 7, 12, 30, 0, TimeSpan.FromHours(1)), "Sauvegardes")] };
        var read = Read(Topic.Meetings, outlook, ("settings.rule", "deuxième mardi"));
        Assert.Contains("• jeudi 7 janvier à 12:30, déjà programmée (Sauvegardes)\\n• mardi 9 février à 12:30, à programmer", read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_across_two_months_names_the_second_and_one_without_a_working_day_asks_for_nothing()
    {
        var read = Read(Topic.Rest, new(), ("settings.first_day", "2027-03-01"), ("settings.last_day", "2027-03-28"));
        Assert.Contains("• semaine du 1er mars : rien n’est demandé", read, StringComparison.Ordinal);
        Assert.Contains("• demande mar. 30 (décalée), rappel jeu. 1er avril, lettre ven. 2", read, StringComparison.Ordinal);
        Assert.Contains("• mars 2027 : aucune, une pause en prend la moitié ou plus", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_facilitators_no_longer_meet_it_is_said_who_reads_what_waits()
    {
        var outlook = new Outlook { Requests = 2, Facilitators = [new("U0ZOE")], Deciders = [new("U0ZOE"), new("U0NADIA")] };
        var read = Read(Topic.Facilitation, outlook, ("settings.facilitators_channel", ""));
        foreach (var line in new[] { "2 demandes d’entrée qui attendent partent aussitôt en privé", "Les liront : <@U0ZOE> et <@U0NADIA>", "Ce qui a été publié dans <#C0FAC> y reste" }) Assert.Contains(line, read, StringComparison.Ordinal);
        read = Read(Topic.Facilitation, outlook with { Inside = [new("U0ZOE"), new("U0BRUNO")] }, ("settings.facilitators_channel", "C0BUREAU"));
        Assert.Contains("y liront les cotisations : <@U0BRUNO>.", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_channel_shows_what_follows_from_it_and_no_date()
    {
        var outlook = new Outlook { People = 7, WasOf = ["Vélo & rails"] };
        var read = Read(Topic.Place, outlook, ("settings.channel", "C0SUITE"));
        foreach (var line in new[] { "J’y invite les 7 personnes", "<#C0SUITE> a été le canal de Vélo &amp; rails" }) Assert.Contains(line, read, StringComparison.Ordinal);
        foreach (var other in new[] { "Les semaines", "Les prochaines rencontres" }) Assert.DoesNotContain(other, read, StringComparison.Ordinal);
        Assert.Contains("Les semaines", Read(Topic.Place, outlook, ("settings.country", "BE")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_says_who_reads_what_in_it_from_when_on_and_no_date()
    {
        var read = Read(Topic.Place, new() { People = 7 }, ("settings.language", "en"));
        foreach (var line in new[] { "Ce qui s’ensuit", "dans celui de la facilitation s’écrit en anglais", "reste dans sa langue", "sans texte en anglais, je dis les miens", "les autres me lisent en anglais" }) Assert.Contains(line, read, StringComparison.Ordinal);
        foreach (var other in new[] { "Les semaines", "Les prochaines rencontres", "J’y invite" }) Assert.DoesNotContain(other, read, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_pace_says_when_what_waits_would_go_out()
    {
        Assert.Contains("Rien n’attend de paraître", Read(Topic.Pace, new(), ("settings.per_day", "2")), StringComparison.Ordinal);
        var read = Read(Topic.Pace, new() { Posts = [new("le rappel", Monday, Monday), new("l’arrivée d’Ana", Monday, Monday.AddDays(1)), new("un message", Monday, null)] }, ("settings.per_day", "1"));
        Assert.Matches("• le rappel\u00a0: le <[^>]*>\\\\n• l’arrivée d’Ana\u00a0: le <[^>]*>, et non plus le <[^>]*>\\\\n• un message\u00a0: plus de place prévue", read);

        // Where the channel is closed the pace is not why nothing goes out.
        Assert.Contains("• un message\u00a0: pas de place pour l’instant", Read(Topic.Pace, new() { Posts = [new("un message", null, null)] }, ("settings.per_day", "1")), StringComparison.Ordinal);
        var closed = Read(Topic.Pace, new() { Posts = [new("un message", Monday, null)], Closed = PacingFeature.WhyClosed(Language.French, new("C0INFRA"), "is_archived") }, ("settings.per_day", "1"));
        Assert.Contains("est archivé", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("un message", closed, StringComparison.Ordinal);
    }

    private static string Read(Topic topic, Outlook outlook, params (string Field, string Value)[] typed)
    {
        var desk = new SettingsDesk(Seed.AsSettings(new("TLESPASS")), Seed, Language.French, new(Seed.Key, topic, 0), null, default);
        var held = new Dictionary<string, string>(SettingsTyped.Of(desk), StringComparer.Ordinal);
        foreach (var (field, value) in typed) held[field] = value;
        var (next, errors) = SettingsTyped.Apply(desk, held, Monday);
        Assert.Empty(errors);
        return PreviewViews.Preview(desk, next!, held, Monday, isLate: false, outlook).ToJson().AsRead();
    }
}
