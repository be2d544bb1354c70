using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>A text of a community as it stands, for somebody who may change it.</summary>
/// <param name="Reader">What that person reads.</param>
/// <param name="Text">The text, and what the bot says by itself.</param>
/// <param name="Language">What the text is written in.</param>
/// <param name="Own">The latest change; null where there never was one.</param>
/// <param name="Specimen">How it looks.</param>
internal sealed record TextFound(CommunitySettings Community, Language Reader, Rewordable Text, Language Language, OwnWords? Own, Specimen Specimen)
{
    public TextIn At => new(Community.Id, Text.Text, Language, Own?.Number ?? 0);

    /// <summary>The words in force.</summary>
    public IReadOnlyList<string> Words => WordsAfter(Own);

    public bool IsOwn => Own?.Words is not null;

    /// <summary>The words that were in force after a change.</summary>
    /// <param name="change">Null for none: the bot's own.</param>
    public IReadOnlyList<string> WordsAfter(OwnWords? change) => change?.Words is { } words && words.Count == Text.Passages.Count ? words : Text.Shipped(Language);
}

/// <summary>Finds a text of a community, and asks the feature that sends it how it looks.</summary>
public sealed class FindText(BotMap map, IServiceProvider services)
{
    /// <summary>The text as the database has it now, or why this person has nothing to do with it.</summary>
    internal async Task<(TextFound? Found, Mrkdwn? Why)> For(Tx tx, TextIn at, UserId user)
    {
        if (await tx.FindCommunity(at.Community) is not { } community) return (null, RewordingTexts.All.In(await tx.LanguageOf(user)).Gone);
        if (await Refusal(tx, [community], user) is { } refusal) return (null, refusal);
        var reader = await tx.LanguageOf(user, community);
        if (map.FindRewording(at.Text) is not { } lent || !lent.Text.LanguagesIn(community).Contains(at.Language)) return (null, RewordingTexts.All.In(reader).Gone);
        var specimen = await lent.Specimen(services, tx, community, at.Language, user);
        return (new(community, reader, lent.Text, at.Language, await tx.OwnWordsOf(community.Id, at.Text, at.Language), specimen), null);
    }

    /// <summary>Every text of a community in every language it is read in, with its latest change.</summary>
    internal async Task<IReadOnlyList<(Rewordable Text, Language Language, OwnWords? Own)>> All(Tx tx, CommunitySettings community)
    {
        var all = new List<(Rewordable, Language, OwnWords?)>();
        foreach (var lent in map.Rewordings)
            foreach (var language in lent.Text.LanguagesIn(community)) all.Add((lent.Text, language, await tx.OwnWordsOf(community.Id, lent.Text.Text, language)));
        return all;
    }

    /// <summary>The words have changed: what shows them already is drawn again.</summary>
    internal Task Changed(Tx tx, TextFound found) => map.FindRewording(found.Text.Text)!.Changed(services, tx, found.Community);

    /// <summary>Why this person may change none of these communities' texts, in words that say who may; null when they may.</summary>
    internal static async Task<Mrkdwn?> Refusal(Tx tx, IReadOnlyList<CommunitySettings> communities, UserId user)
    {
        foreach (var community in communities)
            if (Permissions.Allows(Act.EditRules, await tx.StandingOf(community.Id, user))) return null;
        var language = communities is [var only] ? await tx.LanguageOf(user, only) : await tx.LanguageOf(user);
        var who = await tx.WhoMay(Act.EditRules, communities);
        return who.Count == 0 ? RewordingTexts.All.In(language).NobodyMay : RewordingTexts.All.In(language).OnlyThese(language.People(who));
    }
}
