using CommunityBot.Community;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary><c>communitybot manifest</c>: without options, what <c>manifest.yml</c> holds.</summary>
internal static class ManifestCommand
{
    public static Task<int> Run(string? url, string language) => Refusals.Said(() =>
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        Console.Write(Manifest.ToYaml(Manifest.Build(map, url is null ? null : Manifest.UrlFrom(url), language == "en" ? Language.English : Language.French)));
        return Task.FromResult(0);
    });
}
