using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The third reminder within 90 days is put to the facilitators, with those before it and what was answered; a further one joins them.</summary>
public sealed class ReviewReminders(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    /// <summary>Follows a reminder just recorded. The community is held: of two at once, one makes the card and the other joins it.</summary>
    internal async Task Follow(Tx tx, CommunitySettings community, RuleReminder reminder)
    {
        var since = reminder.At.AddDays(-RuleReminder.Within);
        if (await tx.ActiveReview(community.Id, reminder.Person) is { } active)
        {
            await tx.PutInReview(active, since);
            await Redraw(tx, outbox, active);
            return;
        }
        var places = await Places(tx, community, reminder.Person, inChannel: true);
        if (places.Count == 0 || (await tx.RemindersSince(community.Id, reminder.Person, since)).Count(one => one.Review is null) < RuleReminder.Several) return;
        var review = new RuleReview(Guid.CreateVersion7(reminder.At), community.Id, reminder.Person, ReviewStatus.Open, reminder.At);
        await tx.AddReview(community, review);
        await tx.PutInReview(review, since);
        await Show(tx, outbox, review, places);
        outbox.RefreshHomes(tx, await tx.WhoMay(Act.SettleReminders, community.Id));
    }

    /// <summary>Has the card drawn again, and what Home tabs say of it.</summary>
    internal static async Task Redraw(Tx tx, Outbox outbox, RuleReview review)
    {
        await outbox.Refresh(tx, RulesFeature.Review(review.Id));
        outbox.RefreshHomes(tx, await tx.WhoMay(Act.SettleReminders, review.Community));
    }

    /// <summary>How many reminders in 90 days one more would make, where it would be put to the facilitators, or join what is before them; null where it would not.</summary>
    internal static async Task<int?> WouldBe(Tx tx, CommunitySettings community, UserId person, DateTimeOffset now)
    {
        var given = await tx.RemindersSince(community.Id, person, now.AddDays(-RuleReminder.Within));
        var isRaised = await tx.ActiveReview(community.Id, person) is not null
            || (given.Count(one => one.Review is null) + 1 >= RuleReminder.Several && (await tx.WhoMay(Act.SettleReminders, community.Id)).Any(one => one != person));
        return isRaised ? given.Count + 1 : null;
    }

    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        if (await tx.FindReview(Guid.ParseExact(id, "n")) is not { } review || await tx.FindCommunity(review.Community) is not { } community)
            return RulesWords.Say(RemindingTexts.All.In(default).Gone);
        var language = place.Person is { } reader ? await tx.LanguageOf(reader, community) : community.Language;
        if (place.Person is { } one && !Permissions.Allows(Act.SettleReminders, await tx.StandingOf(community.Id, one), review.Person))
            return RulesWords.Say(RemindingTexts.All.In(language).NoLongerYours(community.Name));
        var lines = new List<(RuleReminder Reminder, HouseRule? Rule)>();
        foreach (var reminder in await tx.RemindersOf(review.Id)) lines.Add((reminder, await AnswerReminder.RuleOf(tx, community, reminder, language)));
        return RemindingViews.ReviewCard(language, community, review, lines, isMember: await tx.IsMember(community.Id, review.Person), (await tx.FindPerson(review.Person))?.Name);
    }

    /// <summary>A channel that was archived, or that the bot was removed from, must not swallow the card: it goes out privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["rules", var id, "review", var place] || Place.Of(place).Person is not null) return;
        if (await tx.FindReview(Guid.ParseExact(id, "n")) is { } review && await tx.FindCommunity(review.Community) is { } community)
            await Show(tx, outbox, review, await Places(tx, community, review.Person, inChannel: false));
    }

    public async Task<Answer> OpenTalk(Press<Guid> press, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            var (desk, why) = await Desk(tx, press.Carried, press.User);
            if (desk is not var (review, community, language)) return ((Modal?)null, why);
            return review.Status == ReviewStatus.Open ? (RemindingViews.TalkForm(language, review, community), (Mrkdwn?)null) : (null, Standing(review, language));
        }, stop);
        if (form is null) return RulesWords.Whisper(otherwise!);
        await slack.OpenModal(press.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Talk(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        var words = RulesWords.Trimmed(form[RulesFeature.TalkWords]) ?? "";
        var (desk, why) = await Desk(tx, form.Carried, form.User);
        if (desk is not var (review, community, language))
        {
            var reader = await tx.LanguageOf(form.User);
            return RulesWords.Instead(reader, RemindingTexts.All.In(reader).TalkTitle, why!, words);
        }
        var t = RemindingTexts.All.In(language);
        if (words.Length == 0) return Answer.Error(RulesFeature.TalkWords, t.SayIt);
        if (words.Length > RuleReminder.NoteAtMost) return Answer.Error(RulesFeature.TalkWords, t.TooLong(RuleReminder.NoteAtMost));
        var now = clock.GetUtcNow();
        if (!await tx.MarkTalking(review.Id, form.User, now)) return RulesWords.Instead(language, t.TalkTitle, Standing((await tx.FindReview(review.Id))!, language), words);
        await tx.Audit(community, form.User, "reminders_talked", review.Person.Value, reason: null, now);
        var theirs = RemindingTexts.All.In(await tx.LanguageOf(review.Person, community));
        await outbox.Post(tx, $"rules:{RemindingSql.Key(review.Id)}:talk", Place.Private(review.Person), Message.Quoting(theirs.Talking(form.User, community.Name), words, theirs.WriteTo(form.User)), Priority.Waiting);
        await Redraw(tx, outbox, review);
        return Answer.Done;
    }, stop);

    public Task<Answer> Close(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (desk, why) = await Desk(tx, press.Carried, press.User);
        if (desk is not var (review, community, language)) return RulesWords.Whisper(why!);
        var now = clock.GetUtcNow();
        if (!await tx.MarkClosed(review.Id, press.User, now)) return RulesWords.Whisper(Standing((await tx.FindReview(review.Id))!, language));
        await tx.Audit(community, press.User, "reminders_closed", review.Person.Value, reason: null, now);
        await Redraw(tx, outbox, review);
        return Answer.Done;
    }, stop);

    /// <summary>The review as the database has it now, or why this person has nothing to do with it.</summary>
    private static async Task<((RuleReview Review, CommunitySettings Community, Language Language)? Desk, Mrkdwn? Why)> Desk(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindReview(id) is not { } review || await tx.FindCommunity(review.Community) is not { } community) return (null, RemindingTexts.All.In(await tx.LanguageOf(user)).Gone);
        if (await RulesWords.Refusal(tx, community, user, Act.SettleReminders, review.Person) is { } refusal) return (null, refusal);
        return ((review, community, await tx.LanguageOf(user, community)), null);
    }

    private static Mrkdwn Standing(RuleReview review, Language language)
    {
        var t = RemindingTexts.All.In(language);
        return review switch
        {
            { ClosedBy: { } by, ClosedAt: { } at } => t.ClosedBy(by, language.When(at)),
            { TalkedBy: { } by, TalkedAt: { } at } => t.TalkedBy(by, language.When(at)),
            _ => t.Over,
        };
    }

    /// <summary>The facilitators' channel, or each facilitator; never where the person reads it.</summary>
    private static async Task<IReadOnlyList<Place>> Places(Tx tx, CommunitySettings community, UserId person, bool inChannel)
    {
        var facilitators = await tx.WhoMay(Act.SettleReminders, community.Id);
        if (facilitators.Count == 0) return [];
        return Place.ChannelOrEach(inChannel && !facilitators.Contains(person) ? community.FacilitatorsChannel : null, facilitators.Where(one => one != person));
    }

    /// <summary>Where the facilitators read now. Shown there already, it is not shown again.</summary>
    internal static async Task Show(Tx tx, Outbox outbox, CommunitySettings community, RuleReview review) => await Show(tx, outbox, review, await Places(tx, community, review.Person, inChannel: true));

    private static async Task Show(Tx tx, Outbox outbox, RuleReview review, IReadOnlyList<Place> places)
    {
        foreach (var place in places)
            await outbox.ShowOnce(tx, $"rules:{RemindingSql.Key(review.Id)}:review:{place}", place, RulesFeature.Review(review.Id), Priority.Waiting, RulesFeature.ReviewShown);
    }
}
