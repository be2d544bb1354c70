using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>
/// A community is made and set in Slack, by those who may: what it is for, its week, its meetings, its breaks. What changes a rhythm shows the dates it gives before it is
/// saved; what is saved is in force at once.
/// </summary>
public static class SettingsFeature
{
    public static readonly SubCommandName Create = new("creer", "create", new("créer une communauté", "create a community")) { Needs = Act.CreateCommunity };
    public static readonly SubCommandName SubCommand = new("reglages", "settings", new("voir et changer les réglages de la communauté", "see and change the community’s settings")) { Needs = Act.ConfigureCommunity };

    public static readonly ModalId<string> Creating = new("settings.creating");
    public static readonly ChannelField Channel = new("settings.channel");
    public static readonly ChannelField FacilitatorsChannel = new("settings.facilitators_channel");
    public static readonly UsersField Facilitators = new("settings.facilitators");
    public static readonly UsersField Pilots = new("settings.pilots");

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Open = new("settings.open");

    // What shows or changes settings carries how often they were changed when it was drawn.
    public static readonly ButtonId<TopicIn> Change = new("settings.change");
    public static readonly ModalId<TopicIn> Form = new("settings.form");
    public static readonly ModalId<TypedIn> Preview = new("settings.preview");
    public static readonly ButtonId<TypedIn> Back = new("settings.back");
    public static readonly ButtonId<RestIn> Remove = new("settings.remove");

    public static readonly TextField Name = new("settings.name");
    public static readonly TextField Purpose = new("settings.purpose");
    public static readonly TextField Objectives = new("settings.objectives");
    public static readonly TextField NotFor = new("settings.not_for");
    public static readonly TextField Roadmap = new("settings.roadmap");

    public static readonly ChoiceField Language = new("settings.language");
    public static readonly ExternalField TimeZone = new("settings.time_zone");
    public static readonly ChoiceField Country = new("settings.country");

    public static readonly ChoiceField NudgeDay = new("settings.nudge_day");
    public static readonly TimeField NudgeTime = new("settings.nudge_time");
    public static readonly ChoiceField CheckDay = new("settings.check_day");
    public static readonly TimeField CheckTime = new("settings.check_time");
    public static readonly ChoiceField PublishDay = new("settings.publish_day");
    public static readonly TimeField PublishTime = new("settings.publish_time");
    public static readonly ChoicesField AutoPublish = new("settings.auto_publish");

    public static readonly TextField PerDay = new("settings.per_day");
    public static readonly TextField MinutesApart = new("settings.minutes_apart");
    public static readonly TimeField From = new("settings.from");
    public static readonly TimeField To = new("settings.to");
    public static readonly ChoicesField OpenAnnouncements = new("settings.open_announcements");

    public static readonly TextField Rule = new("settings.rule");
    public static readonly TimeField At = new("settings.at");
    public static readonly TextField Minutes = new("settings.minutes");
    public static readonly TextField PromptDays = new("settings.prompt_days");
    public static readonly ChoicesField MonthsWithout = new("settings.months_without");

    public static readonly DateField FirstDay = new("settings.first_day");
    public static readonly DateField LastDay = new("settings.last_day");
    public static readonly TextField Why = new("settings.why");

    public const string Notice = "settings.notice";

    internal const string Invited = "settings.invited";

    private const string FacilitationKind = "settings.facilitation", NotLetInKind = "settings.not_let_in", PublicKind = "settings.public_room", MovedKind = "settings.moved";

    /// <summary>What the audit log calls a change.</summary>
    internal const string Changed = "settings_changed";

    public static void Map(BotMap on) => on
        .SubCommand<CreateCommunity>(Create, (h, command, stop) => h.Open(command, stop))
        .Submission<CreateCommunity, string>(Creating, (h, form, stop) => h.Submit(form, stop))
        .SubCommand<ShowSettings>(SubCommand, (h, command, stop) => h.Show(command, stop))
        .Button<ShowSettings, string>(Open, (h, press, stop) => h.Show(press, stop))
        .Button<ChangeSettings, TopicIn>(Change, (h, press, stop) => h.Open(press, stop))
        .Button<ChangeSettings, TypedIn>(Back, (h, press, stop) => h.Back(press, stop))
        .Submission<ChangeSettings, TopicIn>(Form, (h, form, stop) => h.Submit(form, stop))
        .Submission<SaveSettings, TypedIn>(Preview, (h, form, stop) => h.Save(form, stop))
        .Button<RemoveRest, RestIn>(Remove, (h, press, stop) => h.Remove(press, stop))
        .Suggestions<SuggestZones>(TimeZone, (h, typed, _) => h.Suggest(typed))
        .Uses<CheckChannels>()
        .Uses<SaveSettings>()
        .Uses<FollowChannels>()
        .Uses<ForeseePosts>()
        .Uses<WatchRooms>()
        .DrawsPart<WatchRooms>(PublicKind, (_, tx, id, reader, _) => WatchRooms.Draw(tx, id, reader))
        .DrawsPart<FollowChannels>(FacilitationKind, (_, tx, id, reader, _) => FollowChannels.Draw(tx, id, reader))
        .DrawsPart<FollowChannels>(NotLetInKind, (h, tx, id, reader, _) => h.DrawNotLetIn(tx, id, reader))
        .DrawsWhatIsLeft<FollowChannels>(MovedKind, (_, tx, id, _, _) => FollowChannels.DrawLine(tx, id))
        .NamesPost(MovedKind, (_, id, reader) => FollowChannels.NameLine(id, reader))
        .Told<FollowChannels>(Invited, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Needs("channels:read", "groups:read", "channels:join", "channels:manage", "groups:write", "chat:write", "users:read");

    /// <summary>What was changed, from what the log says of it: "les messages dans le canal (messages du bot par jour, au plus : 3 → 20)".</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="about">The group's stable word.</param>
    /// <param name="kept">What became of which field; null for changes of which none was kept.</param>
    public static Mrkdwn Told(Language language, string about, string? kept)
    {
        var group = Enum.TryParse<Topic>(about, ignoreCase: true, out var topic) ? language.InSentence(SettingsTexts.All.In(language).Name(topic)) : about;
        return SettingsChange.InWords(language, kept) is { Length: > 0 } fields ? $"{group} ({fields})" : Mrkdwn.Escaped(group);
    }

    /// <summary>That the facilitators' channel is another, or none.</summary>
    internal static Subject FacilitationMoved(string community) => new(FacilitationKind, community);

    /// <summary>Where a community talks from now on, said in a channel.</summary>
    internal static Subject MovedTo(string line) => new(MovedKind, line);

    /// <summary>That everybody can read the facilitators' channel.</summary>
    internal static Subject PublicRoom(string community) => new(PublicKind, community);

    /// <summary>Whom Slack does not let into the channel a community moved to.</summary>
    internal static Subject NotLetIn(string invited) => new(NotLetInKind, invited);
}
