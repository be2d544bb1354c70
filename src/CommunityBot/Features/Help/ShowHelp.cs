using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>Says what this person may do here, and what was probably meant by a word nobody knows.</summary>
public sealed class ShowHelp(Database db, People people, BotMap map, FindUnderWay underWay, TimeProvider clock)
{
    public async Task<Answer> Show(SlashCommand command, CancellationToken stop)
    {
        var (language, offer, sections) = await Load(command, stop);
        return Answer.Whisper(HelpViews.Help(language, offer, sections));
    }

    /// <summary>The command alone, or with a first word that is no sub-command.</summary>
    public async Task<Answer> ShowWithout(SlashCommand command, CancellationToken stop)
    {
        var typed = PlainText.Unescape(command.Text).Trim();
        var (language, offer, sections) = await Load(command, stop);
        if (typed.Length == 0) return Answer.Whisper(HelpViews.Help(language, offer, sections));

        var word = typed.Split((char[]?)null, 2)[0];
        var meant = Spelling.Nearest(word, offer.SubCommands.SelectMany(s => new[] { s.In(language), s.French, s.English }).Distinct(StringComparer.Ordinal));
        return Answer.Whisper(meant is null ? HelpViews.Unknown(language, word, offer) : HelpViews.DidYouMean(language, word, meant, typed[word.Length..].Trim()));
    }

    /// <summary>In a community's channel, what one may do in that community; what one waits for is the same everywhere.</summary>
    private async Task<(Language Language, Offer Offer, IReadOnlyList<UnderWay> UnderWay)> Load(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        return await db.Read(async tx =>
        {
            var known = await Reader.Of(tx, command.User, clock.GetUtcNow());
            var here = await tx.FindCommunityByChannel(command.Channel);
            var reader = known with { Language = reads ?? here?.Language ?? known.Language };
            IReadOnlyList<Standing> standings = here is null ? [.. known.Communities.Select(c => c.Standing)] : [await tx.StandingOf(here.Id, command.User)];
            return (reader.Language, Offer.To(command.User, map, standings, known.IsAdministrator), await underWay.For(tx, reader, stop));
        }, stop);
    }
}
