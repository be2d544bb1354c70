using CommunityBot.Community;

namespace CommunityBot.Hosting;

public static partial class SimulationTexts
{
    private sealed class En : ISimulationTexts
    {
        public string InPrivate(string name) => $"{name} (in private)";
        public string InChannel(string community) => $"{community} (channel)";
        public string AmongFacilitators(string community) => $"{community} (facilitators)";
        public string Because(IReadOnlyList<string> whys) => $"why: {string.Join("; ", whys)}";

        public string? Why(string kind) => kind switch
        {
            "rhythm.nudge" => "the week begins, and its message is missing",
            "rhythm.check" => "the week goes on, and nothing has been said yet",
            "rhythm.digest" => "the week ends and nothing was said",
            "rhythm.alert" => "the week ends in silence, and I could publish nothing",
            "meetings.prompt" => "the meeting of the month draws near, and nobody has scheduled it",
            "meetings.missed" => "the month went by without a meeting",
            "meetings.date_wanted" => "a postponed meeting waits for its new date",
            "meetings.topics" => "topics are proposed for the meeting",
            "meetings.attendance" => "a meeting took place, and nobody has said how many came",
            "meetings.reminder" => "a meeting draws near",
            "meetings.soon" => "a meeting begins in an hour",
            "rules.season" => "each quarter brings one of the house rules to mind",
            "rules.version" => "the house rules have changed",
            "rules.waits" => "a report or a reminder of a rule waits for an answer",
            "roles.morning" => "roles are vacant, or the core team is too small or too large",
            "joining.waits" or "joining.morning" => "requests to join wait for an answer",
            "joining.expired" => "a request was left a month without an answer",
            "joining.not_forgotten" => "a request has waited for five working days",
            "check_ins.check_in" => "this person came a week or a month ago",
            "arrivals.announcement" => "somebody has just come",
            "announcements.message" => "an announcement waited for its moment",
            "pacing.closed" => "Slack does not let me write in this channel",
            _ => FeatureOf(kind) switch
            {
                "announcements" => "an announcement is under way",
                "arrivals" or "buddies" or "check_ins" => "somebody was welcomed",
                "importing" or "membership" => "the directory of adherents has changed",
                "joining" or "walkins" => "a request to join is under way",
                "leaving" => "somebody leaves, or has left",
                "meetings" => "a meeting is being prepared",
                "monthly" => "a month ends, and it is time to see what it gave",
                "pacing" => "a channel is closed, or open again",
                "profile" => "somebody has a new job or company",
                "rhythm" => "it is the rhythm of the week",
                "roles" => "a role has changed hands, or looks for somebody",
                "rules" => "it is about the house rules",
                "settings" => "the settings of the community have changed",
                "thanks" => "somebody was thanked",
                "help" or "home" => "somebody wrote to the bot",
                _ => null,
            },
        };

        public string Begins(int communities, int weeks) =>
            $"{Language.English.Count(communities, "community", "communities")}, {Language.English.Count(weeks, "week", "weeks")}, if nobody does anything. Nothing is sent, nothing is recorded.";
        public string NoDatabaseYet => "There is no database yet: this is what a bot that begins now would do, with the communities of the configuration.";
        public string Sum(int messages) => messages == 0 ? "Nothing would be sent." : $"{Language.English.Count(messages, "message", "messages")} would be sent.";
        public string Stranger(string id, Role role, string community) => $"{id}, {(role switch { Role.Pilot => "pilot", Role.Animator => "animator", Role.Facilitator => "facilitator", _ => "sponsor" })} of {community}";
        public string Strangers(int people) => $"Slack has not told me yet the name of {Language.English.Count(people, "person", "people")}: I name them by their id. The bot learns it as soon as it starts.";
        public string OtherVersion => "This database has the tables of another version of the bot. Start the bot of this version once, which brings them up to date, then simulate.";
        public string NotWeeks(string typed, int most) => $"--weeks: “{typed}” is not a number of weeks. Expected a whole number from 1 to {Language.English.Number(most)}.";
        public string NoCommunity => "There is no community, neither in the database nor in the configuration (Communities): there is nothing to simulate.";
    }
}
