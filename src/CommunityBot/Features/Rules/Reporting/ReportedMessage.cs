using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Whether something can be done about the message a shortcut was pressed on.</summary>
internal static class ReportedMessage
{
    /// <summary>The community in whose channel a person wrote it; otherwise why there is nothing to do.</summary>
    public static async Task<(Mrkdwn? Why, CommunitySettings? Community)> Find(Tx tx, MessageShortcut shortcut, Language? reads)
    {
        var all = await tx.Communities();
        var community = all.FirstOrDefault(one => one.Channel == shortcut.Channel);
        var language = reads ?? community?.Language ?? await tx.LanguageOf(shortcut.User);
        var t = ReportingTexts.All.In(language);
        if (community is null)
        {
            var theirs = await tx.CommunitiesOf(shortcut.User);
            return (t.Outside([.. (theirs.Count > 0 ? theirs : all).Take(10).Select(one => one.Channel)]), null);
        }
        if (shortcut.MessageTs is null || shortcut.On?.User is not { } author || shortcut.On.BotId is not null || await tx.FindPerson(author) is { IsBot: true }) return (t.OfAnApp, null);
        return author == shortcut.User ? (t.YourOwn, null) : (null, community);
    }
}
