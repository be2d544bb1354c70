using CommunityBot.Community;
using CommunityBot.Features.Leaving;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Leaving;

/// <summary>What is read when somebody leaves.</summary>
public sealed class LeavingViewsTests
{
    private static readonly Departure Gone = new(Guid.Parse("0193a9f0-0000-7000-8000-000000000007"), "infra-services", Samples.Ana, Samples.Friday) { Status = DepartureStatus.Left, EndedAt = Samples.Friday, EndedBy = Samples.Ana };

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_departure_looks_as_kept(Language reader)
    {
        Look("left", Gone with { Reason = "Je change de métier.\nMerci à vous <!channel>" });
        Look("pilot", Gone with { Roles = [Role.Pilot, Role.Animator] });
        Look("facilitator", Gone with { KeptRoles = [Role.Facilitator] });
        Look("closed", Gone with { Status = DepartureStatus.Closed, EndedBy = null });
        Look("excluded", Gone with { Status = DepartureStatus.Excluded, EndedBy = Samples.Zoe, Error = "restricted_action" });

        void Look(string state, Departure departure) =>
            Snapshot.Matches(LeavingViews.Departure(reader, Samples.Community(), departure, [RolesTexts.All.In(reader).Name(FunctionalRole.Content)], "Ana Duarte", isLed: false).ToJson(), $"departure.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_question_and_the_farewell_look_as_kept(Language reader)
    {
        var asked = Gone with { Status = DepartureStatus.Asked, EndedAt = null, EndedBy = null };
        Look("asked", LeavingViews.Question(reader, Samples.Community(), asked, isMember: true, [Samples.Zoe, Samples.Max]));
        Look("not_let_in", LeavingViews.Question(reader, Samples.Community(), asked with { Error = "cant_invite" }, isMember: true, [Samples.Zoe, Samples.Max]));
        Look("stayed", LeavingViews.Question(reader, Samples.Community(), asked with { Status = DepartureStatus.Stayed }, isMember: true, []));
        Look("farewell", LeavingViews.Farewell(reader, Samples.Community(), Gone, "Ana"));
        Look("farewell_entrusted", LeavingViews.Farewell(reader, Samples.Community(), Gone with { KeptRoles = [Role.Sponsor] }, ""));

        void Look(string state, Message message) => Snapshot.Matches(message.ToJson(), $"leaving.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_forms_look_as_kept(Language reader)
    {
        Snapshot.Matches(LeavingViews.Form(reader, Samples.Community(), [Role.Pilot], [Role.Sponsor]).ToJson(), $"leaving.form.{reader.Code()}");
        var note = LeavingTexts.All.In(reader).ExclusionNote("Ana", "Infra & Services");
        Snapshot.Matches(LeavingViews.Exclusion(reader, Samples.Community(), Samples.Ana, Rules("Ne pas tout vendre", "Écouter"), note, [Role.Animator]).ToJson(), $"leaving.exclusion.{reader.Code()}");
    }

    [Fact]
    public void A_hundred_rules_fit_in_the_list() =>
        Assert.NotNull(LeavingViews.Exclusion(Language.French, Samples.Community(), person: null, Rules([.. Enumerable.Repeat("Une règle", 100)]), "Bonjour", []).ToJson());

    [Fact]
    public void Their_words_are_never_cut() =>
        Assert.True(LeavingViews.Departure(Language.French, Samples.Community(), Gone with { Reason = new('&', 1000) }, [], "Ana", isLed: true).Blocks.Count > 1);

    private static RulesRevision Rules(params IReadOnlyList<string> rules) =>
        RulesRevision.Original(Samples.Friday) with { French = new() { Version = 1, Expected = [rules[^1]], NotAllowed = [.. rules.SkipLast(1)], Exclusion = "…" } };
}
