using System.Globalization;
using CommunityBot.Benchmarks;
using CommunityBot.Data;

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
    case ["monday", .. var options] when Value(options, "--communities", "10000") is { } many && Value(options, "--provider", "Sqlite") is { } provider:
        await MondayMorning.Run(int.Parse(many, CultureInfo.InvariantCulture), Enum.Parse<Provider>(provider, ignoreCase: true));
        return 0;
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- joining   from /rejoindre to the form, from Approve to the invitation
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- import    a directory of 200,000 lines, while people ask to join
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- emulator  what the emulated Slack bears, with a bot that does nothing
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- pacing    a year of a lively channel: what was wanted, sent and put off, and for how long
            dotnet run -c Release --project tests/CommunityBot.Benchmarks -- monday [--communities 10000] [--provider Sqlite|Postgres]   communities whose week begins at the same moment
            """);
        return 1;
}

static string Value(string[] options, string name, string unsaid) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : unsaid;
