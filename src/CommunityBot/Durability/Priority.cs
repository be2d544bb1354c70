namespace CommunityBot.Durability;

/// <summary>What goes first when everything cannot go at once. Within a channel the order of queueing is kept all the same.</summary>
public enum Priority
{
    /// <summary>Someone is waiting: answers, invitations, cards.</summary>
    Waiting = 0,

    /// <summary>Promised at a time: reminders, digests.</summary>
    Promised = 1,

    /// <summary>All the rest.</summary>
    Rest = 2,
}
