using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What is said in a facilitators' channel that everybody can read.</summary>
public interface IRoomTexts
{
    /// <summary>In place of a message that stood there.</summary>
    Mrkdwn Withdrawn { get; }
}

public static class RoomTexts
{
    public static readonly Texts<IRoomTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IRoomTexts
    {
        public Mrkdwn Withdrawn => $"J’ai retiré ce qui se lisait ici : ce canal était devenu public.";
    }

    private sealed class En : IRoomTexts
    {
        public Mrkdwn Withdrawn => $"I took away what could be read here: this channel had become public.";
    }
}
