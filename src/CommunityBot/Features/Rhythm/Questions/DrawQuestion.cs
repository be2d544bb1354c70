using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws a question for somebody it is offered to; of one that was answered or taken back meanwhile, that it waits no more.</summary>
public sealed class DrawQuestion(TimeProvider clock)
{
    public async Task<LetterPart?> Draw(Tx tx, QuestionIn question, UserId reader)
    {
        var now = clock.GetUtcNow();
        if (await tx.FindCommunity(question.Community) is not { } community || await tx.FindOffer(question) is not { } offer) return null;
        var (language, wasTold) = (await tx.LanguageOf(reader, community), await LettersFeature.WasTold(tx, RhythmFeature.Question(question), reader));
        var link = await tx.LinkToSaid(community, question.Ts);
        if (await tx.AuthorOfOpen(question, now) is not { } author) return wasTold ? QuestionsViews.Over(language, community, question, await tx.WhoSaid(community.Id, question.Ts), link) : null;
        if (author == reader || !await tx.MayAnswer(community, reader, community.DayAt(now)) || (offer.IsSettled && !wasTold)) return null;
        return QuestionsViews.Part(language, community, question, offer, author, (await tx.FindPerson(author))?.Name, link, await tx.IsAnother(question, author), reader);
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

    /// <summary>Whether its author asked another before it in the same minute, as their moments are shown, which waits too: what tells the two apart is then said.</summary>
    public static async Task<bool> IsAnother(this Tx tx, QuestionIn question, UserId author) =>
        question.Ts.Moment is { } asked && (await tx.OpenQuestions(question.Community, asked.AddTicks(-(asked.Ticks % TimeSpan.TicksPerMinute)), asked.AddMilliseconds(1)))
            .Any(one => one.Author == author && string.CompareOrdinal(one.Ts.Value, question.Ts.Value) < 0);

    /// <summary>Who asked it; null where somebody has answered or ticked it since, it is gone, or nobody waits for it any more.</summary>
    public static async Task<UserId?> AuthorOfOpen(this Tx tx, QuestionIn question, DateTimeOffset now)
    {
        if (question.Ts.Moment is not { } asked || asked < now - ListQuestions.Oldest) return null;
        foreach (var (ts, author) in await tx.OpenQuestions(question.Community, asked, asked.AddMilliseconds(1)))
            if (ts == question.Ts) return author;
        return null;
    }
}
