using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>Says who holds a role from now on. Whoever is named, or leaves it, is told privately; pilots and facilitators learn of it.</summary>
public sealed class AssignOffice(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    /// <summary>The form takes the place of the window it was asked in, where it was asked in one.</summary>
    public async Task<Answer> Open(Press<OfficeIn> press, CancellationToken stop)
    {
        var (form, refusal) = await db.Read(async tx =>
        {
            if (await tx.FindCommunity(press.Carried.Community) is not { } community) return ((Modal?)null, (Mrkdwn?)RolesTexts.All.In(await tx.LanguageOf(press.User)).Gone);
            var language = await tx.LanguageOf(press.User, community);
            var office = press.Carried.Office;
            if (!Permissions.Allows(office.Needs, await tx.StandingOf(community.Id, press.User))) return (null, await ShowOffices.Refusal(tx, [community], office.Needs, language));
            var now = clock.GetUtcNow();
            var today = community.DayAt(now);
            return (AssigningViews.Form(language, community, await OfficeHolders.Of(tx, community, office, today), today, now), null);
        }, stop);
        if (form is null) return Answer.Saying(refusal!);
        await slack.Show(press, form, stop);
        return Answer.Done;
    }

    public async Task<Answer> Save(Submission<OfficeForm> form, CancellationToken stop)
    {
        // Slack's list offers apps, guests and people of other workspaces as well: Slack says what each is today.
        await Task.WhenAll(form[RolesFeature.Holders].Except(form.Carried.Shown).Select(added => people.ReadAgain(added, stop)));
        var key = form.DeliveryKey is { } view ? $"{view}:{form.Carried.OpenedAt}" : null;
        return await acted.Once(key, tx => Record(tx, form), stop);
    }

    private async Task<Answer> Record(Tx tx, Submission<OfficeForm> form)
    {
        var office = form.Carried.At.Office;
        if (await tx.FindCommunity(form.Carried.At.Community) is not { } community) return Instead(await tx.LanguageOf(form.User), RolesTexts.All.In(await tx.LanguageOf(form.User)).Gone);
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(form.User, community);
        if (!Permissions.Allows(office.Needs, await tx.StandingOf(community.Id, form.User))) return Instead(language, await ShowOffices.Refusal(tx, [community], office.Needs, language));

        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        var before = await OfficeHolders.Of(tx, community, office, today);
        var change = OfficeChange.Of(form, before, today);
        if (await Obstacle(tx, AssigningTexts.All.In(language), community, change, form, today) is { } obstacle) return obstacle;

        await Apply(tx, community, change, form.User, now);
        var t = AssigningTexts.All.In(language);
        var said = change.IsNothing ? t.Unchanged : t.Saved(RolesTexts.All.In(language).Name(office));
        return Answer.Update(Permissions.Allows(Act.AssignRoles, await tx.StandingOf(community.Id, form.User))
            ? await ShowOffices.Window(tx, community, form.User, language, now, said)
            : RolesViews.Notice(language, t.Title, new Section(said)));
    }

    private static Answer Instead(Language language, Mrkdwn text) => Answer.Update(RolesViews.Notice(language, AssigningTexts.All.In(language).Title, [.. Section.Of(text)]));

    /// <summary>What is wrong with the change, under the field it is about; null when nothing is.</summary>
    private static async Task<Answer?> Obstacle(Tx tx, IAssigningTexts t, CommunitySettings community, OfficeChange change, Submission<OfficeForm> form, LocalDate today)
    {
        var wrong = new List<string>();
        foreach (var added in change.Added)
        {
            var person = await tx.FindPerson(added);
            var name = person?.Name ?? added.Value;
            if (person.KindIn(community.Workspace) is var kind and not AccountKind.Person) wrong.Add(t.CannotHold(name, kind));
            else if (change.Office.Functional is not null && !await tx.IsMember(community.Id, added)) wrong.Add(t.NotAMember(name));
        }
        if (wrong.Count > 0) return Answer.Error(RolesFeature.Holders, string.Join(" ", wrong));

        if (change.Office.Leads && change.Removed.Count > 0 && await Remaining(tx, community, [.. change.After]) == 0)
        {
            if (await Remaining(tx, community, [.. change.After, .. await tx.Holders(community.Id, change.Office.Role == Role.Pilot ? Role.Facilitator : Role.Pilot)]) == 0)
                return Answer.Error(RolesFeature.Holders, t.NobodyWouldLead);
            if (form[RolesFeature.LeftVacant].Count == 0) return Answer.Error(RolesFeature.LeftVacant, t.ConfirmVacant);
        }

        if (change.Until is { } until && (change.Added.Count > 0 || change.Redated.Count > 0))
        {
            if (until < today) return Answer.Error(RolesFeature.Until, t.UntilIsPast);
            if ((change.Added.Count > 0 && until < change.From) || change.Redated.Any(tenure => until < tenure.From)) return Answer.Error(RolesFeature.Until, t.UntilBeforeFrom);
        }
        return null;
    }

    /// <summary>How many of these can still act: their account is not closed.</summary>
    private static async Task<int> Remaining(Tx tx, CommunitySettings community, IReadOnlyList<UserId> holders)
    {
        var able = 0;
        foreach (var holder in holders.Distinct())
            if ((await tx.FindPerson(holder)).KindIn(community.Workspace) != AccountKind.Closed) able++;
        return able;
    }

    private async Task Apply(Tx tx, CommunitySettings community, OfficeChange change, UserId by, DateTimeOffset now)
    {
        if (change.IsNothing) return;
        // Whoever leads until now learns of it too, also when it is they who leave.
        var interested = await TellOfChange.Interested(tx, community, change.Office, leavingOut: by);
        foreach (var user in change.Removed)
        {
            if (change.Office.Role is { } role) await tx.TakeRole(community.Id, user, role);
            else await tx.EndTenure(change.Tenures.First(tenure => tenure.User == user).Id, by, Ending.Released, now);
            await tx.Audit(community, by, "role_taken", user.Value, change.Office.ToString(), now);
        }
        foreach (var user in change.Added)
        {
            if (change.Office.Role is { } role) await tx.GiveRole(community, user, role, now);
            else await tx.AddTenure(community, new(Guid.CreateVersion7(now), community.Id, change.Office.Functional!.Value, user, change.From, change.Until), by, now);
            await tx.Audit(community, by, "role_given", user.Value, change.Office.ToString(), now);
        }
        foreach (var tenure in change.Redated)
        {
            await tx.SetUntil(tenure.Id, change.Until);
            await tx.Audit(community, by, "role_dated", tenure.User.Value, change.Office.ToString(), now);
        }

        if (change.Office.Functional is { } functional) await WatchRoles.Changed(tx, letters, community.Id, functional, community.DayAt(now));

        var tell = new TellOfChange(tx, outbox, letters, community, change, by, now);
        await tell.Those();
        await tell.Others(interested);
        await SeatFacilitator.Seat(tx, outbox, community, change, by, tell.Key);
        outbox.RefreshHomes(tx, [.. change.Added, .. change.Removed, .. change.After, .. await tx.Holders(community.Id, Enum.GetValues<Role>())]);
    }
}
