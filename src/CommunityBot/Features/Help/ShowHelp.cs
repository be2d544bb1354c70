using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>Says what this person may do here, and what was probably meant by a word nobody knows.</summary>
public sealed class ShowHelp(Database db, People people, BotMap map)
{
    public async Task<Answer> Show(SlashCommand command, CancellationToken stop)
    {
        var (language, offer) = await Load(command, stop);
        return Answer.Whisper(HelpViews.Help(language, offer));
    }

    /// <summary>The command alone, or with a first word that is no sub-command.</summary>
    public async Task<Answer> ShowWithout(SlashCommand command, CancellationToken stop)
    {
        var typed = PlainText.Unescape(command.Text).Trim();
        var (language, offer) = await Load(command, stop);
        if (typed.Length == 0) return Answer.Whisper(HelpViews.Help(language, offer));

        var word = typed.Split((char[]?)null, 2)[0];
        var meant = Spelling.Nearest(word, offer.SubCommands.SelectMany(s => new[] { s.In(language), s.French, s.English }).Distinct(StringComparer.Ordinal));
        return Answer.Whisper(meant is null ? HelpViews.Unknown(language, word, offer) : HelpViews.DidYouMean(language, word, meant, typed[word.Length..].Trim()));
    }

    private async Task<(Language Language, Offer Offer)> Load(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        return await db.Read(async tx =>
        {
            var here = await tx.FindCommunityByChannel(command.Channel);
            IReadOnlyList<CommunitySettings> communities = here is null ? await tx.CommunitiesOf(command.User) : [here];
            return (reads ?? communities.Select(c => c.Language).FirstOrDefault(), Offer.To(command.User, map, await tx.StandingsOf(command.User, communities)));
        }, stop);
    }
}
