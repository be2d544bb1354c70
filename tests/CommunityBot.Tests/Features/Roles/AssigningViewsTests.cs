using CommunityBot.Community;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>The window and the form of roles, and what people read of a change.</summary>
public sealed class AssigningViewsTests
{
    private static readonly LocalDate Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_window_looks_as_kept(Language reader)
    {
        Snapshot.Matches(AssigningViews.Overview(reader, Samples.Community(), All(), Today, _ => true, AssigningTexts.All.In(reader).Saved("Outils")).ToJson(), $"overview.facilitator.{reader.Code()}");
        Snapshot.Matches(AssigningViews.Overview(reader, Samples.Community(), All(), Today, office => office.Needs == Act.AssignRoles, said: null).ToJson(), $"overview.pilot.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_forms_look_as_kept(Language reader)
    {
        Snapshot.Matches(AssigningViews.Form(reader, Samples.Community(), All()[0], Today, Now).ToJson(), $"form.pilot.{reader.Code()}");
        Snapshot.Matches(AssigningViews.Form(reader, Samples.Community(), All()[4], Today, Now).ToJson(), $"form.functional.{reader.Code()}");
        Snapshot.Matches(AssigningViews.Form(reader, Samples.Community(), All()[5], Today, Now).ToJson(), $"form.vacant.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void A_crowd_fits_in_the_window_and_in_the_form(Language reader)
    {
        var crowd = Enumerable.Range(0, 300).Select(i => new UserId($"U0123456{i:000}")).ToList();
        var all = Office.All.Select(office => new OfficeHolders(office, crowd, [.. crowd.Select(user => Tenure(office.Functional ?? default, user, Today.PlusDays(9)))])).ToList();
        Assert.NotNull(AssigningViews.Overview(reader, Samples.Community(), all, Today, _ => true, said: null).ToJson());
        Assert.All(all, one => Assert.NotNull(AssigningViews.Form(reader, Samples.Community(), one, Today, Now).ToJson()));
    }

    [Fact]
    public void A_form_is_read_back_as_it_was_written()
    {
        var form = new OfficeForm(new("infra-services", Office.Of(FunctionalRole.Tools)), 1_700_000_000_000, Today, [Samples.Ana, Samples.Zoe]);
        var read = OfficeForm.Parse(form.ToString(), null);
        Assert.Equal((form.At, form.OpenedAt, form.Until), (read.At, read.OpenedAt, read.Until));
        Assert.Equal(form.Shown, read.Shown);
        Assert.Null(OfficeForm.Parse((form with { Until = null, Shown = [] }).ToString(), null).Until);
        Assert.All(Office.All, office => Assert.Equal(office, Office.Parse(office.ToString(), null)));
    }

    [Fact]
    public void Only_what_was_changed_in_the_form_is_done()
    {
        var before = new OfficeHolders(Office.Of(Role.Animator), [Samples.Zoe, Samples.Max], []);
        var shown = new OfficeForm(new("infra-services", before.Office), 0, null, [Samples.Ana, Samples.Zoe]);
        var change = OfficeChange.Of(shown, [Samples.Zoe], Today, null, before);
        Assert.True(change.IsNothing);
        Assert.Equal([Samples.Zoe, Samples.Max], change.After);
    }

    private static IReadOnlyList<OfficeHolders> All() =>
    [
        .. Office.All.Select(office => office.Functional switch
        {
            null => new OfficeHolders(office, office.Role == Role.Sponsor ? [] : [Samples.Zoe, Samples.Max], []),
            FunctionalRole.Animation => new(office, [], [Tenure(FunctionalRole.Animation, Samples.Ana, until: new(2026, 12, 31)), Tenure(FunctionalRole.Animation, Samples.Zoe)]),
            FunctionalRole.Tools => new(office, [], [Tenure(FunctionalRole.Tools, Samples.Ana) with { From = new(2027, 1, 1) }]),
            _ => new(office, [], []),
        }),
    ];

    private static Tenure Tenure(FunctionalRole role, UserId user, LocalDate? until = null) => new(Guid.Parse("0193a9f0-0000-7000-8000-000000000021"), "infra-services", role, user, new(2026, 1, 1), until);
}
