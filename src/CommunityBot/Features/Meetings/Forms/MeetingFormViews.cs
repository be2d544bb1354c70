using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>The forms in which a meeting is scheduled, changed, cancelled and given topics, and what stands in their place once they are sent.</summary>
internal static class MeetingFormViews
{
    /// <param name="expected">The day the series has for that month; null for a special meeting.</param>
    public static Modal Schedule(Language reader, CommunitySettings community, MeetingSlot slot, ExpectedMeeting? expected, DateTimeOffset now, string zone)
    {
        var t = MeetingsTexts.All.In(reader);
        List<Block> blocks = [new Section(slot.Month is { } month && community.Meetings is { } series
            ? t.IntroOfMonth(MeetingsViews.Month(reader, month), community.Name, reader.Words(series), community.Channel)
            : t.IntroSpecial(community.Name, community.Channel))];
        if (expected is { IsOnDayOff: true }) blocks.Add(new Context(t.DayOff(reader.LongDay(expected.Day), reader.LongDay(expected.Suggested))));
        DateTimeOffset? start = expected is not null && community.StartOn(expected.Suggested) is var usual && usual > now ? usual : null;
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

    public static Modal Cancel(Language reader, Meeting it, int answered)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Cancelling.Modal(t.CancelTitle, it.Id,
            new Section(t.CancelIntro(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic, answered)),
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
        return Done(t, t.FormTitle, Noted(reader, community, t.Scheduled(MeetingsViews.Moment(reader, it.Details.Start)), told, now));
    }

    public static Modal Changed(Language reader, CommunitySettings community, Meeting it, bool isMoved, MeetingTold told, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.FormTitle, Noted(reader, community, isMoved ? t.MoveNoted(MeetingsViews.Moment(reader, it.Details.Start)) : t.ChangeNoted, told, now));
    }

    public static Modal Cancelled(Language reader, CommunitySettings community, Meeting it, MeetingTold told, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.CancelTitle, Noted(reader, community, t.CancelNoted(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic), told, now));
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

    private static Modal Done(IMeetingsTexts t, string title, Mrkdwn said) => new(MeetingsFeature.Notice, title, new Section(said)) { Close = t.Shut };
}
