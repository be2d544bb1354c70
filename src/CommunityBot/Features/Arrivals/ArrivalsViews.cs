using CommunityBot.Community;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Arrivals;

/// <summary>How an arrival looks: to pilots and animators, in the form that edits it, and to everyone.</summary>
public static class ArrivalsViews
{
    /// <summary>What Slack takes of a message's own text, the one read aloud.</summary>
    public const int LongestText = 4000;

    /// <summary>The card of one arrival. Its preview is in the community's language, as everyone will read it.</summary>
    /// <param name="words">Those in force of the announcement.</param>
    /// <param name="post">What carries the announcement, for one that is published.</param>
    /// <param name="why">What that post waits for; null where it does not wait.</param>
    public static Message Card(Language reader, Arrival arrival, CommunitySettings community, IReadOnlyList<string> words, PacedPost? post = null, Delay? why = null)
    {
        var t = ArrivalsTexts.All.In(reader);
        var lead = arrival.Status == ArrivalStatus.Prepared ? t.CardPrepared(arrival.User, community.Name, community.Channel) : t.CardTitle(arrival.User, community.Name);
        var preview = Preview(ArrivalsTexts.All.In(community.Language), community.Language, arrival, words);
        var state = State(t, reader, arrival, community, post, why);
        return new(Mrkdwn.Join("\n", [lead, preview, state]).Cut(LongestText),
        [
            new Section(lead),
            .. Section.Of(preview),
            new Context(state),
            .. Buttons(t, arrival),
        ]);
    }

    /// <param name="planned">When it would be read, and why not at once; null where it would be.</param>
    public static Modal Edit(Language reader, Arrival arrival, CommunitySettings community, Planned? planned = null)
    {
        var t = ArrivalsTexts.All.In(reader);
        var field = new TextInput { Multiline = true, Initial = arrival.Introduction, MaxLength = arrival.Longest };
        return ArrivalsFeature.EditForm.Modal(t.EditTitle, arrival.Id,
            new Section(planned is null ? t.EditIntro(arrival.User, community.Channel) : t.EditIntroLater(arrival.User, community.Channel, ToCome(reader, community, planned.At), Because(reader, community, planned.Why))),
            ArrivalsFeature.Introduction.Input(t.EditLabel, field) with { Optional = true, Hint = t.EditHint }) with
        {
            Submit = t.EditSubmit,
            Close = t.EditClose,
        };
    }

    /// <summary>What the form becomes when it came too late, or from someone who may not publish any more.</summary>
    public static Modal EditRefused(Language reader, string arrivalId, Mrkdwn why)
    {
        var t = ArrivalsTexts.All.In(reader);
        return ArrivalsFeature.EditForm.Modal(t.EditTitle, arrivalId, new Section(why)) with { Close = t.EditRefusedClose };
    }

    /// <param name="words">What is said before those who arrive are introduced, and after.</param>
    public static Message Announcement(Language everyone, IReadOnlyList<Arrival> arrivals, IReadOnlyList<string> words)
    {
        var t = ArrivalsTexts.All.In(everyone);
        var values = Values(everyone, arrivals);
        var invitation = Template.Draw(words[1], values);
        return new(AnnouncementText(everyone, arrivals, words).Cut(LongestText),
        [
            .. Section.Of(Template.Draw(words[0], values)),
            .. Section.Of(Lines(t, arrivals)),
            .. invitation.Length == 0 ? Array.Empty<Block>() : [new Context(invitation)],
        ]);
    }

    /// <summary>What the variables of the words stand for.</summary>
    public static IReadOnlyDictionary<Variable, Mrkdwn> Values(Language everyone, IReadOnlyList<Arrival> arrivals) =>
        new Dictionary<Variable, Mrkdwn> { [Variable.FirstNames] = everyone.Together([.. arrivals.Select(Named)]) };

    /// <summary>The bot's own words, before and after those who arrive.</summary>
    public static IReadOnlyList<string> Shipped(Language everyone) => [ArrivalsTexts.All.In(everyone).Announcement, ArrivalsTexts.All.In(everyone).AnnouncementInvitation];

    /// <summary>The announcement as a screen reader says it: what decides whether one more arrival still fits in the same message.</summary>
    public static Mrkdwn AnnouncementText(Language everyone, IReadOnlyList<Arrival> arrivals, IReadOnlyList<string> words)
    {
        var t = ArrivalsTexts.All.In(everyone);
        var lead = Template.Draw(words[0], Values(everyone, arrivals));
        return Lines(t, arrivals) is { Length: > 0 } lines ? $"{lead}\n{lines}" : lead;
    }

    private static Mrkdwn State(IArrivalsTexts t, Language reader, Arrival arrival, CommunitySettings community, PacedPost? post = null, Delay? why = null)
    {
        if (arrival.Status == ArrivalStatus.Published && post is { Status: PostStatus.Waiting })
            return t.CardPlanned(arrival.HandledBy, community.Channel, ToCome(reader, community, post.PlannedAt), Because(reader, community, why));
        // One that waited was published when it went out, and one that joined it afterwards when it joined.
        if (arrival.Status == ArrivalStatus.Published && post?.HandedAt > arrival.HandledAt) arrival = arrival with { HandledAt = post.HandedAt };
        var at = Moment(reader, community, arrival.HandledAt ?? Deadline.Of(arrival.BeganAt, community), isToCome: arrival.HandledAt is null);
        return (arrival.Status, arrival.HandledBy) switch
        {
            (ArrivalStatus.Prepared, _) when arrival.Refused is { } code => t.CardRefused(community.Channel, code),
            (ArrivalStatus.Prepared, _) => t.CardDeadline(at),
            (ArrivalStatus.Published, { } by) => t.CardPublished(by, at),
            (ArrivalStatus.Published, null) => t.CardPublishedAlone(at),
            (ArrivalStatus.Skipped, { } by) => t.CardSkipped(by, at),
            _ => t.CardCancelled(at),
        };
    }

    private static IEnumerable<Block> Buttons(IArrivalsTexts t, Arrival arrival)
    {
        if (arrival.Status == ArrivalStatus.Prepared)
        {
            yield return new Actions(
                Aloud(ArrivalsFeature.Publish.Button(t.Publish, arrival.Id) with { Style = ButtonStyle.Primary }, t.PublishAloud, arrival),
                Aloud(ArrivalsFeature.Edit.Button(t.Edit, arrival.Id), t.EditAloud, arrival),
                Aloud(ArrivalsFeature.Skip.Button(t.Skip, arrival.Id), t.SkipAloud, arrival));
        }
        else if (arrival.Status == ArrivalStatus.Skipped)
        {
            yield return new Actions(Aloud(ArrivalsFeature.PublishAfterAll.Button(t.PublishAfterAll, arrival.Id), t.PublishAfterAllAloud, arrival));
        }
    }

    /// <summary>Every line marked as a quotation, so that nobody takes the preview for the announcement.</summary>
    private static Mrkdwn Preview(IArrivalsTexts t, Language everyone, Arrival arrival, IReadOnlyList<string> words)
    {
        List<Mrkdwn> lines = [.. new Template(words[0]).Lines(Values(everyone, [arrival]))];
        if (arrival.Introduction?.ReplaceLineEndings("\n").Split('\n') is [var first, .. var more])
        {
            if (Line(t, arrival with { Introduction = first }) is { } line) lines.Add(line);
            else if (more.Length > 0) lines.Add($"{arrival.User}");
            lines.AddRange(more.Select(Mrkdwn.Escaped));
        }
        return Mrkdwn.Join("\n", lines.Select(Marked));

        static Mrkdwn Marked(Mrkdwn line) => $"> {line}";
    }

    private static Mrkdwn Lines(IArrivalsTexts t, IReadOnlyList<Arrival> arrivals) =>
        Mrkdwn.Join("\n", arrivals.Select(a => Line(t, a)).OfType<Mrkdwn>());

    /// <summary>The introduction after the mention, or with the mention in the place of the name it begins with; null where it says no more than the name.</summary>
    private static Mrkdwn? Line(IArrivalsTexts t, Arrival arrival) => (arrival.AfterTheName, arrival.Introduction) switch
    {
        (_, null) => null,
        ({ } rest, _) => rest.Trim().TrimEnd('.').Length == 0 ? null : (Mrkdwn)$"{arrival.User}{rest}",
        (null, { } introduction) => t.AnnouncementLine(arrival.User, introduction),
    };

    /// <summary>The first name; where Slack has never said it, the mention, which Slack shows as a name.</summary>
    private static Mrkdwn Named(Arrival arrival) => arrival.FirstName.Length > 0 ? Mrkdwn.Escaped(arrival.FirstName) : $"{arrival.User}";

    /// <param name="more">How many are not shown.</param>
    public static IReadOnlyList<Block> AtHome(Language reader, IReadOnlyList<ArrivalToAnnounce> waiting, int more)
    {
        var t = ArrivalsTexts.All.In(reader);
        return
        [
            .. waiting.Select(w => new Section(Mrkdwn.Join("\n", [t.WaitsAtHome(w.Arrival.User, w.Community.Name), State(t, reader, w.Arrival, w.Community)]))
            {
                Accessory = w.Card is null ? null : Aloud(ArrivalsFeature.SeeCard.Button(t.SeeCard, w.Arrival.Id) with { Url = w.Card }, t.SeeCardAloud, w.Arrival),
            }),
            .. more > 0 ? [new Context(t.MoreAtHome(more))] : Array.Empty<Block>(),
        ];
    }

    /// <summary>Read aloud with the name in it; where the name is not known, the button's own words are read.</summary>
    private static Button Aloud(Button button, Func<string, string> words, Arrival arrival) => arrival.FirstName.Length > 0 ? button.Aloud(words(arrival.FirstName)) : button;

    private static SlackDate? ToCome(Language reader, CommunitySettings community, DateTimeOffset? at) => at is { } moment ? Moment(reader, community, moment, isToCome: true) : null;

    private static string? Because(Language reader, CommunitySettings community, Delay? why) => why is { } delay ? PacingFeature.Because(reader, community, delay) : null;

    /// <param name="isToCome">Within a sentence about what is to come, the day is always named; of what is done, "today" says more.</param>
    private static SlackDate Moment(Language reader, CommunitySettings community, DateTimeOffset at, bool isToCome)
    {
        var there = Instant.FromDateTimeOffset(at).InZone(community.Zone);
        return new(at, reader.AtTime(isToCome ? "{date_long}" : "{date_long_pretty}", "{time}"), reader.AtTime(reader.LongDay(there.Date), there.ToString("HH:mm", reader.Culture())));
    }
}
