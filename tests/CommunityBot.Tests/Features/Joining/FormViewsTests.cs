using CommunityBot.Community;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Joining;

public sealed class FormViewsTests
{
    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_form_looks_as_kept(Language reader)
    {
        var t = AskingTexts.All.In(reader);
        var desk = new Desk(Samples.Request(), Samples.Community(), Samples.Zoe, reader);
        Look("form", FormViews.Form(reader, HouseRules.Shipped.In(reader), Samples.Community(), Samples.Person(), "Cargo & Fils"));
        Look("form_of_someone_unknown", FormViews.Form(reader, HouseRules.Shipped.In(reader), Samples.Community() with { Purpose = "", Objectives = [] }, null, null));
        Look("choice", FormViews.Choose(t, [Samples.Community(), Samples.Community() with { Id = "donnees", Name = "Données" }]));
        Look("choice_of_many", FormViews.Choose(t, null));
        Look("refusal", DecisionViews.Refusal(desk, seesDues: true, Eligibility.DuesInDefault, "Ana", reader));
        Look("refusal_by_a_pilot", DecisionViews.Refusal(desk, seesDues: false, Eligibility.DuesInDefault, "Ana", reader));
        Look("refusal_of_an_adherent", DecisionViews.Refusal(desk, seesDues: true, Eligibility.Eligible, "Ana", reader));
        Look("refusal_for_expectations", DecisionViews.Refusal(desk, seesDues: true, Eligibility.DuesInDefault, "Ana", reader, RefusalReason.Expectations));
        Look("undoing", DecisionViews.Undoing(desk));
        Look("linking", DecisionViews.Linking(desk, "ana@exemple.org"));
        Look("settling", DecisionViews.Settling(desk, "Cargo & Fils"));
        Look("question", QuestionViews.Form(desk));
        Look("answering", QuestionViews.AnswerForm(QuestionTexts.All.In(reader), desk, Samples.Question()));

        void Look(string form, Modal modal) => Snapshot.Matches(modal.ToJson(), $"form.{form}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_letter_looks_as_kept(Language reader)
    {
        var desk = new Desk(Samples.Request(), Samples.Community(), Samples.Ana, reader);
        Look("question", QuestionViews.Letter(desk, Samples.Question()));
        Look("answered", QuestionViews.Letter(desk, Samples.Question() with { Answer = "Deux.", AnsweredAt = Samples.Friday.AddHours(3) }));
        Look("no_longer_needed", QuestionViews.Letter(desk with { Request = Samples.Decided(JoinStatus.Refused) }, Samples.Question()));
        Look("refused", Message.Quoting(DecisionTexts.All.In(reader).Refused("Infra & Services"), DecisionTexts.All.In(reader).MembershipMessage("Ana", "Infra & Services"),
            DecisionTexts.All.In(reader).WriteTo(reader.People([Samples.Max, Samples.Zoe]))));

        void Look(string letter, Message message) => Snapshot.Matches(message.ToJson(), $"letter.{letter}.{reader.Code()}");
    }

    [Fact]
    public void A_profile_with_an_endless_title_still_opens_the_form()
    {
        var person = Samples.Person() with { Name = new string('é', 600), Title = new string('à', 600) };
        var form = FormViews.Form(Language.French, HouseRules.Shipped.French, Samples.Community(), person, new string('ç', 600));
        Assert.All(form.Blocks.OfType<Input>().Select(input => input.Element).OfType<TextInput>(), field => Assert.True((field.Initial?.Length ?? 0) <= field.MaxLength));
    }

    [Fact]
    public void A_letter_left_as_proposed_never_contradicts_the_reason_chosen()
    {
        foreach (var language in new[] { Language.French, Language.English })
        {
            foreach (var proposed in new RefusalReason?[] { null, RefusalReason.NotAnAdherent, RefusalReason.DuesInDefault })
            {
                foreach (var chosen in Enum.GetValues<RefusalReason>())
                    Assert.Equal(Shipped(language, chosen), DecisionViews.Words(Shipped(language, proposed).ReplaceLineEndings("\r\n"), language, chosen, "Ana", "Infra"));
            }
            Assert.Equal("Une autre fois.", DecisionViews.Words("Une autre fois.", language, RefusalReason.Expectations, "Ana", "Infra"));
        }

        static string Shipped(Language language, RefusalReason? reason) => DecisionViews.Shipped(language, reason, "Ana", "Infra");
    }

    [Fact]
    public void A_letter_to_someone_whose_name_is_not_known_leaves_no_hole()
    {
        Assert.StartsWith("Bonjour,\n", DecisionViews.Shipped(Language.French, null, "", "Infra"), StringComparison.Ordinal);
        Assert.StartsWith("Hello,\n", DecisionViews.Shipped(Language.English, null, "", "Infra"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_form_was_drawn_from_comes_back_whole()
    {
        foreach (var what in new[] { "", "Cargo & Fils", "ana@exemple.org" })
        {
            var seen = new Seen(Samples.Request().Id, what);
            Assert.True(Seen.TryParse(seen.ToString(), null, out var back));
            Assert.Equal(seen, back);
        }
        Assert.False(Seen.TryParse("Cargo", null, out _));
    }

    [Fact]
    public void The_words_prefilled_for_a_refusal_name_neither_an_amount_nor_a_date()
    {
        foreach (var t in new[] { DecisionTexts.All.French, DecisionTexts.All.English })
        {
            Assert.DoesNotContain(t.MembershipMessage("Ana", "Infra"), char.IsDigit);
            Assert.DoesNotContain("cotisation", t.MembershipMessage("Ana", "Infra"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("dues", t.MembershipMessage("Ana", "Infra"), StringComparison.OrdinalIgnoreCase);
        }
    }
}
