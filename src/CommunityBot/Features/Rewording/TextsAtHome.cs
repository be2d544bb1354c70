using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>On the Home tab of those who may change them: the way to the texts of each of their communities.</summary>
public sealed class TextsAtHome(FindText texts)
{
    private const int Shown = 4;

    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var lines = new List<(CommunitySettings, int)>();
        foreach (var community in (await reader.WhereverMay(tx, Act.EditRules)).Take(Shown))
            lines.Add((community, (await texts.All(tx, community)).Count(one => one.Own?.Words is not null)));
        return RewordingViews.AtHome(reader.Language, lines);
    }
}
