using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>One of those a question was offered to says that they answer, and is led to its thread, or has the digest list it: the first press decides, and the others see whose it was.</summary>
public sealed class SettleQuestion(Acted acted, RhythmFeature rhythm, TimeProvider clock)
{
    public Task<Answer> Press(Press<QuestionIn> press, bool lists, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (question, now) = (press.Carried, clock.GetUtcNow());
        if (await tx.FindCommunity(question.Community) is not { } community) return Answer.Saying(RhythmTexts.All.In(await tx.LanguageOf(press.User)).Gone);
        await tx.Hold(community.Id);
        var t = QuestionsTexts.All.In(await tx.LanguageOf(press.User, community));
        if (!await tx.MayAnswer(community, press.User, community.DayAt(now))) return Answer.Saying(t.NotYours);
        if (await tx.FindOffer(question) is not { } offer || await tx.AuthorOfOpen(question, now) is null) return Answer.Saying(t.IsAnswered);
        if (!(lists ? await tx.Listing(question, press.User, now) : await tx.Answering(question, press.User, now)))
            return Answer.Saying(offer is { ListedBy: { } lister } ? t.ListedAlready(lister) : t.AnsweredAlready(offer.AnsweringBy ?? press.User));
        await rhythm.RedrawQuestion(tx, community, question.Ts);
        return lists ? Answer.Done : Answer.Saying(t.AnswerThere(await tx.LinkToSaid(community, question.Ts)));
    }, stop);

    /// <summary>Who said that they answer, or reads that it waits still, knows that it was done where the bot does not see it: beside the thread, by telephone.</summary>
    public Task<Answer> Close(Press<QuestionIn> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var question = press.Carried;
        if (await tx.FindCommunity(question.Community) is not { } community) return Answer.Saying(RhythmTexts.All.In(await tx.LanguageOf(press.User)).Gone);
        await tx.Hold(community.Id);
        var (t, now) = (QuestionsTexts.All.In(await tx.LanguageOf(press.User, community)), clock.GetUtcNow());
        if (!await tx.MayAnswer(community, press.User, community.DayAt(now))) return Answer.Saying(t.NotYours);
        if (!await tx.Close(question, press.User, now))
            return Answer.Saying(await tx.AuthorOfOpen(question, now) is not null && await tx.FindOffer(question) is { AnsweringBy: { } other } ? t.AnsweredAlready(other) : t.IsAnswered);
        await rhythm.RedrawQuestion(tx, community, question.Ts);
        return Answer.Done;
    }, stop);
}
