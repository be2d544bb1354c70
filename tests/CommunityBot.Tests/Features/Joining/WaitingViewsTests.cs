using CommunityBot.Community;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Letters;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Features.Joining;

public sealed class WaitingViewsTests
{
    private const string Link = "https://passerelles.slack.com/archives/CFACIL/p1773000000000100";

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_message_looks_as_kept(Language reader)
    {
        Look("one", WaitingViews.Morning(reader, [Part("Infra & Services", Line(Samples.Ana))]));
        Look("late", WaitingViews.Morning(reader, [Part("Infra & Services", Line(Samples.Ana, late: true))]));
        Look("all_late", WaitingViews.Morning(reader, [Part("Infra & Services", Line(Samples.Ana, late: true), Line(Samples.Bruno, late: true))]));
        Look("mixed", WaitingViews.Morning(reader,
        [
            Part("Infra & Services", Line(Samples.Ana, late: true) with { ClosesOn = new LocalDate(2026, 12, 1) }, Line(Samples.Bruno, late: true), Line(Samples.Nadia)),
            Part("Données", Line(Samples.Max) with { Link = null }),
        ]));
        Look("on_demand", WaitingViews.Part(reader, Samples.Community(), Part("Infra & Services", OnDemand(Samples.Ana, "Ana Le Goff"), OnDemand(Samples.Bruno, null)) with { AreNext = true }).Alone());
        var desk = new Desk(Samples.Decided(JoinStatus.Expired), Samples.Community(), Samples.Ana, reader);
        Look("expired", WaitingViews.Expired(desk, DecisionTexts.All.In(reader).WriteTo(reader.People([Samples.Zoe, Samples.Max]))));
        Look("not_forgotten", CommunityBot.Features.Joining.Reply.Say(WaitingTexts.All.In(reader).NotForgotten("Infra & Services", reader.People([Samples.Zoe, Samples.Max]))));

        void Look(string state, Message message) => Snapshot.Matches(message.ToJson(), $"waiting.{state}.{reader.Code()}");
    }

    [Theory]
    [InlineData(Language.French, "*200 demandes*", "… et 170 autres, plus récentes.")]
    [InlineData(Language.English, "*200 requests*", "… and 170 more, sent later.")]
    public void A_long_list_is_counted_whole_and_shown_in_part(Language reader, string all, string rest)
    {
        var message = WaitingViews.Morning(reader, [Part(new string('&', 80), [.. Enumerable.Repeat(Line(Samples.Ana, late: true) with { ClosesOn = new LocalDate(2026, 12, 1) }, 200)])]);
        var told = string.Concat(message.Blocks.OfType<Section>().Select(section => section.Text.ToString()));
        Assert.Contains(all, told, StringComparison.Ordinal);
        Assert.Contains(rest, told, StringComparison.Ordinal);
        Assert.Equal(30, told.Split(Link).Length - 1);
    }

    [Fact]
    public void Somebody_who_facilitates_a_hundred_communities_reads_of_all_of_them()
    {
        var message = WaitingViews.Morning(Language.French, [.. Enumerable.Range(1, 100).Select(i => Part($"Métier {i}", Line(Samples.Ana)))]);
        var told = string.Concat(message.Blocks.OfType<Section>().Select(section => section.Text.ToString()));
        Assert.All(Enumerable.Range(1, 100), i => Assert.Contains($"*Métier {i}*", told, StringComparison.Ordinal));
    }

    [Fact]
    public void Once_thirty_lines_are_used_up_a_community_is_counted_and_no_more()
    {
        var message = WaitingViews.Morning(Language.French, [Part("Un", [.. Enumerable.Repeat(Line(Samples.Ana), 30)]), Part("Deux", [.. Enumerable.Repeat(Line(Samples.Ana), 5)])]);
        Assert.EndsWith("*5 demandes* pour rejoindre *Deux* attendent une réponse.", ((Section)message.Blocks[^1]).Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void However_many_cards_are_to_be_asked_for_a_letter_has_room_for_other_things()
    {
        var part = WaitingViews.Part(Language.French, Samples.Community(), Part(new string('&', 80), [.. Enumerable.Repeat(OnDemand(Samples.Ana, "Ana"), 100)]));
        Assert.Equal(14, part.Blocks.Count);
        Assert.Equal(12, part.Blocks.OfType<Section>().Count(section => section.Accessory is not null));
        Assert.Contains("… et 88 autres", part.Text.ToString(), StringComparison.Ordinal);
    }

    private static MorningLine OnDemand(UserId person, string? name) => Line(person, late: true) with { Link = null, OnDemand = new(Samples.Request().Id, name) };

    private static MorningPart Part(string community, params IReadOnlyList<MorningLine> lines) => new(community, lines);

    private static MorningLine Line(UserId person, bool late = false) => new(person, Samples.Friday, late ? 3 : null, null) { Link = Link };
}
