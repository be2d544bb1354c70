using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Years;

/// <summary>What people said in a community's channel at its top level, and when.</summary>
internal sealed record Spoken(DateTimeOffset At);

/// <summary>A community after the years: what it is, and all that was to be seen of it.</summary>
internal sealed record Lived(CommunitySettings Community, IReadOnlyList<Said> Posts, IReadOnlyList<Spoken> Spoken, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Answered> Answered, IReadOnlyList<UserId> Leads)
{
    public string Digest => RhythmTexts.All.French.DigestTitle(Community.Name).ToString();

    public static string Starter => RhythmTexts.All.French.StarterLead.ToString();

    public bool IsDigest(Said said) => said.Text.StartsWith(Digest, StringComparison.Ordinal) || said.Text.StartsWith(Starter, StringComparison.Ordinal);

    public LocalDateTime There(DateTimeOffset moment) => moment.ToInstant().InZone(Community.Zone).LocalDateTime;
}

/// <summary>That somebody comes to a meeting, or may.</summary>
internal sealed record Answered(Guid Meeting, string Who, DateTimeOffset At);

/// <summary>What the bot owes its communities, whatever happens to it.</summary>
internal sealed partial class Promises
{
    private readonly Life _life;
    private readonly IReadOnlyList<Lived> _lived;
    private readonly IReadOnlyDictionary<string, DateTimeZone> _zones;

    private Promises(Life life, IReadOnlyList<Lived> lived, IReadOnlyDictionary<string, DateTimeZone> zones) => (_life, _lived, _zones) = (life, lived, zones);

    /// <summary>Looks at what has become of everything.</summary>
    public static Task<Promises> Of(Story story, Life life, CancellationToken stop) => story.Database.Read(async tx =>
    {
        var lived = new List<Lived>();
        foreach (var community in await tx.Communities())
        {
            var channel = community.Channel.Value;
            var spoken = story.Zoe.Messages(channel).Where(message => !message.IsFromBot && message.Subtype is null or "thread_broadcast" && (message.ThreadTs is null || message.ThreadTs == message.Ts)).Select(message => new Spoken(Moment(message.Ts)));
            var meetings = new List<Meeting>();
            foreach (var id in await tx.List<string>("select id from meetings where community = @id order by starts_at", new { id = community.Id })) meetings.Add((await tx.FindMeeting(Guid.Parse(id)))!);
            var answered = await tx.List<AnsweredRow>("select meeting, user_id, answered_at from meeting_answers where community = @id and answer in ('yes', 'maybe')", new { id = community.Id });
            lived.Add(new(community, life.Chronicle.In(channel), [.. spoken], meetings, [.. answered.Select(row => new Answered(Guid.Parse(row.Meeting), row.UserId, DateTimeOffset.FromUnixTimeMilliseconds(row.AnsweredAt)))],
                await tx.Holders(community.Id, Role.Pilot, Role.Facilitator)));
        }
        return new Promises(life, lived, story.Slack.People.Where(person => person.TimeZone is not null).ToDictionary(person => person.Id, person => DateTimeZoneProviders.Tzdb[person.TimeZone!], StringComparer.Ordinal));
    }, stop);

    /// <summary>What was not kept, a line each.</summary>
    public IReadOnlyList<string> Broken() =>
    [
        .. _life.Wrong,
        .. SaidOnce(),
        .. LettersByDay(),
        .. _lived.SelectMany(NoSilentWeek),
        .. _lived.SelectMany(OneDigestAWeek),
        .. _lived.SelectMany(NoNudgeForNothing),
        .. _lived.SelectMany(Paced),
        .. _lived.SelectMany(RemindedOnce),
        .. _lived.SelectMany(NoMonthUnnoticed),
    ];

    /// <summary>What never happened: lives in which nothing happens prove nothing.</summary>
    public IReadOnlyList<string> Lacking() =>
    [
        .. from what in new (string Name, bool Happened)[]
        {
            ("a digest", _lived.Any(one => one.Posts.Any(one.IsDigest))), ("an alert", _lived.Any(one => _life.Chronicle.All.Any(said => AlertsIn(one).Any(alert => said.Text.Contains(alert, StringComparison.Ordinal))))),
            ("a word", _lived.Any(one => one.Spoken.Count > 0)), ("an announcement", _lived.Any(one => one.Posts.Any(IsAnnouncement))), ("a meeting off or moved", _lived.Any(one => one.Posts.Any(IsUrgent))),
            ("a reminder", _lived.Any(one => one.Posts.Any(IsReminder))), ("a reminder an hour before", _life.Chronicle.All.Any(said => said.Reader is not null && IsReminder(said))),
        }
        where !what.Happened
        select $"There never was {what.Name}",
    ];

    /// <summary>Nothing is posted twice, whatever was lost or stopped.</summary>
    private IEnumerable<string> SaidOnce() =>
        from said in _life.Chronicle.All
        where said.Key.Length > 0
        group said by (said.Where, Key: Act(said.Key)) into same
        where same.Count() > 1
        select $"Posted {same.Count()} times in {same.Key.Where} as {same.Key.Key}, at {string.Join(", ", same.Select(said => Text(said.At)))}";

    /// <summary>What was posted under this key: each try of a post in a channel has one of its own.</summary>
    private static string Act(string key) => key.Split(':') is ["paced", var number, _] ? $"paced:{number}" : key;

    /// <summary>One letter a day for each reader, in the daytime where they are, on a day on which something they are in works.</summary>
    private IEnumerable<string> LettersByDay()
    {
        foreach (var letters in _life.Chronicle.All.Where(said => said.IsLetter).GroupBy(said => said.Reader!))
        {
            var zone = _zones[letters.Key];
            var mine = _lived.Where(one => one.Leads.Any(lead => lead.Value == letters.Key) || letters.Key.StartsWith("U0" + one.Community.Channel.Value[2..], StringComparison.Ordinal)).ToList();
            foreach (var letter in letters)
            {
                var there = letter.At.ToInstant().InZone(zone).LocalDateTime;
                if (there.TimeOfDay < new LocalTime(8, 0) || there.TimeOfDay >= new LocalTime(19, 0)) yield return $"{letters.Key} was written to at {Text(there)}";
                if (mine.Count > 0 && !mine.Exists(one => one.Community.IsWorkingDay(there.Date))) yield return $"{letters.Key} was written to on a day off, at {Text(there)}";
            }
            foreach (var day in letters.GroupBy(letter => letter.At.ToInstant().InZone(zone).Date).Where(day => day.Count() > 1))
                yield return $"{letters.Key} had {day.Count()} letters on {day.Key:uuuu-MM-dd}";
        }
    }

    /// <summary>
    /// In every week in which something may be asked, something counts: a digest, where nothing else. Where the community does not want that, or nothing could be posted,
    /// those who lead hear of it once.
    /// </summary>
    private IEnumerable<string> NoSilentWeek(Lived one)
    {
        foreach (var week in WeeksOf(one))
        {
            var (from, until) = (week.Begins(one.Community.Zone), week.Ends(one.Community.Zone));
            var monday = Language.French.Day(week.Monday);
            var isSilent = !one.Spoken.Any(spoken => spoken.At >= from && spoken.At < until) && !one.Posts.Any(post => post.At >= from && post.At < until && (one.IsDigest(post) || IsAnnouncement(post)));
            // Nobody asks for one there.
            if (!one.Community.Weekly.AutoPublish && one.Posts.Any(post => post.At >= from && post.At < until && one.IsDigest(post))) yield return $"{one.Community.Id} {week}: a digest, where none is published without being asked for";
            if (isSilent && one.Community.Weekly.AutoPublish && Away(one, from, until) == TimeSpan.Zero) yield return $"{one.Community.Id} {week}: silent, though nothing stood in the way of a digest";
            foreach (var lead in one.Leads)
            {
                var alerts = _life.Chronicle.To(lead.Value).Where(said => said.Text.Split('\n').Any(line => AlertsIn(one).Any(alert => line.StartsWith(alert, StringComparison.Ordinal)) && line.Contains(monday, StringComparison.Ordinal))).ToList();
                if (alerts.Count > 1) yield return $"{one.Community.Id} {week}: {lead.Value} was alerted {alerts.Count} times, at {string.Join(", ", alerts.Select(alert => Text(one.There(alert.At))))}";
                if (isSilent && alerts.Count == 0) yield return $"{one.Community.Id} {week}: silent, and {lead.Value} was told nothing{Meanwhile(one, from, until.AddDays(3))}";
                // Where no digest is wanted it is told at the hour of the digest, and where that day's letter has gone, on the next.
                var isSoon = !one.Community.Weekly.AutoPublish && Away(one, from, until.AddDays(3)) == TimeSpan.Zero;
                var latest = NextWorkingDay(one, until).AddDays(isSoon ? 1 : 8) + Away(one, until, until.AddDays(30));
                // No letter goes out in a break: an alert that would have come in one comes after it.
                if (!one.Community.IsWorkingDay(one.There(latest).Date)) latest = NextWorkingDay(one, latest).AddDays(1);
                if (isSilent && alerts.Count > 0 && alerts[0].At > latest) yield return $"{one.Community.Id} {week}: {lead.Value} was alerted only at {Text(one.There(alerts[0].At))}";
            }
        }
    }

    private static IEnumerable<string> OneDigestAWeek(Lived one) =>
        [
            .. one.Posts.Where(one.IsDigest).GroupBy(post => Week.At(post.At, one.Community)).Where(week => week.Count() > 1).Select(week => $"{one.Community.Id} {week.Key}: {week.Count()} digests"),
            .. one.Posts.Where(post => post.Text.StartsWith(Lived.Starter, StringComparison.Ordinal)).GroupBy(post => (post.Text, post.At.Year)).Where(same => same.Count() > 1)
                .Select(same => $"{one.Community.Id}: the same conversation starter {same.Count()} times in {same.Key.Year}"),
        ];

    /// <summary>Nobody is asked for the week's message when it is there, at its beginning or near its end; and the bot does not speak in the place of those who did.</summary>
    private IEnumerable<string> NoNudgeForNothing(Lived one)
    {
        var t = RhythmTexts.All.French;
        string[] atFirst = [.. new[] { 0, 1 }.Select(answers => UpToChannel(t.NoWords(one.Community.Channel, answers)))];
        string[] nearTheEnd = [.. new[] { 0, 1 }.Select(answers => UpToChannel(t.StillNothing(one.Community.Channel, answers)))];
        return
        [
            .. from said in _life.Chronicle.All
               where said.Reader is not null && HasCome(one, said.At)
                   && Says(said, [.. atFirst, .. nearTheEnd])
               select $"{one.Community.Id}: {said.Reader} was asked for a message at {Text(one.There(said.At))}, and there was one",
            .. from digest in one.Posts.Where(one.IsDigest)
               where HasCome(one, digest.At)
               select $"{one.Community.Id}: a digest at {Text(one.There(digest.At))}, and there was a message",
        ];
    }

    private static bool Says(Said said, IEnumerable<string> texts) => texts.Any(text => said.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Whether something that counts came in the week of that moment, before it.</summary>
    private static bool HasCome(Lived one, DateTimeOffset before)
    {
        var began = Week.At(before, one.Community).Begins(one.Community.Zone);
        return one.Spoken.Any(spoken => spoken.At >= began && spoken.At < before.AddMinutes(-5)) || one.Posts.Any(post => post.At >= began && post.At < before && (one.IsDigest(post) || IsAnnouncement(post)));
    }

    /// <summary>No more than so many posts a day, so far apart, in the daytime of working days; what is urgent counts, and waits for nothing.</summary>
    private static IEnumerable<string> Paced(Lived one)
    {
        var pace = one.Community.Pacing;
        DateTimeOffset? before = null;
        foreach (var day in one.Posts.OrderBy(post => post.At).GroupBy(post => one.There(post.At).Date))
        {
            foreach (var (index, post) in day.Index())
            {
                var there = one.There(post.At);
                var gap = post.At - before;
                before = post.At;
                if (IsUrgent(post)) continue;
                if (index >= pace.PerDay) yield return $"{one.Community.Id}: post {index + 1} of {Text(there)}: {Start(post)}";
                if (gap < pace.Apart - TimeSpan.FromMinutes(1)) yield return $"{one.Community.Id}: {gap} after another, at {Text(there)}: {Start(post)}";
                if (there.TimeOfDay < pace.From || there.TimeOfDay >= pace.To.PlusMinutes(1) || !one.Community.IsWorkingDay(there.Date)) yield return $"{one.Community.Id}: out of hours, at {Text(there)}: {Start(post)}";
            }
        }
    }

    /// <summary>Nobody is written to in a break.</summary>
    private static DateTimeOffset NextWorkingDay(Lived one, DateTimeOffset from) =>
        Enumerable.Range(0, 100).Select(days => from.AddDays(days)).First(day => one.Community.IsWorkingDay(one.There(day).Date));

    /// <summary>The weeks the bot has seen begin, and whose consequences can have come.</summary>
    private IEnumerable<Week> WeeksOf(Lived one)
    {
        for (var week = Week.At(Story.Beginning.AddDays(8), one.Community); week.Ends(one.Community.Zone) < _life.Ends.AddDays(-9); week = week.Plus(1))
            if (week.Days.Any(one.Community.IsWorkingDay)) yield return week;
    }

    /// <summary>How the line begins that names the weeks in which nothing was said, or nothing but answers.</summary>
    private static string[] AlertsIn(Lived one) =>
        [.. new[] { 0, 1 }.Select(answers => UpToChannel(RhythmTexts.All.French.SilentWeeks(one.Community.Channel, ["", ""], answers)))];

    private static string UpToChannel(Mrkdwn line) => $"{line}".Split('>')[0] + ">";

    private static bool IsReminder(Said said) => said.Text.StartsWith(":bell: ", StringComparison.Ordinal);

    private static bool IsAnnouncement(Said post) => post.Text.Contains("Annonce de ", StringComparison.Ordinal);

    /// <summary>A meeting that is off, or at another time.</summary>
    private static bool IsUrgent(Said post) => post.Text.Contains("Rencontre annulée", StringComparison.Ordinal) || post.Text.Contains("Rencontre reportée", StringComparison.Ordinal) || post.Text.Contains("change d", StringComparison.Ordinal);

    /// <summary>How long nothing could be done between two moments.</summary>
    private TimeSpan Away(Lived one, DateTimeOffset from, DateTimeOffset until) => TimeSpan.FromTicks(_life.Absences
        .Where(absence => (absence.Town is null || absence.Town == one.Community.Id) && absence.From < until && absence.Until > from).Sum(absence => (absence.Until - absence.From).Ticks));

    private string Meanwhile(Lived one, DateTimeOffset from, DateTimeOffset until) => string.Concat(_life.Absences
        .Where(absence => (absence.Town is null || absence.Town == one.Community.Id) && absence.From < until && absence.Until > from)
        .Select(absence => $"; away from {Text(one.There(absence.From))} to {Text(one.There(absence.Until))}"));

    private static DateTimeOffset Moment(string ts) => DateTimeOffset.FromUnixTimeMilliseconds((long)(decimal.Parse(ts, CultureInfo.InvariantCulture) * 1000));

    private static string Start(Said said) => said.Text.Split('\n')[0];

    private static string Text(DateTimeOffset moment) => moment.ToString("u", CultureInfo.InvariantCulture);

    private static string Text(LocalDateTime there) => there.ToString("uuuu-MM-dd HH:mm ddd", CultureInfo.InvariantCulture);

    private sealed record AnsweredRow
    {
        public string Meeting { get; init; } = "";
        public string UserId { get; init; } = "";
        public long AnsweredAt { get; init; }
    }
}
