using System.Diagnostics.Metrics;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>Gives an answer that the response could not carry: to the response_url; where the act had none, in the modal it was made in, or in a small window.</summary>
public sealed class Whispers(SlackApi slack, Readers readers, IMeterFactory meters, ILogger<Whispers> log)
{
    private readonly Counter<long> _lost = meters.Create("CommunityBot.Hosting").CreateCounter<long>("communitybot_whispers_lost", description: "Answers Slack did not take, by code");

    /// <summary>Never throws: nobody waits for it any more. What Slack does not take is logged and counted.</summary>
    public async Task Send(SlackPayload payload, Answer answer)
    {
        try
        {
            if (answer is Answer.Whispered { Message: var message }) await Say(payload, message, inPlace: false);
            else if (answer is Answer.Replaced { Message: var instead }) await Say(payload, instead, inPlace: true);
            else if (answer is not Answer.Nothing) log.LogWarning("A {Answer} came too late, or for an act that takes none: {Payload}", answer.GetType().Name, payload.GetType().Name);
        }
        catch (Exception failure)
        {
            var code = failure is SlackException refusal ? refusal.Code : failure.GetType().Name;
            _lost.Add(1, new KeyValuePair<string, object?>("code", code));
            log.LogWarning("An answer to a {Payload} was not delivered: {Code}", payload.GetType().Name, code);
        }
    }

    private Task Say(SlackPayload payload, Message message, bool inPlace) => payload switch
    {
        SlashCommand { ResponseUrl: { } url } => slack.Respond(url, message, replaceOriginal: false, CancellationToken.None),
        BlockActions { ResponseUrl: { } url } => slack.Respond(url, message, inPlace, CancellationToken.None),
        MessageShortcut { ResponseUrl: { } url } => slack.Respond(url, message, replaceOriginal: false, CancellationToken.None),
        BlockActions { InNotice: { } notice } => Replace(payload, notice, message),
        BlockActions { Trigger: { } trigger } => Window(payload, trigger, message),
        GlobalShortcut { Trigger: var trigger } => Window(payload, trigger, message),
        _ => throw new InvalidOperationException("There is nowhere to answer."),
    };

    private async Task Window(SlackPayload payload, TriggerId trigger, Message message) =>
        await slack.OpenModal(trigger, await Notice(payload, message), CancellationToken.None);

    private async Task Replace(SlackPayload payload, ViewId modal, Message message) =>
        await slack.UpdateModal(modal, await Notice(payload, message), CancellationToken.None);

    private async Task<Modal> Notice(SlackPayload payload, Message message) =>
        Hosting.Notice.Modal(HostingTexts.All.In(await readers.LanguageOf(payload)), message);
}
