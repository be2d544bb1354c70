using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

/// <summary>The page put in a pilot's own words before it goes.</summary>
public sealed class EditPage(Database db, SlackApi slack, Acted acted, MonthlyFeature monthly, DrawMonth draw, TimeProvider clock)
{
    public async Task<Answer> Open(Press<MonthOf> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MonthDesk.See(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
        {
            form = MonthlyViews.Form(desk.Language, desk.Account, await draw.Text(tx, desk.Community, desk.Account));
            return Answer.Done;
        }, (_, why) => Answer.Saying(why)), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<PageEdition> form, CancellationToken stop)
    {
        var words = form[MonthlyFeature.Words]?.Trim() ?? "";
        return acted.Once(form.DeliveryKey, tx => MonthDesk.At(tx, form.Carried.Of, form.User, clock.GetUtcNow(), async desk =>
        {
            if (words.Length is 0 or > MonthPage.Longest) return Answer.Error(MonthlyFeature.Words, desk.Texts.SayIt(MonthPage.Longest));
            if (desk.Account.Edition != form.Carried.Edition) return MonthlyViews.Instead(desk.Language, desk.Texts.ChangedMeanwhile(desk.Account.EditedBy ?? form.User), words);
            await tx.SavePage(desk.Account with { Words = words, Edition = desk.Account.Edition + 1, EditedBy = desk.User });
            await monthly.Redraw(tx, desk.Account.Of);
            return Answer.Done;
        }, (language, why) => MonthlyViews.Instead(language, why, words)), stop);
    }
}
