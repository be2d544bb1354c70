using System.Collections.Concurrent;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Features.Letters;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Letters;

/// <summary>A feature made to have something to tell: a word, about a community.</summary>
internal sealed class Tidings
{
    public const string Kind = "trial.tidings", Donnees = "donnees";

    /// <summary>Two communities, which Zoé and Max both facilitate; Zoé lives in Montréal.</summary>
    public static readonly StoryOptions Two = new()
    {
        Map = Map,
        Workspace = slack =>
        {
            slack.AddChannel(new ChannelSeed("donnees") { Id = "C0DONNEES", Members = ["U0ZOE", "U0MAX"] });
            slack.As("U0ZOE").Change(seed => seed with { TimeZone = "America/Toronto" });
        },
        Settings = settings =>
        {
            settings["Communities:1:Key"] = Donnees;
            settings["Communities:1:Name"] = "Données";
            settings["Communities:1:Channel"] = "C0DONNEES";
            settings["Communities:1:Language"] = "fr";
            settings["Communities:1:TimeZone"] = "Europe/Paris";
            settings["Communities:1:Country"] = "FR";
            settings["Communities:1:Facilitators:0"] = "U0ZOE";
            settings["Communities:1:Facilitators:1"] = "U0MAX";
        },
    };

    /// <summary>The same, where nothing is told in a facilitators' channel.</summary>
    public static readonly StoryOptions WithoutChannels = Two with
    {
        Settings = settings =>
        {
            Two.Settings!(settings);
            settings.Remove("Communities:0:FacilitatorsChannel");
        },
    };

    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>All that the bot does, and this.</summary>
    public static void Map(BotMap on) => AllFeatures.Map(on.DrawsPart<Tidings>(Kind, (h, tx, id, reader, stop) => h.Draw(tx, id)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Has something to tell to somebody; "?" is a fault of ours in the database.</summary>
    public static Task Tell(Story story, Person reader, string community, string word, DateTimeOffset? at = null, DateTimeOffset? usefulUntil = null)
    {
        story.Of<Tidings>()._words[word] = word;
        return story.Database.Write(async tx => await story.Of<LettersFeature>().Add(
            tx, $"trial:{word}", new(reader.Id), (await tx.FindCommunity(community))!, new(Kind, $"{community}:{word}"), at, usefulUntil), Stop);
    }

    /// <summary>What was to tell is something else now, or nothing any more.</summary>
    public static Task Change(Story story, string community, string word, string? into)
    {
        if (into is null) story.Of<Tidings>()._words.TryRemove(word, out _);
        else story.Of<Tidings>()._words[word] = into;
        return story.Database.Write(tx => story.Of<LettersFeature>().Refresh(tx, new(Kind, $"{community}:{word}")), Stop);
    }

    private async Task<LetterPart?> Draw(Tx tx, string id)
    {
        var (community, word) = (id.Split(':')[0], id.Split(':')[1]);
        if (word == "?") await tx.List<string>("select nothing from nowhere");
        return _words.TryGetValue(word, out var words) ? LetterPart.Of((await tx.FindCommunity(community))!, Mrkdwn.Escaped(words)) : null;
    }
}
