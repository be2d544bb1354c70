using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What is set in a community, on one page, with a button for each group.</summary>
public sealed class ShowSettings(Database db, SlackApi slack, People people, TimeProvider clock)
{
    public async Task<Answer> Show(SlashCommand command, CancellationToken stop)
    {
        await people.Reads(command.User, stop);
        var (window, otherwise) = await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.ConfigureCommunity);
            if (meant.ToShow is { } community) return (await Window(tx, community.Id, command.User, clock.GetUtcNow()), (Message?)null);
            if (meant.Choices.Count > 0) return (null, SettingsViews.WhichOne(await tx.LanguageOf(command.User), meant.Choices));
            return ((Modal?)null, Message.Saying((await SettingsDesk.Refusal(tx, meant.Here is { } here ? [here] : await tx.Communities(), command.User))!));
        }, stop);
        if (window is not null) await slack.OpenModal(command.Trigger, window, stop);
        return otherwise is null ? Answer.Done : Answer.Whisper(otherwise);
    }

    /// <summary>From a list of communities, from one just made, or back from a group.</summary>
    public async Task<Answer> Show(Press<string> press, CancellationToken stop)
    {
        await people.Reads(press.User, stop);
        var (window, otherwise) = await db.Read(async tx =>
        {
            var (desk, why) = await SettingsDesk.For(tx, new(press.Carried, Topic.Words, 0), press.User);
            return (desk is null ? null : await Window(tx, press.Carried, press.User, clock.GetUtcNow()), why);
        }, stop);
        if (window is null) return Answer.Saying(otherwise!);
        await slack.Show(press, window, stop);
        return Answer.Done;
    }

    /// <summary>The page as things stand.</summary>
    /// <param name="said">What has just been done.</param>
    internal static async Task<Modal> Window(Tx tx, string community, UserId user, DateTimeOffset now, Mrkdwn? said = null)
    {
        var (settings, seed) = ((await tx.FindCommunity(community))!, (await tx.FindSeed(community))!);
        var numbers = new Dictionary<Topic, int>();
        foreach (var topic in Enum.GetValues<Topic>()) numbers[topic] = (await tx.LastChange(community, topic)).Number;
        return SettingsViews.All(await tx.LanguageOf(user, settings), settings, seed, topic => new(community, topic, numbers[topic]), settings.DayAt(now), said, await SettingsDesk.ChosenByOthers(tx, settings, user));
    }
}
