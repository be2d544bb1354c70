using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A facilitator names those who become members; also people whose membership cannot be verified.</summary>
public sealed class ChooseHere(Database db, SlackApi slack, AdmitHere admit, TimeProvider clock)
{
    private const int Proposed = 100;

    public async Task<Answer> Open(Press<string> press, CancellationToken stop)
    {
        var (language, refusal) = await db.Read(tx => HereDesk.Refusal(tx, press.Carried, press.User), stop);
        if (refusal is not null) return Reply.Whisper(refusal);
        await slack.OpenModal(press.Trigger, HereViews.Choice(language, press.Carried), stop);
        return Answer.Done;
    }

    /// <summary>Shows the people of the channel to facilitators only. The first hundred by name, then whom the letters typed name.</summary>
    public Task<Answer> Suggest(Suggestion typed, CancellationToken stop) => db.Read(async tx =>
    {
        if (typed.PrivateMetadata is not { } id || await tx.FindCommunity(id) is not { } community) return Answer.Options([]);
        var (language, refusal) = await HereDesk.Refusal(tx, id, typed.User);
        if (refusal is not null) return Answer.Options([]);
        var folded = Spelling.Folded(typed.Value);
        var here = await tx.PeopleHere(community, clock.GetUtcNow());
        return Answer.Options([.. here.All.Where(p => p.MayBeChosen && Spelling.Folded(p.Person.Name).Contains(folded, StringComparison.Ordinal)).Take(Proposed).Select(p => HereViews.Option(language, p))]);
    }, stop);

    public async Task<Answer> Admit(Submission<string> form, CancellationToken stop)
    {
        var (language, refusal) = await db.Read(tx => HereDesk.Refusal(tx, form.Carried, form.User), stop);
        var t = HereTexts.All.In(language);
        if (refusal is not null) return Answer.Update(Reply.Notice(language, t.ChoiceTitle, new Section(refusal)));
        var wanted = form[HereFeature.Chosen].Select(id => new UserId(id)).ToHashSet();
        if (wanted.Count == 0) return Answer.Errors((HereFeature.Chosen.Name, t.ChooseSomebody));
        return await admit.Admit(form.DeliveryKey, form.Carried, form.User, wanted, language, said => Answer.Update(Reply.Notice(language, t.ChoiceTitle, new Section(said))), stop);
    }
}
