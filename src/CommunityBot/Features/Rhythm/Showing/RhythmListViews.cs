using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>How the list of weeks looks.</summary>
internal static class RhythmListViews
{
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
        var before = past.Count == 0 ? [t.NoPast] : past.Select(week => t.PastLine(reader.Day(week.Week.Monday), What(t, reader, week))).ToList();
        List<Block> blocks = [.. Section.Of(Mrkdwn.Join("\n", [t.PastTitle(community.Name), .. before])), new Divider(), new Section(t.NextTitle)];
        blocks.AddRange(next.Select(week => new Section(Line(t, reader, community, week, now)) { Accessory = ButtonOf(t, reader, community, user, week) }));
        blocks.Add(new Context(t.OnlyWhereMissing));
        if (pausedUntil is { } until) blocks.Add(new Section(t.PausedUntil(reader.Day(until))) { Accessory = RhythmFeature.Resume.Button(t.Resume, community.Id) });
        return new(Mrkdwn.Join("\n", blocks.OfType<Section>().Select(section => section.Text)).Cut(LongestText), blocks);
    }

    private static Mrkdwn What(IRhythmTexts t, Language reader, PastWeek week)
    {
        List<Mrkdwn> parts = [];
        if (week.Said.Count > 0) parts.Add(t.Messages(week.Said.Sum(voice => voice.Times), Names(reader, week.Said)));
        if (week.Announced.Count > 0) parts.Add(t.Announcements(week.Announced.Sum(voice => voice.Times), Names(reader, week.Announced)));
        if (week.HasDigest) parts.Add(t.ByTheBot);
        return parts.Count == 0 ? t.Nothing : Mrkdwn.Join(", ", parts);
    }

    private static Mrkdwn Names(Language reader, IReadOnlyList<Voice> voices)
    {
        var names = voices.Select(voice => voice.Who).ToList();
        return names.Count > NamesAtMost ? $"{Mrkdwn.Join(", ", names.Take(NamesAtMost).Select(user => (Mrkdwn)$"{user}"))}…" : reader.People(names);
    }

    private static Mrkdwn Line(IRhythmTexts t, Language reader, CommunitySettings community, NextWeek week, DateTimeOffset now)
    {
        var plan = week.Plan;
        if (plan.Publish is null) return Mrkdwn.Join("\n", [t.NextLine(reader.Day(plan.Week.Monday), week.Holder), t.Rests]);
        List<Mrkdwn> steps = [];
        if (plan.Nudge > now) steps.Add(t.IAsk(reader.When(plan.Nudge.Value)));
        if (plan.Check > now) steps.Add(t.IAskAgain(reader.When(plan.Check.Value)));
        if (plan.Publish > now) steps.Add(community.Weekly.AutoPublish ? t.IPublish(reader.When(plan.Publish.Value)) : t.ICall(reader.When(plan.Publish.Value)));
        Mrkdwn line = t.NextLine(reader.Day(plan.Week.Monday), week.Holder);
        return steps.Count == 0 ? line : $"{line}\n{Mrkdwn.Join(", ", steps)}";
    }

    private static Button? ButtonOf(IRhythmTexts t, Language reader, CommunitySettings community, UserId user, NextWeek week)
    {
        var (of, monday) = (new WeekOf(week.Plan.Week, community.Id), reader.Day(week.Plan.Week.Monday));
        return week.Plan.Publish is null ? null
            : week.Holder is null ? RhythmFeature.TakeInList.Button(t.Take, of).Aloud(t.TakeAloud(monday))
            : week.Holder == user ? RhythmFeature.GiveInList.Button(t.Give, of).Aloud(t.GiveAloud(monday)) : null;
    }
}
