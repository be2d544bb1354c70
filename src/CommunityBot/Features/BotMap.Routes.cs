using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>What the host finds in the map: what to declare to Slack, and which class does what.</summary>
public sealed partial class BotMap
{
    public IReadOnlyList<CommandName> Commands => _commands;
    public IReadOnlyList<SubCommandName> SubCommands => [.. _subCommands.Select(s => s.Name)];
    public IReadOnlyList<ShortcutName> Shortcuts => _shortcuts;

    /// <summary>Slack's names of the event subscriptions: <c>message.im</c>.</summary>
    public IReadOnlyList<string> Events => [.. _events.Select(e => e.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The bot scopes without which something mapped here would fail.</summary>
    public IReadOnlyCollection<string> Scopes => _scopes;

    public IReadOnlyList<DailyStep> DailySteps => [.. _daily.Select(d => d.Step)];

    /// <summary>Every class that must be made for these routes.</summary>
    public IEnumerable<Type> Handlers => Slack.Handlers
        .Concat(_subCommands.Select(s => s.Handler)).Concat(_events.Select(e => e.Handler)).Concat(_daily.Select(d => d.Handler)).Concat(_after.Select(a => a.Handler))
        .Concat(_draws.Values.Select(d => d.Handler)).Concat(_parts.Values.Select(p => p.Handler)).Concat(_told.Values.Select(t => t.Handler))
        .Concat(_home.Values.Select(h => h.Handler)).Concat(_underWay.Select(u => u.Handler)).Concat(Page is null ? [] : [Page.Handler])
        .Concat(_missing.Select(m => m.Handler)).Concat(_digest.Select(d => d.Handler)).Concat(_checks.Select(c => c.Handler)).Concat(_rewordings.Select(r => r.Handler)).Concat(_background)
        .Concat(NoSubCommand is null ? [] : [NoSubCommand.Handler]).Concat(_uses).Distinct();

    /// <summary>Every name that outlives a release: in messages on screen, in rows, in Slack's configuration. Held by a snapshot.</summary>
    public IReadOnlyList<string> WireNames =>
    [
        .. Slack.Names
            .Concat(_subCommands.Select(s => $"subcommand {s.Name.French} {s.Name.English}")).Concat(Events.Select(e => "event " + e))
            .Concat(_draws.Keys.Select(k => "subject " + k)).Concat(_parts.Keys.Select(k => "part " + k)).Concat(_told.Keys.Select(k => "outcome " + k)).Concat(_daily.Select(d => "daily " + d.Step.Step))
            .Concat(_rewordings.Select(r => "text " + r.Text.Text.Code()))
            .Order(StringComparer.Ordinal),
    ];

    internal NoSubCommandRoute? NoSubCommand { get; private set; }

    /// <summary>Null where no feature draws a Home tab: it is then off in the manifest.</summary>
    internal HomePageRoute? Page { get; private set; }

    /// <summary>By order.</summary>
    internal IEnumerable<KeyValuePair<int, HomeRoute>> HomeSections => _home;

    internal IReadOnlyList<UnderWayRoute> UnderWays => _underWay;
    internal IReadOnlyList<AfterRoute> AfterCommands => _after;
    internal IReadOnlyList<MissingRoute> MissingThings => _missing;
    internal IReadOnlyList<DigestRoute> DigestSections => _digest;
    internal IReadOnlyList<CheckRoute> CheckRoutes => _checks;
    internal IReadOnlyCollection<Type> BackgroundWorks => _background;
    internal IReadOnlyList<RewordRoute> Rewordings => _rewordings;

    internal SubCommandRoute? FindSubCommand(string word)
    {
        var folded = Spelling.Folded(word);
        return _subCommands.Find(s => Spelling.Folded(s.Name.French) == folded || Spelling.Folded(s.Name.English) == folded);
    }

    internal RewordRoute? FindRewording(BotText text) => _rewordings.Find(r => r.Text.Text == text);

    internal IEnumerable<EventRoute> Hearing(string type) => _events.Where(e => e.Type == type);

    internal DrawRoute Drawing(string subjectKind) =>
        _draws.GetValueOrDefault(subjectKind) ?? throw new InvalidOperationException($"No feature draws the subject '{subjectKind}'.");

    /// <summary>Null where no feature has that part any more.</summary>
    internal PartRoute? FindPart(string subjectKind) => _parts.GetValueOrDefault(subjectKind);

    /// <summary>Null where nobody names that kind of post.</summary>
    internal NamePost? FindName(string subjectKind) => _names.GetValueOrDefault(subjectKind);

    internal ToldRoute Telling(string route) =>
        _told.GetValueOrDefault(route) ?? throw new InvalidOperationException($"No feature is told the outcome '{route}'.");

    internal DailyRoute DueDaily(string step) =>
        _daily.Find(d => d.Step.Step == step) ?? throw new InvalidOperationException($"No feature has the daily step '{step}'.");

    internal sealed record SubCommandRoute(SubCommandName Name, Type Handler, Func<IServiceProvider, SlashCommand, CancellationToken, Task<Answer>> Run);
    internal sealed record NoSubCommandRoute(Type Handler, Func<IServiceProvider, SlashCommand, CancellationToken, Task<Answer>> Run);
    internal sealed record EventRoute(string Type, Type Handler, Func<IServiceProvider, Tx, InboxEvent, CancellationToken, Task> Run, Func<IServiceProvider, InboxEvent, CancellationToken, Task> Before);
    internal sealed record DrawRoute(Type Handler, Func<IServiceProvider, Tx, string, Place, CancellationToken, Task<Message?>> Run);
    /// <param name="Order">Among the parts of a community.</param>
    internal sealed record PartRoute(int Order, Type Handler, Func<IServiceProvider, Tx, string, UserId, CancellationToken, Task<LetterPart?>> Run);
    internal sealed record HomeRoute(Type Handler, Func<IServiceProvider, Tx, Reader, CancellationToken, Task<IReadOnlyList<Block>?>> Run);
    internal sealed record UnderWayRoute(Type Handler, Func<IServiceProvider, Tx, Reader, CancellationToken, Task<IReadOnlyList<UnderWay>>> Run);
    internal sealed record HomePageRoute(Type Handler, Func<IServiceProvider, Tx, UserId, CancellationToken, Task<HomeView>> Run);
    internal sealed record ToldRoute(Type Handler, Func<IServiceProvider, Tx, Outcome, CancellationToken, Task> Run);
    internal sealed record MissingRoute(Type Handler, Func<IServiceProvider, Tx, CommunitySettings, Week, UserId, CancellationToken, Task<Missing?>> Look);
    internal sealed record DigestRoute(Type Handler, Func<IServiceProvider, Tx, DigestOf, CancellationToken, Task<DigestSection?>> Draw);
    internal sealed record CheckRoute(Type Handler, Func<IServiceProvider, CheckUp, CancellationToken, Task<IReadOnlyList<Finding>>> Look);
    internal sealed record DailyRoute(DailyStep Step, Type Handler)
    {
        public required Func<IServiceProvider, Tx, CommunitySettings, DateTimeOffset, CancellationToken, Task> Run { get; init; }
        public required Func<IServiceProvider, CommunitySettings, CancellationToken, Task> Before { get; init; }
        public required Func<IServiceProvider, Tx, IReadOnlyCollection<string>, Task<IReadOnlySet<string>>> Among { get; init; }
        public required Func<IServiceProvider, IReadOnlyCollection<CommunitySettings>, CancellationToken, Task<IReadOnlySet<string>>> Asks { get; init; }
    }

    internal sealed record RewordRoute(Rewordable Text, Type Handler, Func<IServiceProvider, Tx, CommunitySettings, Language, UserId, Task<Specimen>> Specimen, Func<IServiceProvider, Tx, CommunitySettings, Task> Changed);
    internal sealed record AfterRoute(Type Handler, Func<IServiceProvider, SlashCommand, CancellationToken, Task<Message?>> Run);
}

/// <summary>What a post is called in the list of what waits for its channel.</summary>
/// <param name="id">Of its subject.</param>
/// <param name="reader">Whose language it is named in.</param>
public delegate Task<string?> NamePost(Tx tx, string id, Language reader);
