using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CommunityBot.Features.Rhythm;

/// <summary>How the list of weeks looks.</summary>
internal static class RhythmListViews
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private const int LongestText = 4000, NamesAtMost = 3, LongestName = 100, LongestButton = 75;

    /// <summary>Where several communities may be meant.</summary>
    /// <param name="typed">The name nobody knows, or nothing.</param>
    public static Message Choose(IRhythmTexts t, IReadOnlyList<CommunitySettings> mine, string typed)
    {
        var which = typed.Length == 0 ? t.Which : t.UnknownName(PlainText.Cut(typed, LongestName));
        // A row for each: they share an action id.
        return new(which, [new Section(which), .. mine.Select(community => new Actions(RhythmFeature.Show.Button(PlainText.Cut(community.Name, LongestButton), community.Id)))]);
    }

    public static Message List(Language reader, CommunitySettings community, UserId user, IReadOnlyList<PastWeek> past, IReadOnlyList<NextWeek> next, DateTimeOffset now, LocalDate? pausedUntil)
    {
        var t = RhythmTexts.All.In(reader);
        var today = community.DayAt(now);
        var before = past.Count == 0 ? [t.NoPast] : past.Select(week => t.PastLine(reader.Day(week.Week.Monday, today), What(t, reader, week))).ToList();
        var weekly = community.Weekly;
        var how = t.HowItGoes(community.Channel, Usual(reader, weekly.NudgeAt), Usual(reader, weekly.CheckAt), Usual(reader, weekly.PublishAt), weekly.AutoPublish);
        List<Block> blocks = [new Section(how), .. Section.Of(Mrkdwn.Join("\n", [t.PastTitle(community.Name), .. before])), new Divider(), new Section(t.NextTitle)];
        blocks.AddRange(next.Select(week => new Section(Line(t, reader, community, week, today)) { Accessory = ButtonOf(t, reader, community, user, week, today) }));
        if (pausedUntil is { } until) blocks.Add(new Section(t.PausedUntil(reader.Day(until, today))) { Accessory = RhythmFeature.Resume.Button(t.Resume, community.Id) });
        return new(Mrkdwn.Join("\n", blocks.OfType<Section>().Select(section => section.Text)).Cut(LongestText), blocks);
    }

    private static Mrkdwn What(IRhythmTexts t, Language reader, PastWeek week)
    {
        List<Mrkdwn> parts = [];
        if (week.Said.Count > 0) parts.Add(t.Messages(week.Said.Sum(voice => voice.Times), Names(reader, week.Said)));
        if (week.Announced.Count > 0) parts.Add(t.Announcements(week.Announced.Sum(voice => voice.Times), Names(reader, week.Announced)));
        if (week.Replies > 0) parts.Add(t.Answers(week.Replies));
        if (week.Said.Count == 0 && week.Announced.Count == 0 && week.DoneBy is { } done) parts.Add(t.DoneAs(done));
        if (week.HasDigest) parts.Add(week.AskedBy is { } by ? t.ByTheBotFor(by) : t.ByTheBot);
        if (parts.Count == 0 && week.HasRested) parts.Add(t.WasResting);
        if (week.Met.Count > 0) parts.Add(t.Met(week.Met));
        return parts.Count > 0 ? Mrkdwn.Join(", ", parts) : week.IsUnseen ? t.BeforeMe : t.Nothing;
    }

    private static Mrkdwn Names(Language reader, IReadOnlyList<Voice> voices)
    {
        var names = voices.Select(voice => voice.Who).ToList();
        return names.Count > NamesAtMost ? $"{Mrkdwn.Join(", ", names.Take(NamesAtMost).Select(user => (Mrkdwn)$"{user}"))}…" : reader.People(names);
    }

    /// <summary>What has come, where something has; otherwise who takes it, and other moments than usual where days off, or a change of the settings, leave them.</summary>
    private static Mrkdwn Line(IRhythmTexts t, Language reader, CommunitySettings community, NextWeek week, LocalDate today)
    {
        var (plan, monday) = (week.Plan, reader.Day(week.Plan.Week.Monday, today));
        if (week.SoFar is { IsSilent: false } soFar) return t.NextLine(monday, What(t, reader, soFar));
        if (plan.Publish is null) return t.NextLine(monday, t.IsResting);
        if (week is { SoFar: { } over, MayBeTaken: false }) return t.NextLine(monday, What(t, reader, over));
        var who = week.Holder is { } holder ? t.TakenIn(holder) : t.Free;
        var line = t.NextLine(monday, week.SoFar is { Replies: var answers } ? Mrkdwn.Join(", ", [t.NothingYet(answers), who]) : who);
        if (week.IsGivenUp) return $"{line}\n{t.NoLetter}";
        return IsAsUsual(community, plan) ? line : $"{line}\n{t.OtherMoments(Moment(plan.Nudge), Moment(plan.Check), Moment(plan.Publish)!, community.Weekly.AutoPublish)}";

        string? Moment(DateTimeOffset? at) => at is { } moment && moment.ToInstant().InZone(community.Zone) is var there ? reader.AtTime(reader.LongDay(there.Date, today), Hour.Format(there.TimeOfDay)) : null;
    }

    private static bool IsAsUsual(CommunitySettings community, WeekPlan plan)
    {
        return Is(plan.Nudge, community.Weekly.NudgeAt) && Is(plan.Check, community.Weekly.CheckAt) && Is(plan.Publish, community.Weekly.PublishAt);

        bool Is(DateTimeOffset? at, WeekMoment usual) => at is { } moment && moment.ToInstant().InZone(community.Zone) is var there && there.DayOfWeek == usual.Day && there.TimeOfDay == usual.Time;
    }

    /// <summary>"lundi à 09:00", "Monday at 09:00".</summary>
    private static string Usual(Language reader, WeekMoment at) => reader.AtTime(reader.Culture().DateTimeFormat.GetDayName((DayOfWeek)((int)at.Day % 7)), Hour.Format(at.Time));

    /// <summary>None of a week that has had its message, or needs none.</summary>
    private static Button? ButtonOf(IRhythmTexts t, Language reader, CommunitySettings community, UserId user, NextWeek week, LocalDate today)
    {
        var (of, monday) = (new WeekOf(week.Plan.Week, community.Id), reader.Day(week.Plan.Week.Monday, today));
        return !week.MayBeTaken ? null
            : week.Holder is null ? RhythmFeature.TakeInList.Button(t.Take, of).Aloud(t.TakeAloud(monday))
            : week.Holder == user ? RhythmFeature.GiveInList.Button(t.Give, of).Aloud(t.GiveAloud(monday)) : null;
    }
}
