using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>Who reads an answer, and in which language: for the sentences that no feature writes.</summary>
public sealed class Readers(Database db, ILogger<Readers> log)
{
    public async Task<Language> LanguageOf(SlackPayload payload)
    {
        var (user, channel) = payload switch
        {
            SlashCommand command => ((UserId?)command.User, (ChannelId?)command.Channel),
            BlockActions press => (press.User, press.Channel),
            Interaction act => (act.User, null),
            _ => (null, null),
        };
        if (user is not { } reader) return Language.French;
        try
        {
            return await db.Read(
                async tx => channel is { } here && await tx.FindCommunityByChannel(here) is { } community ? await tx.LanguageOf(reader, community) : await tx.LanguageOf(reader),
                CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The database may be what failed: the person is answered all the same.
            log.LogDebug(failure, "The language of {User} could not be read", reader);
            return Language.French;
        }
    }
}
