using System.Runtime.CompilerServices;
using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>What Slack says of the token, and by which way it will reach the bot.</summary>
internal sealed class SlackChecks(BotSettings settings, BotMap map, TimeProvider clock, IDoctorTexts texts)
{
    /// <summary>Slack's signatures are refused beyond five minutes; a clock that drifts is said long before.</summary>
    private static readonly TimeSpan MostDrift = TimeSpan.FromSeconds(60);

    /// <summary>The token was refused, or Slack does not answer.</summary>
    public Finding Refused(Exception failure) => failure switch
    {
        SlackException { RefusesTheToken: true } refused => Finding.Fail(texts.TokenRefused(refused.Code)),
        SlackException { Code: var code } => Finding.Fail(texts.SlackAway(settings.Slack.ApiUrl.Host, code)),
        _ => Finding.Fail(texts.SlackAway(settings.Slack.ApiUrl.Host, "timeout")),
    };

    /// <summary>By which ways Slack will reach the bot; without any, the settings were wrong. An address for Socket Mode is asked for and not used: nothing of the bot that runs is disturbed.</summary>
    /// <param name="http">To ask Slack with the app's token.</param>
    /// <param name="app">The app the bot's token is of; null where Slack does not say.</param>
    /// <param name="stop">Gives up.</param>
    public async IAsyncEnumerable<Finding> Ways(HttpClient http, string? app, [EnumeratorCancellation] CancellationToken stop)
    {
        if (settings.Slack.AppToken is { } token)
        {
            var slack = new SlackApi(http, new SlackConnection(token, settings.Slack.ApiUrl));
            var (address, failure) = await Doctor.Asked(slack.OpenSocket, stop);
            var (tested, _) = address is null ? (null, null) : await Doctor.Asked(slack.TestAppAuth, stop);
            yield return (address, failure) switch
            {
                ({ }, _) when app is not null && tested?.AppId is { } other && other != app => Finding.Fail(texts.AppTokenOfAnotherApp(other, app)),
                ({ }, _) => Finding.Ok(texts.BySocketMode),
                (_, SlackException { Kind: FailureKind.Final } refused) => Finding.Fail(texts.AppTokenRefused(refused.Code)),
                (_, SlackException away) => Finding.Warn(texts.SocketModeUntold(away.Code)),
                _ => Finding.Warn(texts.SocketModeUntold("timeout")),
            };
        }
        if (settings.Slack.SigningSecret is not null) yield return Finding.Ok(texts.ByHttp(Manifest.Path));
    }

    /// <param name="test">What Slack answered.</param>
    /// <param name="known">The workspace the database belongs to; null where it belongs to none yet.</param>
    public IEnumerable<Finding> Look(AuthTest test, TeamId? known)
    {
        var workspace = test.TeamName ?? test.TeamId.Value;
        yield return known is { } ours && ours != test.TeamId
            ? Finding.Fail(texts.OtherWorkspace(workspace, test.TeamId.Value, ours.Value))
            : Finding.Ok(texts.TokenAccepted(workspace, test.TeamId.Value, test.UserName ?? test.UserId.Value));

        string[] missing = [.. map.Scopes.Except(test.Scopes, StringComparer.Ordinal)];
        yield return missing.Length == 0 ? Finding.Ok(texts.Scopes(map.Scopes.Count)) : Finding.Fail(texts.MissingScopes(missing));
        if (test.Date is { } theirs)
            yield return (clock.GetUtcNow() - theirs).Duration() is var drift && drift > MostDrift ? Finding.Fail(texts.ClockOff((long)drift.TotalSeconds)) : Finding.Ok(texts.ClockRight);
    }
}
