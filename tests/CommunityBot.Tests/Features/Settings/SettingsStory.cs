using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Configuration;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>A community is set in Slack by those who lead it.</summary>
public sealed class SettingsStory
{
    private const string Week = "La semaine", Meetings = "Les rencontres", Rest = "Les pauses et les jours chômés", Pace = "Les messages dans le canal", Words = "La présentation", Place = "Le canal, la langue, le fuseau et les jours fériés", Facilitation = "Le canal de la facilitation";

    private const string Room = "C0BUREAU", Elsewhere = "C0AILLEURS";

    private static readonly StoryOptions WithRoom = new()
    {
        Workspace = slack =>
        {
            slack.AddChannel(new ChannelSeed("bureau") { Id = Room, IsPrivate = true, Members = [Sample.Zoe.Id!, Sample.Nadia.Id!] });
            slack.AddChannel(new ChannelSeed("ailleurs") { Id = Elsewhere, IsPrivate = true, Members = [Sample.Zoe.Id!] });
        },
    };

    [Theory, EveryWay]
    public Task A_changed_Friday_moves_this_weeks_digest_and_a_break_stops_the_nudge(Way way) => Story.Live(way, new StoryOptions { At = new(2026, 3, 8, 20, 0, 0, TimeSpan.FromHours(1)) }, async story =>
    {
        await story.AdvanceTo(At(13, 9));
        var preview = await story.Nadia.Fills(await story.Nadia.OpensSettings(Week), new() { ["settings.publish_time"] = new TimeOnly(15, 30) });
        foreach (var line in new[] { "si rien n’est venu non plus, je publie une lettre vendredi à 15:30", "• demande faite, rappel fait, lettre ven. 13", "• demande lun. 16, rappel jeu. 19, lettre ven. 20", "• demande mar. 7 (décalée), rappel jeu. 9, lettre ven. 10" })
            Assert.Contains(line, preview.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Saves(preview, "C’est enregistré : la semaine.", "vendredi à 15:30");
        await story.AdvanceTo(At(13, 10, 5));
        Assert.Empty(Posts(story));
        await story.AdvanceTo(At(13, 15, 32));
        Assert.Single(Posts(story));

        preview = await story.Nadia.Fills(await story.Nadia.OpensSettings(Rest), new() { ["settings.first_day"] = new DateOnly(2026, 3, 16), ["settings.last_day"] = new DateOnly(2026, 3, 22), ["settings.why"] = "Semaine de congés" });
        Assert.Contains("• semaine du 16 mars : rien n’est demandé", preview.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Saves(preview, "Du 16 au 22 mars 2026 : Semaine de congés");
        var letters = story.Leo.PrivateMessages.Count;
        await story.AdvanceTo(At(16, 18));
        Assert.Equal(letters, story.Leo.PrivateMessages.Count);

        // Taken back in the middle of it, the week is as any other.
        var page = await story.Nadia.OpensPage();
        // What is not hers to choose she is told of before she opens a form.
        Assert.Contains("C’est la facilitation qui choisit ce canal", page.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Buttons, button => button.AccessibilityLabel?.EndsWith(Facilitation, StringComparison.Ordinal) == true);
        await story.Nadia.Press(page, "Retirer");
        Assert.Contains("Aucune pause à venir", story.Nadia.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(At(19, 14).ToUnixTimeMilliseconds(), await story.Database.Read(tx => tx.Find<long>("select looks_at from weeks where week = '2026-W12'"), TestContext.Current.CancellationToken));
        (await story.Nadia.Type(Sample.Channel, "/communaute journal")).Whispers[^1].Sees("@Nadia a changé les réglages : la semaine (l’heure de la lettre : 10:00 → 15:30).", "(ajout : du 16 au 22 mars 2026 : Semaine de congés)", "(retrait : du 16 au 22 mars 2026 : Semaine de congés)");
        Assert.Contains("(Weekly)", await Examined(story), StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Each_group_is_changed_and_shows_what_is_wrong_and_the_dates_before_they_are_saved(Way way) => Story.Live(way, WithRoom, async story =>
    {
        // What is wrong is said under its field; from the dates one comes back to the form with what was typed.
        var form = await story.Zoe.OpensSettings(Meetings);
        var refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.rule"] = "premier jeudy", ["settings.minutes"] = "deux" });
        Assert.Equal(("Je ne connais pas « jeudy ». Vouliez-vous dire « jeudi » ?", "Il faut un nombre entier, de 5 à 600."), (refused["settings.rule"], refused["settings.minutes"]));
        var preview = await story.Zoe.Fills(form, new() { ["settings.rule"] = "premier jeudi 18h30", ["settings.minutes"] = "90", ["settings.months_without"] = new[] { "août", "mars" } });
        foreach (var line in new[] { "Le premier jeudi à 18:30, pendant 90 minutes, sauf en mars et août", "• jeudi 2 avril à 18:30, à programmer", "• jeudi 7 mai à 18:30" })
            Assert.Contains(line, preview.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Press(preview, "Modifier encore…");
        Assert.Equal(("premier jeudi 18h30", "90"), (story.Zoe.OpenView!.Field("settings.rule").Value?.ToString(), story.Zoe.OpenView.Field("settings.minutes").Value?.ToString()));
        await story.Zoe.Saves(await story.Zoe.Fills(story.Zoe.OpenView, new() { ["settings.rule"] = "dernier mardi 12h" }), "C’est enregistré : les rencontres.", "Le dernier mardi à 12:00, pendant 90 minutes, sauf en mars et août");

        form = await story.Zoe.Presses(Pace);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.per_day"] = "0", ["settings.to"] = "09:30" });
        Assert.Equal("Il faut un nombre entier, de 1 à 20.", refused["settings.per_day"]);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.per_day"] = "2" });
        Assert.Contains("La lettre de la semaine paraît vendredi à 10:00", refused["settings.to"], StringComparison.Ordinal);
        await story.Zoe.Saves(await story.Zoe.Fills(form, new() { ["settings.to"] = "17:00" }), "C’est enregistré");
        Assert.Contains("2 messages du bot par jour au plus, à 60 minutes d’écart, de 08:00 à 17:00", story.Zoe.OpenView!.PlainRendering, StringComparison.Ordinal);

        form = await story.Zoe.Presses(Week);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.nudge_time"] = "07:30", ["settings.publish_time"] = "17:30" });
        Assert.Contains("entre 08:00 et 18:59", refused["settings.nudge_time"], StringComparison.Ordinal);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.nudge_time"] = "08:30" });
        Assert.Contains("que de 08:00 à 17:00", refused["settings.publish_time"], StringComparison.Ordinal);
        await story.Zoe.CloseAll(form);

        await story.Zoe.OpensPage();
        form = await story.Zoe.Presses(Words);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.roadmap"] = "bientôt", ["settings.objectives"] = "Un\n" + new string('x', 201) });
        Assert.Equal(("Il faut une adresse complète, qui commence par « https ».", "La ligne 2 est trop longue : 200 caractères au plus."), (refused["settings.roadmap"], refused["settings.objectives"]));
        Assert.Equal(SubmitOutcome.Updated, (await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.name"] = "Infra", ["settings.roadmap"] = "", ["settings.objectives"] = "Un\n\nDeux" })).Outcome);
        Assert.Contains("Avec 2 objectifs et 2 choses qui n’y ont pas leur place", story.Zoe.OpenView!.PlainRendering, StringComparison.Ordinal);

        form = await story.Zoe.Presses(Facilitation);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.facilitators_channel"] = Sample.General });
        Assert.Contains("Ce canal est public", refused["settings.facilitators_channel"], StringComparison.Ordinal);
        // One in which another community talks is private too, and all its members read there.
        await story.Database.Write(tx => tx.AddCommunity(story.Of<Installation>().Team, new() { Key = "velo", Name = "Vélo", Channel = Elsewhere }, Story.Beginning), TestContext.Current.CancellationToken);
        refused = await story.Zoe.Submit(form, new Dictionary<string, object> { ["settings.facilitators_channel"] = Elsewhere });
        Assert.Contains("déjà celui de la communauté Vélo", refused["settings.facilitators_channel"], StringComparison.Ordinal);
        preview = await story.Zoe.Fills(form, new() { ["settings.facilitators_channel"] = Room });
        Assert.Contains("Y sont déjà, et y liront les cotisations : @Nadia", preview.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Saves(preview, "Les demandes d’entrée arrivent dans #bureau");
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Max, Room));

        form = await story.Zoe.Presses(Place);
        await story.Zoe.Suggest(form, "settings.time_zone", "bruxelles");
        preview = await story.Zoe.Fills(form, new() { ["settings.time_zone"] = "Europe/Brussels", ["settings.country"] = "BE" });
        await story.Zoe.Saves(preview, "#infra-services ; Français ; fuseau horaire Europe/Brussels ; jours fériés : ceux de la Belgique");
        Assert.Contains("(Name, FacilitatorsChannel, TimeZone, Country, Objectives, Roadmap, Pacing, Meetings)", await Examined(story), StringComparison.Ordinal);
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task Two_people_change_a_group_at_once_and_the_second_is_told_and_loses_nothing(Way way) => Story.Live(way, async story =>
    {
        var (mine, hers) = (await story.Nadia.OpensSettings(Week), await story.Zoe.OpensSettings(Week));
        var first = await story.Nadia.Fills(mine, new() { ["settings.publish_time"] = "11:00" });
        var second = await story.Zoe.Fills(hers, new() { ["settings.publish_time"] = "16:00" });
        var (ours, other) = (await story.Max.OpensSettings(Words), await story.Leo.OpensSettingsOrNot());
        Assert.Null(other);
        story.Leo.IsTold("Régler une communauté revient à");

        var sent = await Task.WhenAll(story.Nadia.Submit(first), story.Zoe.Submit(second));
        Assert.All(sent, one => Assert.Equal(SubmitOutcome.Updated, one.Outcome));
        Assert.Equal(1, await story.Audited("settings_changed"));
        var late = story.Nadia.OpenView!.PlainRendering.Contains("Pendant que vous écriviez", StringComparison.Ordinal) ? story.Nadia : story.Zoe;
        var (theirs, kept) = late == story.Nadia ? ("16:00", "11:00") : ("11:00", "16:00");
        foreach (var line in new[] { "a changé ces réglages", $"vendredi à {theirs}", "Et voici les vôtres", $"vendredi à {kept}" }) Assert.Contains(line, late.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("Enregistrer les miens", late.OpenView!.SubmitText);
        await late.Saves(late.OpenView, $"vendredi à {kept}");

        // Another group is nobody's but theirs; the same, without dates, comes back in its form.
        Assert.Equal(SubmitOutcome.Updated, (await story.Max.Submit(ours, new Dictionary<string, object> { ["settings.purpose"] = "Celle de Max" })).Outcome);
        Assert.Contains($"vendredi à {kept}", story.Max.OpenView!.PlainRendering, StringComparison.Ordinal);
        var (before, after) = (await story.Zoe.OpensSettings(Words), await story.Max.Presses(Words));
        await story.Zoe.Submit(before, new Dictionary<string, object> { ["settings.purpose"] = "Celle de Zoé" });
        await story.Max.Submit(after, new Dictionary<string, object> { ["settings.purpose"] = "La dernière" });
        foreach (var line in new[] { "@Zoé a changé ces réglages", "Celle de Zoé" }) Assert.Contains(line, story.Max.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("La dernière", story.Max.OpenView!.Field("settings.purpose").Value?.ToString());
        await story.Max.Saves(story.Max.OpenView, "La dernière");
        Assert.Equal(5, await story.Audited("settings_changed"));
    });

    private static List<string> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot).Select(message => message.PlainRendering)];

    private static DateTimeOffset At(int dayOfMarch, int hour, int minute = 0) => new(2026, 3, dayOfMarch, hour, minute, 0, TimeSpan.FromHours(1));

    /// <summary>What the doctor says of the settings the bot was started with.</summary>
    private static async Task<string> Examined(Story story)
    {
        var configured = Seeds.Read(new ConfigurationBuilder().AddInMemoryCollection(story.Settings()).Build()).Communities[0];
        var kept = (await story.Database.Read(tx => tx.CommunitiesAsSeeds(), TestContext.Current.CancellationToken))[0];
        return new StringBuilder("(").AppendJoin(", ", configured.Differences(kept)).Append(')').ToString();
    }
}

/// <summary>Views as they are read.</summary>
internal static class SettingsReading
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JSON, no-break spaces as they are.</summary>
    public static string AsRead(this JsonNode view) => view.ToJsonString(Readable).Replace("\\u00A0", "\u00a0", StringComparison.Ordinal).Replace("\\u202F", "\u202f", StringComparison.Ordinal);
}

/// <summary>What people do in the stories of the settings.</summary>
internal static class SettingsVerbs
{
    public static async Task<View?> OpensSettingsOrNot(this Person person) => (await person.Type(Sample.Channel, "/communaute reglages")).View;

    public static async Task<View> OpensPage(this Person person) => await person.OpensSettingsOrNot() ?? throw new InvalidOperationException("No page opened.");

    /// <summary>Opens the form of a group, by its name.</summary>
    public static async Task<View> OpensSettings(this Person person, string group)
    {
        await person.OpensPage();
        return await person.Presses(group);
    }

    /// <summary>The same from the page that is open.</summary>
    public static async Task<View> Presses(this Person person, string group)
    {
        var page = person.OpenView!;
        await person.Press(page, page.Buttons.Single(button => button.AccessibilityLabel?.EndsWith(group, StringComparison.Ordinal) == true));
        return person.OpenView!;
    }

    /// <summary>Fills the form in and reads the dates.</summary>
    public static async Task<View> Fills(this Person person, View form, Dictionary<string, object> values)
    {
        var sent = await person.Submit(form, values);
        Assert.True(sent.Outcome == SubmitOutcome.Updated, string.Join(' ', sent.Errors));
        return person.OpenView!;
    }

    /// <summary>Saves, and reads the page that comes after it.</summary>
    public static async Task Saves(this Person person, View preview, params string[] read)
    {
        var sent = await person.Submit(preview);
        Assert.True(sent.Outcome == SubmitOutcome.Updated, string.Join(' ', sent.Errors));
        foreach (var line in read) Assert.Contains(line, person.OpenView!.PlainRendering, StringComparison.Ordinal);
    }
}
