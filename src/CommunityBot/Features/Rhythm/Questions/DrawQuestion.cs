using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws a question for somebody it is offered to; nothing of one that was answered or taken back meanwhile.</summary>
public sealed class DrawQuestion(TimeProvider clock)
{
    public async Task<LetterPart?> Draw(Tx tx, QuestionIn question, UserId reader)
    {
        var now = clock.GetUtcNow();
        if (await tx.FindCommunity(question.Community) is not { } community || await tx.FindOffer(question) is not { } offer) return null;
        if (await tx.AuthorOfOpen(question, now) is not { } author || author == reader || !await tx.MayAnswer(community, reader, community.DayAt(now))) return null;
        if (offer.IsSettled && !await LettersFeature.WasTold(tx, RhythmFeature.Question(question), reader)) return null;
        var link = await tx.LinkTo(community.Workspace, community.Channel, question.Ts);
        return QuestionsViews.Part(await tx.LanguageOf(reader, community), community, question, offer, author, (await tx.FindPerson(author))?.Name, link, reader);
    }
}

/// <summary>To whom a question of a community is offered, and whether it waits still.</summary>
internal static class Answerers
{
    /// <summary>Those who are a resource for a topic, and the animators who neither rest nor skip the week.</summary>
    public static async Task<IReadOnlyList<UserId>> ToOffer(this Tx tx, CommunitySettings community, LocalDate today) =>
        [.. (await RolesFeature.HoldersOf(tx, community, FunctionalRole.Topic, today)).Concat(await tx.Awake(community, new Week(today), today, [Role.Animator])).Distinct()];

    /// <summary>The same now for one of them; whoever else runs the week may too.</summary>
    public static async Task<bool> MayAnswer(this Tx tx, CommunitySettings community, UserId user, LocalDate today) =>
        Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, user)) || (await RolesFeature.HoldersOf(tx, community, FunctionalRole.Topic, today)).Contains(user);

    /// <summary>Who asked it; null where somebody has answered or ticked it since, it is gone, or nobody waits for it any more.</summary>
    public static async Task<UserId?> AuthorOfOpen(this Tx tx, QuestionIn question, DateTimeOffset now)
    {
        if (question.Ts.Moment is not { } asked || asked < now - ListQuestions.Oldest) return null;
        foreach (var (ts, author) in await tx.OpenQuestions(question.Community, asked, asked.AddMilliseconds(1)))
            if (ts == question.Ts) return author;
        return null;
    }
}
