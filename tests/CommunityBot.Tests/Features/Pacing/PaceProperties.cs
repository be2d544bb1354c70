using CommunityBot.Community;
using CommunityBot.Features.Pacing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Features.Pacing;

/// <summary>
/// Whatever is asked for, whenever, in whatever zone, on both sides of a clock change, and however long Slack takes: the promises of the pace hold.
/// </summary>
public sealed class PaceProperties
{
    // Changes at two, three and one o'clock, at midnight, by half an hour, in the other half of the year, and never.
    private static readonly string[] Zones =
    [
        "Europe/Paris", "Europe/London", "America/Montreal", "America/St_Johns", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "America/Santiago",
        "Asia/Kolkata", "Indian/Reunion", "Pacific/Apia",
    ];

    private static readonly LocalDate[] Begins = [new(2026, 3, 5), new(2026, 3, 26), new(2026, 4, 2), new(2026, 4, 22), new(2026, 9, 2), new(2026, 9, 24), new(2026, 10, 22), new(2026, 10, 28)];

    [Fact]
    public void Never_too_many_nor_too_near_nor_out_of_hours_nothing_lost_and_in_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40), Prop.ForAll(Arb.From(Lives(troubled: true)), life => Assert.Empty(life.Faults())));

    [Fact]
    public void With_nothing_urgent_and_Slack_at_hand_what_is_promised_comes_no_later_than_first_said() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(40), Prop.ForAll(Arb.From(Lives(troubled: false)), life => Assert.Empty(life.Faults())));

    private static Gen<Life> Lives(bool troubled) =>
        from zone in Gen.Elements(Zones)
        from begins in Gen.Elements(Begins)
        from perDay in Gen.Choose(1, 4)
        from apart in Gen.Elements(0, 1, 45, 60, 240, 720)
        from hours in Gen.Elements((8, 19), (0, 23), (1, 4), (2, 3), (23, 24), (0, 1), (9, 10))
        from offset in Gen.Elements(0, 15, 30)
        from asked in Gen.ListOf(Asking(troubled))
        select new Life
        {
            Zone = DateTimeZoneProviders.Tzdb[zone], Begins = begins, Troubled = troubled, Asked = [.. asked],
            Pacing = new() { PerDay = perDay, Apart = TimeSpan.FromMinutes(apart), From = new(hours.Item1, offset), To = hours.Item2 == 24 ? new(23, 58) : new(hours.Item2, offset == 0 ? 1 : offset) },
        };

    private static Gen<Asked> Asking(bool troubled) =>
        from after in Gen.Elements(0, 0, 1, 7, 60, 61, 180, 600, 1440, 5000)
        from c in troubled ? Gen.Elements(PostClass.Urgent, PostClass.Promised, PostClass.Rest, PostClass.Rest, PostClass.Rest) : Gen.Elements(PostClass.Promised, PostClass.Rest)
        from @in in Gen.Elements(0, 0, 30, 90, 1440, 4000)
        from useful in Gen.Elements<int?>(null, null, null, 45, 2000)
        from takes in troubled ? Gen.Elements(0, 0, 0, 2, 200, 900, 2000) : Gen.Constant(0)
        from gone in Gen.Elements(false, false, false, true)
        select new Asked(after, c, @in, useful, takes, gone);
}

/// <param name="After">Minutes after the one before.</param>
/// <param name="In">Minutes until it may go.</param>
/// <param name="Useful">Minutes from when it may go until it has lost its use.</param>
/// <param name="SlackTakes">Minutes from its moment until Slack can take it.</param>
/// <param name="Withdrawn">Taken back when the next is asked for, if it still waits.</param>
public sealed record Asked(int After, PostClass Class, int In, int? Useful, int SlackTakes, bool Withdrawn);

/// <summary>A community's channel for a few weeks: what was asked for, planned, handed over and posted, as the bot and its outbox do it.</summary>
public sealed record Life
{
    public required DateTimeZone Zone { get; init; }
    public required LocalDate Begins { get; init; }
    public required PacingSettings Pacing { get; init; }

    /// <summary>Slack is slow or away at times, and some of it is urgent.</summary>
    public required bool Troubled { get; init; }
    public required IReadOnlyList<Asked> Asked { get; init; }

    private OpenHours Hours => new(Pacing.From, Pacing.To, Zone, day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !PublicHolidays.Includes("FR", day));

    /// <summary>What was not as promised; nothing where all was.</summary>
    internal IEnumerable<string> Faults()
    {
        var posts = new Channel(this).Live();
        var sent = posts.Where(post => post.SentAt is not null).OrderBy(post => post.SentAt).ThenBy(post => post.SentAs).ToList();
        for (var i = 0; i < sent.Count; i++)
        {
            var (post, at, before) = (sent[i], sent[i].SentAt!.Value, sent.Take(i).ToList());
            if (post.SentAt < post.Waiting.Wanted) yield return $"{post} before it was wanted";
            if (post.Waiting.Class == PostClass.Urgent) continue;
            if (!Hours.Cover(at)) yield return $"{post} out of hours";
            if (before.Count(other => Hours.DayOf(other.SentAt!.Value) == Hours.DayOf(at)) >= Pacing.PerDay) yield return $"{post} is one too many that day";
            if (before.Exists(other => at - other.SentAt!.Value < Pacing.Apart)) yield return $"{post} too near another";
        }
        foreach (var post in posts.Where(post => post.SentAt is null && post.Withdrawn is false && post.Waiting.UsefulUntil is null)) yield return $"{post} is lost";
        foreach (var post in posts.Where(post => post.SentAt >= post.Waiting.UsefulUntil)) yield return $"{post} too late";
        foreach (var (one, next) in from one in sent from next in sent select (one, next))
            if (one.Waiting.Class == PostClass.Rest && next.Waiting.Class == PostClass.Rest && one.Waiting.Number < next.Waiting.Number && one.Waiting.Wanted <= next.Waiting.Wanted && sent.IndexOf(one) > sent.IndexOf(next))
                yield return $"{one} after {next}";
        foreach (var post in posts.Where(post => !Troubled && post.Waiting.Class == PostClass.Promised && post is { Withdrawn: false, FirstPlanned: not null } && post.SentAt != post.FirstPlanned))
            yield return $"{post} was promised for {post.FirstPlanned:u}";
    }

    private sealed record Post(WaitingPost Waiting, int SlackTakes)
    {
        public DateTimeOffset? FirstPlanned { get; set; }
        public DateTimeOffset? Planned { get; set; }
        public DateTimeOffset? HandedAt { get; set; }
        public DateTimeOffset? Until { get; set; }
        public DateTimeOffset? SentAt { get; set; }
        public int SentAs { get; set; }
        public bool Withdrawn { get; set; }
        public bool Ended { get; set; }
        public bool PutOff { get; set; }
        public bool Waits => HandedAt is null && !Withdrawn && !Ended;

        /// <summary>When Slack takes it; at its second try, at once.</summary>
        public DateTimeOffset TakenAt => HandedAt!.Value + TimeSpan.FromMinutes(PutOff ? 0 : SlackTakes);
    }

    private sealed class Channel(Life life)
    {
        private readonly List<Post> _posts = [];
        private readonly Queue<Post> _lane = [];
        private readonly OpenHours _hours = life.Hours;
        private int _sent;

        public List<Post> Live()
        {
            var now = life.Zone.AtLeniently(life.Begins + new LocalTime(7, 0)).ToDateTimeOffset();
            var asked = new Queue<Asked>(life.Asked);
            var asks = asked.TryPeek(out var first) ? now + TimeSpan.FromMinutes(first.After) : (DateTimeOffset?)null;
            Asked? last = null;
            while (true)
            {
                while (asks <= now)
                {
                    if (last is { Withdrawn: true } && _posts[^1].Waits) _posts[^1].Withdrawn = true;
                    last = asked.Dequeue();
                    var wanted = now + TimeSpan.FromMinutes(last.In);
                    _posts.Add(new(new(_posts.Count, last.Class, wanted, last.Useful is { } useful ? wanted + TimeSpan.FromMinutes(useful) : null), last.SlackTakes));
                    asks = asked.TryPeek(out var next) ? now + TimeSpan.FromMinutes(next.After) : null;
                    Settle(now);
                }
                foreach (var late in _posts.Where(post => post.Waits && post.Waiting.UsefulUntil <= now)) late.Ended = true;
                Settle(now);
                while (_lane.TryPeek(out var head) && (head.TakenAt <= now || head.Until <= now))
                {
                    _lane.Dequeue();
                    Carry(head, now);
                    Settle(now);
                }

                DateTimeOffset?[] moments = [asks, .. _posts.Where(post => post.Waits).SelectMany(post => new[] { post.Planned, post.Waiting.UsefulUntil }), .. _lane.Take(1).SelectMany(post => new[] { post.TakenAt, post.Until })];
                if (moments.Where(moment => moment > now).Min() is not { } then) return _posts;
                now = then;
            }
        }

        private void Carry(Post post, DateTimeOffset now)
        {
            if (post.Until <= now)
            {
                if (post.Waiting.UsefulUntil <= now) post.Ended = true;
                else (post.HandedAt, post.PutOff) = (null, true);
            }
            else (post.SentAt, post.SentAs) = (now, _sent++);
        }

        private void Settle(DateTimeOffset now)
        {
            var waiting = _posts.Where(post => post.Waits).ToDictionary(post => post.Waiting.Number);
            var plan = Plan.Of(life.Pacing, _hours, _posts.Where(post => post.SentAt is not null).Select(post => post.SentAt!.Value), _lane.Count,
                [.. waiting.Values.Select(post => post.Waiting with { Kept = post.Waiting.Class == PostClass.Promised ? post.Planned : null })], now);
            foreach (var (number, moment) in plan.Moments) waiting[number].FirstPlanned ??= waiting[number].Planned = moment;
            foreach (var (number, moment) in plan.Moments) waiting[number].Planned = moment;
            foreach (var post in plan.Now.Select(number => waiting[number]))
            {
                post.HandedAt = now;
                post.Until = post.Waiting.Class == PostClass.Urgent ? post.Waiting.UsefulUntil
                    : post.Waiting.UsefulUntil < _hours.EndAfter(now) ? post.Waiting.UsefulUntil : _hours.EndAfter(now);
                _lane.Enqueue(post);
            }
        }
    }
}
