using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Says who does what in a community, and what nobody does yet, to whoever asks: only for them.</summary>
public sealed class ShowWho(Database db, People people, TimeProvider clock)
{
    public async Task<Answer> Show(SlashCommand command, CancellationToken stop)
    {
        await people.Reads(command.User, stop);
        return Answer.Whisper(await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel);
            if (meant.Community is { } community) return await Drawn(tx, community, command.User);
            var language = await tx.LanguageOf(command.User);
            return meant.Choices.Count == 0 ? Message.Saying(RolesTexts.All.In(language).NoCommunity) : RolesViews.WhichOne(language, meant.Choices, RolesFeature.Who);
        }, stop));
    }

    /// <summary>From the Home tab, or a list of communities.</summary>
    public async Task<Answer> Show(Press<string> press, CancellationToken stop)
    {
        await people.Reads(press.User, stop);
        return Answer.Whisper(await db.Read(async tx => await tx.FindCommunity(press.Carried) is { } community
            ? await Drawn(tx, community, press.User)
            : Message.Saying(RolesTexts.All.In(await tx.LanguageOf(press.User)).Gone), stop));
    }

    private async Task<Message> Drawn(Tx tx, CommunitySettings community, UserId user)
    {
        var today = community.DayAt(clock.GetUtcNow());
        return WhoViews.Who(await tx.LanguageOf(user, community), community, new(
            await OfficeHolders.Of(tx, community, today), today, await tx.StandingOf(community.Id, user),
            [.. (await tx.OffersWaiting(community.Id)).Where(offer => offer.User == user && !offer.IsHandOver).Select(offer => offer.Role)]));
    }
}

/// <summary>What is said of a community's roles to one reader.</summary>
/// <param name="Offered">The roles they have offered to take, and wait for an answer.</param>
internal sealed record WhoDoesWhat(IReadOnlyList<OfficeHolders> Offices, NodaTime.LocalDate Today, Standing Reader, IReadOnlyList<FunctionalRole> Offered)
{
    /// <summary>Those who together hold the functional roles, each once.</summary>
    public IReadOnlyList<UserId> CoreTeam => [.. Offices.SelectMany(one => one.Tenures).Where(tenure => tenure.HoldsOn(Today)).Select(tenure => tenure.User).Distinct()];
}
