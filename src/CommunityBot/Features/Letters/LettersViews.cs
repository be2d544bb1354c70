using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Letters;

internal static class LettersViews
{
    /// <summary>Slack's limits for a message: characters of its text, blocks, and characters of a heading.</summary>
    private const int Longest = 4000, MostBlocks = 50, LongestName = 150;

    /// <param name="parts">In order, those of a community together.</param>
    /// <param name="named">Each community's parts stand under its name.</param>
    public static Message Letter(Language language, IReadOnlyList<LetterPart> parts, bool named)
    {
        var t = LettersTexts.All.In(language);
        var (blocks, lines, leftOut) = (new List<Block> { new Section(t.Hello) }, new List<Mrkdwn> { t.Hello }, 0);
        string? under = null;
        foreach (var part in parts)
        {
            var isNew = named && part.Community.Id != under;
            if (isNew) lines.Add($"*{part.Community.Name}*");
            lines.Add(part.Text);
            // The last block is for the word on what does not fit. A part that would not fit in a letter by itself has its beginning told.
            var room = MostBlocks - 1 - blocks.Count - (isNew ? 1 : 0);
            if (part.Blocks.Count > room && blocks.Count > 1)
            {
                leftOut++;
                continue;
            }
            if (isNew) blocks.Add(new Header(PlainText.Cut(part.Community.Name, LongestName)));
            blocks.AddRange(part.Blocks.Take(room));
            under = part.Community.Id;
        }
        if (leftOut > 0) blocks.Add(new Context(t.More(leftOut)));
        return new(Mrkdwn.Join("\n", lines).Cut(Longest), blocks);
    }

    /// <summary>A letter of which nothing is left to do or to know.</summary>
    public static Message Settled(Language language) => Message.Saying(LettersTexts.All.In(language).Settled);
}
