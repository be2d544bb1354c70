using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Features.Pacing;
using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>A year of a channel in Paris, minute by minute, at the settings a community begins with: who wanted what, and what the pace made of it. The same year at every run.</summary>
internal static class PacingYear
{
    private const int Year = 2026;

    private static readonly CommunitySettings Community = new()
    {
        Id = "infra-services", Workspace = new("T01"), Name = "Infra & Services", Channel = new("C0123456789"), TimeZone = "Europe/Paris", Country = "FR",
        Breaks = [new(new LocalDate(Year, 8, 1), new LocalDate(Year, 8, 23), "Été")],
    };

    private sealed record Wish(WaitingPost Post)
    {
        public DateTimeOffset? Planned { get; set; }
        public DateTimeOffset? Sent { get; set; }
    }

    public static void Run()
    {
        var wishes = Wishes();
        var (hours, known, sent, next) = (Community.OpenHours(), new List<Wish>(), new List<DateTimeOffset>(), 0);
        // Something waits for its turn well into January.
        for (var now = wishes[0].Asked; next < wishes.Count || known.Exists(wish => wish.Sent is null);)
        {
            while (next < wishes.Count && wishes[next].Asked <= now) known.Add(new(wishes[next++].Post));
            var waiting = known.Where(wish => wish.Sent is null).ToDictionary(wish => wish.Post.Number);
            var plan = Plan.Of(Community.Pacing, hours, sent.Where(at => at > now.AddDays(-3)), 0, [.. waiting.Values.Select(wish => wish.Post with { Kept = wish.Post.Class == PostClass.Promised ? wish.Planned : null })], now);
            foreach (var (number, moment) in plan.Moments) waiting[number].Planned = moment;
            foreach (var number in plan.Now) sent.Add((waiting[number].Sent = now).Value);
            if (plan.Now.Count > 0) continue;
            var moments = waiting.Values.Select(wish => wish.Planned).Append(next < wishes.Count ? wishes[next].Asked : null).Where(moment => moment > now);
            if (moments.Min() is not { } then) break;
            now = then;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-10}{"wanted",8}{"sent",8}{"put off",9}{"median",16}{"worst",16}   (of what was put off)"));
        foreach (var c in Enum.GetValues<PostClass>())
        {
            var some = known.Where(wish => wish.Post.Class == c).ToList();
            var delays = some.Where(wish => wish.Sent > wish.Post.Wanted).Select(wish => wish.Sent!.Value - wish.Post.Wanted).Order().ToList();
            var (median, worst) = delays.Count == 0 ? (TimeSpan.Zero, TimeSpan.Zero) : (delays[delays.Count / 2], delays[^1]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{c,-10}{some.Count,8}{some.Count(wish => wish.Sent is not null),8}{delays.Count,9}{Text(median),16}{Text(worst),16}"));
        }
    }

    /// <summary>A digest every Friday, three reminders for each monthly meeting, something urgent every other month, and announcements: none on some days, five on others, at any hour of any day.</summary>
    private static List<(DateTimeOffset Asked, WaitingPost Post)> Wishes()
    {
        var (wishes, seed) = (new List<(DateTimeOffset Asked, PostClass Class, DateTimeOffset Wanted)>(), 20260101u);
        for (var day = new LocalDate(Year, 1, 1); day.Year == Year; day = day.PlusDays(1))
        {
            if (day.DayOfWeek == IsoDayOfWeek.Friday) wishes.Add((At(day.PlusDays(-4), 9 * 60), PostClass.Promised, At(day, 10 * 60)));
            if (day is { DayOfWeek: IsoDayOfWeek.Thursday, Day: <= 7 })
                foreach (var before in new[] { 21, 7, 1 }) wishes.Add((At(day.PlusDays(-28), 9 * 60), PostClass.Promised, At(day.PlusDays(-before), 9 * 60)));
            if (Drawn(60) == 0) wishes.Add(Both(At(day, (8 * 60) + Drawn(720)), PostClass.Urgent));
            for (var i = Drawn(6) * Drawn(2); i > 0; i--) wishes.Add(Both(At(day, (7 * 60) + Drawn(900)), PostClass.Rest));
        }
        return [.. wishes.OrderBy(wish => wish.Asked).Select((wish, number) => (wish.Asked, new WaitingPost(number, wish.Class, wish.Wanted, null)))];

        static (DateTimeOffset, PostClass, DateTimeOffset) Both(DateTimeOffset at, PostClass c) => (at, c, at);

        // Numerical Recipes' generator: a year like any other, and the same for everybody.
        int Drawn(int below) => (int)(((seed = (seed * 1664525u) + 1013904223u) >> 8) % (uint)below);
    }

    private static DateTimeOffset At(LocalDate day, int minutes) => Community.Zone.AtLeniently(day.AtMidnight().PlusMinutes(minutes)).ToDateTimeOffset();

    private static string Text(TimeSpan delay) => delay == TimeSpan.Zero ? "-" : delay.TotalHours < 24 ? $"{delay:h\\ \\h\\ mm}" : $"{delay:d\\ \\d\\ h\\ \\h}";
}
