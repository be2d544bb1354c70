using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>How noting who came looks.</summary>
internal static class AttendanceViews
{
    public static LetterPart Asked(Language reader, CommunitySettings community, Meeting it)
    {
        var t = AttendanceTexts.All.In(reader);
        var asked = t.Asked(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic);
        return new(community, [new Section(asked), new Actions(MeetingsFeature.Attendance.Button(t.Note, it.Id))], asked);
    }

    /// <param name="noted">What was said before; null where nothing was.</param>
    /// <param name="who">Those named before, or who had answered that they come.</param>
    public static Modal Form(Language reader, Meeting it, MeetingAttendance? noted, Attended who)
    {
        var (t, m) = (AttendanceTexts.All.In(reader), MeetingsTexts.All.In(reader));
        List<Block> blocks = [new Section(t.Intro(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic))];
        if (noted is null && who.OnSite.Count + who.Remote.Count > 0) blocks.Add(new Context(t.AsAnswered));
        blocks.Add(MeetingsFeature.WhoOnSite.Input(t.WhoOnSite, new MultiUserSelect { Initial = who.OnSite }) with { Optional = true });
        blocks.Add(MeetingsFeature.OnSite.Input(t.OnSite, Number(noted?.OnSite, who.OnSite)) with { Optional = true, Hint = t.NumberHint });
        blocks.Add(MeetingsFeature.WhoRemotely.Input(t.WhoRemotely, new MultiUserSelect { Initial = who.Remote }) with { Optional = true });
        blocks.Add(MeetingsFeature.Remotely.Input(t.Remotely, Number(noted?.Remote, who.Remote)) with { Optional = true, Hint = t.NumberHint });
        return MeetingsFeature.Attending.Modal(t.Title, it.Id, blocks) with { Submit = t.Send, Close = m.Close };
    }

    public static Modal Noted(Language reader, MeetingAttendance came, int everybody)
    {
        var t = AttendanceTexts.All.In(reader);
        return new(MeetingsFeature.Notice, t.Title, new Section(t.Noted(came.Total, came.PercentOf(everybody)))) { Close = MeetingsTexts.All.In(reader).Shut };
    }

    /// <summary>Said again only where there were more than those named: a name added is counted by itself.</summary>
    private static TextInput Number(int? noted, IReadOnlyCollection<UserId> named) => new() { MaxLength = 5, Initial = noted > named.Count ? noted.Value.ToString(CultureInfo.InvariantCulture) : null };
}
