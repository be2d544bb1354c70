using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Tells each member once, in the letter of the day, that a new version of the rules is in force: most of them would not come by it otherwise.</summary>
public sealed class TellOfRules(LettersFeature letters)
{
    /// <summary>Every member but the one who publishes it.</summary>
    internal Task Tell(Tx tx, CommunitySettings community, RulesRevision revision)
    {
        var version = new Edition(community.Id, revision.Version);
        return letters.AddForMembers(tx, $"rules:version:{version}", community, RulesFeature.NewVersion(version), except: revision.By);
    }

    /// <summary>Nothing to who has accepted it meanwhile, or will read of a later one.</summary>
    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        var version = Edition.Parse(id, provider: null);
        if (await tx.FindCommunity(version.Community) is not { } community) return null;
        var shown = await RulesShown.To(tx, reader, community, await tx.LanguageOf(reader, community));
        return shown.IsDue && shown.Revision.Version == version.Number ? ReadingViews.NewVersion(shown) : null;
    }
}
