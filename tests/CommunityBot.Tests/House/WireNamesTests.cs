using CommunityBot.Features;

namespace CommunityBot.Tests.House;

public class WireNamesTests
{
    /// <summary>A name that was released stands in messages on people's screens and in rows: it is added here, never renamed.</summary>
    [Fact]
    public void The_names_on_the_wire_are_those_of_the_list()
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        var names = string.Join('\n', map.WireNames) + "\n";
        Assert.True(
            File.ReadAllText(Repository.PathOf("tests", "CommunityBot.Tests", "House", "wire-names.txt")).ReplaceLineEndings("\n") == names,
            "wire-names.txt is not what the features map. It must hold:\n\n" + names);
    }
}
