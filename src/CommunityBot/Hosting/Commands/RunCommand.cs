namespace CommunityBot.Hosting;

/// <summary><c>communitybot run</c>.</summary>
internal static class RunCommand
{
    public static Task<int> Run(CancellationToken stop) => Refusals.Said(async () =>
    {
        await using var bot = await Bot.Start(new() { Configuration = from => from.AddBotSources() }, stop);
        var slack = bot.Services.GetRequiredService<BotSettings>().Slack;
        await Console.Out.WriteLineAsync($"Listening on {bot.Address}: /readyz says whether all is well.");
        if (slack.AppToken is not null) await Console.Out.WriteLineAsync("Slack is listened to over Socket Mode: nothing needs to reach this machine.");
        if (slack.SigningSecret is not null) await Console.Out.WriteLineAsync($"Slack's requests are taken at {new Uri(bot.Address, Manifest.Path)}: have them reach it.");
        if (await bot.Ended(stop) is not { } refusal) return 0;
        await Console.Error.WriteLineAsync(refusal);
        return Refusals.Refused;
    });
}
