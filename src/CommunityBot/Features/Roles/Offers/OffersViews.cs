using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class OffersViews
{
    private const int Longest = 4000, ListedAtHome = 6;

    public static Modal Volunteer(Language language, CommunitySettings community, FunctionalRole role)
    {
        var (t, roles) = (OffersTexts.All.In(language), RolesTexts.All.In(language));
        return RolesFeature.Volunteering.Modal(t.VolunteerTitle, new(community.Id, Office.Of(role)),
        [
            new Section(t.VolunteerIntro(roles.Name(role), roles.What(role), community.Name)),
            new Section(t.ItTakes(roles.Time(role))),
            RolesFeature.Words.Input(t.VolunteerWordsLabel, new TextInput { Multiline = true, MaxLength = VolunteerFor.WordsAtMost }) with { Optional = true, Hint = t.VolunteerWordsHint },
        ]) with
        {
            Submit = t.VolunteerSend,
            Close = roles.Cancel,
        };
    }

    /// <param name="isOpen">It waits for its reader's answer.</param>
    /// <param name="deciders">Who may answer, of an offer that its reader may not.</param>
    public static Message Card(OfferDesk desk, bool isOpen, IReadOnlyList<UserId> deciders)
    {
        var (offer, t) = (desk.Offer, desk.Texts);
        var sections = Said(desk).ToList();
        if (offer.Status != OfferStatus.Waiting) sections.Add(new Section(desk.Standing()));
        else if (!isOpen && deciders.Count > 0) sections.Add(new Section(t.TheyDecide(desk.Language.OneOf(deciders))));
        return new(Mrkdwn.Join("\n", sections.Select(section => section.Text)).Cut(Longest), [.. sections, .. isOpen ? [Answers(desk)] : Array.Empty<Block>()]);
    }

    public static IReadOnlyList<Block> AtHome(IReadOnlyList<OfferDesk> open) => [.. open.Take(ListedAtHome).SelectMany(desk => Said(desk).Append<Block>(Answers(desk)))];

    public static Modal Decline(OfferDesk desk, string note)
    {
        var t = desk.Texts;
        return RolesFeature.Declining.Modal(t.DeclineTitle, desk.Offer.Id,
        [
            new Section(t.DeclineIntro(desk.Offer.User, desk.Role)),
            RolesFeature.Words.Input(t.DeclineLabel, new TextInput { Multiline = true, MaxLength = AnswerOffer.NoteAtMost, Initial = PlainText.Cut(note, AnswerOffer.NoteAtMost) }) with { Hint = t.DeclineHint },
        ]) with
        {
            Submit = t.DeclineSend,
            Close = RolesTexts.All.In(desk.Language).Cancel,
        };
    }

    public static Modal HandOver(TenureDesk desk)
    {
        var t = desk.Texts;
        return RolesFeature.HandingOver.Modal(t.HandOverTitle, desk.Tenure.Id,
        [
            new Section(t.HandOverIntro(desk.Role, desk.Community.Name)),
            RolesFeature.Successor.Input(t.SuccessorLabel, new UserSelect { Placeholder = t.SuccessorPlaceholder }) with { Hint = t.SuccessorHint },
            RolesFeature.Until.Input(AssigningTexts.All.In(desk.Language).UntilLabel, new DatePicker()) with { Optional = true },
            RolesFeature.Words.Input(t.HandOverWordsLabel, new TextInput { Multiline = true, MaxLength = VolunteerFor.WordsAtMost }) with { Optional = true },
        ]) with
        {
            Submit = t.HandOverSend,
            Close = RolesTexts.All.In(desk.Language).Cancel,
        };
    }

    public static Modal Keep(TenureDesk desk)
    {
        var t = desk.Texts;
        return RolesFeature.Keeping.Modal(t.KeepTitle, desk.Tenure.Id,
        [
            new Section(t.KeepIntro(desk.Role, desk.Community.Name, desk.Tenure.User)),
            RolesFeature.Until.Input(AssigningTexts.All.In(desk.Language).UntilLabel, new DatePicker { Initial = desk.Tenure.Until?.PlusMonths(6).ToDateOnly() }) with { Optional = true, Hint = t.KeepHint },
        ]) with
        {
            Submit = t.KeepSend,
            Close = RolesTexts.All.In(desk.Language).Cancel,
        };
    }

    private static IEnumerable<Section> Said(OfferDesk desk)
    {
        var (offer, t, roles) = (desk.Offer, desk.Texts, RolesTexts.All.In(desk.Language));
        var headline = offer.IsHandOver
            ? t.HandOverAsked(offer.AskedBy!.Value, desk.Role, desk.Community.Name, offer.Until is { } until ? desk.Language.Day(until) : null)
            : t.VolunteerOffers(offer.User, desk.Role, desk.Community.Name);
        IEnumerable<Section> said = offer.Words is { } words ? Section.Quoting(headline, words) : [new Section(headline)];
        return offer.IsHandOver && offer.Status == OfferStatus.Waiting ? said.Append(new Section(t.ItTakes($"{roles.What(offer.Role)} {roles.Time(offer.Role)}"))) : said;
    }

    private static Actions Answers(OfferDesk desk)
    {
        var (offer, t) = (desk.Offer, desk.Texts);
        return offer.IsHandOver
            ? new(RolesFeature.Accept.Button(t.Accept, offer.Id) with { Style = ButtonStyle.Primary }, RolesFeature.Pass.Button(t.Pass, offer.Id))
            : new(RolesFeature.Entrust.Button(t.Entrust, offer.Id) with { Style = ButtonStyle.Primary }, RolesFeature.Decline.Button(t.DeclineButton, offer.Id));
    }
}
