using System.Diagnostics.Metrics;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <param name="AnswerWithin">How long an act may take, in real time, before it gets an empty answer and a later one. Slack gives up at three seconds.</param>
public sealed record DispatcherOptions(TimeSpan AnswerWithin)
{
    /// <summary>What Slack may take of it for what it is asked on the way.</summary>
    public WaitForSlack ForSlack => new(AnswerWithin * 0.6);
}

/// <summary>
/// Everything Slack sends passes here: to the inbox when it is an event, to its handler otherwise. Whoever pressed, typed or sent something is always
/// answered, also when nothing could be done.
/// </summary>
public sealed class Dispatcher(
    BotMap map, IServiceProvider services, Installation installation, Inbox inbox, Lately lately, Apologies apologies, Whispers whispers, HomesInUse homes, InHand inHand,
    DispatcherOptions options, IHostApplicationLifetime life, IMeterFactory meters, ILogger<Dispatcher> log)
{
    private readonly Counter<long> _ignored = meters.Create("CommunityBot.Hosting").CreateCounter<long>("communitybot_payloads_ignored", description: "Payloads acknowledged and ignored, by reason");
    private readonly Counter<long> _failed = meters.Create("CommunityBot.Hosting").CreateCounter<long>("communitybot_payloads_failed", description: "Payloads that no handler could answer, by reason");

    /// <summary>The answer to what Slack sent. An event that could not be stored throws, so that Slack sends it again.</summary>
    /// <remarks>The request going away cancels nothing, nor does a stop, which waits for what is in hand: only the end of the program does.</remarks>
    public async Task<Delivered> Deliver(SlackPayload payload, CancellationToken gone)
    {
        var hand = inHand.Take();
        var kept = false;
        try
        {
            if (payload is AppRateLimited limited)
            {
                _ignored.Add(1, new KeyValuePair<string, object?>("reason", "app_rate_limited"));
                log.LogWarning("Slack held events back (app_rate_limited) in the minute {Minute}", DateTimeOffset.FromUnixTimeSeconds(limited.MinuteRateLimited));
                return new(Answer.Done);
            }

            if (installation.IsKnown && !installation.IsMeantFor(payload)) return Ignore("another_app_or_workspace");
            if (payload is EventCallback happened) return await Store(happened);
            if (payload is UnknownPayload or UrlVerification or SslCheck) return Ignore("unknown_type");

            var work = Task.Run(() => lately.Once(payload, () => Answered(payload)), CancellationToken.None);
            var ready = await Task.WhenAny(work, Task.Delay(options.AnswerWithin, TimeProvider.System, CancellationToken.None)) == work;
            var now = ready ? InBody(payload, await work) : await apologies.Meanwhile(payload);
            kept = true;
            return new(now, couldAnswer => Follow(payload, work, answeredInBody: ready && couldAnswer, hand));
        }
        finally
        {
            if (!kept) hand.Dispose();
        }
    }

    private async Task<Delivered> Store(EventCallback happened)
    {
        if (!Reduced.Matters(happened.Event)) return Ignore("unheard_event");
        if (Reduced.Of(happened, installation.Team, installation.BotUser) is not { } reduced || !map.Events.Contains(reduced.Type, StringComparer.Ordinal)) return Ignore("unheard_event");
        await inbox.Store(reduced, life.ApplicationStopped);
        return new(Answer.Done);
    }

    private async Task<Answer> Answered(SlackPayload payload)
    {
        try
        {
            if (!installation.IsKnown) throw new NotInstalledException();
            return await map.Slack.Dispatch(payload, services, life.ApplicationStopped);
        }
        catch (SlackException copied) when (copied.Code == "exchanged_trigger_id")
        {
            // Another copy of the same act has opened what this one would have.
            log.LogDebug("{Payload} came twice, and has opened its form", payload.GetType().Name);
            return Answer.Done;
        }
        catch (Exception failure)
        {
            var reason = Apologies.ReasonOf(failure);
            _failed.Add(1, new KeyValuePair<string, object?>("reason", reason));
            if (failure is UnmappedException or UnreadablePressException) log.LogWarning("{Reason}: {Message}", reason, failure.Message);
            else log.LogError(failure, "{Payload} failed: {Reason}", payload.GetType().Name, reason);
            return await apologies.For(payload, failure);
        }
    }

    /// <summary>A command and a form are answered in the body; Slack drops any body given to a press or a shortcut.</summary>
    private static Answer InBody(SlackPayload payload, Answer answer) => payload is SlashCommand or ViewSubmission or BlockSuggestion ? answer : Answer.Done;

    private async Task Follow(SlackPayload payload, Task<Answer> work, bool answeredInBody, IDisposable hand)
    {
        using (hand)
        {
            var answer = await work;
            if (!answeredInBody || InBody(payload, answer) != answer) await whispers.Send(payload, answer);
            await homes.Note(payload);
            if (payload is SlashCommand command && installation.IsKnown) await SayMore(command);
        }
    }

    /// <summary>What features have to say once the command is answered. Nobody asked for it: what fails is logged, and no more.</summary>
    private async Task SayMore(SlashCommand command)
    {
        foreach (var route in map.AfterCommands)
        {
            try
            {
                if (await route.Run(services, command, life.ApplicationStopped) is { } message) await whispers.Send(command, Answer.Whisper(message));
            }
            catch (Exception failure)
            {
                log.LogError(failure, "{Handler} failed after the command was answered", route.Handler.Name);
            }
        }
    }

    private Delivered Ignore(string reason)
    {
        _ignored.Add(1, new KeyValuePair<string, object?>("reason", reason));
        return new(Answer.Done);
    }
}
