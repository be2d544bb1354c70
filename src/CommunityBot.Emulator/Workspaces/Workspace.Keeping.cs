namespace CommunityBot.Emulator;

/// <content>Leaving the workspace and finding it again.</content>
public sealed partial class Workspace
{
    /// <summary>How often it has changed: what was saved at the same count is still true.</summary>
    public long ChangesSoFar => Changes.Count;

    /// <summary>The moment at which it was left, in business time.</summary>
    /// <param name="kept">From <see cref="Save"/>.</param>
    /// <exception cref="InvalidDataException">It is nothing that was saved.</exception>
    public static DateTimeOffset MomentOf(byte[] kept) => KeptWorkspace.Read(kept).Moment;

    /// <summary>People, conversations, files, Homes, what is to be posted later, and whether the app is installed, in UTF-8 JSON. Not kept: open modals, what was still to be delivered, and the traffic.</summary>
    public byte[] Save()
    {
        KeptWorkspace whole;
        lock (Gate)
        {
            var (counter, lastMicroseconds) = Ids.State;
            whole = new(Now, counter, lastMicroseconds, [.. _people.Where(p => p != Bot).Select(p => p.Keep())], [.. _channels.Select(c => c.Keep())], Files.Keep())
            {
                IsUninstalled = !IsInstalled, Scheduled = Scheduled.Keep(), Groups = [.. _groups],
            };
        }

        // What it holds is replaced when it changes, never edited in place: nobody waits while it is written.
        return whole.Write();
    }

    /// <summary>Fills this workspace, which is still empty, with what was saved of another.</summary>
    /// <param name="kept">From <see cref="Save"/>.</param>
    /// <exception cref="InvalidDataException">It is nothing that was saved.</exception>
    public void Restore(byte[] kept)
    {
        var whole = KeptWorkspace.Read(kept);
        lock (Gate)
        {
            Ids.State = (whole.Counter, whole.LastMicroseconds);
            _people.AddRange(whole.People.Select(p => new Person(this, p)));
            _channels.AddRange(whole.Channels.Select(c => new Channel(this, c, c.Peer is null ? null : As(c.Peer))));
            foreach (var person in whole.People)
                As(person.Seed.Id!).Restore(person);
            Files.Restore(whole.Files);
            foreach (var message in _channels.SelectMany(c => c.Messages))
                Timeline.Describe(message);
            _groups.AddRange(whole.Groups);
            IsInstalled = !whole.IsUninstalled;
            Scheduled.Restore(whole.Scheduled);
        }

        Changes.Tell();
    }
}
