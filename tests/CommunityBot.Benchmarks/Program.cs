using CommunityBot.Benchmarks;

// What the README's figures come from. Run with -c Release on an otherwise idle machine.
switch (args)
{
    case ["joining"]:
        await JoiningTimes.Run(rounds: 200);
        return 0;
    case ["import"]:
        await ImportTimes.Run(lines: 200_000);
        return 0;
    case ["emulator"]:
        await EmulatorTimes.Run(times: 20_000);
        return 0;
    case ["pacing"]:
        PacingYear.Run();
        return 0;
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- joining   from /rejoindre to the form, from Approve to the invitation
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- import    a directory of 200,000 lines, while people ask to join
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- emulator  what the emulated Slack bears, with a bot that does nothing
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- pacing    a year of a lively channel: what was wanted, sent and put off, and for how long
            """);
        return 1;
}
