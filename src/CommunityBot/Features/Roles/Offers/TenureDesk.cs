using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>What a press about somebody's time in a role starts from: it as the database has it now, and who acts. Its holder may, and those who give roles.</summary>
internal sealed record TenureDesk(Tenure Tenure, CommunitySettings Community, UserId User, Language Language)
{
    public IOffersTexts Texts => OffersTexts.All.In(Language);

    public string Role => RolesTexts.All.In(Language).Name(Tenure.Role);

    /// <summary>Null, and why, where there is nothing to do any more or the person may not.</summary>
    public static async Task<(TenureDesk? Desk, Mrkdwn? Refusal)> Find(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindTenure(id) is not { } tenure || await tx.FindCommunity(tenure.Community) is not { } community) return (null, RolesTexts.All.In(await tx.LanguageOf(user)).Gone);
        var desk = new TenureDesk(tenure, community, user, await tx.LanguageOf(user, community));
        if (user != tenure.User && !await OfferDesk.MayDecide(tx, community.Id, user)) return (null, await ShowOffices.Refusal(tx, [community], Act.AssignRoles, desk.Language));
        return (await tx.Tenures(community.Id, tenure.Role)).Any(open => open.Id == id) ? (desk, null) : (null, desk.Texts.NoLongerHeld(desk.Role));
    }

    /// <summary>The same, with the community held, for a form that was sent.</summary>
    public static async Task<(TenureDesk? Desk, Answer? Instead)> Hold(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindTenure(id) is { } tenure) await tx.Hold(tenure.Community);
        var (desk, refusal) = await Find(tx, id, user);
        return (desk, desk is null ? Instead(await tx.LanguageOf(user), refusal!) : null);
    }

    public static Answer Instead(Language language, Mrkdwn text) => Answer.Update(RolesViews.Notice(language, AssigningTexts.All.In(language).Title, [.. Section.Of(text)]));
}
