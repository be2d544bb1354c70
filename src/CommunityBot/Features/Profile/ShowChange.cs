using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>Tells of a new job or company, with what the directory says of the person now; dues only to those who may see them.</summary>
public sealed class ShowChange(Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    /// <summary>Once to each who leads a community of theirs, whatever their number: facilitators in their channel where they have one, everybody else in the letter of the day.</summary>
    internal async Task To(Tx tx, ProfileChange change)
    {
        foreach (var community in await tx.CommunitiesOf(change.Person))
        {
            if (!await tx.IsMember(community.Id, change.Person)) continue;
            if (community.FacilitatorsChannel is { } channel)
                await outbox.Show(tx, $"profile:{ProfileSql.Key(change.Id)}:{channel}", Place.Channel(channel), Change(change.Id), Priority.Rest, ProfileFeature.Shown);
            await Write(tx, community, change, community.FacilitatorsChannel is null ? [Role.Pilot, Role.Facilitator] : [Role.Pilot]);
        }
    }

    /// <summary>A facilitators' channel that takes no message: each of them reads it in their letter.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["profile", var id, var channel] || await tx.FindChange(Guid.ParseExact(id, "n")) is not { } change) return;
        foreach (var community in await tx.CommunitiesFacilitatedIn(new ChannelId(channel))) await Write(tx, community, change, Role.Facilitator);
    }

    /// <summary>In a facilitators' channel.</summary>
    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        var change = await tx.FindChange(Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no change '{id}'.");
        var communities = (await tx.CommunitiesOf(change.Person)).Where(community => Place.Channel(community.FacilitatorsChannel ?? community.Channel) == place).ToList();
        return await Draw(tx, change, communities, communities is [var first, ..] ? first.Language : await tx.LanguageOf(change.Person), seesDues: true);
    }

    /// <summary>In the letter of one who leads; nothing to who leads none of the person's communities any more.</summary>
    public async Task<LetterPart?> Part(Tx tx, string id, UserId reader)
    {
        if (await tx.FindChange(Guid.ParseExact(id, "n")) is not { } change) return null;
        var (communities, seesDues) = (new List<CommunitySettings>(), false);
        foreach (var community in await tx.CommunitiesOf(change.Person))
        {
            var standing = await tx.StandingOf(community.Id, reader);
            if (standing.Roles.Contains(Role.Pilot) || standing.Roles.Contains(Role.Facilitator)) communities.Add(community);
            seesDues |= Permissions.Allows(Act.SeeDues, standing);
        }
        return communities is [var first, ..] ? LetterPart.Of(first, await Draw(tx, change, communities, await tx.LanguageOf(reader, first), seesDues)) : null;
    }

    private static Subject Change(Guid id) => new("profile.change", ProfileSql.Key(id));

    private async Task<Message> Draw(Tx tx, ProfileChange change, IReadOnlyList<CommunitySettings> communities, Language language, bool seesDues)
    {
        var email = (await tx.FindPerson(change.Person))?.Email;
        var finding = communities is [var any, ..] ? await tx.EligibilityOf(any, email, clock.GetUtcNow()) : new EligibilityFinding(Eligibility.NotVerifiable);
        return ProfileViews.Change(language, change, [.. communities.Select(c => c.Name)], finding, seesDues);
    }

    private async Task Write(Tx tx, CommunitySettings community, ProfileChange change, params Role[] to)
    {
        foreach (var reader in await tx.Holders(community.Id, to))
            if (reader != change.Person) await letters.Add(tx, $"profile:{ProfileSql.Key(change.Id)}", reader, community, Change(change.Id));
    }
}
