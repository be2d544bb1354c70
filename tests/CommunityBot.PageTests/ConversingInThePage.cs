using System.Text;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class ConversingInThePage(Chromium chromium)
{
    [Fact]
    public Task A_question_is_answered_in_a_thread_that_its_author_finds_unread() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services&as=leo&in=infra-services");
        var (zoe, leo) = (window.Pane("Zoé"), window.Pane("Léo"));
        await zoe.Type("Qui vient jeudi ?");
        await leo.Message("Qui vient jeudi ?").HoverAsync();
        await leo.GetByRole(AriaRole.Button, new() { Name = "Répondre dans un fil" }).ClickAsync();
        await Expect(leo.Thread().GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("Moi, avec @Na");
        await leo.GetByRole(AriaRole.Option, new() { Name = "Nadia" }).ClickAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(leo.Thread()).ToContainTextAsync("Moi, avec @Nadia");

        await Expect(zoe.Message("Qui vient jeudi ?")).ToContainTextAsync("1 réponse");
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "infra-services canal, 1 message non lu" })).ToBeVisibleAsync();
        await zoe.GetByRole(AriaRole.Button, new() { Name = "1 réponse" }).ClickAsync();
        await Expect(zoe.Thread()).ToContainTextAsync("Moi, avec @Nadia");
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "infra-services canal", Exact = true })).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(zoe.Thread()).ToBeHiddenAsync();
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "1 réponse" })).ToBeFocusedAsync();

        await leo.Thread().GetByLabel("Envoyer aussi dans #infra-services").CheckAsync();
        await leo.Thread().GetByRole(AriaRole.Textbox).FillAsync("On sera trois");
        await leo.Thread().GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(zoe.Message("On sera trois")).ToContainTextAsync("Répondu dans un fil");
        await Expect(zoe.Message("Qui vient jeudi ?")).ToContainTextAsync("2 réponses");
    });

    [Fact]
    public Task By_the_keyboard_alone_someone_reacts_rewrites_and_deletes() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        await using var other = await Window.Open(chromium, story, "?as=leo&in=infra-services");
        var (zoe, leo) = (window.Pane("Zoé"), other.Pane("Léo"));
        var keys = window.Page.Keyboard;
        await leo.Type("J’apporte le café");
        await zoe.Type("Une coquile");
        await Expect(leo.Message("Une coquile")).ToBeVisibleAsync();

        await zoe.Composer().FocusAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(zoe.GetByRole(AriaRole.Textbox, new() { Name = "Modifier le message" })).ToHaveValueAsync("Une coquile");
        await keys.PressAsync("Backspace");
        await keys.TypeAsync("le");
        await keys.PressAsync("Enter");
        await Expect(leo.Message("Une coquille")).ToContainTextAsync("(modifié)");

        await Expect(zoe.Message("Une coquille")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(zoe.Message("J’apporte le café")).ToBeFocusedAsync();
        await keys.PressAsync("r");
        await keys.TypeAsync("fusée");
        await Expect(zoe.GetByRole(AriaRole.Option, new() { Name = "fusée" })).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("Enter");
        var rocket = leo.GetByRole(AriaRole.Button, new() { Name = "🚀 1, fusée, par Zoé" });
        await Expect(rocket).ToHaveAttributeAsync("aria-pressed", "false");
        await rocket.ClickAsync();
        await zoe.GetByRole(AriaRole.Button, new() { Name = "🚀 2, fusée, par vous et Léo" }).PressAsync("Enter");
        await Expect(leo.GetByRole(AriaRole.Button, new() { Name = "🚀 1, fusée, par vous" })).ToBeFocusedAsync();

        await zoe.Message("Une coquille").FocusAsync();
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Autres actions sur le message de Zoé" }).PressAsync("Enter");
        await zoe.GetByRole(AriaRole.Menuitem, new() { Name = "Supprimer le message" }).PressAsync("Enter");
        await keys.PressAsync("Enter");
        await Expect(leo.Message("Une coquille")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task What_can_be_done_with_a_message_follows_it_on_the_way_of_the_keyboard() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.Channel, "Voir #general");
        await story.Zoe.Type(Sample.Channel, "Et #cafe-du-jeudi, puis #general");
        await using var window = await Window.Open(chromium, story, "?as=leo&in=infra-services");
        var (leo, keys) = (window.Pane("Léo"), window.Page.Keyboard);
        await leo.Message("Et #cafe").FocusAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(leo.Message("Voir")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Expect(leo.Message("Voir").GetByRole(AriaRole.Button, new() { Name = "#general" })).ToBeFocusedAsync();
        foreach (var tool in new[] { "Ajouter une réaction", "Répondre dans un fil", "Modifier le message", "Autres actions sur le message de Léo" })
        {
            await keys.PressAsync("Tab");
            await Expect(leo.GetByRole(AriaRole.Button, new() { Name = tool })).ToBeFocusedAsync();
        }

        await keys.PressAsync("Tab");
        await Expect(leo.Message("Et #cafe").GetByRole(AriaRole.Button, new() { Name = "#general" })).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Expect(leo.GetByRole(AriaRole.Button, new() { Name = "Ajouter une réaction" })).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(leo.Message("Et #cafe").GetByRole(AriaRole.Button, new() { Name = "#general" })).ToBeFocusedAsync();
    });

    [Fact]
    public Task An_emoji_is_sent_by_its_name_and_read_as_a_picture() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=leo&in=infra-services");
        var leo = window.Pane("Léo");
        await leo.Composer().PressSequentiallyAsync("Bravo 👍🏽 :fusé");
        await leo.GetByRole(AriaRole.Option, new() { Name = "rocket" }).ClickAsync();
        await leo.Composer().PressAsync("Enter");
        await Expect(leo.Message("Bravo 👍🏽 🚀")).ToBeVisibleAsync();
        Assert.Equal("Bravo :+1::skin-tone-4: :rocket:", story.Leo.Messages(Sample.Channel)[^1].Text);

        await leo.Composer().PressAsync("ArrowUp");
        await Expect(leo.GetByRole(AriaRole.Textbox, new() { Name = "Modifier le message" })).ToHaveValueAsync("Bravo 👍🏽 🚀");
    });

    [Fact]
    public Task A_thread_outlives_the_message_it_answers() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=leo&in=infra-services");
        var leo = window.Pane("Léo");
        await story.Zoe.Type(Sample.Channel, "Trop vite");
        var message = story.Leo.Messages(Sample.Channel)[^1];
        story.Leo.Reply(message, "Attends");
        story.Zoe.DeleteMessage(message);
        await Expect(leo.Message("Ce message a été supprimé.")).ToContainTextAsync("1 réponse");
        await leo.GetByRole(AriaRole.Button, new() { Name = "1 réponse" }).ClickAsync();
        await window.Page.Keyboard.TypeAsync("Tant pis");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(leo.Thread()).ToContainTextAsync("Tant pis");
    });

    [Fact]
    public Task The_directory_is_sent_as_a_file_and_the_bot_answers() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=app");
        var zoe = window.Pane("Zoé");
        await zoe.Locator(".screen input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "annuaire.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Sample.Directory + "\nnouveau@exemple.org;Nour;Veau;Le Moulin vert;a_jour;;;\n"),
        });
        await Expect(zoe.GetByRole(AriaRole.List, new() { Name = "Fichiers joints" })).ToContainTextAsync("annuaire.csv");
        await Expect(zoe.Composer()).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(zoe.GetByRole(AriaRole.Article).Filter(new() { HasText = "annuaire.csv" })).ToContainTextAsync("CSV");
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(zoe.GetByRole(AriaRole.Log)).ToContainTextAsync("1 adhérent ajouté");
    });

    [Fact]
    public Task A_file_dropped_on_a_conversation_waits_there_until_it_is_sent_or_put_away() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await Expect(zoe.Composer()).ToBeVisibleAsync();
        await zoe.Locator(".desk").EvaluateAsync("""
            desk => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(['Ordre du jour'], 'notes.txt', { type: 'text/plain' }));
              for (const kind of ['dragover', 'drop']) desk.querySelector('.screen').dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
            }
            """);
        await zoe.Press("Retirer notes.txt");
        await Expect(zoe.GetByText("notes.txt")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_finger_finds_in_one_menu_what_a_pointer_finds_in_three_buttons() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.Channel, "Qui vient jeudi ?");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services", new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true, IsMobile = true });
        var zoe = window.Pane("Zoé");
        await zoe.Message("Qui vient jeudi ?").TapAsync();
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "Répondre dans un fil" })).ToBeHiddenAsync();
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Autres actions sur le message de Léo" }).TapAsync();
        await zoe.GetByRole(AriaRole.Menuitem, new() { Name = "Répondre dans un fil" }).TapAsync();
        await Expect(zoe.Thread().GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await Expect(zoe.Thread().GetByLabel("Envoyer aussi dans #infra-services")).ToBeInViewportAsync(new() { Ratio = 1 });
        await zoe.Press("Fermer le fil");
        await Expect(zoe.Composer()).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_shortcuts_of_a_message_stand_in_its_menu() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await story.Leo.Type(Sample.Channel, "Je vends mes services");
        await zoe.Message("Je vends mes services").HoverAsync();
        await zoe.Press("Autres actions sur le message de Léo");
        await Expect(zoe.GetByRole(AriaRole.Menuitem, new() { Name = "Rappeler une règle" })).ToBeFocusedAsync();
        await Expect(zoe.GetByRole(AriaRole.Menuitem, new() { Name = "Signaler aux animateurs" })).ToBeVisibleAsync();
        await Expect(zoe.GetByRole(AriaRole.Menuitem, new() { Name = "Supprimer le message" })).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_channel_that_is_named_leads_there_and_the_keys_that_help_are_told() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.General, "La suite dans #infra-services");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=general");
        var zoe = window.Pane("Zoé");
        await zoe.GetByRole(AriaRole.Button, new() { Name = "#infra-services" }).ClickAsync();
        await Expect(zoe.GetByRole(AriaRole.Heading, new() { Name = "infra-services", Exact = true })).ToBeVisibleAsync();

        await zoe.Press("Fichiers et raccourcis");
        await zoe.GetByRole(AriaRole.Menuitem, new() { Name = "Raccourcis du clavier" }).ClickAsync();
        await Expect(zoe.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Passer au volet suivant");
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "Fichiers et raccourcis" })).ToBeFocusedAsync();
    });

    [Fact]
    public Task A_shortcut_of_the_app_stands_beside_the_composer() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        var ana = window.Pane("Ana");
        await ana.Press("Fichiers et raccourcis");
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Rejoindre" }).ClickAsync();
        await Expect(ana.Form().GetByLabel("Pourquoi")).ToBeFocusedAsync();
    });

    [Fact]
    public Task What_came_for_someone_whom_no_pane_shows_is_counted_beside_their_name() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await using var zoes = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var ana = window.Pane("Ana");
        await ana.Type("/rejoindre");
        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(zoes.Pane("Zoé").GetByRole(AriaRole.Button, new() { Name = "Ana à jour 1 message non lu" })).ToBeVisibleAsync();
        await ana.Go("CommunityBot");
        await Expect(zoes.Pane("Zoé").GetByRole(AriaRole.Button, new() { Name = "Ana à jour", Exact = true })).ToBeVisibleAsync();
    });
}
