using CommunityBot.Emulator;
using CommunityBot.Tests.Kit;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Years;

/// <summary>A time in which something could not be done: the bot was stopped, Slack did not answer, or a channel was closed.</summary>
/// <param name="Town">The community whose channel was closed; null where it is about all of them.</param>
internal sealed record Absence(DateTimeOffset From, DateTimeOffset Until, string? Town);

/// <summary>
/// Lives the years: people come by at hours of theirs, the bot is stopped for minutes or weeks and started again, Slack goes away, loses answers, a channel is
/// archived for a while. All of it is drawn from one seed.
/// </summary>
internal sealed class Life
{
    private const string Closed = "auckland";

    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> _happenings = new();
    private readonly List<Absence> _absences = [];
    private readonly List<string> _wrong = [];
    private readonly Dictionary<string, List<Inhabitant>> _inhabitants;
    private readonly IReadOnlyList<Town> _towns;
    private readonly Story _story;
    private readonly Random _dice, _others;
    private int _order;

    public Life(Story story, IReadOnlyList<Town> towns, int seed, DateTimeOffset ends)
    {
        (_story, _towns, _dice, _others) = (story, towns, new Random(seed), new Random(seed + 1000));
        Chronicle = new(story.Slack);
        Ends = ends;
        _inhabitants = towns.ToDictionary(town => town.Key, town => town.People.Select(id => new Inhabitant(story, town, id, _dice, _others, _wrong.Add)).ToList(), StringComparer.Ordinal);
        foreach (var town in towns.Where(town => town.Temper != Temper.Away)) ComesBy(town, Story.Beginning);
        for (var year = Story.Beginning; year < Ends; year = year.AddYears(1)) Trouble(year, year.AddYears(1) < Ends ? year.AddYears(1) : Ends);
    }

    public Chronicle Chronicle { get; }

    public DateTimeOffset Ends { get; }

    /// <summary>When something could not be done.</summary>
    public IReadOnlyList<Absence> Absences => _absences;

    /// <summary>What people were answered that no bot should answer.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public async Task Live()
    {
        while (_happenings.TryDequeue(out var happens, out var when) && when.At < Ends)
        {
            if (when.At > _story.Clock.GetUtcNow()) await _story.AdvanceTo(when.At);
            Chronicle.Read();
            await happens();
        }
        await _story.AdvanceTo(Ends);
        Chronicle.Read();
    }

    private void At(DateTimeOffset moment, Func<Task> happens) => _happenings.Enqueue(happens, (moment, _order++));

    /// <summary>Somebody of a community comes by, and then somebody again.</summary>
    private void ComesBy(Town town, DateTimeOffset after)
    {
        var (least, most) = town.Temper switch { Temper.Chatty => (1, 2), Temper.Lazy => (3, 9), _ => (1, 4) };
        var day = after.ToInstant().InZone(town.Clock).Date.PlusDays(_dice.Next(least, most));
        var at = (day + new LocalTime(7 + _dice.Next(14), _dice.Next(60))).InZoneLeniently(town.Clock).ToDateTimeOffset();
        At(at, async () =>
        {
            await _inhabitants[town.Key][_dice.Next(town.People.Count)].Visit();
            ComesBy(town, at);
        });
    }

    private void Trouble(DateTimeOffset from, DateTimeOffset until)
    {
        for (var times = Share(5); times > 0; times--) Stopped(Somewhen(), TimeSpan.FromMinutes(_dice.Next(5, 400)));
        for (var times = Share(3); times > 0; times--) Stopped(Somewhen(), TimeSpan.FromHours(_dice.Next(20, 100)));
        for (var times = Share(1); times > 0; times--) Stopped(Somewhen(), TimeSpan.FromHours(_dice.Next(180, 400)));
        for (var times = Share(4); times > 0; times--) SlackIsAway(Somewhen(), TimeSpan.FromMinutes(_dice.Next(10, 400)));
        for (var times = Share(6); times > 0; times--)
        {
            At(Somewhen(), () =>
            {
                _story.Slack.Faults.CutAfter("chat.postMessage");
                return Task.CompletedTask;
            });
        }
        for (var times = Share(2); times > 0; times--) StoppedUnanswered(from.AddDays(_others.Next(12, (int)(until - from).TotalDays - 24)), TimeSpan.FromMinutes(_others.Next(5, 400)));
        foreach (var town in _towns.Where(town => town.Key == Closed)) IsClosed(town, Somewhen(), TimeSpan.FromDays(_dice.Next(8, 20)));

        // Of so many a year; one at least.
        int Share(int aYear) => (int)Math.Ceiling(aYear * (until - from).TotalDays / 366);

        // As often as not of a Friday, when the week is settled somewhere.
        DateTimeOffset Somewhen()
        {
            var moment = from.AddMinutes(_dice.Next(12 * 24 * 60, (int)(until - from).TotalMinutes - (24 * 24 * 60)));
            return _dice.Next(2) == 0 ? moment : moment.AddDays(5 - (int)moment.DayOfWeek);
        }
    }

    private void Stopped(DateTimeOffset from, TimeSpan length) => At(from, async () =>
    {
        var (now, until) = (_story.Clock.GetUtcNow(), _story.Clock.GetUtcNow() + length);
        await _story.StopBot();
        _story.Clock.MoveTo(now + (length / 2));
        if (length > TimeSpan.FromDays(1)) await _inhabitants[_towns.First(town => town.Temper != Temper.Away).Key][0].Speak();
        _story.Clock.MoveTo(until);
        await _story.Start();
        _absences.Add(new(now, until, null));
    });

    /// <summary>The answer to a digest is lost, and the bot is stopped before it has looked whether it is there: Paris, where nobody says anything, has one each Friday at ten.</summary>
    private void StoppedUnanswered(DateTimeOffset near, TimeSpan length)
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var friday = (near.ToInstant().InZone(paris).Date.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Friday)) + new LocalTime(10, 0)).InZoneLeniently(paris).ToDateTimeOffset();
        At(friday.AddMinutes(-1), () =>
        {
            _story.Slack.Faults.CutAfter("chat.postMessage");
            return Task.CompletedTask;
        });
        Stopped(friday, length);
    }

    private void SlackIsAway(DateTimeOffset from, TimeSpan length) => At(from, async () =>
    {
        var now = _story.Clock.GetUtcNow();
        _story.Slack.Faults.Break(Faults.Any, 503, Faults.Always);
        await _story.AdvanceTo(now + length);
        _story.Slack.Faults.Clear();
        _absences.Add(new(now, now + length, null));
    });

    private void IsClosed(Town town, DateTimeOffset from, TimeSpan length)
    {
        At(from, () =>
        {
            _story.Slack.As(town.Facilitator).Archive(town.Channel);
            return _story.Quiet();
        });
        At(from + length, () =>
        {
            var facilitator = _story.Slack.As(town.Facilitator);
            facilitator.Unarchive(town.Channel);
            facilitator.Invite(town.Channel, _story.Slack.Bot);
            _absences.Add(new(from, _story.Clock.GetUtcNow(), town.Key));
            return _story.Quiet();
        });
    }
}
