using System.Text;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features.Importing;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Importing;

/// <summary>Sending the directory to the bot as a file.</summary>
public sealed class ImportingStory
{
    private const string Header = "courriel;prenom;nom;societe;cotisation;depuis;valable_jusqu_au;alias\n";

    private static readonly string Larger = Sample.Directory + "\nnouveau@exemple.org;Nour;Veau;Le Moulin vert;a_jour;;;\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task A_facilitator_sends_the_directory_and_reads_what_it_changes(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Larger);

        story.Zoe.Letter("Bien reçu").Sees("Je lis votre fichier");
        story.Zoe.Letter("Le nouvel annuaire est en service").Sees("9 adhérents", "1 adhérent ajouté, 8 inchangés.", "supprimez de cette conversation le message");
        Assert.Equal(9, await Adherents(story));
        Assert.False(story.Zoe.HasLetter("Que puis-je faire"));
    });

    [Theory, EveryWay]
    public Task An_administrator_who_reads_English_is_answered_in_English(Way way) => Story.Live(way, new StoryOptions { Settings = settings => settings["Administrators:0"] = "U0DAN" }, async story =>
    {
        await Sends(story, story.Dan, Larger);
        story.Dan.Letter("The new directory is in force").Sees("9 adherents", "1 adherent added", "delete the message with the file");
    });

    [Theory, EveryWay]
    public Task From_anybody_else_the_file_is_not_opened_and_they_are_told_who_may(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Ana, Larger);
        await Sends(story, story.Nadia, Larger);

        foreach (var reader in new[] { story.Ana, story.Nadia }) reader.Letter("Merci, mais").Sees("@Max et @Zoé", "Je n’ai pas ouvert votre fichier");
        Assert.Equal(8, await Adherents(story));
        Assert.DoesNotContain(story.Slack.Calls, call => call.Method == "files.info");
    });

    [Theory, EveryWay]
    public Task Much_to_lose_is_asked_first_and_replaced_on_a_yes(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Without("dan@", "leo@"));
        var asked = story.Zoe.Letter("Est-ce bien voulu");
        asked.Sees("2 adhérents retirés, 6 inchangés.");
        Assert.Equal(["Remplacer l’annuaire", "Garder l’annuaire actuel"], asked.ButtonTexts);
        Assert.Equal(8, await Adherents(story));

        await story.Zoe.Press(asked, "Remplacer l’annuaire");
        await story.LetsItBeSent();
        Assert.Equal(6, await Adherents(story));
        story.Zoe.Letter("Le nouvel annuaire est en service").Sees("2 adhérents retirés, 6 inchangés.");
        Assert.Empty(story.Zoe.Letter("Le nouvel annuaire est en service").ButtonTexts);
    });

    [Theory, EveryWay]
    public Task The_present_directory_is_kept_on_a_no(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Without("dan@", "leo@"));
        var asked = story.Zoe.Letter("Est-ce bien voulu");
        await story.Zoe.Press(asked, "Garder l’annuaire actuel");
        await story.LetsItBeSent();
        story.Zoe.Letter("vous gardez l’annuaire en vigueur");
        await story.Zoe.PressStale(asked, "Remplacer l’annuaire");
        await story.LetsItBeSent();
        story.Zoe.IsTold("n’attend plus de réponse");
        Assert.Equal(8, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_yes_given_after_the_directory_changed_is_asked_again(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Without("dan@", "leo@"));
        await story.Import(Larger);

        await story.Zoe.Press(story.Zoe.Letter("Est-ce bien voulu"), "Remplacer l’annuaire");
        await story.LetsItBeSent();
        story.Zoe.Letter("n’est plus ce que vous aviez lu").Sees("3 adhérents retirés");
        Assert.Equal(9, await Adherents(story));

        await story.Zoe.Press(story.Zoe.Letter("n’est plus ce que vous aviez lu"), "Remplacer l’annuaire");
        await story.LetsItBeSent();
        Assert.Equal(6, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_second_press_on_the_first_question_answers_nothing_of_the_second(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Without("dan@", "leo@"));
        var first = story.Zoe.Letter("Est-ce bien voulu");
        await story.Import(Larger);
        await story.Zoe.Press(first, "Remplacer l’annuaire");
        await story.LetsItBeSent();

        await story.Zoe.PressStale(first, "Remplacer l’annuaire");
        await story.LetsItBeSent();
        story.Zoe.IsTold("La question n’est plus la même");
        Assert.Equal(9, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task Who_is_no_facilitator_any_more_puts_nothing_in_force(Way way) => Story.Live(way, async story =>
    {
        story.Slack.FilesAreScanned = true;
        await Sends(story, story.Zoe, Larger);
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0ZOE'"), Stop);
        story.Slack.FilesAreScanned = false;
        await story.Advance(TimeSpan.FromMinutes(1));
        story.Zoe.Letter("Je n’ai pas mis ce fichier en service");
        Assert.Equal(8, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_file_waits_unopened_while_another_import_is_under_way(Way way) => Story.Live(way, async story =>
    {
        await story.Database.Write(tx => tx.Execute("insert into directory_imports (workspace, version, lease_until) values ('T0EMULATOR', 99, 9999999999999)"), Stop);
        await Sends(story, story.Zoe, Larger);
        await story.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(story.Zoe.PrivateMessages, message => message.PlainRendering.Contains("Un autre import est en cours", StringComparison.Ordinal));
        Assert.DoesNotContain(story.Slack.Calls, call => call.Method == "files.info");

        await story.Database.Write(tx => tx.Execute("delete from directory_imports"), Stop);
        await story.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(9, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_file_that_brings_the_program_down_each_time_is_given_up(Way way) => Story.Live(way, async story =>
    {
        story.Slack.FilesAreScanned = true;
        await Sends(story, story.Zoe, Larger);
        await story.Database.Write(tx => tx.Execute($"update directory_files set failures = {Backoff.MostFaults}"), Stop);
        await story.Advance(TimeSpan.FromMinutes(1));
        story.Zoe.Letter("Un incident m’a empêché de lire ce fichier");
    });

    [Theory, EveryWay]
    public Task A_newer_file_takes_the_place_of_one_not_answered(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Without("dan@", "leo@"));
        var asked = story.Zoe.Letter("Est-ce bien voulu");
        await Sends(story, story.Max, Larger);

        story.Zoe.Letter("Un fichier plus récent, envoyé par @Max");
        await story.Zoe.PressStale(asked, "Remplacer l’annuaire");
        await story.LetsItBeSent();
        Assert.Equal(9, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task What_is_no_directory_takes_the_place_of_no_file(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Without("dan@", "leo@"));
        await story.Max.Upload("annuaire.xlsx", "PK\u0003\u0004…"u8.ToArray());
        await story.LetsItBeSent();
        story.Max.Letter("classeur de tableur");

        await story.Zoe.Press(story.Zoe.Letter("Est-ce bien voulu"), "Remplacer l’annuaire");
        await story.LetsItBeSent();
        Assert.Equal(6, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_file_overtaken_before_it_was_read_is_answered_too(Way way) => Story.Live(way, async story =>
    {
        story.Slack.FilesAreScanned = true;
        await story.Zoe.Upload("annuaire.csv", Encoding.UTF8.GetBytes(Sample.Directory));
        await story.Quiet();
        story.Slack.FilesAreScanned = false;
        await Sends(story, story.Max, Larger);

        story.Zoe.Letter("Un fichier plus récent, envoyé par @Max");
        Assert.Equal(9, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task Bad_lines_are_listed_and_the_others_taken_on_request(Way way) => Story.Live(way, async story =>
    {
        var bad = string.Concat(Enumerable.Range(0, 60).Select(i => $"sans-adresse-{i};;;;a_jour;;;\n"));
        await Sends(story, story.Zoe, Larger + bad);

        var card = story.Zoe.Letter("60 lignes posent problème");
        card.Sees("Ligne 11\u00A0: «\u202Fsans-adresse-0\u202F»", "Ligne 30", "et 40 autres lignes", "9 lignes correctes");
        card.DoesNotSee("Ligne 31");
        story.Zoe.Letter("Ligne 31").Sees("Ligne 60");
        story.Zoe.Letter("Ligne 61").Sees("Ligne 70");
        Assert.Equal(8, await Adherents(story));

        await story.Zoe.Press(card, "Importer les autres");
        await story.LetsItBeSent();
        story.Zoe.Letter("Le nouvel annuaire est en service").Sees("60 lignes laissées de côté");
        Assert.Equal(9, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task Every_file_that_is_no_directory_gets_its_own_answer(Way way) => Story.Live(way, async story =>
    {
        await SendsBytes(story, "annuaire.xlsx", "PK\u0003\u0004…"u8.ToArray(), "classeur de tableur");
        await SendsBytes(story, "annuaire.csv", "PK\u0003\u0004 renommé"u8.ToArray(), "classeur de tableur");
        await SendsBytes(story, "annuaire.csv", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0, 0], "classeur de tableur");
        await SendsBytes(story, "octets.csv", "nom\u0000;pre\u0000nom\n"u8.ToArray(), "Colonnes inconnues\u00A0: pre nom");
        await SendsBytes(story, "titres.csv", Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 9_000).Select(i => $"c{i}")) + "\n"), "c19, ….");
        await SendsBytes(story, "ligne.csv", Encoding.UTF8.GetBytes(new string('a', 70_000)), "n’est pas une ligne de titres");
        await SendsBytes(story, "photo.png", [1, 2, 3], "n’est pas un CSV");
        await SendsBytes(story, "vide.csv", [], "Ce fichier est vide");
        await SendsBytes(story, "titres.csv", Encoding.UTF8.GetBytes("nom;prenom\nDuarte;Ana\n"), "Il manque\u00A0: courriel");
        await SendsBytes(story, "entete.csv", Encoding.UTF8.GetBytes(Header), "aucune ligne utilisable");
        Assert.Equal(8, await Adherents(story));

        async Task SendsBytes(Story story, string name, byte[] content, string answer)
        {
            await story.Zoe.Upload(name, content);
            await story.LetsItBeSent();
            Assert.Contains(answer, story.Zoe.PrivateMessages[^1].PlainRendering, StringComparison.Ordinal);
        }
    });

    [Theory, EveryWay]
    public Task An_old_spreadsheets_accents_are_read(Way way) => Story.Live(way, async story =>
    {
        await story.Zoe.Upload("annuaire.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Sample.Directory + "\nelodie@exemple.org;Élodie;Noël;Fenêtres;a_jour;;;\n"));
        await story.LetsItBeSent();
        Assert.Equal("Élodie", await story.Database.Read(tx => tx.Find<string>("select first_name from adherents where email = 'elodie@exemple.org'"), Stop));
    });

    [Theory, EveryWay]
    public Task Sixty_megabytes_are_refused_by_their_size(Way way) => Story.Live(way, async story =>
    {
        await story.Zoe.Upload("annuaire.csv", [.. Enumerable.Repeat("une ligne parmi tant d’autres\n"u8.ToArray(), 2_000_000).SelectMany(line => line)]);
        await story.LetsItBeSent();
        story.Zoe.Letter("dépasse 50 Mo");
    });

    [Theory, EveryWay]
    public Task Two_files_at_once_are_not_guessed_between(Way way) => Story.Live(way, async story =>
    {
        await story.Of<Inbox>().Store(new InboxEvent { EventId = "EvTWO", Workspace = "T0EMULATOR", Type = "message.im", Channel = "D1", User = "U0ZOE", Ts = "1.2", Subtype = "file_share", Files = "F1,F2", Lane = "D1" }, Stop);
        await story.LetsItBeSent();
        story.Zoe.Letter("Un seul fichier à la fois");
    });

    [Theory, EveryWay]
    public Task A_file_deleted_before_it_is_read_is_said(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.Refuse("files.info", "file_deleted");
        await Sends(story, story.Zoe, Larger);
        story.Zoe.Letter("n’est plus dans Slack");
    });

    [Theory, EveryWay]
    public Task A_file_deleted_before_the_answer_is_said(Way way) => Story.Live(way, async story =>
    {
        var message = await story.Zoe.Upload("annuaire.csv", Encoding.UTF8.GetBytes(Without("dan@", "leo@")));
        await story.LetsItBeSent();
        story.Zoe.DeleteMessage(message);
        await story.Zoe.Press(story.Zoe.Letter("Est-ce bien voulu"), "Remplacer l’annuaire");
        await story.LetsItBeSent();
        story.Zoe.Letter("n’est plus dans Slack");
        Assert.Equal(8, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_file_that_Slack_still_looks_into_is_waited_for(Way way) => Story.Live(way, async story =>
    {
        story.Slack.FilesAreScanned = true;
        await Sends(story, story.Zoe, Larger);
        Assert.Equal(8, await Adherents(story));
        story.Slack.FilesAreScanned = false;
        await story.LetsItBeSent();
        Assert.Equal(9, await Adherents(story));

        story.Slack.FilesAreScanned = true;
        await Sends(story, story.Zoe, Sample.Directory);
        await story.Advance(TimeSpan.FromMinutes(10));
        story.Zoe.Letter("Slack examine encore ce fichier");
    });

    [Theory, EveryWay]
    public Task Slack_being_away_only_delays_the_reading(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.Break("files.info", 503, times: 3);
        await Sends(story, story.Zoe, Larger);
        Assert.Equal(9, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_bot_that_stops_while_it_reads_begins_anew(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.LoseAnswer("files.info");
        await story.Zoe.Upload("annuaire.csv", Encoding.UTF8.GetBytes(Larger));
        await Eventually.So("the file is asked for", () => story.Slack.Calls.Any(call => call.Method == "files.info"));
        await story.StopBot();
        await story.Start();
        await story.LetsItBeSent();
        story.Zoe.Letter("Le nouvel annuaire est en service");
        Assert.Equal(9, await Adherents(story));
        Assert.Equal(1, await story.Database.Read(tx => tx.Find<int>("select count(*) from directory_versions"), Stop));
    });

    [Theory, EveryWay]
    public Task Several_instances_at_work_read_a_file_once(Way way) => Story.Live(way, async story =>
    {
        story.Slack.FilesAreScanned = true;
        await Sends(story, story.Zoe, Larger);
        var looked = Looked();
        story.Slack.FilesAreScanned = false;
        await Task.WhenAll(
            [story.Database.Write(tx => tx.Execute("update directory_files set due_at = 0"), Stop), .. Enumerable.Range(0, 4).Select(_ => Task.Run(() => story.Of<ReadFile>().RunNext(Stop), Stop))]);
        await story.LetsItBeSent();

        Assert.Equal(looked + 1, Looked());
        Assert.Equal(9, await Adherents(story));
        Assert.Single(story.Zoe.PrivateMessages, message => message.PlainRendering.Contains("Le nouvel annuaire est en service", StringComparison.Ordinal));
        Assert.Equal(1, await story.Database.Read(tx => tx.Find<int>("select count(*) from directory_versions"), Stop));

        int Looked() => story.Slack.Calls.Count(call => call.Method == "files.info");
    });

    [Theory, EveryWay]
    public Task What_a_killed_instance_had_in_hand_is_taken_up_when_its_lease_is_over(Way way) => Story.Live(way, async story =>
    {
        story.Slack.FilesAreScanned = true;
        await Sends(story, story.Zoe, Larger);
        await story.Database.Write(tx => tx.Execute("update directory_files set due_at = 0, attempts = attempts + 1, failures = 1, leased_until_at = 9999999999999"), Stop);
        await story.Database.Write(tx => tx.Execute("insert into directory_imports (workspace, version, lease_until) values ('T0EMULATOR', 99, 9999999999999)"), Stop);
        story.Slack.FilesAreScanned = false;
        await story.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(8, await Adherents(story));

        await story.Database.Write(tx => tx.Execute("update directory_imports set lease_until = 1"), Stop);
        await story.Database.Write(tx => tx.Execute("update directory_files set leased_until_at = 1"), Stop);
        await story.LetsItBeSent();
        Assert.Equal(9, await Adherents(story));
        story.Zoe.Letter("Le nouvel annuaire est en service");
    });

    [Theory, EveryWay]
    public Task Of_two_files_sent_at_once_the_second_is_in_force_and_each_sender_is_answered(Way way) => Story.Live(way, async story =>
    {
        await Task.WhenAll(
            Task.Run(() => story.Zoe.Upload("annuaire.csv", Encoding.UTF8.GetBytes(Larger)), Stop),
            Task.Run(() => story.Max.Upload("annuaire.csv", Encoding.UTF8.GetBytes(Larger + "encore@exemple.org;Léa;Core;Le Moulin vert;a_jour;;;\n")), Stop));
        await story.Advance(TimeSpan.FromMinutes(2));

        var second = await story.Database.Read(tx => tx.Find<string>("select user_id from directory_files order by number desc limit 1"), Stop);
        Assert.Equal(second == story.Zoe.Id ? 9 : 10, await Adherents(story));
        foreach (var sender in new[] { story.Zoe, story.Max })
            Assert.True(sender.HasLetter("Le nouvel annuaire est en service") || (sender.Id != second && sender.HasLetter("Un fichier plus récent")));
    });

    [Theory, EveryWay]
    public Task A_file_shared_in_a_channel_is_left_alone(Way way) => Story.Live(way, async story =>
    {
        foreach (var channel in new[] { Sample.Channel, Sample.FacilitatorsChannel })
        {
            story.Zoe.Share(channel, "annuaire.csv", Encoding.UTF8.GetBytes(Larger));
            await story.LetsItBeSent();
            Assert.DoesNotContain(story.Zoe.Messages(channel), message => message.IsFromBot);
        }
        Assert.Empty(story.Zoe.PrivateMessages);
        Assert.DoesNotContain(story.Slack.Calls, call => call.Method == "files.info");
        Assert.Equal(8, await Adherents(story));
    });

    [Theory, EveryWay]
    public Task A_permission_that_Slack_did_not_give_is_said_with_its_remedy(Way way) => Story.Live(way, async story =>
    {
        var whole = story.Slack.Manifest;
        story.Slack.Manifest = whole with { Scopes = [.. whole.Scopes.Where(scope => scope != "files:read")] };
        await Sends(story, story.Zoe, Larger);
        story.Zoe.Letter("Slack ne me laisse pas ouvrir les fichiers").Sees("files:read", "réinstaller à partir du manifeste", "L’annuaire en vigueur reste le même");
        story.Slack.ForgiveComplaints();

        story.Slack.Manifest = whole;
        await Sends(story, story.Zoe, Larger);
        story.Zoe.Letter("Le nouvel annuaire est en service");
    });

    [Theory, EveryWay]
    public Task What_is_kept_of_a_file_goes_after_a_month(Way way) => Story.Live(way, async story =>
    {
        await Sends(story, story.Zoe, Larger);
        await story.Sleep(TimeSpan.FromDays(32));
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from directory_files"), Stop));
    });

    private static async Task Sends(Story story, Person person, string csv)
    {
        await person.Upload("annuaire.csv", Encoding.UTF8.GetBytes(csv));
        await story.LetsItBeSent();
    }

    private static string Without(params string[] beginnings) =>
        string.Join('\n', Sample.Directory.ReplaceLineEndings("\n").Split('\n').Where(line => !beginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal))));

    private static Task<int> Adherents(Story story) =>
        story.Database.Read(tx => tx.Find<int>("select count(*) from adherents where version = (select version from directories)"), Stop);
}
