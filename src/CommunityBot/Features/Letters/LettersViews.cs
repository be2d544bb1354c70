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
        var (blocks, lines, under) = (new List<Block> { new Section(t.Hello) }, new List<Mrkdwn> { t.Hello }, (string?)null);
        var fitting = Fitting(parts, named);
        foreach (var part in parts.Take(fitting))
        {
            if (named && part.Community.Id != under)
            {
                blocks.Add(new Header(PlainText.Cut(part.Community.Name, LongestName)));
                lines.Add($"*{part.Community.Name}*");
            }
            under = part.Community.Id;
            // One that would not fit in a letter by itself has its beginning told.
            blocks.AddRange(part.Blocks.Take(MostBlocks - 1 - blocks.Count));
            lines.Add(part.Text);
        }
        if (fitting == parts.Count) return new(Mrkdwn.Join("\n", lines).Cut(Longest), blocks);
        var more = t.More(parts.Count - fitting);
        return new($"{Mrkdwn.Join("\n", lines).Cut(Longest - more.Length - 1)}\n{more}", [.. blocks, new Context(more)]);
    }

    /// <summary>How many of the parts one letter has room for, with the greeting, the headings, and the word on what does not fit.</summary>
    internal static int Fitting(IReadOnlyList<LetterPart> parts, bool named)
    {
        var (blocks, under) = (2, (string?)null);
        for (var at = 0; at < parts.Count; at++)
        {
            blocks += parts[at].Blocks.Count + (named && parts[at].Community.Id != under ? 1 : 0);
            under = parts[at].Community.Id;
            if (blocks > MostBlocks && at > 0) return at;
        }
        return parts.Count;
    }

    /// <summary>A letter of which nothing is left to do or to know.</summary>
    public static Message Settled(Language language) => Message.Saying(LettersTexts.All.In(language).Settled);
}
