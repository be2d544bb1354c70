using CommunityBot.Community;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>How a week looks: what is missing of it, the digest, and what those who lead are told.</summary>
internal static class RhythmViews
{
    /// <summary>What Slack takes of a message's own text, the one read aloud.</summary>
    private const int LongestText = 4000;

    /// <param name="isHolder">The reader takes this week.</param>
    /// <param name="handedBy">Who asked them to.</param>
    /// <param name="tomorrow">They may be asked again on another day of the week.</param>
    public static LetterPart Nudge(Language reader, CommunitySettings community, WeekOf of, IReadOnlyList<Missing> missing, bool isHolder, UserId? handedBy, bool tomorrow)
    {
        var t = RhythmTexts.All.In(reader);
        var yours = isHolder ? handedBy is { } by ? t.HandedToYou(by) : t.YoursNow : null;
        List<Block> blocks = yours is null ? [] : [new Section(yours)];
        foreach (var thing in missing)
        {
            blocks.AddRange(Section.Of(thing.Text));
            blocks.Add(new Actions([thing.Act with { Style = ButtonStyle.Primary }, .. thing.Instead is { } other ? [other] : Array.Empty<Element>()]));
        }
        blocks.Add(new Actions([.. isHolder ? Array.Empty<Element>() : [RhythmFeature.Take.Button(t.ITake, of).Aloud(reader, community.Name)], Menu(t, of, tomorrow)]));
        return new(community, blocks, Mrkdwn.Join("\n", [.. yours is null ? Array.Empty<Mrkdwn>() : [yours], .. missing.Select(thing => thing.Text)]));
    }

    /// <param name="by">Who had taken the week from the reader.</param>
    public static LetterPart GivenBack(Language reader, CommunitySettings community, WeekOf of, UserId by)
    {
        var t = RhythmTexts.All.In(reader);
        return new(community, [new Section(t.GivenBack(by)), new Actions(RhythmFeature.Take.Button(t.ITake, of).Aloud(reader, community.Name))], t.GivenBack(by));
    }

    /// <param name="publish">When the digest goes out.</param>
    /// <param name="draft">The digest as it would be.</param>
    /// <param name="closedAs">Slack's code, where it does not let the bot post in the channel.</param>
    /// <param name="answers">Given in threads this week.</param>
    public static LetterPart Check(Language reader, CommunitySettings community, WeekOf of, DateTimeOffset? publish, Message draft, string? closedAs, int answers)
    {
        var t = RhythmTexts.All.In(reader);
        var follows = closedAs is { } code ? t.NotWhileClosed(PacingFeature.WhyClosed(reader, community.Channel, code))
            : t.WhatFollows(community.Weekly.AutoPublish && publish is { } at ? reader.WhenAlone(at) : null);
        return new(community,
        [
            new Section(t.StillNothing(community.Channel, answers)),
            .. Section.Quoting(follows, draft.Text),
            new Actions(
                AnnouncementsFeature.Open.Button(t.Write, community.Id).Aloud(reader, community.Name) with { Style = ButtonStyle.Primary },
                RhythmFeature.Publish.Button(t.PublishNow, of).Aloud(reader, community.Name),
                Menu(t, of, tomorrow: false)),
        ], Mrkdwn.Join("\n", [t.StillNothing(community.Channel, answers), follows, draft.Text]));
    }

    public static LetterPart Alert(Language reader, CommunitySettings community, SilentWeeks silent)
    {
        var t = RhythmTexts.All.In(reader);
        var said = Mrkdwn.Join("\n", [t.SilentWeeks(community.Channel, [.. silent.Weeks.Select(week => reader.Day(week.Monday))], silent.Answers), Why(reader, community, silent)]);
        return new(community,
        [
            new Section(said),
            new Actions([
                AnnouncementsFeature.Open.Button(t.Write, community.Id).Aloud(reader, community.Name) with { Style = ButtonStyle.Primary },
                .. silent.IsOver || silent.Waits ? Array.Empty<Element>() : [RhythmFeature.Publish.Button(t.PublishNow, silent.Of).Aloud(reader, community.Name)],
            ]),
        ], said);
    }

    private static Mrkdwn Why(Language reader, CommunitySettings community, SilentWeeks silent)
    {
        var t = RhythmTexts.All.In(reader);
        return silent.Refused switch
        {
            null => t.NotByItself,
            WeekState.NoMoment => t.FoundNoMoment,
            WeekState.Missed => t.Missed,
            WeekState.Changed => t.Changed,
            var code when !PacingFeature.Closes(code) => t.RefusedAs(community.Channel, code),
            var code when silent.Waits => t.OnceOpen(PacingFeature.WhyClosed(reader, community.Channel, code)),
            var code => PacingFeature.WhyClosed(reader, community.Channel, code),
        };
    }

    /// <summary>As everyone reads it.</summary>
    public static Message Digest(CommunitySettings community, IReadOnlyList<DigestSection> sections)
    {
        var t = RhythmTexts.All.In(community.Language);
        var texts = Told(sections);
        return new(
            Mrkdwn.Join("\n", [t.DigestTitle(community.Name), .. texts, t.DigestEnd]).Cut(LongestText),
            [new Section(t.DigestTitle(community.Name)), .. texts.SelectMany(Section.Of), new Context(t.DigestEnd)]);
    }

    /// <summary>In the place of a digest with no news.</summary>
    /// <param name="sections">What there is to tell all the same, below.</param>
    public static Message Starter(CommunitySettings community, string starter, IReadOnlyList<DigestSection> sections)
    {
        var (t, texts) = (RhythmTexts.All.In(community.Language), Told(sections));
        return new(
            Mrkdwn.Join("\n", [t.StarterLead, Mrkdwn.Escaped(starter), t.StarterEnd, .. texts]).Cut(LongestText),
            [new Section(t.StarterLead), new Section(Mrkdwn.Escaped(starter)), new Context(t.StarterEnd), .. texts.SelectMany(Section.Of)]);
    }

    private static List<Mrkdwn> Told(IReadOnlyList<DigestSection> sections) =>
        [.. sections.Select(section => Mrkdwn.Join("\n", [section.Heading, .. section.Lines.Select(line => (Mrkdwn)$"• {line}")]))];

    /// <param name="who">Those who may be chosen; null where there is nobody.</param>
    public static Modal HandOver(IRhythmTexts t, WeekOf of, Mrkdwn? who) => RhythmFeature.HandingOver.Modal(t.HandOverTitle, of, new Section(t.HandOverIntro(who)), RhythmFeature.To.Input(t.ToLabel, new UserSelect())) with
    {
        Submit = t.HandOverSend,
        Close = t.Cancel,
    };

    public static Modal Skip(IRhythmTexts t, WeekOf of) => RhythmFeature.Skipping.Modal(t.SkipTitle, of,
        new Section(t.SkipIntro), RhythmFeature.Until.Input(t.UntilLabel, new DatePicker()) with { Optional = true, Hint = t.UntilHint }) with
    {
        Submit = t.SkipSend,
        Close = t.Cancel,
    };

    /// <summary>In the place of a form.</summary>
    /// <param name="title">The form's.</param>
    public static Answer Notice(IRhythmTexts t, string title, Mrkdwn why) => Answer.Update(new Modal(RhythmFeature.Notice, title, [.. Section.Of(why)]) { Close = t.Close });

    private static Overflow Menu(IRhythmTexts t, WeekOf of, bool tomorrow) => RhythmFeature.Menu.Menu(
    [
        .. tomorrow ? [(t.MenuTomorrow, new ChosenOfNudge(NudgeChoice.Tomorrow, of))] : Array.Empty<(string, ChosenOfNudge)>(),
        (t.MenuHandOver, new(NudgeChoice.HandOver, of)), (t.MenuDone, new(NudgeChoice.Done, of)), (t.MenuSkip, new(NudgeChoice.Skip, of)), (t.MenuWhy, new(NudgeChoice.Why, of)),
    ]);
}
