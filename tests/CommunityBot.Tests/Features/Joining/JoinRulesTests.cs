using CommunityBot.Community;
using CommunityBot.Features.Joining;

namespace CommunityBot.Tests.Features.Joining;

public sealed class JoinRulesTests
{
    [Fact]
    public void Someone_with_a_role_approves_an_adherent() =>
        Assert.Equal(Approval.Granted, JoinRules.Approve(Samples.Request(), Samples.Zoe, mayDecide: true, Eligibility.Eligible, confirmed: false));

    [Fact]
    public void A_guest_of_another_workspace_reads_what_anyone_of_another_workspace_reads()
    {
        var here = Samples.Community().Workspace;
        var elsewhere = Samples.Person() with { Team = new("TELSEWHERE") };
        Assert.Equal(AskingWay.Cannot(elsewhere, here, Language.English)!.Instead!.Value.Text, AskingWay.Cannot(elsewhere with { IsGuest = true }, here, Language.English)!.Instead!.Value.Text);
        Assert.NotEqual(AskingWay.Cannot(elsewhere, here, Language.English)!.Instead!.Value.Text, AskingWay.Cannot(Samples.Person() with { IsGuest = true }, here, Language.English)!.Instead!.Value.Text);
        Assert.Null(AskingWay.Cannot(Samples.Person(), here, Language.English));
    }

    [Fact]
    public void Nobody_approves_without_a_role() =>
        Assert.Equal(Approval.NotAllowed, JoinRules.Approve(Samples.Request(), Samples.Bruno, mayDecide: false, Eligibility.Eligible, confirmed: true));

    [Fact]
    public void Nobody_approves_their_own_request() =>
        Assert.Equal(Approval.OwnRequest, JoinRules.Approve(Samples.Request(), Samples.Ana, mayDecide: true, Eligibility.Eligible, confirmed: true));

    [Theory]
    [InlineData(JoinStatus.Approved)]
    [InlineData(JoinStatus.Refused)]
    [InlineData(JoinStatus.Withdrawn)]
    [InlineData(JoinStatus.Undone)]
    [InlineData(JoinStatus.Expired)]
    public void A_closed_request_is_not_decided_again(JoinStatus status) =>
        Assert.Equal(Approval.AlreadyDecided, JoinRules.Approve(Samples.Request() with { Status = status }, Samples.Zoe, mayDecide: true, Eligibility.Eligible, confirmed: true));

    [Theory]
    [InlineData(Eligibility.NotAnAdherent)]
    [InlineData(Eligibility.DuesInDefault)]
    public void No_confirmation_makes_up_for_a_membership_that_is_missing(Eligibility found) =>
        Assert.Equal(Approval.NotEligible, JoinRules.Approve(Samples.Request(), Samples.Zoe, mayDecide: true, found, confirmed: true));

    [Fact]
    public void What_cannot_be_verified_is_approved_only_once_confirmed()
    {
        Assert.Equal(Approval.NeedsConfirmation, JoinRules.Approve(Samples.Request(), Samples.Zoe, mayDecide: true, Eligibility.NotVerifiable, confirmed: false));
        Assert.Equal(Approval.Granted, JoinRules.Approve(Samples.Request(), Samples.Zoe, mayDecide: true, Eligibility.NotVerifiable, confirmed: true));
    }

    [Fact]
    public void The_usual_wait_is_unsaid_under_three()
    {
        Assert.Null(JoinRules.UsualWait([]));
        Assert.Null(JoinRules.UsualWait([TimeSpan.FromDays(1), TimeSpan.FromDays(2)]));
    }

    [Fact]
    public void The_usual_wait_is_the_median()
    {
        Assert.Equal(TimeSpan.FromHours(5), JoinRules.UsualWait([TimeSpan.FromDays(30), TimeSpan.FromHours(1), TimeSpan.FromHours(5)]));
        Assert.Equal(TimeSpan.FromHours(4), JoinRules.UsualWait([TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(5), TimeSpan.FromHours(9)]));
    }

    [Theory]
    [InlineData(20, "moins d’une heure", "less than an hour")]
    [InlineData(60 * 5, "5 heures", "5 hours")]
    [InlineData(60 * 26, "un jour", "a day")]
    [InlineData(60 * 24 * 3, "3 jours", "3 days")]
    public void The_usual_wait_is_said_in_round_figures(int minutes, string french, string english)
    {
        Assert.Contains(french, AskingTexts.All.French.UsualWait(TimeSpan.FromMinutes(minutes)).ToString(), StringComparison.Ordinal);
        Assert.Contains(english, AskingTexts.All.English.UsualWait(TimeSpan.FromMinutes(minutes)).ToString(), StringComparison.Ordinal);
    }
}
