namespace CommunityBot.Emulator;

/// <summary>
/// A Slack workspace in memory: its people, its channels, and the one app installed in it. Everything in it is guarded by one
/// lock, never held while HTTP is waited for.
/// </summary>
public sealed partial class Workspace
{
    private readonly List<Person> _people = [];
    private readonly List<Channel> _channels = [];
    private readonly List<UserGroup> _groups = [];

    internal Workspace(EmulatorOptions options)
    {
        Options = options;
        Manifest = options.Manifest;
        Ids = new Ids(options.Clock);
        Faults = new Faults(Changes);
        Began = options.Clock.GetUtcNow();
        Journal = new Journal(options.Clock, Changes);
        Triggers = new Triggers(this);
        ResponseUrls = new ResponseUrls(this);
        Screens = new Screens(this);
        Files = new FileStore(this);
        Uploads = new FileUploads(this);
        Sockets = new Sockets(this);
        Deliver = new Deliveries(this);
        Events = new Events(this);
        Timeline = new Timeline(this);
        Scheduled = new ScheduledMessages(this);
        Interactions = new Interactions(this);
        Bot = new Person(this, new PersonSeed(Manifest.BotName)
        {
            Id = options.BotUserId,
            RealName = Manifest.Name,
            DisplayName = Manifest.Name,
            IsBot = true,
            TimeZone = null,
            Locale = null,
        });
        Slackbot = new Person(this, new PersonSeed("slackbot") { Id = "USLACKBOT", RealName = "Slackbot", DisplayName = "Slackbot", TimeZone = null, Locale = null });
        _people.Add(Bot);
        foreach (var missing in Subscriptions.WithoutScope(Manifest))
            Journal.Complain("manifest", missing);
    }

    /// <summary>What can be broken on purpose.</summary>
    public Faults Faults { get; }

    /// <summary>The connections of Socket Mode, and what may become of them.</summary>
    public Sockets Sockets { get; }

    /// <summary>The bot's own user.</summary>
    public Person Bot { get; }

    /// <summary>The last two thousand Web API calls, oldest first.</summary>
    public IReadOnlyList<Call> Calls => Journal.Calls;

    /// <summary>Told of each call as it ends, one after the other: of <see cref="Calls"/> the last alone are kept. Whoever hears of it holds the workspace up.</summary>
    public event EventHandler<CallEndedEventArgs> CallEnded
    {
        add => Journal.CallEnded += value;
        remove => Journal.CallEnded -= value;
    }

    /// <summary>Set while Slack looks into every file: no address and no type is given until it is unset.</summary>
    public bool FilesAreScanned { get; set; }

    /// <summary>What the bot did that Slack refuses, drops or shows to people as a failure. A story ends with none.</summary>
    public IReadOnlyList<Complaint> Complaints => Journal.Complaints;

    /// <summary>The last two thousand things sent to the bot, with what it answered.</summary>
    public IReadOnlyList<Delivery> Deliveries => Journal.Deliveries;

    /// <summary>The installed app; replacing it is a reinstallation.</summary>
    public AppManifest Manifest
    {
        get;
        set
        {
            field = value;
            Changes.Tell();
        }
    }

    /// <summary>Whether the app is installed, and its tokens live.</summary>
    public bool IsInstalled { get; private set; } = true;

    /// <summary>True when nothing is being delivered, and neither a retry nor a message of the app's is due now.</summary>
    public bool IsQuiet => Scheduled.IsQuiet && Deliver.IsQuiet;

    /// <summary>When the next retry of an event is due, or the next message the app has scheduled, in business time.</summary>
    public DateTimeOffset? NextDue => (Deliver.NextDue, Scheduled.NextDue) is ({ } retry, { } message) ? retry < message ? retry : message : Deliver.NextDue ?? Scheduled.NextDue;

    public IReadOnlyList<Person> People
    {
        get
        {
            lock (Gate)
                return [.. _people];
        }
    }

    /// <summary>Channels, without the private conversations.</summary>
    public IReadOnlyList<Channel> Channels
    {
        get
        {
            lock (Gate)
                return [.. _channels.Where(c => !c.IsIm)];
        }
    }

    /// <summary>Listed among people, told to be no bot, and in no channel.</summary>
    internal Person Slackbot { get; }

    internal Lock Gate { get; } = new();
    internal Changes Changes { get; } = new();

    /// <summary>When it was made, in business time: tells one run from the next.</summary>
    internal DateTimeOffset Began { get; }

    internal EmulatorOptions Options { get; }
    internal Ids Ids { get; }
    internal Journal Journal { get; }
    internal Triggers Triggers { get; }
    internal ResponseUrls ResponseUrls { get; }
    internal Screens Screens { get; }
    internal FileStore Files { get; }
    internal FileUploads Uploads { get; }
    internal Deliveries Deliver { get; }
    internal Events Events { get; }
    internal Timeline Timeline { get; }
    internal Interactions Interactions { get; }
    internal ScheduledMessages Scheduled { get; }
    internal DateTimeOffset Now => Options.Clock.GetUtcNow();

    /// <summary>Where the emulator listens; known once it has started.</summary>
    internal Uri Address { get; set; } = new("http://127.0.0.1/");

    internal IEnumerable<Channel> Conversations => _channels;

    /// <summary>An admin takes the app out of the workspace: the bot's token is dead at once, and it is told with <c>tokens_revoked</c> and <c>app_uninstalled</c>.</summary>
    public void Uninstall()
    {
        if (!IsInstalled)
            return;
        Events.Uninstalled();
        IsInstalled = false;
        Scheduled.Forget();
        Changes.Tell();
    }

    /// <summary>It is installed again, under the same token.</summary>
    public void Reinstall()
    {
        IsInstalled = true;
        Changes.Tell();
    }

    /// <summary>Someone who has been there all along: no event is sent.</summary>
    public Person AddPerson(PersonSeed seed)
    {
        lock (Gate)
        {
            var person = new Person(this, seed with { Id = seed.Id ?? Ids.Next('U') });
            if (_people.Exists(p => p.Id == person.Id))
                throw new ArgumentException($"There is already someone with the id {person.Id}.", nameof(seed));
            _people.Add(person);
            Changes.Tell();
            return person;
        }
    }

    /// <summary>Someone who joins the workspace now: <c>team_join</c> is sent.</summary>
    public Person Arrive(PersonSeed seed)
    {
        var person = AddPerson(seed);
        Events.TeamJoin(person);
        return person;
    }

    /// <summary>A channel that has been there all along, with its members: no event is sent.</summary>
    public Channel AddChannel(ChannelSeed seed)
    {
        lock (Gate)
        {
            var channel = new Channel(this, seed.Id ?? Ids.Next('C'), seed);
            if (_channels.Exists(c => c.Id == channel.Id || c.Name == channel.Name))
                throw new ArgumentException($"There is already a channel {channel.Id} or #{channel.Name}.", nameof(seed));
            foreach (var member in seed.Members)
                channel.Enter(As(member));
            if (seed.WithBot)
                channel.Enter(Bot);
            channel.CreatorId = (seed.Creator ?? (seed.Members is [var first, ..] ? first : null)) is { } creator ? As(creator).Id : Bot.Id;
            _channels.Add(channel);
            Changes.Tell();
            return channel;
        }
    }

    /// <summary>A group of people that has been there all along, of those one calls with <c>@handle</c>.</summary>
    /// <param name="handle">Without <c>@</c>.</param>
    /// <param name="members">Ids or names.</param>
    public UserGroup AddGroup(string handle, string name, params IReadOnlyList<string> members)
    {
        lock (Gate)
        {
            if (_groups.Exists(g => g.Handle == handle))
                throw new ArgumentException($"There is already a group @{handle}.", nameof(handle));
            var group = new UserGroup(Ids.Next('S'), handle, name, [.. members.Select(m => As(m).Id)], Now.ToUnixTimeSeconds());
            _groups.Add(group);
            Changes.Tell();
            return group;
        }
    }

    /// <summary>The person of that id, or of that name as people say it: display name, full name, first name or handle.</summary>
    /// <exception cref="ArgumentException">Nobody, or more than one.</exception>
    public Person As(string userIdOrName)
    {
        lock (Gate)
        {
            if (_people.Find(p => p.Id == userIdOrName) is { } exact)
                return exact;
            var found = _people.FindAll(p => p.IsCalled(userIdOrName));
            return found.Count == 1
                ? found[0]
                : throw new ArgumentException($"{(found.Count == 0 ? "Nobody" : "More than one person")} is called '{userIdOrName}'. " +
                    $"There are: {string.Join(", ", _people.Select(p => $"{p.Name} ({p.Id})"))}.", nameof(userIdOrName));
        }
    }

    /// <summary>The channel of that id or name, with or without <c>#</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Channel Channel(string idOrName)
    {
        lock (Gate)
        {
            return _channels.Find(c => c.Id == idOrName || (!c.IsIm && c.Name == idOrName.TrimStart('#'))) ??
                throw new ArgumentException($"There is no channel '{idOrName}'. There are: " +
                    $"{string.Join(", ", _channels.Where(c => !c.IsIm).Select(c => $"#{c.Name} ({c.Id})"))}.", nameof(idOrName));
        }
    }

    /// <summary>Forgets the complaints a test has just caused on purpose.</summary>
    public void ForgiveComplaints() => Journal.Forgive();

    internal Person? FindPerson(string? id)
    {
        lock (Gate)
            return _people.Find(p => p.Id == id);
    }

    internal IReadOnlyList<UserGroup> Groups
    {
        get
        {
            lock (Gate)
                return [.. _groups];
        }
    }

    internal Channel? FindConversation(string? id)
    {
        lock (Gate)
            return _channels.Find(c => c.Id == id);
    }

    /// <summary>The public channel of that name, with or without <c>#</c>.</summary>
    internal Channel? FindPublic(string name)
    {
        lock (Gate)
            return _channels.Find(c => !c.IsPrivate && c.Name == name.TrimStart('#'));
    }

    /// <summary>This workspace, and those of the channel's external members.</summary>
    internal IReadOnlyList<string> TeamsIn(Channel channel)
    {
        lock (Gate)
            return [.. _people.Where(channel.Has).Select(p => p.TeamId).Prepend(Options.TeamId).Distinct()];
    }

    /// <summary>The private conversation of the bot with someone, opened at need.</summary>
    internal Channel PrivateConversation(Person person)
    {
        lock (Gate)
        {
            if (_channels.Find(c => c.IsIm && c.Peer == person) is { } open)
                return open;
            var channel = new Channel(this, Ids.Next('D'), person);
            _channels.Add(channel);
            return channel;
        }
    }

    internal Channel? FindPrivateConversation(Person person)
    {
        lock (Gate)
            return _channels.Find(c => c.IsIm && c.Peer == person);
    }
}
