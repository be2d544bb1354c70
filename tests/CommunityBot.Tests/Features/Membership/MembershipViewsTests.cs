using CommunityBot.Community;
using CommunityBot.Features.Membership;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Membership;

/// <summary>What facilitators read of members who are no longer eligible.</summary>
public sealed class MembershipViewsTests
{
    private static readonly Guid List = Guid.Parse("0193a9f0-0000-7000-8000-000000000011");
    private static readonly DateTimeOffset Later = Samples.Friday.AddHours(1);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_state_of_a_line_looks_as_kept(Language reader)
    {
        Look("open.in_default", Line());
        Look("open.unknown", Line() with { Finding = Samples.Unknown });
        Look("open.ended", Line() with { Finding = Samples.Ended });
        Look("reminder_waits", Line(LapseStatus.Reminded));
        Look("reminded", Line(LapseStatus.Reminded) with { IsReminderSent = true });
        Look("left", Line(LapseStatus.Left));
        Look("excluded", Line(LapseStatus.Excluded) with { IsMember = false });
        Look("still_inside", Line(LapseStatus.Excluded, lapse => lapse with { RemovalError = "restricted_action", FacilitationError = "not_in_channel" }) with { IsMember = false });
        Look("eligible_again", Line(LapseStatus.Eligible) with { Finding = Samples.Eligible });
        Look("gone", Line(LapseStatus.Gone) with { IsMember = false });
        Look("closed", Line() with { IsDeactivated = true });
        Look("unverifiable", Line() with { Finding = Samples.Unverifiable });
        Look("relisted", Line(LapseStatus.Relisted));

        void Look(string state, LapseLine line) => Snapshot.Matches(Card(reader, new() { Pages = 1, Shown = 1, People = 1 }, 1, line).ToJson(), $"list.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_first_page_and_the_last_look_as_kept(Language reader)
    {
        Snapshot.Matches(Card(reader, new() { Pages = 2, Shown = 1, People = 17 }, 1, Line(LapseStatus.Left)).ToJson(), $"list.first_page.{reader.Code()}");
        Snapshot.Matches(Card(reader, new() { Pages = 2, Shown = 2, People = 17 }, 2, Line()).ToJson(), $"list.last_page.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_form_and_the_letters_look_as_kept(Language reader)
    {
        var desk = new LapseDesk(Line().Lapse, Samples.Community(), Samples.Zoe, reader);
        var t = MembershipTexts.All.In(reader);
        Snapshot.Matches(MembershipViews.Exclusion(desk, t.ExclusionNote("Ana", "Infra & Services"), holdsRoles: true).ToJson(), $"exclusion.{reader.Code()}");
        Snapshot.Matches(Message.Quoting(t.Excluded("Infra & Services"), t.ExclusionNote("", "Infra & Services")).ToJson(), $"letter.{reader.Code()}");
        Snapshot.Matches(Message.Saying(t.Reminder("Infra & Services", reader.People([Samples.Zoe, Samples.Max]))).ToJson(), $"reminder.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void A_full_page_fits_in_one_message(Language reader) =>
        Assert.InRange(Card(reader, new() { Pages = 2, Shown = 1, People = 30 }, 1, [.. Enumerable.Repeat(Line(), Page.Size)]).Blocks.Count, 2 * Page.Size, 50);

    private static Message Card(Language reader, LapseList list, int page, params IReadOnlyList<LapseLine> lines) => MembershipViews.Card(reader, Samples.Community(), list, new(List, page), lines);

    private static LapseLine Line(LapseStatus status = LapseStatus.Open, Func<Lapse, Lapse>? become = null)
    {
        var lapse = new Lapse(Guid.Parse("0193a9f0-0000-7000-8000-000000000012"), "infra-services", Samples.Ana, new(List, 1)) { Status = status };
        if (status == LapseStatus.Reminded) lapse = lapse with { RemindedBy = Samples.Max, RemindedAt = Later };
        if (status is LapseStatus.Left or LapseStatus.Excluded) lapse = lapse with { ActedBy = Samples.Zoe, ActedAt = Later };
        return new(become?.Invoke(lapse) ?? lapse, "Ana Le Goff", Samples.InDefault, IsMember: true, IsDeactivated: false);
    }
}
