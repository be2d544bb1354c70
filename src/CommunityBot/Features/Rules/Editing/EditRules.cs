using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The form in which the rules are edited, and what they would look like, over it.</summary>
public sealed class EditRules(Database db, SlackApi slack, TimeProvider clock)
{
    /// <summary>With what this editor typed and has not published yet, else with the rules in force.</summary>
    public Task<Answer> Open(Press<string> press, CancellationToken stop) => Open(press, press.Carried, async (tx, community, current, language) =>
        await tx.FindDraft(community.Id, press.User) is var (draft, typedAt)
            ? EditingViews.Form(language, community, current, draft, EditingTexts.All.In(language).YourDraft(language.When(typedAt)))
            : EditingViews.Form(language, community, current, RulesEdited.Typed(current, community.Language), null), stop);

    /// <summary>With an earlier text.</summary>
    public Task<Answer> OpenFrom(Press<Edition> press, CancellationToken stop) => Open(press, press.Carried.Community, async (tx, community, current, language) =>
    {
        var earlier = (await tx.RevisionsOf(community)).FirstOrDefault(revision => revision.Number == press.Carried.Number) ?? current;
        return EditingViews.Form(language, community, current, RulesEdited.Typed(earlier, community.Language), EditingTexts.All.In(language).FromEarlier(ReadingViews.On(language, earlier.At)));
    }, stop);

    /// <summary>Nothing is published yet, so no delivery key is kept: the same form comes back, corrected, under the same id.</summary>
    public Task<Answer> Preview(Submission<Edition> form, CancellationToken stop) => db.Write(async tx =>
    {
        var language = await tx.LanguageOf(form.User);
        if (await tx.FindCommunity(form.Carried.Community) is not { } community) return RulesWords.Instead(language, ReadingTexts.All.In(language).Title, ReadingTexts.All.In(language).NoSuchCommunity);
        var t = EditingTexts.All.In(language);
        var draft = Typed(form);
        if (await RulesWords.Refusal(tx, community, form.User, Act.EditRules) is { } refusal)
            return RulesWords.Instead(language, t.Title, refusal, string.Join("\n", draft.Expected, draft.NotAllowed, draft.Exclusion));
        var current = await tx.RulesOf(community);
        var (edited, errors) = RulesEdited.Of(draft, current, community.Language, t);
        if (edited is null) return Answer.Errors([.. errors]);
        await tx.KeepDraft(community, form.User, draft, clock.GetUtcNow());
        var members = (await tx.Acceptance(community.Id, current.Version)).Members;
        return Answer.Push(EditingViews.Preview(language, community, current, edited, members, isLate: current.Number != form.Carried.Number));
    }, stop);

    private static RulesDraft Typed(Submission<Edition> form) => new()
    {
        Expected = form[RulesFeature.Expected] ?? "", NotAllowed = form[RulesFeature.NotAllowed] ?? "", Exclusion = form[RulesFeature.Exclusion] ?? "",
        OtherExpected = form[RulesFeature.OtherExpected] ?? "", OtherNotAllowed = form[RulesFeature.OtherNotAllowed] ?? "", OtherExclusion = form[RulesFeature.OtherExclusion] ?? "",
        IsAlone = form[RulesFeature.WithoutOther].Count > 0, IsWording = form[RulesFeature.Change] == EditingViews.Wording,
    };

    private async Task<Answer> Open<T>(Press<T> press, string id, Func<Tx, CommunitySettings, RulesRevision, Language, Task<Modal>> draw, CancellationToken stop) where T : IParsable<T>
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            if (await tx.FindCommunity(id) is not { } community) return ((Modal?)null, (Mrkdwn?)ReadingTexts.All.In(await tx.LanguageOf(press.User)).NoSuchCommunity);
            if (await RulesWords.Refusal(tx, community, press.User, Act.EditRules) is { } refusal) return (null, refusal);
            return (await draw(tx, community, await tx.RulesOf(community), await tx.LanguageOf(press.User, community)), null);
        }, stop);
        if (form is null) return RulesWords.Whisper(otherwise!);
        await slack.Show(press, form, stop);
        return Answer.Done;
    }
}
