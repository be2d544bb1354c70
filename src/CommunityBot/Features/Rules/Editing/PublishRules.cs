using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>
/// Puts in force what the preview showed. Somebody else may have published meanwhile: then the preview shows theirs first, and the editor decides; what was
/// typed is kept in any case.
/// </summary>
public sealed class PublishRules(Acted acted, Outbox outbox, TellOfRules members, TimeProvider clock)
{
    /// <summary>The preview carries the text in force it was drawn beside. Updated in place it keeps its id, so that number tells one sending from the next.</summary>
    public Task<Answer> Publish(Submission<Edition> form, CancellationToken stop) => acted.Once($"{form.DeliveryKey}:{form.Carried.Number}", async tx =>
    {
        var language = await tx.LanguageOf(form.User);
        if (await tx.FindCommunity(form.Carried.Community) is not { } community) return Answer.Close;
        await tx.Hold(community.Id);
        var t = EditingTexts.All.In(language);
        if (await RulesWords.Refusal(tx, community, form.User, Act.EditRules) is { } refusal) return RulesWords.Instead(language, t.Title, refusal);
        if (await tx.FindDraft(community.Id, form.User) is not var (draft, _)) return RulesWords.Instead(language, t.Title, t.PublishedAlready);

        var current = await tx.RulesOf(community);
        var asked = (await tx.Acceptance(community.Id, current.Version)).Members;
        var (edited, _) = RulesEdited.Of(draft, current, community.Language, t);
        // Nothing is left of the change where somebody else has published the same.
        if (edited is null) return RulesWords.Instead(language, t.Title, t.PublishedAlready);
        if (current.Number != form.Carried.Number) return Answer.Update(EditingViews.Preview(language, community, current, edited, asked, isLate: true));

        var now = clock.GetUtcNow();
        var next = edited.After(current, community.Language, form.User, now);
        if (!await tx.Publish(community, next)) return Answer.Update(EditingViews.Preview(language, community, await tx.RulesOf(community), edited, asked, isLate: true));
        await tx.ForgetDraft(community.Id, form.User);
        await tx.Audit(community, form.User, next.Change == RulesChange.Wording ? "rules_worded" : "rules_edited", $"{next.Version}.{next.Number}", reason: null, now);
        if (next.Change == RulesChange.Edited) await members.Tell(tx, community, next);
        outbox.RefreshAllHomes(tx);
        await outbox.Post(tx, $"rules:{community.Id}:{next.Number}:published", Place.Private(form.User), EditingViews.Published(language, community, next, asked), Priority.Waiting);
        return Answer.Close;
    }, stop);
}
