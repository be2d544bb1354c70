using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>What a person is answered when no handler could: what is true, in their language, where they are looking, with nothing they typed lost.</summary>
public sealed class Apologies(Readers readers, Acted acted)
{
    /// <summary>The name under which a failure is counted and logged.</summary>
    public static string ReasonOf(Exception failure) => failure switch
    {
        UnmappedException => "unmapped",
        UnreadablePressException => "unreadable",
        NotInstalledException => "starting",
        CommitUncertainException => "commit_uncertain",
        NothingRecordedException => "nothing_recorded",
        SlackException slack => "slack_" + slack.Code,
        _ => "failed",
    };

    /// <summary>The handler failed. What it had recorded before is answered as it was recorded; otherwise the person is told why nothing came of it.</summary>
    public async Task<Answer> For(SlackPayload payload, Exception failure)
    {
        var (recorded, isCertain) = await Recorded(payload, failure);
        if (recorded is not null) return recorded;

        var texts = HostingTexts.All.In(await readers.LanguageOf(payload));
        var sentence = !isCertain ? texts.Uncertain : failure switch
        {
            UnmappedException or UnreadablePressException => payload switch
            {
                SlashCommand command => texts.UnknownCommand(command.Name),
                ViewSubmission => texts.FormTooOld,
                _ => texts.TooOld,
            },
            NotInstalledException => texts.Starting,
            SlackException { Code: "timeout" or "unreachable" or "connection_lost" } => texts.SlackSilent,
            SlackException { Code: "ratelimited" } => texts.SlackBusy,
            SlackException refused => texts.SlackRefused(refused.Code),
            _ => texts.NothingRecorded,
        };
        return payload switch
        {
            ViewSubmission form when FirstInput(form.View) is { } input => Answer.Errors((input, sentence)),
            ViewSubmission => Answer.Update(Notice.Modal(texts, Notice.Message(sentence))),
            BlockSuggestion => Answer.Options([]),
            _ => Answer.Whisper(Notice.Message(sentence)),
        };
    }

    /// <summary>
    /// What is answered while the handler is still at work. A command and a press get their answer later. A form would close on an empty answer as if
    /// it had been accepted, and nothing can be added once it has: its person is asked to send it again, and gets what was answered the first time.
    /// </summary>
    public async Task<Answer> Meanwhile(SlackPayload payload) =>
        payload is ViewSubmission form && FirstInput(form.View) is { } input ? Answer.Errors((input, HostingTexts.All.In(await readers.LanguageOf(payload)).StillAtWork)) : Answer.Done;

    /// <summary>What was kept for this delivery, and whether that is certain: a handler may fail after its transaction, and the database with it.</summary>
    private async Task<(Answer? Recorded, bool IsCertain)> Recorded(SlackPayload payload, Exception failure)
    {
        switch (failure)
        {
            case UnmappedException or UnreadablePressException or NotInstalledException or NothingRecordedException: return (null, true);
            case CommitUncertainException: return (null, false);
        }

        if (payload.DeliveryKey is not { } key) return (null, true);
        try
        {
            return (await acted.Given(key, CancellationToken.None), true);
        }
        catch (Exception)
        {
            // The database cannot be asked: saying that nothing was recorded would be a guess.
            return (null, false);
        }
    }

    /// <summary>Slack takes an error only on an input block of that view.</summary>
    private static string? FirstInput(View view) =>
        view.Extra is { } extra && extra.TryGetValue("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array
            ? blocks.EnumerateArray().Where(b => b.GetProperty("type").ValueEquals("input")).Select(b => b.GetProperty("block_id").GetString()).FirstOrDefault()
            : null;
}
