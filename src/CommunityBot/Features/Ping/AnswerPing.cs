using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Ping;

/// <summary>Says that the bot is there, with the local time of the channel's community, or of the person's only one. Nothing is written, so nothing has to act once.</summary>
public sealed class AnswerPing(Database db, People people, TimeProvider clock)
{
    private static readonly LocalTimePattern HoursAndMinutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public async Task<Answer> Say(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        var (community, language) = await db.Read(async tx =>
        {
            var meant = await tx.FindCommunityByChannel(command.Channel) ?? (await tx.CommunitiesOf(command.User) is [var only] ? only : null);
            return (meant, reads ?? meant?.Language ?? await tx.LanguageOf(command.User));
        }, stop);
        var t = PingTexts.All.In(language);
        var said = community is null ? t.Here : t.HereAt(community.Name, HoursAndMinutes.Format(Now.InZone(community.Zone).TimeOfDay), community.TimeZone);
        return Answer.Whisper(new(said, new Section(said)));
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
