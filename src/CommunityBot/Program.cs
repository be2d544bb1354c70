using System.CommandLine;
using System.Globalization;
using CommunityBot.Hosting;

// What people read is written in their language on purpose; nothing follows the language of the machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var run = new Command("run", "Run the bot (what happens when no command is given)");
run.SetAction((_, stop) => RunCommand.Run(stop));

var port = new Option<int>("--port") { Description = "Port of the local Slack workspace", DefaultValueFactory = _ => 5080 };
port.Validators.Add(typed =>
{
    if (typed.Tokens is [var said] && (!int.TryParse(said.Value, CultureInfo.InvariantCulture, out var number) || number is < 0 or > 65535)) typed.AddError("--port: a port is a number from 1 to 65535, or 0 for any free one.");
});
var keep = new Option<FileInfo?>("--keep") { Description = "File in which the workspace is kept and found again; without it, each start is a new one" };
var playground = new Command("playground", "Start a local Slack workspace and the bot in it, with nothing to install or sign up for") { port, keep };
playground.SetAction((typed, stop) => PlaygroundCommand.Run(typed.GetValue(port), typed.GetValue(keep), stop));

var file = new Argument<FileInfo>("FILE") { Description = "CSV, with a line of headers" }.AcceptExistingOnly();
var skipBad = new Option<bool>("--skip-bad") { Description = "Import the other lines when some are wrong" };
var yes = new Option<bool>("--yes") { Description = "Do not ask before removing more than a tenth of the directory" };
var import = new Command("import", "Replace the directory of adherents") { file, skipBad, yes };
import.SetAction((typed, stop) => ImportCommand.Run(typed.GetValue(file)!, typed.GetValue(skipBad), typed.GetValue(yes), stop));
var adherents = new Command("adherents", "The directory of adherents") { import };

var url = new Option<string?>("--url") { Description = "Address at which Slack reaches the bot, for requests over HTTP instead of Socket Mode" };
var language = new Option<string>("--language") { Description = "Language of what is printed", DefaultValueFactory = _ => "fr" }.AcceptOnlyFromAmong("fr", "en");
var manifest = new Command("manifest", "Print the manifest of the Slack app") { url, language };
manifest.SetAction(typed => ManifestCommand.Run(typed.GetValue(url), typed.GetValue(language)!));

var doctor = new Command("doctor", "Look at everything the bot needs, and say what to put right") { language };
doctor.SetAction((typed, stop) => DoctorCommand.Run(typed.GetValue(language)!, stop));

// As text: what is no number is told in the language of the output.
var weeks = new Option<string>("--weeks") { Description = $"How many weeks to look ahead, from 1 to {SimulateCommand.MostWeeks}", DefaultValueFactory = _ => "4" };
var simulate = new Command("simulate", "Tell what the bot would send in the coming weeks if nobody did anything: when, to whom and why. Nothing is sent nor recorded") { weeks, language };
simulate.SetAction((typed, stop) => SimulateCommand.Run(typed.GetValue(weeks)!, typed.GetValue(language)!, stop));

var root = new RootCommand("Helps communities of practice in Slack welcome their members and stay alive.") { run, playground, simulate, doctor, adherents, manifest };
root.SetAction((_, stop) => RunCommand.Run(stop));

// The command line's own two seconds would cut the stop short: the host's and the sender's limits leave time to finish what is in hand.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
