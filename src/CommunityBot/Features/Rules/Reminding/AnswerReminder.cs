using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What the person reminded reads, and their answer, which goes privately to those who lead the community.</summary>
public sealed class AnswerReminder(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, string id)
    {
        var (reminder, community, language) = await Find(tx, Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no reminder {id}.");
        return RemindingViews.Letter(language, reminder, await Opening(tx, community, reminder, language));
    }

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            if (await Find(tx, press.Carried) is not var (reminder, community, language) || reminder.Person != press.User)
                return ((Modal?)null, (Mrkdwn?)RemindingTexts.All.In(await tx.LanguageOf(press.User)).Gone);
            if (reminder.AnsweredAt is not null) return (null, RemindingTexts.All.In(language).AnsweredAlready);
            return (RemindingViews.AnswerForm(language, reminder, await Opening(tx, community, reminder, language)), null);
        }, stop);
        if (form is null) return RulesWords.Whisper(otherwise!);
        await slack.OpenModal(press.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Send(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        var words = RulesWords.Trimmed(form[RulesFeature.AnswerWords]) ?? "";
        if (await Find(tx, form.Carried) is not var (reminder, community, language) || reminder.Person != form.User) return Answer.Close;
        var t = RemindingTexts.All.In(language);
        if (words.Length == 0) return Answer.Error(RulesFeature.AnswerWords, t.SayIt);
        if (words.Length > RuleReminder.AnswerAtMost) return Answer.Error(RulesFeature.AnswerWords, t.TooLong(RuleReminder.AnswerAtMost));
        if (!await tx.SaveReminderAnswer(reminder.Id, words, clock.GetUtcNow())) return RulesWords.Instead(language, t.AnswerTitle, t.AnsweredAlready, words);

        await outbox.Refresh(tx, RulesFeature.ReminderOf(reminder.Id));
        if (reminder.Review is { } review) await outbox.Refresh(tx, RulesFeature.Review(review));
        UserId[] readers = [reminder.By, .. await tx.Holders(community.Id, Role.Animator, Role.Pilot)];
        foreach (var reader in readers.Distinct().Where(one => one != reminder.Person))
        {
            var theirs = await tx.LanguageOf(reader, community);
            var heading = RemindingTexts.All.In(theirs).TheyAnswered(reminder.Person, community.Name, reminder.By);
            await outbox.Post(tx, $"rules:{RemindingSql.Key(reminder.Id)}:answer:{reader}", Place.Private(reader), Message.Quoting(heading, words), Priority.Waiting);
        }
        return Answer.Done;
    }, stop);

    /// <summary>Slack did not take the reminder: who gave it is told, and may speak to the person otherwise.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["rules", var id, "reminder"] || await Find(tx, Guid.ParseExact(id, "n")) is not var (reminder, community, _)) return;
        var language = await tx.LanguageOf(reminder.By, community);
        await outbox.Post(tx, $"rules:{id}:undelivered", Place.Private(reminder.By), RulesWords.Say(RemindingTexts.All.In(language).NotDelivered(reminder.Person, outcome.Code ?? "")), Priority.Waiting);
    }

    /// <summary>The rule, in the words that were in force when it was recalled: a letter does not change once it was read.</summary>
    private static async Task<Mrkdwn> Opening(Tx tx, CommunitySettings community, RuleReminder reminder, Language language)
    {
        var words = await tx.WordsOf(community, RulesFeature.ReminderText, language, reminder.At);
        var firstName = (await tx.FindPerson(reminder.Person))?.FirstName ?? "";
        return Template.Draw(words[0], RemindingViews.Values(language, community, reminder.By, firstName, await RuleOf(tx, community, reminder, language)));
    }

    internal static Task<HouseRule?> RuleOf(Tx tx, CommunitySettings community, RuleReminder reminder, Language language) =>
        tx.RuleAt(community, reminder.Revision, reminder.Place, language);

    /// <summary>In the language of the person reminded.</summary>
    private static async Task<(RuleReminder Reminder, CommunitySettings Community, Language Language)?> Find(Tx tx, Guid id) =>
        await tx.FindReminder(id) is { } reminder && await tx.FindCommunity(reminder.Community) is { } community
            ? (reminder, community, await tx.LanguageOf(reminder.Person, community)) : null;
}
