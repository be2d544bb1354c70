using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>The texts of a community, who changed which and when, and each as it is read.</summary>
public sealed class ShowTexts(Database db, SlackApi slack, People people, FindText texts)
{
    public async Task<Answer> Show(SlashCommand command, CancellationToken stop)
    {
        await people.Reads(command.User, stop);
        var (window, otherwise) = await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.EditRules);
            if (meant.Community is { } community) return (await Window(tx, texts, community, command.User), (Message?)null);
            if (meant.Choices.Count > 0) return (null, RewordingViews.WhichOne(await tx.LanguageOf(command.User), meant.Choices));
            var refusal = await FindText.Refusal(tx, meant.Here is { } here ? [here] : await tx.Communities(), command.User);
            return ((Modal?)null, Message.Saying(refusal!));
        }, stop);
        if (window is not null) await slack.OpenModal(command.Trigger, window, stop);
        return otherwise is null ? Answer.Done : Answer.Whisper(otherwise);
    }

    /// <summary>From the Home tab, a list of communities, or one of the texts.</summary>
    public async Task<Answer> Show(Press<string> press, CancellationToken stop)
    {
        await people.Reads(press.User, stop);
        var (window, otherwise) = await db.Read(async tx =>
        {
            if (await tx.FindCommunity(press.Carried) is not { } community) return ((Modal?)null, (Mrkdwn?)RewordingTexts.All.In(await tx.LanguageOf(press.User)).Gone);
            return await FindText.Refusal(tx, [community], press.User) is { } refusal ? (null, refusal) : (await Window(tx, texts, community, press.User), null);
        }, stop);
        return await Show(press, window, otherwise, stop);
    }

    /// <summary>One of them, as its readers find it.</summary>
    public async Task<Answer> ShowOne(Press<TextIn> press, CancellationToken stop)
    {
        var (window, otherwise) = await db.Read(async tx =>
        {
            var (found, why) = await texts.For(tx, press.Carried, press.User);
            return (found is null ? null : RewordingViews.One(found), why);
        }, stop);
        return await Show(press, window, otherwise, stop);
    }

    /// <summary>The list of them, as things stand.</summary>
    internal static async Task<Modal> Window(Tx tx, FindText texts, CommunitySettings community, UserId user, Mrkdwn? said = null) =>
        RewordingViews.All(await tx.LanguageOf(user, community), community, await texts.All(tx, community), said);

    private async Task<Answer> Show<T>(Press<T> press, Modal? window, Mrkdwn? otherwise, CancellationToken stop) where T : IParsable<T>
    {
        if (window is null) return Answer.Saying(otherwise!);
        await slack.Show(press, window, stop);
        return Answer.Done;
    }
}
