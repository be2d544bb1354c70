using System.Globalization;
using CommunityBot.Community;
using NodaTime;

namespace CommunityBot.Tests.Community;

/// <summary>A series of meetings, as communities say it.</summary>
public sealed class SeriesWordsTests
{
    [Theory]
    [InlineData("premier jeudi 12:30", Rank.First, IsoDayOfWeek.Thursday, "12:30")]
    [InlineData("  Le Premier JEUDI du mois, à 12 h 30 ", Rank.First, IsoDayOfWeek.Thursday, "12:30")]
    [InlineData("1er jeudi à 12h", Rank.First, IsoDayOfWeek.Thursday, "12:00")]
    [InlineData("1ᵉʳ jeudi 9 heures 05", Rank.First, IsoDayOfWeek.Thursday, "09:05")]
    [InlineData("dernier mardi", Rank.Last, IsoDayOfWeek.Tuesday, null)]
    [InlineData("tous les derniers mardis", Rank.Last, IsoDayOfWeek.Tuesday, null)]
    [InlineData("2e mercredi", Rank.Second, IsoDayOfWeek.Wednesday, null)]
    [InlineData("2\u1d49\u00a0mercredi\u202f18h", Rank.Second, IsoDayOfWeek.Wednesday, "18:00")]
    [InlineData("3ème lundi à midi", Rank.Third, IsoDayOfWeek.Monday, "12:00")]
    [InlineData("quatrième vendredi 8:00", Rank.Fourth, IsoDayOfWeek.Friday, "08:00")]
    [InlineData("first Thursday at 12:30", Rank.First, IsoDayOfWeek.Thursday, "12:30")]
    [InlineData("the 3rd mon of each month, 6pm", Rank.Third, IsoDayOfWeek.Monday, "18:00")]
    [InlineData("last Friday at 6:30 p.m.", Rank.Last, IsoDayOfWeek.Friday, "18:30")]
    [InlineData("2nd Tuesdays 12am", Rank.Second, IsoDayOfWeek.Tuesday, "00:00")]
    [InlineData("4th sunday noon", Rank.Fourth, IsoDayOfWeek.Sunday, "12:00")]
    [InlineData("premier Thursday", Rank.First, IsoDayOfWeek.Thursday, null)]
    public void Is_read_in_either_language_whatever_the_case_the_accents_and_the_way_of_writing_time(string typed, Rank rank, IsoDayOfWeek day, string? at)
    {
        var read = SeriesWords.Read(typed);
        Assert.Null(read.Problem);
        Assert.Equal(new MonthlyRule(rank, day), read.Rule);
        Assert.Equal(at, read.At?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", SeriesProblem.NoRank, null, null)]
    [InlineData("jeudi 12:30", SeriesProblem.NoRank, null, null)]
    [InlineData("premier 12:30", SeriesProblem.NoDay, null, null)]
    [InlineData("deuxième et quatrième jeudi", SeriesProblem.SeveralInAMonth, null, null)]
    [InlineData("premier lundi et mardi", SeriesProblem.SeveralInAMonth, null, null)]
    [InlineData("5e jeudi", SeriesProblem.Fifth, "5e", null)]
    [InlineData("fifth Monday", SeriesProblem.Fifth, "fifth", null)]
    [InlineData("premier jeuid", SeriesProblem.UnknownWord, "jeuid", "jeudi")]
    [InlineData("frist Thursday", SeriesProblem.UnknownWord, "frist", "first")]
    [InlineData("every other Thursday", SeriesProblem.UnknownWord, "other", null)]
    [InlineData("le 15 du mois", SeriesProblem.UnknownWord, "15", null)]
    [InlineData("premier jeudi 25:00", SeriesProblem.NoSuchTime, "25:00", null)]
    [InlineData("premier jeudi 12h75", SeriesProblem.NoSuchTime, "12h75", null)]
    [InlineData("first Thursday 13pm", SeriesProblem.NoSuchTime, "13pm", null)]
    [InlineData("premier jeudi 12:30 ou 18:00", SeriesProblem.SeveralTimes, "18:00", null)]
    public void What_cannot_be_read_is_told_apart_with_the_word_and_what_was_perhaps_meant(string typed, SeriesProblem problem, string? word, string? near)
    {
        var read = SeriesWords.Read(typed);
        Assert.Null(read.Rule);
        Assert.Equal((problem, word, near), (read.Problem!.Value, read.Word, read.Near));
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same()
    {
        foreach (var language in Enum.GetValues<Language>())
            foreach (var rank in Enum.GetValues<Rank>())
                foreach (var day in Enumerable.Range(1, 7).Select(number => (IsoDayOfWeek)number))
                {
                    var series = new MeetingSeries { Rule = new(rank, day), At = new(7 + (int)day, 5 * (int)rank) };
                    Assert.Equal(new(series.Rule, series.At), SeriesWords.Read(language.Words(series)));
                    Assert.Equal(series.Rule, SeriesWords.Read(language.Words(series.Rule)).Rule);
                }
    }
}
