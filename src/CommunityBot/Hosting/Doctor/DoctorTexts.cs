using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary>The lines of <c>communitybot doctor</c>: what was looked at, and the remedy where there is one.</summary>
public interface IDoctorTexts
{
    /// <summary>The last line.</summary>
    string Summary(int fails, int warns);

    /// <summary>In a word, before each finding.</summary>
    string Word(Verdict verdict);

    string SettingsRead(string file, bool isThere);
    (string What, string Remedy) SettingsWrong(string problem);

    string SpeaksFrench { get; }
    (string What, string Remedy) NoFrench { get; }

    (string What, string Remedy) DatabaseAway(string reason);
    (string What, string Remedy) NoDatabaseYet(string file);
    (string What, string Remedy) NewerDatabase(string engine, string migration);
    (string What, string Remedy) PendingMigrations(string engine, IReadOnlyList<string> names);
    string DatabaseReached(string engine, string? file, string version);
    string Room(long bytes);
    (string What, string Remedy) LittleRoom(long bytes);

    (string What, string Remedy) TokenRefused(string code);
    (string What, string Remedy) SlackAway(string host, string code);
    (string What, string Remedy) OtherWorkspace(string name, string id, string known);
    string TokenAccepted(string workspace, string id, string bot);
    string Scopes(int count);
    (string What, string Remedy) MissingScopes(IReadOnlyList<string> scopes);
    string ByHttp(string path);
    string BySocketMode { get; }
    (string What, string Remedy) AppTokenRefused(string code);
    (string What, string Remedy) AppTokenOfAnotherApp(string other, string app);
    (string What, string Remedy) SocketModeUntold(string code);
    string ClockRight { get; }
    (string What, string Remedy) ClockOff(long seconds);

    (string What, string Remedy) NoCommunity { get; }
    (string What, string Remedy) NotChecked(string reason);
    (string What, string Remedy) NotLookedAt { get; }
    (string What, string Remedy) NotPlanted(string key);
    (string What, string Remedy) Differs(string key, IReadOnlyList<string> settings);
    (string What, string Remedy) UnknownZone(string key, string zone);
    (string What, string Remedy) RefusedNow(string key, string problem);
    (string What, string Remedy) NoHolidays(string key, string country);
    (string What, string Remedy) NoCountry(string key);
    string ChannelRight(string key, string name);
    string FacilitatorsChannelRight(string key, string name);
    (string What, string Remedy) ChannelNotFound(string key, string id, string bot);
    (string What, string Remedy) ChannelArchived(string key, string name);
    (string What, string Remedy) MustBePrivate(string key, string name);
    (string What, string Remedy) BotNotIn(string key, string name, string bot);
    string Deciders(string key, int count);
    (string What, string Remedy) NobodyDecides(string key);
    (string What, string Remedy) PersonNotFound(string key, string id);
    (string What, string Remedy) PersonDeactivated(string key, string name);

    /// <summary>Slack did not say, for a reason that is neither the channel's nor the person's.</summary>
    (string What, string Remedy) NotTold(string key, string id, string code);

    string NoDeadLetter { get; }
    (string What, string Remedy) DeadLetters(long count, string reason);
}

/// <summary><see cref="IDoctorTexts"/> in French and English.</summary>
public static partial class DoctorTexts
{
    /// <summary>In both languages.</summary>
    public static readonly Texts<IDoctorTexts> All = new(French: new Fr(), English: new En());

    /// <summary>Gigabytes with one figure after the mark, as disks are sold.</summary>
    private static string Gigabytes(Language language, long bytes) => (bytes / 1e9).ToString("N1", language.Culture());
}
