using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>An announcement somebody acts on, as the database has it now, and what they are there.</summary>
internal sealed record AnnouncementDesk(Announcement It, CommunitySettings Community, UserId User, Language Language, Standing Standing)
{
    public IAnnouncementsTexts Texts => AnnouncementsTexts.All.In(Language);

    public bool MayPublish => Permissions.Allows(Act.PublishAnnouncement, Standing);

    /// <summary>What this person writes is read by an animator before it appears.</summary>
    public bool IsReadFirst => !MayPublish && !Community.OpenAnnouncements;

    /// <summary>Its author, while of the community, and those who publish.</summary>
    public bool MayChange => MayPublish || (User == It.Author && Permissions.Allows(Act.Announce, Standing));

    /// <summary>Runs the step for who may act, with the community held; otherwise says why not.</summary>
    /// <param name="may">Whether this person may.</param>
    /// <param name="step">What is done.</param>
    /// <param name="refuse">How a refusal is said where the act came from.</param>
    public static async Task<Answer> At(Tx tx, Guid id, UserId user, Func<AnnouncementDesk, bool> may, Func<AnnouncementDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindAnnouncement(id) is { } found) await tx.Hold(found.Community);
        return await See(tx, id, user, may, step, refuse);
    }

    /// <summary>The same for what only reads: nobody is waited for.</summary>
    /// <inheritdoc cref="At"/>
    public static async Task<Answer> See(Tx tx, Guid id, UserId user, Func<AnnouncementDesk, bool> may, Func<AnnouncementDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindAnnouncement(id) is not { } it || await tx.FindCommunity(it.Community) is not { } community)
        {
            var language = await tx.LanguageOf(user);
            return refuse(language, AnnouncementsTexts.All.In(language).Gone);
        }
        var desk = new AnnouncementDesk(it, community, user, await tx.LanguageOf(user, community), await tx.StandingOf(community.Id, user));
        if (may(desk)) return await step(desk);
        var hasLeft = user == it.Author && !Permissions.Allows(Act.Announce, desk.Standing);
        return refuse(desk.Language, hasLeft ? desk.Texts.NotAMemberAnyMore(community.Name) : desk.Texts.NotYours(await tx.WhoMay(Act.PublishAnnouncement, community.Id)));
    }

    /// <summary>Where it stands, told to someone who came too late.</summary>
    public Mrkdwn TooLate() => It.Status switch
    {
        AnnouncementStatus.Proposed => Texts.ProposedAgain,
        AnnouncementStatus.Refused => Texts.AlreadyRefused(It.DecidedBy ?? It.Author),
        AnnouncementStatus.Withdrawn => Texts.AlreadyWithdrawn(It.WithdrawnBy ?? It.Author),
        AnnouncementStatus.Stopped => Texts.Stopped(Community.Channel),
        _ => Texts.AlreadyPublished(It.DecidedBy ?? It.Author),
    };

    public static Answer Whispered(Language reader, Mrkdwn why) => Answer.Whisper(new(why, [.. Section.Of(why)]));

    /// <summary>In the place of a form; what was typed is given back.</summary>
    public static Answer Instead(Language reader, Mrkdwn why, string? typed)
    {
        var t = AnnouncementsTexts.All.In(reader);
        return Answer.Update(new Modal(AnnouncementsFeature.Notice, t.FormTitle, [.. Section.Of(why), .. string.IsNullOrWhiteSpace(typed) ? [] : Section.Quoting(t.YourWords, typed)]) { Close = t.Shut });
    }
}
