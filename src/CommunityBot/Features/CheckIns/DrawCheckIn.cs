using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>Draws what a newcomer is asked, and what those who may answer read of it.</summary>
public sealed class DrawCheckIn
{
    /// <summary>In the newcomer's letter: what is asked, then what became of it. Null for one who is no longer a member.</summary>
    public async Task<LetterPart?> Part(Tx tx, string id, UserId reader) =>
        await Find(tx, id) is var (checkIn, community) && await tx.IsMember(community.Id, reader)
            ? CheckInsViews.Part(await tx.LanguageOf(reader, community), community, checkIn, (await Readership.Of(tx, community.Id, reader)).Of(checkIn), await tx.FindEarlier(checkIn)) : null;

    /// <summary>In the newcomer's letter, where nobody answered in time: whom their words went on to, or that they may choose another. Once somebody takes them up, who.</summary>
    public async Task<LetterPart?> Passed(Tx tx, string id, UserId reader)
    {
        if (await Find(tx, id) is not var (checkIn, community) || !await tx.IsMember(community.Id, reader)) return null;
        var language = await tx.LanguageOf(reader, community);
        if (checkIn is { IsOpen: true, PassedAt: not null })
        {
            var readership = await Readership.Of(tx, community.Id, reader);
            return CheckInsViews.Passed(language, community, checkIn, checkIn.Reached is { } role ? readership.Circles.FirstOrDefault(circle => circle.Role == role) : null);
        }
        return await Settled(tx, CheckInsFeature.PassedOf(checkIn.Id), community, language, checkIn, reader);
    }

    /// <summary>In the newcomer's letter, where all who may have their words and nobody answered.</summary>
    public async Task<LetterPart?> Unanswered(Tx tx, string id, UserId reader)
    {
        if (await Find(tx, id) is not var (checkIn, community) || !await tx.IsMember(community.Id, reader)) return null;
        var language = await tx.LanguageOf(reader, community);
        return checkIn.IsOpen
            ? LetterPart.Of(community, CheckInsTexts.All.In(language).NobodyAnswered(community.Name, (await Readership.Of(tx, community.Id, reader)).Of(checkIn)))
            : await Settled(tx, CheckInsFeature.UnansweredOf(checkIn.Id), community, language, checkIn, reader);
    }

    /// <summary>In a letter already read; in one still to come it would say again what they were told.</summary>
    private static async Task<LetterPart?> Settled(Tx tx, Subject told, CommunitySettings community, Language language, CheckIn checkIn, UserId reader) =>
        checkIn is { TakenBy: { } by, TakenAt: { } at } && await LettersFeature.WasTold(tx, told, reader) ? LetterPart.Of(community, CheckInsTexts.All.In(language).TakenUp(by, language.When(at))) : null;

    /// <summary>In the letter of who has not answered; null once somebody has taken it up.</summary>
    public async Task<LetterPart?> Waiting(Tx tx, string id, UserId reader)
    {
        if (await Find(tx, id) is not var (checkIn, community) || !checkIn.IsOpen || !await CheckInDesk.MayRead(tx, checkIn, reader) || !await tx.IsMember(community.Id, checkIn.Person)) return null;
        var language = await tx.LanguageOf(reader, community);
        return LetterPart.Of(community, CheckInsTexts.All.In(language).StillWaits(checkIn.Person, await tx.LinkTo(community.Workspace, CheckInsFeature.CardOf(checkIn.Id), Place.Private(reader))));
    }

    public async Task<Message> Card(Tx tx, string id, Place place)
    {
        var reader = place.Person ?? throw new InvalidOperationException("A newcomer's words are private.");
        if (await Find(tx, id) is not var (checkIn, community)) return Message.Saying(CheckInsTexts.All.In(await tx.LanguageOf(reader)).Gone);
        var language = await tx.LanguageOf(reader, community);
        if (!checkIn.IsAnswered || !await CheckInDesk.MayRead(tx, checkIn, reader)) return Message.Saying(CheckInsTexts.All.In(language).NotYours(community.Name));
        return CheckInsViews.Card(language, community, checkIn, (await tx.FindPerson(checkIn.Person))?.Name, await tx.IsMember(community.Id, checkIn.Person));
    }

    /// <summary>To the newcomer whose words have lost their reader.</summary>
    public async Task<Message> Again(Tx tx, string id, Place place)
    {
        var reader = place.Person ?? throw new InvalidOperationException("A newcomer's words are private.");
        return await Find(tx, id) is var (checkIn, community)
            ? CheckInsViews.Again(await tx.LanguageOf(reader, community), community, checkIn, await tx.IsMember(community.Id, reader), (await Readership.Of(tx, community.Id, reader)).Of(checkIn))
            : Message.Saying(CheckInsTexts.All.In(await tx.LanguageOf(reader)).Gone);
    }

    private static async Task<(CheckIn CheckIn, CommunitySettings Community)?> Find(Tx tx, string id) =>
        await tx.FindCheckIn(Guid.ParseExact(id, "n")) is { } checkIn && await tx.FindCommunity(checkIn.Community) is { } community ? (checkIn, community) : null;
}
