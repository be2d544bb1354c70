using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>What the outbox can be asked to do, as the column <c>kind</c> says it.</summary>
internal static class Kinds
{
    public const string Post = "post", Show = "show", Rewrite = "rewrite", Invite = "invite", Remove = "remove", Publish = "publish", File = "file";

    public static bool IsMessage(string kind) => kind is Post or Show;

    public static string Method(string kind) => kind switch
    {
        Rewrite => "chat.update",
        Invite => "conversations.invite",
        Remove => "conversations.kick",
        Publish => "views.publish",
        File => "files.completeUploadExternal",
        _ => "chat.postMessage",
    };
}

/// <summary>A row of the outbox, in hand.</summary>
internal sealed record OutboxRow
{
    public long Id { get; init; }
    public string Workspace { get; init; } = "";
    public string Key { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Lane { get; init; } = "";
    public string Place { get; init; } = "";
    public int Priority { get; init; }
    public string? Subject { get; init; }
    public string? Body { get; init; }
    public string? UserId { get; init; }
    public string? CopyOf { get; init; }
    public string? Tell { get; init; }
    public string About { get; init; } = "";
    public long QueuedAt { get; init; }
    public long DueAt { get; init; }
    public long? UsefulUntilAt { get; init; }
    public long? LeasedUntilAt { get; init; }
    public int Attempts { get; init; }
    public int Failures { get; init; }
    public int Faults { get; init; }
    public long? FirstSentAt { get; init; }
    public bool MaybeSent { get; init; }
    public string? Outcome { get; init; }

    /// <summary>An answer was lost: the message may be in the channel.</summary>
    public bool MayBeThere => MaybeSent && Kinds.IsMessage(Kind);

    public Outcome Done(ChannelId? channel = null, Ts? ts = null) => new(Key, About, Succeeded: true, Code: null, channel, ts);

    public Outcome Failed(string code) => new(Key, About, Succeeded: false, code, Channel: null, Ts: null);
}

/// <summary>The first row of a lane, with what is needed to say whether its turn has come.</summary>
internal sealed record Head
{
    public long Id { get; init; }
    public string Kind { get; init; } = "";
    public string Lane { get; init; } = "";
    public string Place { get; init; } = "";

    /// <summary>Where it goes; null while the private conversation is not known.</summary>
    public string? Channel { get; init; }

    public long DueAt { get; init; }
    public long? UsefulUntilAt { get; init; }
    public long? LeasedUntilAt { get; init; }
    public bool MaybeSent { get; init; }
    public string? Outcome { get; init; }

    /// <summary>An answer was lost, or whoever had it in hand died with it: the message may be in the channel.</summary>
    public bool MayBeThere => (MaybeSent || LeasedUntilAt is not null) && Kinds.IsMessage(Kind);

    /// <summary>Past this moment it is buried without asking Slack; null where Slack is to be asked all the same, or has been.</summary>
    public long? BuriedAt => Outcome is null && !MayBeThere ? UsefulUntilAt : null;

    /// <summary>Slack's methods it takes to carry it out.</summary>
    public IReadOnlyList<string> Methods => (this) switch
    {
        { Outcome: not null } => [],
        { Channel: null } => ["conversations.open"],
        { MayBeThere: true } => ["conversations.history", "chat.postMessage"],
        { Kind: Kinds.File } => ["files.getUploadURLExternal", Kinds.Method(Kind)],
        _ => [Kinds.Method(Kind)],
    };
}
