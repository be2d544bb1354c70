using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Ping;

public interface IPingTexts
{
    Mrkdwn HereAt(string community, string time, string zone);
    Mrkdwn Here { get; }
}

public static class PingTexts
{
    public static readonly Texts<IPingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IPingTexts
    {
        public Mrkdwn HereAt(string community, string time, string zone) => $"Je suis là. Pour *{community}*, il est {time} ({zone}).";
        public Mrkdwn Here => $"Je suis là.";
    }

    private sealed class En : IPingTexts
    {
        public Mrkdwn HereAt(string community, string time, string zone) => $"I am here. For *{community}*, it is {time} ({zone}).";
        public Mrkdwn Here => $"I am here.";
    }
}
