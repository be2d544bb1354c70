using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>A meeting somebody acts on, as the database has it now, and what they are there.</summary>
internal sealed record MeetingDesk(Meeting It, CommunitySettings Community, UserId User, Language Language)
{
    public IMeetingsTexts Texts => MeetingsTexts.All.In(Language);

    /// <summary>Runs the step for who may act, with the community held; otherwise says why not.</summary>
    /// <param name="act">What one must be allowed to do.</param>
    /// <param name="refuse">How a refusal is said where the act came from.</param>
    public static async Task<Answer> At(Tx tx, Guid id, UserId user, Act act, Func<MeetingDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindMeeting(id) is { } found) await tx.Hold(found.Community);
        return await See(tx, id, user, act, step, refuse);
    }

    /// <summary>The same for what only reads: nobody is waited for.</summary>
    /// <inheritdoc cref="At"/>
    public static async Task<Answer> See(Tx tx, Guid id, UserId user, Act act, Func<MeetingDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindMeeting(id) is not { } it || await tx.FindCommunity(it.Community) is not { } community)
        {
            var language = await tx.LanguageOf(user);
            return refuse(language, MeetingsTexts.All.In(language).Gone);
        }
        var desk = new MeetingDesk(it, community, user, await tx.LanguageOf(user, community));
        return Permissions.Allows(act, await tx.StandingOf(community.Id, user)) ? await step(desk) : refuse(desk.Language, await Refusal(tx, desk.Texts, community, act));
    }

    public static async Task<Mrkdwn> Refusal(Tx tx, IMeetingsTexts t, CommunitySettings community, Act act) =>
        act == Act.ScheduleMeeting ? t.NotYours(await tx.WhoMay(act, community.Id)) : t.MembersOnly(community.Name);

    /// <summary>Why nothing more can be done with it; null while something can.</summary>
    public Mrkdwn? TooLate(DateTimeOffset now) => It.Status switch
    {
        MeetingStatus.Postponed => PostponingTexts.All.In(Language).WasPostponed(It.ChangedBy ?? It.ScheduledBy, It.Reason ?? ""),
        MeetingStatus.Cancelled when It.WasGivenUp => PostponingTexts.All.In(Language).WasGivenUp,
        MeetingStatus.Cancelled => Texts.WasCancelled(It.ChangedBy ?? It.ScheduledBy, It.Reason ?? ""),
        _ when It.HasBegun(now) => Texts.Over(MeetingsViews.Moment(Language, It.Details.Start)),
        _ => null,
    };

    /// <summary>The same for who changes it: one that was put off takes its new date so.</summary>
    public Mrkdwn? TooLateToChange(DateTimeOffset now) => It.Status == MeetingStatus.Postponed ? null : TooLate(now);

    public static Answer Whispered(Language reader, Mrkdwn why) => Answer.Whisper(new(why, [.. Section.Of(why)]));

    /// <summary>In the place of a form; what was typed is given back.</summary>
    public static Answer Instead(Language reader, Mrkdwn why, params IEnumerable<string?> typed)
    {
        var t = MeetingsTexts.All.In(reader);
        var words = string.Join('\n', typed.Where(text => !string.IsNullOrWhiteSpace(text)));
        return Answer.Update(new Modal(MeetingsFeature.Notice, t.NoticeTitle, [.. Section.Of(why), .. words.Length == 0 ? [] : Section.Quoting(t.YourWords, words)]) { Close = t.Shut });
    }
}
