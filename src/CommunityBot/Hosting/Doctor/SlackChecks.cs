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
        SlackException { Code: "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "not_allowed_token_type" } refused => Finding.Fail(texts.TokenRefused(refused.Code)),
        SlackException { Code: var code } => Finding.Fail(texts.SlackAway(settings.Slack.ApiUrl.Host, code)),
        _ => Finding.Fail(texts.SlackAway(settings.Slack.ApiUrl.Host, "timeout")),
    };

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
        yield return Finding.Ok(texts.ByHttp(Manifest.Path));
        if (test.Date is { } theirs)
            yield return (clock.GetUtcNow() - theirs).Duration() is var drift && drift > MostDrift ? Finding.Fail(texts.ClockOff((long)drift.TotalSeconds)) : Finding.Ok(texts.ClockRight);
    }
}
