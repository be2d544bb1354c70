using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Reminds somebody of a rule, privately: the form, by command, and what becomes of it. It is logged, and the third within 90 days is put to the facilitators.</summary>
public sealed class RemindOfRule(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, ReviewReminders reviews, TimeProvider clock)
{
    /// <summary>After <c>/regles rappel</c>: with or without the person.</summary>
    public async Task<Answer> Open(SlashCommand command, string rest, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var whom = Mention.Of(rest);
        var (form, otherwise) = await db.Read(async tx =>
        {
            var meant = await Meant(tx, command);
            var language = reads ?? meant?.Language ?? await tx.LanguageOf(command.User);
            var t = RemindingTexts.All.In(language);
            if (meant is null) return ((Modal?)null, t.SayWhere);
            if (await RulesWords.Refusal(tx, meant, command.User, Act.RemindOfRule) is { } refusal) return (null, Mrkdwn.Join(" ", [refusal, t.ReportInstead]));
            return (await Form(tx, language, meant, new(meant.Id, 0, null, null, null), whom, clock.GetUtcNow()), t.SayWhere);
        }, stop);
        if (form is null) return RulesWords.Whisper(otherwise);
        await slack.OpenModal(command.Trigger, form, stop);
        return Answer.Done;
    }

    public async Task<Answer> Send(Submission<Reminding> form, CancellationToken stop)
    {
        var typed = RulesWords.Trimmed(form[RulesFeature.MessageLink]);
        var on = form.Carried.On ?? (typed is null ? null : MessageSpot.OfLink(typed));
        if ((form.Carried.Person ?? form[RulesFeature.Whom]) is { } whom) await people.ReadAgain(whom, stop);
        var message = on is null ? (IsKnown: false, Message: null) : await Look(on, stop);
        // A form whose message was deleted comes back under the same id, without the message: that tells the two apart.
        return await acted.Once($"{form.DeliveryKey}:{form.Carried.On}", tx => Record(tx, form, typed, on, message), stop);
    }

    /// <summary>The form, with the warning that facilitators will read of it where they will.</summary>
    /// <param name="whom">Named in the command.</param>
    internal static async Task<Modal> Form(Tx tx, Language language, CommunitySettings community, Reminding carried, UserId? whom, DateTimeOffset now) => RemindingViews.Form(
        language, community, await tx.RulesOf(community), carried,
        new() { Whom = whom, Raised = (carried.Person ?? whom) is { } person ? await ReviewReminders.WouldBe(tx, community, person, now) : null });

    /// <summary>Why this person cannot be reminded here.</summary>
    internal static async Task<ReminderObstacle> Obstacle(Tx tx, CommunitySettings community, UserId by, UserId whom)
    {
        if (by == whom) return ReminderObstacle.Oneself;
        var person = await tx.FindPerson(whom);
        if (person is { IsBot: true }) return ReminderObstacle.App;
        if (person is { IsDeactivated: true }) return ReminderObstacle.Closed;
        return await tx.IsMember(community.Id, whom) || (await tx.RolesOf(community.Id, whom)).Count > 0 ? ReminderObstacle.None : ReminderObstacle.Stranger;
    }

    private async Task<Answer> Record(Tx tx, Submission<Reminding> form, string? typed, MessageSpot? on, (bool IsKnown, HistoryMessage? Message) message)
    {
        var (carried, note) = (form.Carried, RulesWords.Trimmed(form[RulesFeature.ReminderNote]));
        var language = await tx.LanguageOf(form.User);
        var t = RemindingTexts.All.In(language);
        if (await tx.FindCommunity(carried.Community) is not { } community) return RulesWords.Instead(language, t.Title, ReadingTexts.All.In(language).NoSuchCommunity, note);
        await tx.Hold(community.Id);

        var whom = carried.Person ?? form[RulesFeature.Whom];
        if (await RulesWords.Refusal(tx, community, form.User, Act.RemindOfRule) is { } refusal) return RulesWords.Instead(language, t.Title, refusal, note);
        if (whom is not { } person) return Answer.Error(RulesFeature.Whom, t.SayWhom);
        if (await Obstacle(tx, community, form.User, person) is var obstacle and not ReminderObstacle.None)
            return carried.Person is null ? Answer.Error(RulesFeature.Whom, t.Cannot(obstacle, community.Name)) : RulesWords.Instead(language, t.Title, Mrkdwn.Escaped(t.Cannot(obstacle, community.Name)), note);
        if (carried.Report is { } report && await HandleReport.TooLate(tx, report, form.User) is { } late) return RulesWords.Instead(language, t.Title, late, note);

        var revision = (await tx.RevisionsOf(community)).FirstOrDefault(one => one.Number == carried.Revision) ?? await tx.RulesOf(community);
        if (!int.TryParse(form[RulesFeature.Rule], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= revision.In(language).All.Count) return Answer.Error(RulesFeature.Rule, t.SayWhich);
        if (note?.Length > RuleReminder.NoteAtMost) return Answer.Error(RulesFeature.ReminderNote, t.TooLong(RuleReminder.NoteAtMost));
        if (typed is not null && WrongLink(t, community, person, on, message) is { } wrong) return Answer.Error(RulesFeature.MessageLink, wrong);
        if (carried.On is not null && message is { IsKnown: true, Message: null })
            return Answer.Update(RemindingViews.Form(language, community, revision, carried with { On = null }, new() { Rule = place, Note = note, IsMessageGone = true }));

        var now = clock.GetUtcNow();
        var link = on is null ? null : await tx.LinkTo(community, on);
        var before = await tx.RemindersSince(community.Id, person, now.AddDays(-RuleReminder.Within));
        if (link is not null && before.Any(one => one.By == form.User && one.Link == link && (one.Revision, one.Place) == (revision.Number, place))) return Answer.Error(RulesFeature.Rule, t.GivenAlready);
        var raised = await ReviewReminders.WouldBe(tx, community, person, now);
        var reminder = new RuleReminder(Guid.CreateVersion7(now), community.Id, person, revision.Number, place, form.User, now)
        {
            Note = note, Link = link,
        };
        await tx.AddReminder(community, reminder);
        await tx.Audit(community, form.User, "rule_reminded", person.Value, revision.In(community.Language).At(place) is { } rule ? ReadingViews.Noted(community.Language, rule) : null, now);
        await outbox.Show(tx, $"rules:{RemindingSql.Key(reminder.Id)}:reminder", Place.Private(person), RulesFeature.ReminderOf(reminder.Id), Priority.Waiting, RulesFeature.Reminded);
        await reviews.Follow(tx, community, reminder);
        if (carried.Report is { } answered) await HandleReport.Reminded(tx, outbox, answered, form.User, now);
        return RulesWords.Instead(language, t.Title, t.Sent(person, before.Count + 1, RuleReminder.Within, raised is not null));
    }

    /// <summary>What is wrong with an address that was pasted; null when nothing is, or when Slack did not say.</summary>
    private static string? WrongLink(IRemindingTexts t, CommunitySettings community, UserId person, MessageSpot? on, (bool IsKnown, HistoryMessage? Message) message) =>
        on is null ? t.NotALink
        : on.Channel != community.Channel ? t.LinkElsewhere(community.Name)
        : !message.IsKnown ? null
        : message.Message is null ? t.LinkIsGone
        : message.Message.User != person ? t.LinkOfAnother : null;

    private async Task<(bool IsKnown, HistoryMessage? Message)> Look(MessageSpot on, CancellationToken stop)
    {
        try
        {
            return (true, await slack.FindMessage(on.Channel, on.Ts, on.Thread, stop));
        }
        catch (SlackException)
        {
            // Slack is away, or the bot is not in that channel: the address is taken as it is.
            return (false, null);
        }
    }

    /// <summary>The channel's community, else the only one in which this person may remind, else their only one.</summary>
    private static async Task<CommunitySettings?> Meant(Tx tx, SlashCommand command)
    {
        var meant = await CommunityMeant.By(tx, command.User, "", command.Channel, Act.RemindOfRule);
        return meant.Community ?? meant.Here ?? (await CommunityMeant.By(tx, command.User, "", command.Channel)).Community;
    }
}
