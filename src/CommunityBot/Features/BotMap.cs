using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features;

/// <summary>
/// Everything the features bring: what Slack may send and who handles it, the events heard, the subjects drawn, the outcomes told, the
/// daily steps, and what the manifest must declare for it. A name mapped twice stops the start.
/// </summary>
/// <remarks>Handlers are plain classes, made once by dependency injection; each is named by the routes that lead to it.</remarks>
public sealed partial class BotMap
{
    /// <summary>The two commands that take a sub-command, one per language; each understands the words of both.</summary>
    public static readonly CommandName French = new("/communaute", new("Votre communauté : ce que vous pouvez y faire", "Your community, in French"), new("aide", "aide"));
    public static readonly CommandName English = new("/community", new("La même chose que /communaute, avec des mots anglais", "Your community: what you can do in it"), new("help", "help"));

    /// <summary>The part of the Home tab for what waits for its reader.</summary>
    internal const int FirstWaiting = 100, LastWaiting = 199;

    private readonly List<CommandName> _commands = [French, English];
    private readonly List<SubCommandRoute> _subCommands = [];
    private readonly List<ShortcutName> _shortcuts = [];
    private readonly List<EventRoute> _events = [];
    private readonly List<DailyRoute> _daily = [];
    private readonly List<AfterRoute> _after = [];
    private readonly SortedList<int, HomeRoute> _home = [];
    private readonly List<UnderWayRoute> _underWay = [];
    private readonly List<CheckRoute> _checks = [];
    private readonly HashSet<Type> _background = [];
    private readonly List<RewordRoute> _rewordings = [];
    private readonly Dictionary<string, DrawRoute> _draws = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartRoute> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamePost> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ToldRoute> _told = new(StringComparer.Ordinal);
    // What the host does for every feature: commands; private conversations; the check that the facilitators' channel is private; posting, and
    // looking in the history for a message whose answer was lost.
    private readonly SortedSet<string> _scopes = new(StringComparer.Ordinal)
    {
        "channels:history", "channels:read", "chat:write", "commands", "groups:history", "groups:read", "im:history", "im:write", "users:read",
    };

    private readonly List<MissingRoute> _missing = [];
    private readonly List<DigestRoute> _digest = [];
    private readonly HashSet<Type> _uses = [typeof(SubCommands)];

    /// <summary>The command whose words are in that language.</summary>
    public static string SlashIn(Language language) => (language == Language.French ? French : English).Slash;

    public BotMap()
    {
        Slack.Command<SubCommands>(French.Slash, (h, command, stop) => h.Run(command, stop));
        Slack.Command<SubCommands>(English.Slash, (h, command, stop) => h.Run(command, stop));
    }

    /// <summary>The names Slack sends back, to handlers.</summary>
    public SlackMap Slack { get; } = new();

    public BotMap Command<THandler>(CommandName name, Func<THandler, SlashCommand, CancellationToken, Task<Answer>> step) where THandler : class
    {
        Slack.Command(name.Slash, step);
        _commands.Add(name);
        return this;
    }

    /// <summary>A word after <c>/communaute</c>. The command the step receives carries in <c>Text</c> what follows the word.</summary>
    public BotMap SubCommand<THandler>(SubCommandName name, Func<THandler, SlashCommand, CancellationToken, Task<Answer>> step) where THandler : class
    {
        foreach (var word in new[] { name.French, name.English })
            if (FindSubCommand(word) is not null) throw new InvalidOperationException($"The sub-command '{word}' is mapped twice.");
        _subCommands.Add(new(name, typeof(THandler), (services, command, stop) => step(services.GetRequiredService<THandler>(), command, stop)));
        return this;
    }

    /// <summary>What answers <c>/communaute</c> alone, or followed by a word that is no sub-command.</summary>
    public BotMap WithoutSubCommand<THandler>(Func<THandler, SlashCommand, CancellationToken, Task<Answer>> step) where THandler : class
    {
        if (NoSubCommand is not null) throw new InvalidOperationException("What answers without a sub-command is mapped twice.");
        NoSubCommand = new(typeof(THandler), (services, command, stop) => step(services.GetRequiredService<THandler>(), command, stop));
        return this;
    }

    public BotMap Shortcut<THandler>(ShortcutId id, Both name, Both description, Func<THandler, GlobalShortcut, CancellationToken, Task<Answer>> step) where THandler : class
    {
        Slack.GlobalShortcut(id, step);
        _shortcuts.Add(new(id, name, description));
        return this;
    }

    /// <summary>A shortcut in the menu of every message; Slack offers it to anyone, in any conversation.</summary>
    public BotMap MessageShortcut<THandler>(ShortcutName name, Func<THandler, MessageShortcut, CancellationToken, Task<Answer>> step) where THandler : class
    {
        Slack.MessageShortcut(name.Id, step);
        _shortcuts.Add(name with { IsOnMessages = true });
        return this;
    }

    public BotMap Button<THandler, TCarried>(ButtonId<TCarried> id, Func<THandler, Press<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried>
    {
        Slack.Button(id, step);
        return this;
    }

    /// <summary>The entries of an <see cref="Overflow"/> menu.</summary>
    public BotMap Menu<THandler, TCarried>(MenuId<TCarried> id, Func<THandler, Press<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried>
    {
        Slack.Menu(id, step);
        return this;
    }

    /// <summary>A choice in a form that is still open, told at once.</summary>
    public BotMap Choice<THandler, TCarried>(ChoiceField field, Func<THandler, Choosing<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried>
    {
        Slack.Choice(field, step);
        return this;
    }

    public BotMap Submission<THandler, TCarried>(ModalId<TCarried> id, Func<THandler, Submission<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried>
    {
        Slack.Submission(id, step);
        return this;
    }

    /// <summary>What an <see cref="ExternalSelect"/> proposes.</summary>
    public BotMap Suggestions<THandler>(ExternalField field, Func<THandler, Suggestion, CancellationToken, Task<Answer>> step) where THandler : class
    {
        Slack.Suggestions(field, step);
        return this;
    }

    /// <inheritdoc cref="Suggestions{THandler}(ExternalField, Func{THandler, Suggestion, CancellationToken, Task{Answer}})"/>
    public BotMap Suggestions<THandler>(ExternalChoicesField field, Func<THandler, Suggestion, CancellationToken, Task<Answer>> step) where THandler : class
    {
        Slack.Suggestions(field, step);
        return this;
    }

    /// <summary>An event of Slack, by the name of its subscription. Its effects and its mark "done" are the transaction given; it may be heard by several features.</summary>
    /// <param name="before">What must be asked of Slack first, outside any transaction; it may come more than once.</param>
    public BotMap Event<THandler>(string type, Func<THandler, Tx, InboxEvent, CancellationToken, Task> step, Func<THandler, InboxEvent, CancellationToken, Task>? before = null) where THandler : class
    {
        _events.Add(new(type, typeof(THandler), (services, tx, heard, stop) => step(services.GetRequiredService<THandler>(), tx, heard, stop),
            (services, heard, stop) => before is null ? Task.CompletedTask : before(services.GetRequiredService<THandler>(), heard, stop)));
        return this;
    }

    /// <summary>What a feature does once Slack has executed, or finally refused, something it queued under that route.</summary>
    public BotMap Told<THandler>(string route, Func<THandler, Tx, Outcome, CancellationToken, Task> step) where THandler : class
    {
        if (!_told.TryAdd(route, new(typeof(THandler), (services, tx, outcome, stop) => step(services.GetRequiredService<THandler>(), tx, outcome, stop))))
            throw new InvalidOperationException($"The outcome '{route}' is told twice.");
        return this;
    }

    /// <summary>
    /// Each community, at that local time of every day, in a transaction that also marks the day: it acts once, whoever wakes first. What a community has at one time
    /// shares its transaction, in the features' order. After a downtime the last one missed runs once, at start; <c>due</c> says which it is.
    /// </summary>
    /// <param name="before">
    /// What must be asked of Slack first, outside any transaction; it may come more than once, and is tried again while Slack is away. Such a step does not wait for
    /// its first hour: it also runs as soon as the community is known.
    /// </param>
    /// <param name="among">The communities, of many, in which there is something to do: asked in one statement, so that the others cost nothing. Null: it is looked for in each.</param>
    /// <param name="asks">Those, of many, for which Slack must be asked: the others do not wait for them. Null: all, where there is a <paramref name="before"/>.</param>
    public BotMap Daily<THandler>(
        string step, LocalTime at, Func<THandler, Tx, CommunitySettings, DateTimeOffset, CancellationToken, Task> run, Func<THandler, CommunitySettings, CancellationToken, Task>? before = null,
        Func<THandler, Tx, IReadOnlyCollection<string>, Task<IReadOnlySet<string>>>? among = null, Func<THandler, IReadOnlyCollection<CommunitySettings>, CancellationToken, Task<IReadOnlySet<string>>>? asks = null)
        where THandler : class => Daily(step, _ => at, run, before, among, asks);

    /// <summary>The same at a local time that each community's settings choose. Moved to an hour already past, it runs at once where that day was not done; moved to one still to come, not twice.</summary>
    /// <inheritdoc cref="Daily{THandler}(string, LocalTime, Func{THandler, Tx, CommunitySettings, DateTimeOffset, CancellationToken, Task}, Func{THandler, CommunitySettings, CancellationToken, Task}, Func{THandler, Tx, IReadOnlyCollection{string}, Task{IReadOnlySet{string}}}, Func{THandler, IReadOnlyCollection{CommunitySettings}, CancellationToken, Task{IReadOnlySet{string}}})"/>
    public BotMap Daily<THandler>(
        string step, Func<CommunitySettings, LocalTime> at, Func<THandler, Tx, CommunitySettings, DateTimeOffset, CancellationToken, Task> run, Func<THandler, CommunitySettings, CancellationToken, Task>? before = null,
        Func<THandler, Tx, IReadOnlyCollection<string>, Task<IReadOnlySet<string>>>? among = null, Func<THandler, IReadOnlyCollection<CommunitySettings>, CancellationToken, Task<IReadOnlySet<string>>>? asks = null)
        where THandler : class
    {
        if (_daily.Any(d => d.Step.Step == step)) throw new InvalidOperationException($"The daily step '{step}' is mapped twice.");
        _daily.Add(new(new(step, at) { AtOnce = before is not null }, typeof(THandler))
        {
            Run = (services, tx, community, due, stop) => run(services.GetRequiredService<THandler>(), tx, community, due, stop),
            Before = (services, community, stop) => before is null ? Task.CompletedTask : before(services.GetRequiredService<THandler>(), community, stop),
            Among = (services, tx, some) => among is null ? Task.FromResult(All(some)) : among(services.GetRequiredService<THandler>(), tx, some),
            Asks = (services, some, stop) => before is null ? Task.FromResult(All([])) : asks is null ? Task.FromResult(All(some.Select(one => one.Id))) : asks(services.GetRequiredService<THandler>(), some, stop),
        });
        return this;

        static IReadOnlySet<string> All(IEnumerable<string> communities) => communities.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a feature has to say to whoever typed a command, once it is answered; null for nothing. Only that person sees it.</summary>
    public BotMap AfterCommand<THandler>(Func<THandler, SlashCommand, CancellationToken, Task<Message?>> say) where THandler : class
    {
        _after.Add(new(typeof(THandler), (services, command, stop) => say(services.GetRequiredService<THandler>(), command, stop)));
        return this;
    }

    /// <summary>What a feature can tell of whether all is well: its lines of <c>communitybot doctor</c>. It writes nothing.</summary>
    public BotMap Checks<THandler>(Func<THandler, CheckUp, CancellationToken, Task<IReadOnlyList<Finding>>> look) where THandler : class
    {
        _checks.Add(new(typeof(THandler), (services, checkUp, stop) => look(services.GetRequiredService<THandler>(), checkUp, stop)));
        return this;
    }

    /// <summary>Work too long for the transaction of an event or a press, done beside everything else.</summary>
    public BotMap Background<T>() where T : class, IBackgroundWork
    {
        _background.Add(typeof(T));
        return this;
    }

    /// <summary>Slack's bot scopes a feature cannot do without.</summary>
    public BotMap Needs(params IEnumerable<string> needed)
    {
        _scopes.UnionWith(needed);
        return this;
    }

    /// <summary>A class that steps share without being a step itself: made once, like them.</summary>
    public BotMap Uses<T>() where T : class
    {
        _uses.Add(typeof(T));
        return this;
    }
}
