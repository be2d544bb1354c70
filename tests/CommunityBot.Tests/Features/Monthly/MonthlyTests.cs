using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.Monthly;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using NodaTime;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Monthly;

public sealed class MonthlyTests
{
    private static readonly CommunitySettings Infra = Samples.Community();
    private static readonly MonthOf March = new(new YearMonth(2026, 3), Infra.Id);
    private static readonly MonthlyAccount Account = new(March, Messages: 18, Replies: 25, Voices: 12, FirstWords: 2);
    private static readonly UserId Dan = new("U0DAN"), Max = new("U0MAX");

    private static readonly MonthlyFacts Full = new(
        Account, Members: 42, Joined: 3, Left: 1, [new(new LocalDate(2026, 3, 5), "La sauvegarde", 9), new(new LocalDate(2026, 3, 19), "Visite", Came: null)], new LocalDate(2026, 4, 2), IsMeetingWanted: false,
        ["Deux fiches sont parues"], ["Gestion du contenu", "Communication"], Questions: 2, HasAnimators: true);

    private static readonly MonthlyFacts Empty = new(new(March, 0, 0, 0, 0), 5, 0, 0, [], Next: null, IsMeetingWanted: false, [], [], 0, HasAnimators: true);

    [Theory]
    [InlineData("2026-04-01", "2026-03")]
    [InlineData("2026-04-08", "2026-03")]
    [InlineData("2026-04-09", null)]
    [InlineData("2026-03-31", null)]
    // The first is a Sunday and All Saints’ Day.
    [InlineData("2026-11-01", null)]
    [InlineData("2026-11-02", "2026-10")]
    // July is told of once August’s break is over.
    [InlineData("2026-08-03", null)]
    [InlineData("2026-09-01", "2026-07")]
    [InlineData("2026-12-21", null)]
    [InlineData("2027-01-04", "2026-12")]
    public void A_month_is_told_of_from_the_first_working_day_of_the_next_on_and_for_a_week(string today, string? month)
    {
        var community = Infra with { Breaks = [new(new(2026, 8, 1), new(2026, 8, 31), "Été"), new(new(2026, 12, 21), new(2027, 1, 3), "Fêtes")] };
        Assert.Equal(month, MonthOf.DueOn(community, LocalDate.FromDateOnly(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)))?.ToString("uuuu'-'MM", null));
    }

    [Fact]
    public void Nothing_is_said_of_a_rest_in_which_nothing_happened_and_a_kind_word_of_any_other_quiet_month()
    {
        Assert.Null(MonthlyViews.Hour(Language.French, Infra, Empty, rested: true));
        Assert.NotNull(MonthlyViews.Hour(Language.French, Infra, Empty, rested: false));
        Assert.NotNull(MonthlyViews.Hour(Language.French, Infra, Empty with { Account = Empty.Account with { Replies = 1 } }, rested: true));
    }

    [Theory]
    [InlineData(1, 0, 1, "Échanges\u00a0: 1 message, d’une personne.", "Conversations: 1 message, from one person.")]
    [InlineData(0, 2, 2, "Échanges\u00a0: 2 réponses, de 2 personnes.", "Conversations: 2 replies, from 2 people.")]
    [InlineData(3, 1, 2, "Échanges\u00a0: 3 messages et 1 réponse, de 2 personnes.", "Conversations: 3 messages and 1 reply, from 2 people.")]
    public void What_there_was_none_of_is_not_counted(int messages, int replies, int voices, string french, string english)
    {
        Assert.Equal(french, MonthlyTexts.All.French.PageTalk(messages, replies, voices));
        Assert.Equal(english, MonthlyTexts.All.English.PageTalk(messages, replies, voices));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_is_read_of_a_month_looks_as_kept(Language reader)
    {
        var words = MonthPage.Text(reader, Infra.Name, Full);
        Kept("hour", MonthlyViews.Hour(reader, Infra, Full, rested: false)!);
        Kept("hour.quiet", MonthlyViews.Hour(reader, Infra, Empty, rested: false)!);
        Kept("page", MonthlyViews.Page(reader, Infra, Account, words, [Dan, Max], isPast: false));
        Kept("page.quiet", MonthlyViews.Page(reader, Infra, Empty.Account, MonthPage.Text(reader, Infra.Name, Empty with { IsMeetingWanted = true, HasAnimators = false }), [], isPast: false));
        Kept("page.sent", MonthlyViews.Page(reader, Infra, Account with { SentBy = Samples.Nadia, SentAt = Samples.Friday, SentTo = [Dan, Max] }, words, [], isPast: false));
        Snapshot.Matches(MonthlyViews.Relayed(reader, Infra, March, Samples.Nadia, words).ToJson(), $"relayed.{reader.Code()}");
        Snapshot.Matches(MonthlyViews.Form(reader, Account, words).ToJson(), $"form.{reader.Code()}");

        void Kept(string name, LetterPart part) => Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"{name}.{reader.Code()}");
    }

    [Fact]
    public void Months_are_spoken_of_as_in_French() =>
        Assert.Equal("Infra & Services\u00a0: le point d’août 2026", MonthPage.Text(Language.French, Infra.Name, Empty with { Account = Empty.Account with { Of = new(new YearMonth(2026, 8), Infra.Id) } }).Split('\n')[0]);

    [Fact]
    public void A_page_is_never_longer_than_the_field_in_which_it_is_changed() =>
        Assert.InRange(MonthPage.Text(Language.French, Infra.Name, Full with { News = [.. Enumerable.Repeat(new string('x', 900), 8)] }).Length, 1, MonthPage.Longest);
}
