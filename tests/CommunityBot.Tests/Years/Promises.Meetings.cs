using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Tests.Kit;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Years;

/// <content>The month.</content>
internal sealed partial class Promises
{
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>Each meeting is recalled a week and a day before at nine there, and an hour before to those who come; each once.</summary>
    private IEnumerable<string> RemindedOnce(Lived one)
    {
        foreach (var it in one.Meetings.Where(it => it.Status == MeetingStatus.Scheduled && it.Details.Start < _life.Ends))
        {
            var start = one.There(it.Details.Start);
            var (week, eve) = (LastWorkingDay(one.Community, start.Date.PlusDays(-7)), LastWorkingDay(one.Community, start.Date.PlusDays(-1)));
            var recalled = one.Posts.Where(post => IsReminder(post) && post.Text.Contains(it.Details.Topic, StringComparison.Ordinal)).ToList();
            var what = $"{one.Community.Id}: “{it.Details.Topic}” of {Text(start)}";
            foreach (var day in recalled.GroupBy(post => one.There(post.At).Date).Where(day => day.Count() > 1)) yield return $"{what} was recalled {day.Count()} times on {day.Key:uuuu-MM-dd}";
            foreach (var (day, needs) in new[] { (week, TimeSpan.FromDays(3)), (eve, TimeSpan.FromHours(12)) }.Distinct())
            {
                var at = (day + Morning).InZoneLeniently(one.Community.Zone).ToDateTimeOffset();
                // In a long break the day before it is too far: it comes when the break is over.
                if (!one.Community.IsWorkingDay(day) || at - it.ChangedAt < needs || Away(one, at.AddHours(-1), at.AddHours(10)) > TimeSpan.Zero) continue;
                if (!recalled.Exists(post => one.There(post.At).Date == day && one.There(post.At).TimeOfDay >= Morning)) yield return $"{what} was not recalled on {day:uuuu-MM-dd}, but at {string.Join(", ", recalled.Select(post => Text(one.There(post.At))))}";
            }

            foreach (var comes in one.Answered.Where(answer => answer.Meeting == it.Id))
            {
                var at = it.Details.Start.AddHours(-1);
                var told = _life.Chronicle.To(comes.Who).Where(said => IsReminder(said) && said.Text.Contains(it.Details.Topic, StringComparison.Ordinal)).ToList();
                // Whoever puts a meeting off in its last hour does so after its reminder: the new date has one of its own. What else is changed of it has not.
                told.RemoveAll(said => said.At < it.LastMove?.At);
                if (told.Count > 1) yield return $"{what} was recalled {told.Count} times to {comes.Who}";
                if (told.Count == 0 && comes.At < at && it.ChangedAt < at && Away(one, at, it.Details.Start) == TimeSpan.Zero) yield return $"{what} was not recalled to {comes.Who}";
                if (told.Count > 0 && (told[0].At < at || told[0].At >= it.Details.Start)) yield return $"{what} was recalled to {comes.Who} at {Text(one.There(told[0].At))}";
            }
        }
    }

    /// <summary>
    /// Of every month that is over something is known: its meeting took place, or those who lead heard that there was none; none was cancelled after another that was, or a month that was missed;
    /// and what was put off has its date, or is given up.
    /// </summary>
    private IEnumerable<string> NoMonthUnnoticed(Lived one)
    {
        if (one.Community.Meetings is null) yield break;
        var (wasCancelled, missedSince) = (false, DateTimeOffset.MaxValue);
        foreach (var expected in one.Community.ExpectedFrom(Story.Beginning.AddDays(7)).TakeWhile(expected => one.Community.AddWorkingDays(Months.End(one.Community, expected.Month), 5) < _life.Ends))
        {
            var meetings = one.Meetings.Where(it => it.Month == expected.Month).ToList();
            var month = MeetingsViews.Month(Language.French, expected.Month);
            var missed = Enum.GetValues<Lack>().SelectMany(why => new[] { true, false }.Select(isOver => PreparingTexts.All.French.Missed(month, why, isOver).ToString())).Distinct(StringComparer.Ordinal).ToList();
            bool IsMissed(Said said) => missed.Exists(text => said.Text.Contains(text, StringComparison.Ordinal));
            if (meetings.Find(it => it.Status != MeetingStatus.Cancelled) is { } held)
            {
                (wasCancelled, missedSince) = (false, DateTimeOffset.MaxValue);
                if (held.Status == MeetingStatus.Postponed && held.ChangedAt.AddDays(9) + Away(one, held.ChangedAt, _life.Ends) < _life.Ends) yield return $"{one.Community.Id} {expected.Month}: put off at {Text(one.There(held.ChangedAt))}, with no date and not given up";
                if (StillAsked(held) is { } asked) yield return $"{one.Community.Id} {expected.Month}: “{held.Details.Topic}”, put off, is not given up at {Text(one.There(asked.At))}";
                // Whoever leads another too hears of its month in the same words.
                foreach (var lead in one.Leads.Where(lead => lead.Value != Towns.Shared))
                    if (_life.Chronicle.To(lead.Value).FirstOrDefault(said => said.At > held.ScheduledAt && IsMissed(said)) is { } told) yield return $"{one.Community.Id} {expected.Month}: {lead.Value} was told at {Text(one.There(told.At))} that it is missed, and it has its meeting";
                continue;
            }
            var silent = new List<string>();
            foreach (var lead in one.Leads)
            {
                var told = _life.Chronicle.To(lead.Value).Count(IsMissed);
                // Once for each meeting that it had, and that did not take place.
                if (told > Math.Max(1, meetings.Count)) yield return $"{one.Community.Id} {expected.Month}: {lead.Value} was told {told} times that it is missed";
                if (told == 0) silent.Add(lead.Value);
            }
            // One that was cancelled and had another in its place came to nothing by that other's fate.
            var last = meetings.MaxBy(it => it.ChangedAt);
            var isCancelled = last is { WasGivenUp: false };
            if (isCancelled && wasCancelled) yield return $"{one.Community.Id} {expected.Month}: cancelled after one that was cancelled";
            if (isCancelled && last!.ChangedAt > missedSince) yield return $"{one.Community.Id} {expected.Month}: cancelled after a month that was missed";
            // What came to nothing on one of the last days is not in a letter yet when the years end.
            if (silent.Count > 0 && (last is null || one.Community.AddWorkingDays(last.ChangedAt, 5) < _life.Ends)) yield return $"{one.Community.Id} {expected.Month}: there was no meeting, and {string.Join(", ", silent)} heard nothing";
            (wasCancelled, missedSince) = (isCancelled, last is { WasGivenUp: true } ? last.ChangedAt : Months.End(one.Community, expected.Month));
        }
    }

    /// <summary>That a date is still asked for on the day it is to be given up, or after it; null where it was not.</summary>
    private Said? StillAsked(Meeting it)
    {
        var text = PostponingTexts.All.French.DateWanted(MeetingsViews.Moment(Language.French, it.Details.Start), it.Details.Topic, days: 0).ToString();
        var inVain = text[text.LastIndexOf(". ", StringComparison.Ordinal)..];
        return _life.Chronicle.All.FirstOrDefault(said => said.Text.Split('\n').Any(line => line.Contains(inVain, StringComparison.Ordinal) && line.Contains(it.Details.Topic, StringComparison.Ordinal)));
    }

    private static LocalDate LastWorkingDay(CommunitySettings community, LocalDate day) =>
        Enumerable.Range(0, 7).Select(back => day.PlusDays(-back)).FirstOrDefault(community.IsWorkingDay, day);
}
