namespace CommunityBot.Hosting;

/// <summary><c>communitybot run</c>.</summary>
internal static class RunCommand
{
    public static Task<int> Run(CancellationToken stop) => Refusals.Said(async () =>
    {
        await using var bot = await Bot.Start(new() { Configuration = from => from.AddBotSources() }, stop);
        await Console.Out.WriteLineAsync($"Listening on {bot.Address}: have Slack's requests reach {new Uri(bot.Address, Manifest.Path)}.");
        if (await bot.Ended(stop) is not { } refusal) return 0;
        await Console.Error.WriteLineAsync(refusal);
        return Refusals.Refused;
    });
}
