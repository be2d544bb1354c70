using CommunityBot.Community;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Profile;
using CommunityBot.Features.Rules;
using CommunityBot.Slack;

namespace CommunityBot.Features.Home;

public static class HomeViews
{
    /// <summary>A purpose in a line or two; the whole of it is in the form to join and in the welcome.</summary>
    private const int LongestPurpose = 200;

    /// <summary>The sections one after the other, with a line between two, never more than Slack takes.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="sections">By order.</param>
    public static HomeView Page(Language language, IReadOnlyList<HomeSection> sections)
    {
        var t = HomeTexts.All.In(language);
        var before = sections.Where(s => s.Order < BotMap.FirstWaiting).Select(s => s.Blocks);
        var after = sections.Where(s => s.Order > BotMap.LastWaiting).Select(s => s.Blocks);
        var waiting = sections.Where(s => s.Order is >= BotMap.FirstWaiting and <= BotMap.LastWaiting).Select(s => s.Blocks).ToList();
        IReadOnlyList<Block> waits = waiting.Count == 0 ? [] : [new Header(t.WaitsTitle), .. waiting.Any(w => w.Count > 0) ? waiting.SelectMany(w => w) : [new Section(t.NothingWaits)]];

        List<Block> blocks = [.. before.Append(waits).Concat(after).Where(part => part.Count > 0).SelectMany((part, i) => i == 0 ? part : [new Divider(), .. part])];
        return new(blocks.Count <= HomeView.MostBlocks ? blocks : Trimmed(blocks, t));
    }

    /// <summary>One's communities, or a word to who has none yet.</summary>
    /// <param name="unnamed">How many more there are.</param>
    public static IReadOnlyList<Block> Communities(Language language, IReadOnlyList<MyCommunity> mine, int unnamed)
    {
        var t = HomeTexts.All.In(language);
        if (mine.Count == 0) return [new Header(t.WelcomeTitle), new Section(t.Welcome)];
        return
        [
            new Header(t.MineTitle(mine.Count + unnamed)),
            .. mine.SelectMany(m => new Block[] { new Section(Community(t, language, m)), Doing(t, language, m) }),
            .. unnamed > 0 ? [new Context(t.MoreOfMine(unnamed))] : Array.Empty<Block>(),
        ];
    }

    /// <summary>To somebody who was a member: they need no word of welcome.</summary>
    public static IReadOnlyList<Block> NoLonger(Language language) => [new Section(HomeTexts.All.In(language).NoLonger)];

    /// <summary>What one does there most often, without a command to remember.</summary>
    private static Actions Doing(IHomeTexts t, Language language, MyCommunity mine)
    {
        var id = mine.Community.Id;
        // Whoever belongs to a community may announce something to it; a profile is a member's.
        List<Button> buttons = [AnnouncementsFeature.Open.Button(t.AnnounceIt, id)];
        if (Permissions.Allows(Act.KeepProfile, mine.Standing)) buttons.Add(ProfileFeature.Open.Button(t.Profile, id));
        buttons.Add(RulesFeature.Read.Button(t.Rules, id));
        return new([.. buttons.Select(button => button.Aloud(language, mine.Community.Name))]);
    }

    private static Mrkdwn Community(IHomeTexts t, Language language, MyCommunity mine)
    {
        var what = language.All([.. mine.Standing.Roles.Select(t.Does), .. mine.Since is { } day ? [t.MemberSince(language.Day(day))] : Array.Empty<string>()]);
        List<Mrkdwn> lines = [t.InCommunity(mine.Community.Name, mine.Community.Channel)];
        if (what.Length > 0) lines.Add($"{what[..1].ToUpper(language.Culture())}{what[1..]}.");
        if (mine.Community.Purpose.Length > 0) lines.Add(Line(mine.Community.Purpose, LongestPurpose));
        return Mrkdwn.Join("\n", lines);
    }

    /// <summary>What does not fit is left out whole, with a word that says so: nothing hangs under no heading.</summary>
    private static IReadOnlyList<Block> Trimmed(List<Block> blocks, IHomeTexts t)
    {
        var kept = blocks.Take(HomeView.MostBlocks - 1).ToList();
        while (kept[^1] is Header or Divider) kept.RemoveAt(kept.Count - 1);
        return [.. kept, new Context(t.TooLong)];
    }

    private static Mrkdwn Line(string text, int most) => $"{PlainText.Cut(PlainText.OneLine(text), most)}";
}
