using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>A sentence, as a message, or as the small window used where there is no conversation to answer in.</summary>
internal static class Notice
{
    public static Message Message(string sentence)
    {
        var text = Mrkdwn.Escaped(sentence);
        return new(text, new Section(text));
    }

    public static Modal Modal(IHostingTexts texts, Message message) =>
        new("hosting.notice", "CommunityBot", message.Blocks.Count > 0 ? message.Blocks : [new Section(message.Text)]) { Close = texts.Close };
}
