using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>What a person is answered when no handler could: what is true, in their language, where they are looking, with nothing they typed lost.</summary>
public sealed class Apologies(Readers readers)
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

    public async Task<Answer> For(SlackPayload payload, Exception failure)
    {
        var texts = HostingTexts.All.In(await readers.LanguageOf(payload));
        var sentence = failure switch
        {
            UnmappedException or UnreadablePressException => payload switch
            {
                SlashCommand command => texts.UnknownCommand(command.Name),
                ViewSubmission => texts.FormTooOld,
                _ => texts.TooOld,
            },
            CommitUncertainException => texts.Uncertain,
            NotInstalledException => texts.Starting,
            SlackException => texts.SlackRefused,
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

    /// <summary>Slack takes an error only on an input block of that view.</summary>
    private static string? FirstInput(View view) =>
        view.Extra is { } extra && extra.TryGetValue("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array
            ? blocks.EnumerateArray().Where(b => b.GetProperty("type").ValueEquals("input")).Select(b => b.GetProperty("block_id").GetString()).FirstOrDefault()
            : null;
}
