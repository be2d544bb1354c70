using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>A week somebody acts on, as the database has it now, with the community held.</summary>
internal sealed record WeekDesk(CommunitySettings Community, WeekState State, UserId User, Language Language, Standing Standing)
{
    public WeekOf Of => new(State.Week, Community.Id);

    public IRhythmTexts Texts => RhythmTexts.All.In(Language);

    /// <summary>Runs the step for who runs the week; otherwise says why not.</summary>
    /// <param name="refuse">How a refusal is said where the act came from; null: in words.</param>
    public static async Task<Answer> At(Tx tx, WeekOf of, UserId user, DateTimeOffset now, Func<WeekDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer>? refuse = null)
    {
        await tx.Hold(of.Community);
        return await See(tx, of, user, now, step, refuse);
    }

    /// <summary>The same for what only reads: nobody is waited for.</summary>
    /// <inheritdoc cref="At"/>
    public static async Task<Answer> See(Tx tx, WeekOf of, UserId user, DateTimeOffset now, Func<WeekDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer>? refuse = null)
    {
        refuse ??= (_, why) => Answer.Saying(why);
        if (await tx.FindCommunity(of.Community) is not { } community)
        {
            var language = await tx.LanguageOf(user);
            return refuse(language, RhythmTexts.All.In(language).Gone);
        }
        var desk = new WeekDesk(community, await tx.StateOf(community, of.Week), user, await tx.LanguageOf(user, community), await tx.StandingOf(community.Id, user));
        if (!Permissions.Allows(Act.RunWeek, desk.Standing)) return refuse(desk.Language, desk.Texts.NotYours(await tx.WhoMay(Act.RunWeek, community.Id)));
        return now >= of.Week.Ends(community.Zone) ? refuse(desk.Language, desk.Texts.Over) : await step(desk);
    }
}
