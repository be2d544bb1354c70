using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>What is to be done to a role: the difference between what a form showed and what was sent, as far as it is not done already.</summary>
/// <param name="Office">The role.</param>
/// <param name="Added">Who takes it.</param>
/// <param name="Removed">Who leaves it.</param>
/// <param name="Redated">Those who keep it, with another last day.</param>
/// <param name="Tenures">The functional role as it is before.</param>
/// <param name="After">Who holds it then.</param>
/// <param name="From">From when those added hold it.</param>
/// <param name="Until">Their last day, and that of those who get another.</param>
internal sealed record OfficeChange(
    Office Office, IReadOnlyList<UserId> Added, IReadOnlyList<UserId> Removed, IReadOnlyList<Tenure> Redated, IReadOnlyList<Tenure> Tenures, IReadOnlyList<UserId> After, LocalDate From, LocalDate? Until)
{
    public bool IsNothing => Added.Count + Removed.Count + Redated.Count == 0;

    public static OfficeChange Of(Submission<OfficeForm> form, OfficeHolders before, LocalDate today) => Of(
        form.Carried, form[RolesFeature.Holders], Day(form[RolesFeature.From]) ?? today, Day(form[RolesFeature.Until]), before);

    public static OfficeChange Of(OfficeForm shown, IReadOnlyList<UserId> chosen, LocalDate from, LocalDate? until, OfficeHolders before)
    {
        var now = before.People;
        var added = chosen.Except(shown.Shown).Except(now).ToList();
        var removed = shown.Shown.Except(chosen).Intersect(now).ToList();
        var redated = before.Office.Functional is null || until == shown.Until
            ? []
            : before.Tenures.Where(tenure => chosen.Contains(tenure.User) && tenure.Until != until).ToList();
        return new(before.Office, added, removed, redated, before.Tenures, [.. now.Except(removed).Concat(added)], from, until);
    }

    private static LocalDate? Day(DateOnly? day) => day is { } known ? LocalDate.FromDateOnly(known) : null;
}
