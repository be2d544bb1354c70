using CommunityBot.Community;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Letters;
using CommunityBot.Tests.Kit;
using NodaTime;
using Offer = CommunityBot.Features.Roles.Offer;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>Who does what, offers and their answers, the morning's message and the Home tab, as their readers see them.</summary>
public sealed class OffersViewsTests
{
    private static readonly LocalDate Today = new(2026, 11, 21);
    private static readonly Guid Id = Guid.Parse("0193a9f0-0000-7000-8000-000000000031");

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Who_does_what_looks_as_kept(Language reader)
    {
        Look("member", new() { User = Samples.Ana, IsMember = true }, [FunctionalRole.Tools]);
        Look("outsider", new() { User = Samples.Bruno }, []);
        Look("pilot", new() { User = Samples.Nadia, Roles = [Role.Pilot] }, []);

        IReadOnlyList<OfficeHolders> nobody = [.. Office.All.Select(office => new OfficeHolders(office, [], []))];
        Snapshot.Matches(WhoViews.Who(reader, Samples.Community(), new(nobody, Today, new() { User = Samples.Ana, IsMember = true }, [])).ToJson(), $"who.nobody_yet.{reader.Code()}");

        void Look(string who, Standing standing, IReadOnlyList<FunctionalRole> offered) =>
            Snapshot.Matches(WhoViews.Who(reader, Samples.Community(), new(All(), Today, standing, offered)).ToJson(), $"who.{who}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Offers_look_as_kept(Language reader)
    {
        var volunteer = new Offer(Id, "infra-services", FunctionalRole.Tools, Samples.Ana, Samples.Friday) { Words = "J’y passe déjà mes soirées." };
        var handOver = volunteer with { FromTenure = Id, AskedBy = Samples.Max, Until = new(2027, 6, 30) };
        Look("volunteer.open", volunteer, isOpen: true);
        Look("volunteer.animator", volunteer, isOpen: false);
        Look("volunteer.taken", Settled(volunteer, OfferStatus.Taken, Samples.Zoe), isOpen: false);
        Look("volunteer.declined", Settled(volunteer, OfferStatus.Declined, Samples.Zoe), isOpen: false);
        Look("volunteer.over", Settled(volunteer, OfferStatus.Over, null), isOpen: false);
        Look("hand_over.open", handOver, isOpen: true);
        Look("hand_over.taken", Settled(handOver, OfferStatus.Taken, Samples.Ana), isOpen: false);
        Look("hand_over.declined", Settled(handOver, OfferStatus.Declined, Samples.Ana), isOpen: false);

        var tenure = new TenureDesk(Tenure(FunctionalRole.Tools, Samples.Ana, new(2026, 12, 31)), Samples.Community(), Samples.Ana, reader);
        Snapshot.Matches(OffersViews.Volunteer(reader, Samples.Community(), FunctionalRole.Logistics).ToJson(), $"form.volunteer.{reader.Code()}");
        Snapshot.Matches(OffersViews.Decline(Desk(volunteer), OffersTexts.All.In(reader).DeclineNote("Ana", "Outils")).ToJson(), $"form.decline.{reader.Code()}");
        Snapshot.Matches(OffersViews.HandOver(tenure).ToJson(), $"form.hand_over.{reader.Code()}");
        Snapshot.Matches(OffersViews.Keep(tenure).ToJson(), $"form.keep.{reader.Code()}");

        void Look(string state, Offer offer, bool isOpen) => Snapshot.Matches(OffersViews.Card(Desk(offer), isOpen, isOpen || offer.IsHandOver ? [] : [Samples.Nadia, Samples.Zoe]).ToJson(), $"offer.{state}.{reader.Code()}");

        OfferDesk Desk(Offer offer) => new(offer, Samples.Community(), Samples.Nadia, reader);

        static Offer Settled(Offer offer, OfferStatus status, UserId? by) => offer with { Status = status, SettledBy = by, SettledAt = Samples.Friday.AddHours(3), Words = null };
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_morning_looks_as_kept(Language reader)
    {
        var mine = Tenure(FunctionalRole.Tools, Samples.Ana, new(2026, 12, 5));
        var theirs = Tenure(FunctionalRole.Content, Samples.Max, new(2026, 12, 5));
        RolesPart part = new(Samples.Community(),
            [
                new(mine, IsHeld: true, IsEnding: true, Asked: null, TakenBy: null), new(theirs, IsHeld: true, IsEnding: true, Asked: Samples.Zoe, TakenBy: null),
                new(theirs, IsHeld: false, IsEnding: true, Asked: null, TakenBy: Samples.Zoe), new(theirs, IsHeld: false, IsEnding: true, Asked: null, TakenBy: null),
                new(theirs with { Until = new(2027, 6, 30) }, IsHeld: true, IsEnding: false, Asked: null, TakenBy: null), new(theirs with { Until = null }, IsHeld: true, IsEnding: false, Asked: null, TakenBy: null),
            ],
            [new(FunctionalRole.Logistics, Samples.Bruno, [], HasTeam: true), new(FunctionalRole.Content, Samples.Bruno, [], HasTeam: false), new(FunctionalRole.Communication, Samples.Bruno, [Samples.Zoe], HasTeam: true)], [FunctionalRole.Topic], CoreTeam: 1);
        Snapshot.Matches(MorningViews.Morning(reader, Samples.Ana, part).Alone().ToJson(), $"morning.{reader.Code()}");
        foreach (var people in new[] { 0, 4, 7 })
            Snapshot.Matches(MorningViews.Morning(reader, Samples.Ana, new(Samples.Community(), [], [], [], people)).Alone().ToJson(), $"morning.core_team.{people}.{reader.Code()}");
        Assert.InRange(MorningViews.Morning(reader, Samples.Ana, part with { Endings = [.. Enumerable.Repeat(part.Endings[0], 40)] }).Blocks.Count, 25, 31);
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_Home_tab_looks_as_kept(Language reader)
    {
        var tenures = new[] { Tenure(FunctionalRole.Tools, Samples.Ana, new(2026, 12, 31)), Tenure(FunctionalRole.Content, Samples.Ana), Tenure(FunctionalRole.Topic, Samples.Ana) with { From = new(2027, 1, 1) } };
        Snapshot.Matches(new HomeView(AtHomeViews.Roles(reader,
        [
            new(Samples.Community(), new() { User = Samples.Ana, IsMember = true }, tenures, Today, IsAlone: false),
            new(Samples.Community(), new() { User = Samples.Ana, Roles = [Role.Pilot] }, [], Today, IsAlone: true),
        ])).ToJson(), $"home.{reader.Code()}");
        Assert.Empty(AtHomeViews.Roles(reader, []));
    }

    private static IReadOnlyList<OfficeHolders> All() =>
    [
        .. Office.All.Select(office => office.Functional switch
        {
            null => new OfficeHolders(office, office.Role == Role.Sponsor ? [] : [Samples.Zoe, Samples.Max], []),
            FunctionalRole.Animation => new(office, [], [Tenure(FunctionalRole.Animation, Samples.Ana, new(2026, 12, 31)), Tenure(FunctionalRole.Animation, Samples.Zoe)]),
            FunctionalRole.Topic or FunctionalRole.Content => new(office, [], [Tenure(office.Functional.Value, Samples.Max)]),
            _ => new(office, [], []),
        }),
    ];

    private static Tenure Tenure(FunctionalRole role, UserId user, LocalDate? until = null) => new(Id, "infra-services", role, user, new(2026, 1, 1), until);
}
