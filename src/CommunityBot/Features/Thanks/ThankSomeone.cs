using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>Takes a thanks from a line typed, or from a form where something is missing of it, and hands it over.</summary>
public sealed class ThankSomeone(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, TimeProvider clock)
{
    /// <summary>Characters.</summary>
    internal const int WordsAtMost = 1000;

    public async Task<Answer> Thank(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var (who, words) = (Mention.Of(command.Text), PlainText.Unescape(Mention.Without(command.Text)));
        if (who is { } known) await people.ReadAgain(known, stop);
        if (who is null || words.Length is 0 or > WordsAtMost)
        {
            var (form, instead) = await db.Read(async tx =>
            {
                var language = await LanguageOf(tx, command.User, reads);
                if (await Obstacle(tx, language, command.User, who) is { } obstacle) return ((Modal?)null, ThanksViews.Whisper(obstacle));
                var (whom, rest) = who is null ? await Called(tx, command.User, words) : (who, words);
                return (ThanksViews.Form(language, (await tx.FindCommunityByChannel(command.Channel))?.Id ?? "", whom, rest), Answer.Done);
            }, stop);
            if (form is not null) await slack.OpenModal(command.Trigger, form, stop);
            return instead;
        }
        return await acted.Once(command.DeliveryKey, async tx =>
        {
            var language = await LanguageOf(tx, command.User, reads);
            if (await Obstacle(tx, language, command.User, who) is { } obstacle) return ThanksViews.Whisper(obstacle);
            var community = await ShareThanks.Together(tx, command.User, who.Value, (await tx.FindCommunityByChannel(command.Channel))?.Id);
            var thanks = await HandOver(tx, command.User, who.Value, words, community!);
            return Answer.Whisper(ThanksViews.Sent(language, thanks, community!.Name, isSaid: false));
        }, stop);
    }

    public async Task<Answer> Send(Submission<string> form, CancellationToken stop)
    {
        var who = form[ThanksFeature.Who];
        if (who is { } known) await people.ReadAgain(known, stop);
        return await acted.Once(form.DeliveryKey, async tx =>
        {
            var language = await tx.LanguageOf(form.User);
            var t = ThanksTexts.All.In(language);
            var words = form[ThanksFeature.Words]?.Trim() ?? "";
            if (who is not { } person) return Answer.Error(ThanksFeature.Who, t.SayWho);
            if (words.Length is 0 or > WordsAtMost) return Answer.Error(ThanksFeature.Words, t.SayWhat(WordsAtMost));
            if (await Obstacle(tx, language, form.User, person) is { } obstacle) return Answer.Error(ThanksFeature.Who, PlainText.Cut(obstacle, 150));
            var community = (await ShareThanks.Together(tx, form.User, person, form.Carried))!;
            var thanks = await HandOver(tx, form.User, person, words, community);
            if (form[ThanksFeature.Shared].Count == 0) return ThanksViews.Instead(language, t.Sent(person));
            await tx.SayThanks(community, thanks.Id, form.User, person, clock.GetUtcNow());
            return ThanksViews.Instead(language, Mrkdwn.Join("\n", [t.Sent(person), t.WillBeSaid(community.Name)]));
        }, stop);
    }

    /// <summary>Whose name begins the words, typed without its @, where one person alone is called so: the form shows who was understood.</summary>
    private static async Task<(UserId? Who, string Words)> Called(Tx tx, UserId from, string words)
    {
        var first = words.Split((char[]?)null, 2)[0];
        var name = Spelling.Folded(first.Trim('@', ',', ':'));
        var called = (await tx.PeopleAround(from)).Where(one => Spelling.Folded(one.Name) == name || Spelling.Folded(one.FirstName ?? "") == name).ToList();
        return name.Length > 0 && called is [var only] ? (only.User, words[first.Length..].Trim()) : (null, words);
    }

    private async Task<ThanksTo> HandOver(Tx tx, UserId from, UserId to, string words, CommunitySettings community)
    {
        var thanks = new ThanksTo(Guid.CreateVersion7(clock.GetUtcNow()), to, community.Id);
        var theirs = ThanksTexts.All.In(await LanguageOf(tx, to, reads: null));
        await outbox.Post(tx, $"thanks:{thanks.Id:n}", Place.Private(to), Message.Quoting(theirs.Thanked(from), words), Priority.Waiting);
        return thanks;
    }

    /// <summary>Why this person cannot thank, or be thanked; null when nothing stands in the way. Without <paramref name="to"/>, of the one who thanks alone.</summary>
    private static async Task<string?> Obstacle(Tx tx, Language language, UserId from, UserId? to)
    {
        var t = ThanksTexts.All.In(language);
        var ours = await tx.CommunitiesOf(from);
        if (ours.Count == 0) return t.InNoCommunity;
        if (to is not { } person) return null;
        if (person == from) return t.Oneself;
        if (await tx.FindPerson(person) is { } known)
        {
            if (known.IsBot) return t.IsAnApp;
            if (known.IsDeactivated) return t.IsClosed;
        }
        return await ShareThanks.Together(tx, from, person, here: null) is null ? t.NotTogether : null;
    }

    private static async Task<Language> LanguageOf(Tx tx, UserId user, Language? reads) => reads ?? await tx.LanguageOf(user);
}
