using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// In the morning, a question that nobody has answered for two days, or will not have by an hour of the day, is offered to those who may know, in their letter of the day; and again where somebody said
/// that they answer, and nobody has.
/// </summary>
public sealed class OfferQuestions(LettersFeature letters, TimeProvider clock)
{
    /// <summary>A day; more would be a burden, and the oldest come first.</summary>
    private const int AtMost = 3;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        if (!community.IsWorkingDay(today)) return;
        var open = await tx.OpenQuestions(community.Id, now - ListQuestions.Oldest, Daytime.EndOfDay(now, community.Zone) - ListQuestions.Patience);
        if (open.Count == 0) return;
        await tx.Hold(community.Id);
        var (offers, readers, left) = (await tx.OffersOf(community.Id), await tx.ToOffer(community, today), AtMost);
        foreach (var (ts, author) in open.Reverse())
        {
            if (offers.TryGetValue(ts, out var offer) && !offer.ComesBack(community, now)) continue;
            var others = readers.Where(reader => reader != author).ToList();
            if (others.Count == 0) continue;
            if (left-- == 0) return;
            await tx.OfferAgain(community, ts, now);
            var question = new QuestionIn(ts, community.Id);
            var round = (offer?.Round ?? 0) + 1;
            foreach (var reader in others)
                await letters.Add(tx, $"rhythm:question:{question}:{round}", reader, community, RhythmFeature.Question(question), at: ts.Moment + ListQuestions.Patience, usefulUntil: ts.Moment + ListQuestions.Oldest);
        }
    }
}
