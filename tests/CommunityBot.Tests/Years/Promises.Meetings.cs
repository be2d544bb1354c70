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
                if (told.Count > 1) yield return $"{what} was recalled {told.Count} times to {comes.Who}";
                if (told.Count == 0 && comes.At < at && it.ChangedAt < at && Away(one, at, it.Details.Start) == TimeSpan.Zero) yield return $"{what} was not recalled to {comes.Who}";
                if (told.Count > 0 && (told[0].At < at || told[0].At >= it.Details.Start)) yield return $"{what} was recalled to {comes.Who} at {Text(one.There(told[0].At))}";
            }
        }
    }

    /// <summary>Of every month in which a meeting is expected something is known: it took place, it was cancelled, but not after another that was, or those who lead heard that it is missed.</summary>
    private IEnumerable<string> NoMonthUnnoticed(Lived one)
    {
        if (one.Community.Meetings is null) yield break;
        var wasCancelled = false;
        foreach (var expected in one.Community.ExpectedFrom(Story.Beginning.AddDays(7)).TakeWhile(expected => one.Community.StartOn(expected.Suggested) < _life.Ends.AddDays(-21)))
        {
            var meetings = one.Meetings.Where(it => it.Month == expected.Month).ToList();
            if (meetings.Exists(it => it.Status != MeetingStatus.Cancelled))
            {
                wasCancelled = false;
                continue;
            }
            var month = MeetingsViews.Month(Language.French, expected.Month);
            var missed = new[] { true, false }.Select(postponed => PreparingTexts.All.French.Missed(month, postponed).ToString()).ToList();
            var silent = new List<string>();
            foreach (var lead in one.Leads)
            {
                var told = _life.Chronicle.To(lead.Value).Count(said => missed.Exists(text => said.Text.Contains(text, StringComparison.Ordinal)));
                if (told > 1) yield return $"{one.Community.Id} {expected.Month}: {lead.Value} was told {told} times that it is missed";
                if (told == 0) silent.Add(lead.Value);
            }
            var isCancelled = meetings.Count > 0 && silent.Count > 0;
            if (isCancelled && wasCancelled) yield return $"{one.Community.Id} {expected.Month}: cancelled after one that was cancelled";
            if (meetings.Count == 0 && silent.Count > 0) yield return $"{one.Community.Id} {expected.Month}: nobody scheduled it, and {string.Join(", ", silent)} heard nothing";
            wasCancelled = isCancelled;
        }
    }

    private static LocalDate LastWorkingDay(CommunitySettings community, LocalDate day) =>
        Enumerable.Range(0, 7).Select(back => day.PlusDays(-back)).FirstOrDefault(community.IsWorkingDay, day);
}
