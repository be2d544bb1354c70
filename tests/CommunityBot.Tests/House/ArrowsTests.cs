using System.Text.RegularExpressions;
using CommunityBot.Emulator;
using CommunityBot.Slack;

namespace CommunityBot.Tests.House;

/// <summary>Who may use whom, as HOUSE.md says.</summary>
public partial class ArrowsTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Data"] = [],
        ["Durability"] = ["Data"],
        ["Community"] = ["Data"],
        ["Features"] = ["Community", "Durability", "Data"],
        ["Hosting"] = ["Features", "Community", "Durability", "Data"],
    };

    [Fact]
    public void Rooms_of_the_bot_use_only_what_the_house_allows()
    {
        var wrong =
            from file in Repository.Files(".cs")
            where file.Path.StartsWith("src/CommunityBot/", StringComparison.Ordinal)
            let room = file.Path.Split('/')[2]
            where MayUse.ContainsKey(room)
            from Match use in RoomUsed().Matches(file.Text)
            let used = use.Groups["room"].Value
            where used != room && MayUse.ContainsKey(used) && !MayUse[room].Contains(used, StringComparer.Ordinal)
            select $"{file.Path} uses {used}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Only_the_playground_and_the_simulation_use_the_emulator()
    {
        var wrong =
            from file in Repository.Files(".cs")
            where file.Path.StartsWith("src/CommunityBot/", StringComparison.Ordinal) && !file.Path.StartsWith("src/CommunityBot/Hosting/Playground/", StringComparison.Ordinal)
            where !file.Path.StartsWith("src/CommunityBot/Hosting/Simulation/", StringComparison.Ordinal)
            where file.Text.Contains("CommunityBot.Emulator", StringComparison.Ordinal)
            select file.Path;
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_feature_uses_another_only_through_its_table_of_contents()
    {
        var files = Repository.Files(".cs").Where(f => f.Path.StartsWith("src/CommunityBot/Features/", StringComparison.Ordinal) && f.Path.Split('/').Length > 4).ToList();
        var inner = files
            .Where(f => !f.Path.EndsWith("Feature.cs", StringComparison.Ordinal) && !f.Path.EndsWith("Feature.Names.cs", StringComparison.Ordinal))
            .SelectMany(f => Declared().Matches(f.Text).Select(m => (Feature: FeatureOf(f.Path), Type: m.Groups["type"].Value)))
            .ToList();
        var wrong =
            from file in files
            from other in inner
            where other.Feature != FeatureOf(file.Path) && file.Text.Contains($"using CommunityBot.Features.{other.Feature};", StringComparison.Ordinal)
            where Regex.IsMatch(file.Text, $@"\b{other.Type}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
            select $"{file.Path} uses {other.Type} of {other.Feature}";
        Assert.Empty(wrong);

        static string FeatureOf(string path) => path.Split('/')[3];
    }

    [Fact]
    public void The_emulator_and_the_Slack_layer_know_nobody()
    {
        Assert.DoesNotContain(typeof(EmulatorHost).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("CommunityBot", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(SlackApi).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("CommunityBot", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_Data_knows_the_engines()
    {
        var wrong =
            from file in Repository.Files(".cs")
            where file.Path.StartsWith("src/CommunityBot/", StringComparison.Ordinal) && !file.Path.StartsWith("src/CommunityBot/Data/", StringComparison.Ordinal)
            where file.Text.Contains("Npgsql", StringComparison.Ordinal) || file.Text.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal) || file.Text.Contains("using Dapper", StringComparison.Ordinal)
            select file.Path;
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"\bCommunityBot\.(?<room>[A-Z]\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoomUsed();

    [GeneratedRegex(@"^(public|internal)[\w ]* (class|record|interface|enum|struct) (?<type>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Declared();
}
