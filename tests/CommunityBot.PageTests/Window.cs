using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>The playground's page in a window of the browser, and what people do in it. Nothing is waited for but what can be seen.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _broken = [];
    private readonly List<string> _forgiven = [];

    private Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _broken.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" && !_forgiven.Exists(part => line.Text.Contains(part, StringComparison.Ordinal))) _broken.Add(line.Text);
        };
    }

    public IPage Page { get; }

    /// <param name="chromium">The browser.</param>
    /// <param name="story">Whose playground is opened.</param>
    /// <param name="address">Such as <c>?as=ana&amp;as=zoe</c>.</param>
    /// <param name="options">A French window of 1280 by 800 in Paris otherwise.</param>
    /// <param name="firstVisit">Whether the welcome is still to be put away.</param>
    /// <param name="script">What is to be there before the page, whose own policy lets nothing in.</param>
    public static Task<Window> Open(Chromium chromium, Story story, string address, BrowserNewContextOptions? options = null, bool firstVisit = false, string? script = null) =>
        Open(chromium, new Uri(story.PlaygroundAddress, address), options, firstVisit, script);

    /// <param name="chromium">The browser.</param>
    /// <param name="address">Of the page, with what is to be opened in it.</param>
    /// <param name="options">A French window of 1280 by 800 in Paris otherwise.</param>
    /// <param name="firstVisit">Whether the welcome is still to be put away.</param>
    /// <param name="script">What is to be there before the page, whose own policy lets nothing in.</param>
    public static async Task<Window> Open(Chromium chromium, Uri address, BrowserNewContextOptions? options = null, bool firstVisit = false, string? script = null)
    {
        options ??= new();
        options.Locale ??= "fr-FR";
        options.TimezoneId ??= "Europe/Paris";
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await chromium.Open(options);
        context.SetDefaultTimeout(20_000);
        // A page of some fifty files, opened beside other windows on a busy machine.
        context.SetDefaultNavigationTimeout(60_000);
        SetDefaultExpectTimeout(20_000);
        if (!firstVisit) await context.AddInitScriptAsync("localStorage.setItem('welcomed', 'yes')");
        if (script is not null) await context.AddInitScriptAsync(script);
        var window = new Window(context, await context.NewPageAsync());
        await window.Page.GotoAsync(address.AbsoluteUri);
        return window;
    }

    /// <summary>Somebody's pane.</summary>
    public ILocator Pane(string name) => Page.Locator("section.pane").And(Page.GetByLabel(name));

    /// <summary>Lets the browser tell of what a test breaks itself.</summary>
    public void Forgives(string part) => _forgiven.Add(part);

    /// <summary>Closes the window; nothing in it may have broken unseen.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_broken);
    }
}

/// <summary>What people do in a pane.</summary>
internal static class PaneVerbs
{
    public const string Why = "Je fais tourner les réseaux de trois sites et je voudrais comparer nos pratiques de sauvegarde.";

    public static ILocator Composer(this ILocator pane) => pane.Locator(".screen textarea.write");

    /// <summary>The thread that is open.</summary>
    public static ILocator Thread(this ILocator pane) => pane.GetByRole(AriaRole.Complementary);

    public static ILocator Form(this ILocator pane) => pane.GetByRole(AriaRole.Dialog);

    /// <summary>Types in the place that is shown, and presses Enter.</summary>
    public static async Task Type(this ILocator pane, string text)
    {
        await pane.Composer().FillAsync(text);
        await pane.Composer().PressAsync("Enter");
    }

    /// <summary>Presses a button by what it shows, or by its name where it shows a drawing.</summary>
    public static Task Press(this ILocator pane, string button) => pane.Locator($"button:text-is(\"{button}\"), button[aria-label=\"{button}\"]").ClickAsync();

    /// <summary>A message that reads so, in the channel or in the thread.</summary>
    public static ILocator Message(this ILocator pane, string text) => pane.GetByRole(AriaRole.Article).Filter(new() { HasText = text });

    /// <summary>Goes to a channel, or to the app.</summary>
    public static Task Go(this ILocator pane, string place) => pane.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = place + " " }).ClickAsync();

    /// <summary>Fills the joining form with what nobody can leave out, and sends it.</summary>
    public static async Task FillsAndSends(this ILocator pane)
    {
        var form = pane.Form();
        await form.GetByLabel("Pourquoi").FillAsync(Why);
        await form.GetByLabel("Porteur").CheckAsync();
        await form.GetByLabel("J’ai lu ces règles et je les accepte").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
    }
}
