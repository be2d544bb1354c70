using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Membership;

/// <summary>Members who are no longer eligible since an import are listed to the facilitators of their community, who remind, exclude or leave for now.</summary>
public static class MembershipFeature
{
    public static readonly ButtonId<Guid> Remind = new("membership.remind");
    public static readonly ButtonId<Guid> Leave = new("membership.leave");
    public static readonly ButtonId<Guid> Exclude = new("membership.exclude");
    public static readonly ModalId<Guid> Exclusion = new("membership.exclusion");
    public static readonly TextField Reason = new("membership.reason");
    public static readonly TextField Note = new("membership.note");
    public static readonly ChoicesField Confirmation = new("membership.confirmation");
    public static readonly ButtonId<Page> Others = new("membership.others");
    public const string Notice = "membership.notice", Shown = "membership.shown", Removed = "membership.removed", Reminded = "membership.reminded";

    /// <summary>One message of a list, drawn from the state of its people.</summary>
    public static Subject Card(Page page) => new("membership.list", page.ToString());

    /// <summary>The reminder to the person of a line.</summary>
    internal static Subject Reminder(Guid lapse) => new("membership.reminder", MembershipSql.Key(lapse));

    public static void Map(BotMap on) => on
        .Background<ReviewMembers>()
        .Draws<DrawLapses>("membership.list", (h, tx, id, place, _) => h.Draw(tx, Page.Of(id), place))
        .DrawsPart<DrawLapses>("membership.list", (h, tx, id, reader, _) => h.Part(tx, Page.Of(id), reader))
        .Uses<ShowLapses>()
        .Told<ShowLapses>(Shown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<ShowLapses, Page>(Others, (h, press, stop) => h.Others(press, stop))
        .Button<RemindMember, Guid>(Remind, (h, press, stop) => h.Remind(press, stop))
        .DrawsWhatIsLeft<RemindMember>("membership.reminder", (h, tx, id, _, _) => h.Draw(tx, id))
        .Told<RemindMember>(Reminded, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<LeaveForNow, Guid>(Leave, (h, press, stop) => h.Leave(press, stop))
        .Button<ExcludeMember, Guid>(Exclude, (h, press, stop) => h.Open(press, stop))
        .Submission<ExcludeMember, Guid>(Exclusion, (h, form, stop) => h.Exclude(form, stop))
        .Told<ExcludeMember>(Removed, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Daily<ForgetLapses>("membership.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Needs("chat:write", "im:write", "users:read", "users:read.email", "channels:manage", "groups:write");

    /// <summary>Facilitators read elsewhere from now on, each privately perhaps: the pages on which they have still to decide come there as well.</summary>
    public static async Task FacilitationMoved(Tx tx, Outbox outbox, LettersFeature letters, CommunitySettings community)
    {
        foreach (var page in (await tx.ActiveLapses(community.Id)).Where(lapse => lapse.Status != LapseStatus.Left).Select(lapse => lapse.Page).Distinct().OrderBy(page => page.Number))
            if (await tx.FindList(page.List) is { } list && page.Number <= list.Shown) await ShowLapses.Show(tx, outbox, letters, community, page, inChannel: true, isAsked: false);
    }

    /// <summary>A new directory is in force: the members of every community are looked at again, beside everything else.</summary>
    public static Task DirectoryChanged(Tx tx, DateTimeOffset now) => tx.AskReviews(now);
}
