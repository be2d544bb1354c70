using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>How putting a meeting off looks.</summary>
internal static class PostponingViews
{
    public static Modal Form(Language reader, CommunitySettings community, Meeting it, IReadOnlyList<DateTimeOffset> dates, LocalDate today, int answered)
    {
        var (t, m) = (PostponingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        Option[] options = [.. dates.Select(date => new Option(Written(reader, community, date, today), date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))), new Option(t.Later, PostponeMeeting.Later)];
        return MeetingsFeature.Postponing.Modal(t.Title, it.Id,
            new Section(m.WhoWillBeTold(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic, answered, it.AnnouncedAt is null ? null : community.Channel)),
            MeetingsFeature.NewDate.Input(t.DateLabel, new RadioButtons(options)),
            MeetingsFeature.Why.Input(m.WhyLabel, new TextInput { Multiline = true, MaxLength = CancelMeeting.WhyAtMost }) with { Hint = m.WhyHint }) with
        { Submit = t.Send, Close = m.Close };
    }

    /// <summary>What the letter of the day says while the date is looked for.</summary>
    /// <param name="days">Until it is given up.</param>
    public static LetterPart DateWanted(Language reader, CommunitySettings community, Meeting it, IReadOnlyList<DateTimeOffset> dates, LocalDate today, int days)
    {
        var t = PostponingTexts.All.In(reader);
        var said = Mrkdwn.Join(" ", [t.DateWanted(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic, days), .. dates.Count == 0 ? [] : new[] { t.Proposed([.. dates.Select(date => Written(reader, community, date, today))]) }]);
        return new(community, [new Section(said), new Actions(ChooseDate(reader, it))], said);
    }

    public static Button ChooseDate(Language reader, Meeting it) => MeetingsFeature.Change.Button(PostponingTexts.All.In(reader).ChooseDate, it.Id) with { Style = ButtonStyle.Primary };

    /// <summary>A choice in a list shows no token of Slack's: the moment is in the community's own zone.</summary>
    private static string Written(Language reader, CommunitySettings community, DateTimeOffset at, LocalDate today)
    {
        var there = at.ToInstant().InZone(community.Zone);
        return reader.AtTime(reader.LongDay(there.Date, today), there.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
