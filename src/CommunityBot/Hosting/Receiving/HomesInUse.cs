using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// Who presses in their Home tab is looking at it, and who sends a form may have opened it from there, however long ago: the page is published again
/// whatever came of the act, also where it came too late, and kept up to date from then on.
/// </summary>
public sealed class HomesInUse(Database db, Outbox outbox, ILogger<HomesInUse> log)
{
    /// <summary>Never throws: the act is done and answered.</summary>
    public async Task Note(SlackPayload payload)
    {
        try
        {
            if (payload is BlockActions { View.Type: "home" } press) await db.Write(tx => outbox.OpenHome(tx, press.User), CancellationToken.None);
            else if (payload is ViewSubmission form) await db.Write(tx => outbox.ReopenHome(tx, form.User), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogWarning("A Home tab was not published again: {Failure}", failure.GetType().Name);
        }
    }
}
