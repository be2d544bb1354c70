using CommunityBot.Community;
using CommunityBot.Features.Rules;
using CommunityBot.Tests.Features.Letters;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>How a draft becomes rules, and how rules and their forms look.</summary>
public sealed class RulesEditedTests
{
    private static readonly RulesRevision Original = RulesRevision.Original(Arrivals.Samples.Friday);

    [Fact]
    public void The_text_in_force_read_back_from_its_own_form_is_no_change()
    {
        var (rules, errors) = RulesEdited.Of(RulesEdited.Typed(Original, Language.English), Original, Language.English, EditingTexts.All.English);
        Assert.Null(rules);
        Assert.Equal("rules.expected", Assert.Single(errors).Field);
    }

    [Fact]
    public void Bullets_dashes_and_blank_lines_are_not_part_of_a_rule()
    {
        var draft = RulesEdited.Typed(Original, Language.French) with { NotAllowed = "• Vendre\r\n\r\n - Recruter, - même un peu\n*gras*" };
        var (rules, _) = RulesEdited.Of(draft with { OtherExpected = "", OtherNotAllowed = "", OtherExclusion = "" }, Original, Language.French, EditingTexts.All.French);
        Assert.Equal(["Vendre", "Recruter, - même un peu", "*gras*"], rules!.Own.NotAllowed);
        Assert.Null(rules.Other);
        Assert.Equal(2, rules.Own.Version);
    }

    [Fact]
    public void A_text_in_one_language_alone_is_read_by_everyone()
    {
        var draft = RulesEdited.Typed(Original, Language.French) with { OtherExpected = "", OtherNotAllowed = "", OtherExclusion = "" };
        var (rules, _) = RulesEdited.Of(draft with { IsWording = true }, Original, Language.French, EditingTexts.All.French);
        var next = rules!.After(Original, Language.French, Arrivals.Samples.Nadia, Arrivals.Samples.Friday.AddDays(3));
        Assert.Equal(Original.French!.Expected, next.In(Language.English).Expected);
        Assert.Equal((1, 1, RulesChange.Wording, Original.Since), (next.Number, next.Version, next.Change, next.Since));
    }

    [Fact]
    public void What_is_said_in_the_other_language_counts_for_nothing_once_it_is_taken_out()
    {
        var draft = RulesEdited.Typed(Original, Language.French) with { NotAllowed = "Vendre", IsAlone = true };
        var (rules, errors) = RulesEdited.Of(draft, Original, Language.French, EditingTexts.All.French);
        Assert.Empty(errors);
        Assert.Null(rules!.Other);
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_rules_and_their_forms_look_as_kept(Language reader)
    {
        var community = Arrivals.Samples.Community();
        Member member = new() { Community = community.Id, User = Arrivals.Samples.Ana, JoinedAt = Arrivals.Samples.Friday };
        Look("rules", ReadingViews.Rules(new(community, reader, Original, member with { RulesVersion = 1 }, null)).ToJson());
        Look("rules_for_editors", ReadingViews.Rules(new(community, reader, Original, null, (8, 12))).ToJson());
        Look("offer", ReadingViews.Offer(new(community, reader, Original, member, null)).ToJson());
        Look("version", ReadingViews.NewVersion(new(community, reader, Original, member, null)).Alone().ToJson());
        Look("modal", ReadingViews.Modal(new(community, reader, Original, member, null)).ToJson());
        Look("editor", EditingViews.Form(reader, community, Original, RulesEdited.Typed(Original, Language.French), null).ToJson());
        Look("preview", EditingViews.Preview(reader, community, Original, new(Original.French! with { Version = 2, NotAllowed = ["Vendre", .. Original.French.NotAllowed.Skip(1)] }, null), members: 12, isLate: false).ToJson());
        Look("history", EditingViews.History(reader, community, [Original]).ToJson());

        void Look(string name, System.Text.Json.Nodes.JsonNode view) => Snapshot.Matches(view, $"{name}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void No_rule_is_ever_cut(Language reader)
    {
        HouseRules longest = new()
        {
            Version = 2, Expected = [.. Enumerable.Repeat(new string('\u0101', 500), 6)], NotAllowed = [.. Enumerable.Repeat(new string('\u0101', 500), 6)], Exclusion = new string('\u0101', 500),
        };
        var shown = new RulesShown(Arrivals.Samples.Community(), reader, Original with { French = longest, English = longest }, null, null);
        Assert.Equal(13 * 500, ReadingViews.Rules(shown).ToJson()["blocks"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Count(letter => letter == '\u0101'));
    }
}
