using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>A community is made and set in Slack, by those who may: what it is for, who decides, its week, its meetings, its breaks.</summary>
public static class SettingsFeature
{
    public static readonly SubCommandName Create = new("creer", "create", new("créer une communauté", "create a community")) { Needs = Act.CreateCommunity };

    public static readonly ModalId<string> Creating = new("settings.creating");
    public static readonly TextField Name = new("settings.name");
    public static readonly ChannelField Channel = new("settings.channel");
    public static readonly ChannelField FacilitatorsChannel = new("settings.facilitators_channel");
    public static readonly UsersField Facilitators = new("settings.facilitators");
    public static readonly UsersField Pilots = new("settings.pilots");
    public static readonly ChoiceField Language = new("settings.language");
    public static readonly ExternalField TimeZone = new("settings.time_zone");
    public static readonly ChoiceField Country = new("settings.country");
    public static readonly TextField Purpose = new("settings.purpose");

    public const string Notice = "settings.notice";

    public static void Map(BotMap on) => on
        .SubCommand<CreateCommunity>(Create, (h, command, stop) => h.Open(command, stop))
        .Submission<CreateCommunity, string>(Creating, (h, form, stop) => h.Submit(form, stop))
        .Suggestions<SuggestZones>(TimeZone, (h, typed, _) => h.Suggest(typed))
        .Uses<CheckChannels>()
        .Needs("channels:read", "groups:read", "channels:join", "chat:write", "users:read");
}
