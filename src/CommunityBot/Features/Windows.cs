using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>Modals that follow one another.</summary>
internal static class Windows
{
    /// <summary>Opens the modal, or puts it in the place of the one the button stands in.</summary>
    public static async Task Show<T>(this SlackApi slack, Press<T> press, Modal modal, CancellationToken stop) where T : IParsable<T>
    {
        if (press.Payload.InNotice is { } shown) await slack.UpdateModal(shown, modal, stop);
        else await slack.OpenModal(press.Trigger, modal, stop);
    }
}
