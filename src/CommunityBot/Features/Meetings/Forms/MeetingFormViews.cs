using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>The forms in which a meeting is scheduled, changed, cancelled and given topics, and what stands in their place once they are sent.</summary>
internal static class MeetingFormViews
{
    /// <param name="expected">The day the series has for that month; null for a special meeting.</param>
    /// <param name="other">The moment proposed instead, where that day is past or was cancelled; null where it may still be held then.</param>
    public static Modal Schedule(Language reader, CommunitySettings community, MeetingSlot slot, ExpectedMeeting? expected, DateTimeOffset? other, DateTimeOffset now, string zone)
    {
        var t = MeetingsTexts.All.In(reader);
        List<Block> blocks = [new Section(slot.Month is { } month && community.Meetings is { } series
            ? t.IntroOfMonth(MeetingsViews.Month(reader, month), community.Name, reader.Words(series), community.Channel)
            : t.IntroSpecial(community.Name, community.Channel))];
        if (other is null && expected is { IsOnDayOff: true }) blocks.Add(new Context(t.DayOff(reader.LongDay(expected.Day, community.DayAt(now)), reader.LongDay(expected.Suggested, community.DayAt(now)))));
        var start = other ?? (expected is not null && community.StartOn(expected.Suggested) is var usual && usual > now ? usual : null);
        return MeetingsFeature.Form.Modal(t.FormTitle, slot, [.. blocks, .. Fields(t, null, start, community.Meetings?.Minutes ?? 60, remote: false, zone)]) with { Submit = t.Send, Close = t.Close };
    }

    /// <param name="start">What the picker shows at first.</param>
    /// <param name="remote">Without a place, and with a link.</param>
    public static Modal Change(Language reader, Meeting it, DateTimeOffset? start, IReadOnlyList<TopicProposed> topics, bool remote, string zone)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Changing.Modal(remote ? t.RemoteTitle : t.ChangeTitle, new(it.Id, it.Sequence),
            [new Section(remote ? t.RemoteIntro : t.ChangeIntro), .. Fields(t, it.Details, start, it.Details.Minutes, remote, zone), .. MeetingsViews.Topics(t, topics)]) with
        {
            Submit = t.Save,
            Close = t.Close,
        };
    }

    private static IEnumerable<Block> Fields(IMeetingsTexts t, MeetingDetails? plan, DateTimeOffset? start, int minutes, bool remote, string zone)
    {
        Option[] durations = [.. MeetingForm.Durations.Append(minutes).Distinct().Order().Select(m => new Option(t.Minutes(m), m.ToString(CultureInfo.InvariantCulture)))];
        yield return MeetingsFeature.At.Input(t.WhenLabel, new DateTimePicker { InitialDateTime = start?.ToUnixTimeSeconds() }) with { Hint = t.WhenHint(zone) };
        yield return MeetingsFeature.Minutes.Input(t.MinutesLabel, new StaticSelect(durations) { Initial = durations.First(d => d.Value == minutes.ToString(CultureInfo.InvariantCulture)) });
        if (!remote) yield return MeetingsFeature.Place.Input(t.PlaceLabel, new TextInput { MaxLength = MeetingDetails.PlaceAtMost, Initial = plan?.Place }) with { Optional = true, Hint = t.PlaceHint };
        yield return MeetingsFeature.Link.Input(t.LinkLabel, new TextInput { MaxLength = MeetingDetails.LinkAtMost, Initial = plan?.Link }) with { Optional = !remote, Hint = t.LinkHint };
        yield return MeetingsFeature.Topic.Input(t.TopicLabel, new TextInput { MaxLength = MeetingDetails.TopicAtMost, Initial = plan?.Topic }) with { Hint = t.TopicHint };
        yield return MeetingsFeature.Agenda.Input(t.AgendaLabel, new TextInput { Multiline = true, MaxLength = MeetingDetails.AgendaAtMost, Initial = plan?.Agenda }) with { Optional = true, Hint = t.AgendaHint };
    }

    public static Modal Cancel(Language reader, CommunitySettings community, Meeting it, int answered)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Cancelling.Modal(t.CancelTitle, it.Id,
            new Section(t.WhoWillBeTold(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic, answered, it.AnnouncedAt is null ? null : community.Channel)),
            MeetingsFeature.Why.Input(t.WhyLabel, new TextInput { Multiline = true, MaxLength = CancelMeeting.WhyAtMost }) with { Hint = t.WhyHint }) with
        { Submit = t.CancelSend, Close = t.Shut };
    }

    public static Modal Propose(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Proposing.Modal(t.ProposeTitle, it.Id,
            new Section(t.ProposeIntro(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic)),
            MeetingsFeature.Words.Input(t.ProposeLabel, new TextInput { Multiline = true, MaxLength = ProposeTopic.WordsAtMost })) with
        { Submit = t.ProposeSend, Close = t.Close };
    }

    public static Modal Scheduled(Language reader, CommunitySettings community, Meeting it, MeetingTold told, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.FormTitle, Noted(reader, community, t.Scheduled(MeetingsViews.Alone(reader, it.Details.Start)), told, now), Warned(reader, community, it, now));
    }

    /// <summary>What may be a slip: nothing is refused for it.</summary>
    private static Mrkdwn? Warned(Language reader, CommunitySettings community, Meeting it, DateTimeOffset now)
    {
        var (t, at) = (MeetingsTexts.All.In(reader), it.Details.Start.ToInstant().InZone(community.Zone));
        string[] what =
        [
            .. Slips.Of(community, it.Details.Start, now).Select(slip => slip switch
            {
                Slip.Weekend => t.OnWeekend(at.Date.ToString("dddd", reader.Culture())),
                Slip.DayOff => t.OnDayOff,
                Slip.Break => t.InBreak(community.BreakOn(at.Date)!.Why),
                Slip.Hour => t.AtOddHour(at.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)),
                _ => t.VerySoon(Math.Max(1, (int)(it.Details.Start - now).TotalMinutes)),
            }),
        ];
        return what.Length == 0 ? null : t.Unusual(what);
    }

    public static Modal Changed(Language reader, CommunitySettings community, Meeting it, bool isMoved, bool remote, MeetingTold told, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, remote ? t.RemoteTitle : t.ChangeTitle, Noted(reader, community, isMoved ? t.MoveNoted(MeetingsViews.Moment(reader, it.Details.Start)) : t.ChangeNoted, told, now), isMoved ? Warned(reader, community, it, now) : null);
    }

    public static Modal Cancelled(Language reader, CommunitySettings community, Meeting it, MeetingTold told, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.CancelTitle, Noted(reader, community, t.CancelNoted(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic), told, now));
    }

    /// <param name="was">When it was to begin.</param>
    public static Modal Postponed(Language reader, CommunitySettings community, Meeting it, DateTimeOffset was, MeetingTold told, DateTimeOffset now)
    {
        var (t, p) = (MeetingsTexts.All.In(reader), PostponingTexts.All.In(reader));
        var done = it.Status == MeetingStatus.Postponed ? p.PutOff(MeetingsViews.Moment(reader, was), it.Details.Topic, LookForDates.Patience) : t.MoveNoted(MeetingsViews.Moment(reader, it.Details.Start));
        return Done(t, p.Title, Noted(reader, community, done, told, now));
    }

    /// <summary>What was done, and who hears of it, when.</summary>
    private static Mrkdwn Noted(Language reader, CommunitySettings community, Mrkdwn done, MeetingTold told, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        var (moment, isAtOnce) = (told.At is { } at ? MeetingsViews.Moment(reader, at) : (SlackDate?)null, told.At <= now);
        return Mrkdwn.Join(" ",
        [
            done,
            .. told.Answered > 0 ? [t.AnswersTold(told.Answered)] : Array.Empty<Mrkdwn>(),
            .. told.Of switch
            {
                ChannelNews.Announcement => [t.AnnouncedIn(community.Channel, moment, isAtOnce)],
                ChannelNews.Change => [t.ReadIn(community.Channel, moment, isAtOnce)],
                _ => Array.Empty<Mrkdwn>(),
            },
        ]);
    }

    public static Modal Proposed(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.ProposeTitle, t.ProposeDone);
    }

    public static Modal Unchanged(Language reader)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.ChangeTitle, t.NothingChanged);
    }

    private static Modal Done(IMeetingsTexts t, string title, Mrkdwn said, Mrkdwn? warned = null) =>
        new(MeetingsFeature.Notice, title, [new Section(said), .. warned is { } warning ? [new Section(warning)] : Array.Empty<Block>()]) { Close = t.Shut };
}
