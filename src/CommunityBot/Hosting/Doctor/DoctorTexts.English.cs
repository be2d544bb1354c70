using CommunityBot.Community;

namespace CommunityBot.Hosting;

public static partial class DoctorTexts
{
    private sealed class En : IDoctorTexts
    {
        private const Language English = Language.English;

        public string Summary(int fails, int warns) => (fails, warns) switch
        {
            (0, 0) => "All is in order.",
            (0, _) => $"The bot can work; {English.Count(warns, "thing deserves", "things deserve")} a look.",
            (_, 0) => $"{English.Count(fails, "thing", "things")} to put right.",
            _ => $"{English.Count(fails, "thing", "things")} to put right, and {English.Count(warns, "deserves", "deserve")} a look.",
        };

        public string Word(Verdict verdict) => verdict switch
        {
            Verdict.Ok => "ok",
            Verdict.Warn => "warn",
            _ => "fail",
        };

        public string SettingsRead(string file, bool isThere) => isThere
            ? $"Settings read: environment variables and {file}."
            : $"Settings read: environment variables (there is no file {file}).";
        public (string What, string Remedy) SettingsWrong(string problem) => ($"A setting is wrong. The start would say: `{problem}`", "put it right in appsettings.json or in the environment, then run this command again.");

        public string SpeaksFrench => "Dates in French: this machine can write them.";
        public (string What, string Remedy) NoFrench => ("Dates in French: this machine cannot write them.", "install libicu (Debian and Ubuntu: `apt install libicu-dev`) and take DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment.");

        public (string What, string Remedy) DatabaseAway(string reason) => ($"The database is out of reach: `{reason}`", "check `Database:Provider` and `Database:ConnectionString`, that the server runs, and that this account may read.");
        public (string What, string Remedy) NoDatabaseYet(string file) => ($"Database: no file {file} yet.", "nothing to do before the first start, which makes it. Otherwise run this command in the folder where the bot runs.");
        public (string What, string Remedy) NewerDatabase(string engine, string migration) => ($"Database ({engine}): written by a newer version of the bot ({migration}).", "start that newer version, or restore a backup.");
        public (string What, string Remedy) PendingMigrations(string engine, IReadOnlyList<string> names) => ($"Database reached ({engine}): {English.Count(names.Count, "update is", "updates are")} waiting ({English.All(names)}). What it holds was not looked at.", "start the bot, which applies them; make a copy of the database first.");
        public string DatabaseReached(string engine, string? file, string version) => file is null
            ? $"Database reached: {engine}, up to date ({version})."
            : $"Database reached: {engine}, up to date ({version}), in {file}.";
        public string Room(long bytes) => $"Disk: {Gigabytes(English, bytes)} GB free beside the database.";
        public (string What, string Remedy) LittleRoom(long bytes) => ($"Disk: only {Gigabytes(English, bytes)} GB left beside the database.", "make room before it can no longer record anything.");

        public (string What, string Remedy) TokenRefused(string code) => ($"Slack refuses the bot’s token ({code}).", "copy the token that begins with xoxb- again (the app’s page, “OAuth & Permissions”) into SLACK_BOT_TOKEN.");
        public (string What, string Remedy) SlackAway(string host, string code) => ($"Slack does not answer ({host}, {code}). The rest was looked at without it.", "check that this machine reaches the Internet and that nothing blocks this address, then run this again.");
        public (string What, string Remedy) OtherWorkspace(string name, string id, string known) => ($"The bot’s token belongs to the Slack workspace {name} ({id}), and the database of workspace {known}.", "use the right workspace’s token, or another database.");
        public string TokenAccepted(string workspace, string id, string bot) => $"Slack accepts the bot’s token: workspace {workspace} ({id}), bot @{bot}.";
        public string Scopes(int count) => $"Scopes of the token: the {English.Number(count)} it needs are there.";
        public (string What, string Remedy) MissingScopes(IReadOnlyList<string> scopes) => ($"Scopes of the token: `{string.Join("`, `", scopes)}` missing.", "take the manifest again (`communitybot manifest`), paste it in the app’s page (“App Manifest”), then reinstall the app in the workspace (“Install App”).");
        public string BySocketMode => "Receiving over Socket Mode: Slack accepts the app’s token; nothing needs to reach this machine.";
        public (string What, string Remedy) AppTokenRefused(string code) => ($"Receiving over Socket Mode: Slack refuses the app’s token ({code}).", "check that Socket Mode is on (the app’s page, “Socket Mode”), and copy again into SLACK_APP_TOKEN a token that begins with xapp- and has the scope `connections:write` (“Basic Information”, “App-Level Tokens”).");
        public (string What, string Remedy) AppTokenOfAnotherApp(string other, string app) => ($"Receiving over Socket Mode: the app’s token is of the Slack app {other}, and the bot’s of the app {app}. The bot would be sent nothing of its own.", "take both tokens from the same app: SLACK_APP_TOKEN in “Basic Information”, “App-Level Tokens”; SLACK_BOT_TOKEN in “OAuth & Permissions”. Then start the bot again.");
        public (string What, string Remedy) SocketModeUntold(string code) => ($"Receiving over Socket Mode: Slack said nothing of the app’s token ({code}).", "run this command again a little later.");
        public string ByHttp(string path) => $"Receiving over HTTP: the signing secret is there; Slack must be able to reach {path} at your address.";
        public string ClockRight => "Clock: in step with Slack’s.";
        public (string What, string Remedy) ClockOff(long seconds) => ($"Clock: {English.Count(seconds, "second", "seconds")} away from Slack’s. Beyond five minutes the bot would refuse all that Slack sends.", "set the machine’s clock (`timedatectl set-ntp true`).");

        public (string What, string Remedy) NoCommunity => ("No community.", "describe one in `Communities` (README, step 4), then start the bot.");
        public (string What, string Remedy) NotLookedAt => ("Channels and people: not looked at, because of what is said above of Slack or of the settings.", "put it right, then run this command again.");
        public (string What, string Remedy) NotChecked(string reason) => ($"A part could not be looked at: `{reason}`", "run this command again a little later.");
        public (string What, string Remedy) NotPlanted(string key) => ($"Community {key}: described in the settings, not in the database yet.", "start the bot, which adds it.");
        public (string What, string Remedy) Differs(string key, IReadOnlyList<string> settings) => ($"Community {key}: the settings and the database say different things ({string.Join(", ", settings)}). The database counts.", "copy into appsettings.json what is in force, or take out of it what no longer is.");
        public (string What, string Remedy) UnknownZone(string key, string zone) => ($"Community {key}: this version of the bot does not know its time zone ({zone}), and keeps UTC for it.", "start a newer version, or choose another zone with `/community settings`.");
        public (string What, string Remedy) RefusedNow(string key, string problem) => ($"Community {key}: what the settings say of it is not accepted any more, and the database counts: `{problem}`", "bring it in line with the database, or take this community out of appsettings.json.");
        public (string What, string Remedy) NoHolidays(string key, string country) => ($"Community {key}: the public holidays of this country ({country}) are not known, so none counts.", "write them in this community’s `DaysOff`.");
        public (string What, string Remedy) NoCountry(string key) => ($"Community {key}: no country, so no public holiday.", "write its country in `Country`, for instance FR.");
        public string ChannelRight(string key, string name) => $"Community {key}: the bot is in #{name}.";
        public string FacilitatorsChannelRight(string key, string name) => $"Community {key}: the facilitators’ channel, #{name}, is private and the bot is in it.";
        public (string What, string Remedy) ChannelNotFound(string key, string id, string bot) => ($"Community {key}: Slack does not show channel {id} to the bot.", $"if it is private, type `/invite @{bot}` in it; otherwise check this id (at the bottom of the channel’s “About”).");
        public (string What, string Remedy) ChannelArchived(string key, string name) => ($"Community {key}: #{name} is archived.", "unarchive it in Slack.");
        public (string What, string Remedy) MustBePrivate(string key, string name) => ($"Community {key}: the facilitators’ channel, #{name}, is public. It shows who is in default, and the bot would refuse to start.", "make it private in Slack, or name a private channel.");
        public (string What, string Remedy) BotNotIn(string key, string name, string bot) => ($"Community {key}: the bot is not in #{name}.", $"type `/invite @{bot}` in it.");
        public string Deciders(string key, int count) => $"Community {key}: {English.Count(count, "person decides", "people decide")} there (facilitators and pilots).";
        public (string What, string Remedy) NobodyDecides(string key) => ($"Community {key}: nobody can decide on requests; no facilitator’s nor pilot’s account can be used.", "give one of these roles to an open account.");
        public (string What, string Remedy) PersonNotFound(string key, string id) => ($"Community {key}: Slack does not know {id}, who holds a role in it.", "check this id (Slack profile, “Copy member ID”).");
        public (string What, string Remedy) PersonDeactivated(string key, string name) => ($"Community {key}: the account of {name}, who holds a role in it, is deactivated.", "find somebody else for this role.");
        public (string What, string Remedy) NotTold(string key, string id, string code) => ($"Community {key}: Slack said nothing of {id} ({code}).", "run this command again a little later.");

        public string NoDeadLetter => "Sending: nothing was left behind.";
        public (string What, string Remedy) DeadLetters(long count, string reason) => ($"Sending: Slack refused {English.Count(count, "message or action", "messages or actions")}. Last reason: `{reason}`", "put right what the reason says (often an archived channel, a scope or a closed account).");
    }
}
