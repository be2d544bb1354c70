using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The rules in force, to whoever asks for them and to nobody else.</summary>
public sealed class ShowRules(Database db, People people, RemindOfRule reminders, TimeProvider clock)
{
    private static readonly string[] Reminding = ["rappel", "rappeler", "remind", "reminder"];

    public async Task<Answer> Show(SlashCommand command, CancellationToken stop)
    {
        var typed = PlainText.Unescape(command.Text).Trim();
        var word = typed.Split((char[]?)null, 2)[0];
        if (Reminding.Contains(Spelling.Folded(word))) return await reminders.Open(command, typed[word.Length..], stop);
        var reads = await people.Reads(command.User, stop);
        var (meant, otherwise) = await db.Read(async tx =>
        {
            var found = await CommunityMeant.By(tx, command.User, typed, command.Channel);
            var language = reads ?? found.Community?.Language ?? await tx.LanguageOf(command.User);
            return (found.Community, ReadingViews.Choose(language, found, typed));
        }, stop);
        return meant is null ? Answer.Whisper(otherwise) : await Tell(command.User, meant, reads, stop);
    }

    /// <summary>Chosen among several.</summary>
    public async Task<Answer> Choose(Press<string> press, CancellationToken stop)
    {
        var reads = await people.Reads(press.User, stop);
        return await db.Read(tx => tx.FindCommunity(press.Carried), stop) is { } community
            ? await Tell(press.User, community, reads, stop)
            : RulesWords.Whisper(ReadingTexts.All.In(reads ?? default).NoSuchCommunity);
    }

    private async Task<Answer> Tell(UserId user, CommunitySettings community, Language? reads, CancellationToken stop)
    {
        var shown = await db.Read(tx => RulesShown.To(tx, user, community, reads ?? community.Language), stop);
        // Shown with their button, they need not be offered again after the command.
        if (shown.IsDue) await db.Write(tx => tx.MarkShown(community.Id, user, clock.GetUtcNow()), stop);
        return Answer.Whisper(ReadingViews.Rules(shown));
    }
}
