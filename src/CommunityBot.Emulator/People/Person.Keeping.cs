namespace CommunityBot.Emulator;

/// <content>Being left and found again.</content>
public sealed partial class Person
{
    internal Person(Workspace workspace, KeptPerson kept) : this(workspace, kept.Seed) => (IsDeactivated, Created) = (kept.IsDeactivated, kept.Created);

    internal KeptPerson Keep() => new(
        Seed, IsDeactivated, Created, [.. _notices], new Dictionary<string, string>(_read), [.. _whispers.Select(w => new KeptWhisper(w.Channel.Id, w.Message.Keep()))],
        Published is { } home ? new(home.Id, home.Definition, home.Hash) : null);

    /// <summary>What hangs on the channels, which must be there.</summary>
    internal void Restore(KeptPerson kept)
    {
        _notices.AddRange(kept.Notices);
        foreach (var (place, ts) in kept.Reads)
            _read[place] = ts;
        _whispers.AddRange(kept.Whispers.Select(w => (_workspace.Channel(w.Channel), new StoredMessage(w.Message.Ts, w.Message.Json) { Edited = w.Message.Edited, OnlyFor = this })));
        if (kept.Home is { } home)
            Published = new HomeView(home.Id, this) { Definition = home.Definition, Hash = home.Hash };
    }
}
