using CommunityBot.Community;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Joining;

public sealed class CardViewsTests
{
    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_state_of_the_card_looks_as_kept(Language reader)
    {
        Look("eligible", Samples.Card());
        Look("in_default", Samples.Card(Samples.InDefault) with { History = Samples.Refused() });
        Look("unknown", Samples.Card(Samples.Unknown));
        Look("ended", Samples.Card(Samples.Ended));
        Look("unverifiable", Samples.Card(Samples.Unverifiable));
        Look("unread", Samples.Card(Samples.Unverifiable) with { Person = null });
        Look("nobody", Samples.Card(reader: CardReader.Nobody, readBy: Samples.Bruno));
        Look("pilot", Samples.Card(Samples.InDefault, CardReader.Pilot, Samples.Nadia) with { History = Samples.Refused() });
        Look("still_waiting", Samples.Card(Samples.InDefault, CardReader.Pilot, Samples.Nadia) with { Request = Samples.Request() with { EscalatedAt = Samples.Friday.AddDays(7) } });
        Look("question", Samples.Card() with { Questions = [Samples.Question()] });
        Look("answer", Samples.Card() with { Questions = [Samples.Question() with { Answer = "Deux, et un classeur.", AnsweredAt = Samples.Friday.AddHours(3) }] });
        var approved = Samples.Decided(JoinStatus.Approved);
        Look("approved", Samples.Card() with { Request = approved });
        Look("not_yet_in", Samples.Card() with { Request = approved with { InviteError = "user_is_restricted" } });
        Look("inside", Samples.Card() with { Request = approved with { EnteredAt = Samples.Friday.AddHours(3), Found = Eligibility.NotVerifiable } });
        Look("refused", Samples.Card() with { Request = Samples.Decided(JoinStatus.Refused) with { Reason = RefusalReason.Expectations, Note = "Bonjour Ana,\n\nMerci." } });
        Look("withdrawn", Samples.Card() with { Request = Samples.Decided(JoinStatus.Withdrawn) });
        Look("expired", Samples.Card() with { Request = Samples.Decided(JoinStatus.Expired) with { DecidedBy = null, EscalatedAt = Samples.Friday.AddDays(7) } });
        Look("undone", Samples.Card() with { Request = Samples.Decided(JoinStatus.Undone) with { RemovalError = "restricted_action" } });
        Look("forgotten", Samples.Card() with { Request = Samples.Decided(JoinStatus.Approved) with { ForgottenAt = Samples.Friday.AddDays(365) } });

        void Look(string state, JoinCard card) => Snapshot.Matches(CardViews.Card(reader, card).ToJson(), $"card.{state}.{reader.Code()}");
    }

    [Theory]
    [InlineData(Eligibility.DuesInDefault)]
    [InlineData(Eligibility.NotAnAdherent)]
    public void A_pilot_never_reads_dues_nor_guesses_them(Eligibility found)
    {
        var finding = found == Eligibility.DuesInDefault ? Samples.InDefault : Samples.Ended;
        var refused = Samples.Request() with { Status = JoinStatus.Refused, DecidedBy = Samples.Zoe, DecidedAt = Samples.Friday, Reason = RefusalReason.DuesInDefault, Note = "Votre cotisation" };
        var entries = new HistoryEntry[] { Samples.Refused()[0], Samples.Refused()[0] with { Step = HistoryStep.Settled, Reason = "chèque reçu" } };

        foreach (var language in new[] { Language.French, Language.English })
        {
            foreach (var request in new[] { Samples.Request(), refused })
            {
                var card = CardViews.Card(language, Samples.Card(finding, CardReader.Pilot, Samples.Nadia) with { Request = request, History = entries }).ToJson().ToJsonString();
                foreach (var hidden in new[] { "otisation", "ues ", "défaut", "default", "2026-03", "mars 2026", "March 2026", "juin", "June", "chèque" })
                    Assert.DoesNotContain(hidden, card, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Two_pilots_cards_over_different_faults_read_the_same() => Assert.Equal(
        CardViews.Card(Language.French, Samples.Card(Samples.InDefault, CardReader.Pilot, Samples.Nadia)).ToJson().ToJsonString(),
        CardViews.Card(Language.French, Samples.Card(Samples.Unknown, CardReader.Pilot, Samples.Nadia)).ToJson().ToJsonString());

    [Fact]
    public void Someone_who_no_longer_decides_reads_nothing_of_the_person() => Assert.DoesNotContain(
        Samples.Ana.Value, CardViews.Card(Language.French, Samples.Card(reader: CardReader.Nobody, readBy: Samples.Bruno)).ToJson().ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public void Once_the_answers_are_erased_nothing_is_reopened()
    {
        var refused = Samples.Decided(JoinStatus.Refused);
        Assert.Single(CardViews.Card(Language.French, Samples.Card() with { Request = refused }).Blocks.OfType<Actions>());
        Assert.Empty(CardViews.Card(Language.French, Samples.Card() with { Request = refused with { ForgottenAt = Samples.Friday.AddDays(365) } }).Blocks.OfType<Actions>());
    }

    [Fact]
    public void Nobody_sees_buttons_on_their_own_request_nor_without_a_role()
    {
        Assert.Empty(CardViews.Card(Language.French, Samples.Card(readBy: Samples.Ana)).Blocks.OfType<Actions>());
        Assert.Empty(CardViews.Card(Language.French, Samples.Card(reader: CardReader.Nobody, readBy: Samples.Bruno)).Blocks.OfType<Actions>());
    }

    [Fact]
    public void The_longest_words_are_shown_whole_and_Slack_takes_them()
    {
        foreach (var unit in new[] { "&", "<!channel>", "👩🏽‍🚒", "a\n", "&\n", "mot " })
        {
            var question = Samples.Question() with { Words = Filled(unit, JoinRules.QuestionAtMost), Answer = Filled(unit, JoinRules.AnswerAtMost), AnsweredAt = Samples.Friday };
            var card = Samples.Card() with
            {
                Request = Samples.Decided(JoinStatus.Refused) with
                {
                    Answers = Samples.Request().Answers with { Why = Filled(unit, JoinRules.WhyAtMost), Brings = Filled(unit, JoinRules.BringsAtMost), Introduction = Filled(unit, JoinRules.IntroductionAtMost) },
                    Note = Filled(unit, JoinRules.NoteAtMost),
                    Reason = RefusalReason.Other,
                },
                Questions = [.. Enumerable.Repeat(question, JoinRules.QuestionsAtMost)],
                History = [.. Enumerable.Repeat(Samples.Refused()[0], 30)],
            };

            var message = CardViews.Card(Language.French, card);

            Assert.Equal(Letters(string.Concat(card.Request.Answers.Why, card.Request.Answers.Brings, card.Request.Answers.Introduction, card.Request.Note,
                string.Concat(card.Questions.Select(q => q.Words + q.Answer)))), Letters(string.Concat(message.Blocks.OfType<Section>().SelectMany(Quoted))));
            Assert.DoesNotContain("<!channel", message.ToJson().ToJsonString(), StringComparison.Ordinal);
        }

        static string Filled(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length)).TrimEnd().PadRight(length - 1, '.') + "x";
        static string Letters(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c)).Order()]);
        static IEnumerable<string> Quoted(Section section) => section.Text.ToString().Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => PlainText.Unescape(line[2..]));
    }

    [Fact]
    public void A_remedy_is_given_for_every_refusal_Slack_may_give()
    {
        string[] codes = ["user_is_restricted", "ura_max_channels", "not_in_channel", "is_archived", "channel_not_found", "cant_invite", "fatal_something"];
        foreach (var t in new[] { CardTexts.All.French, CardTexts.All.English })
            Assert.Equal(codes.Length, codes.Select(code => t.InvitationRefused(code, Samples.Community().Channel)).Distinct().Count());
    }
}
