using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Profile;

/// <summary>A member keeps their own page up to date; those who lead the community learn of a new job or company, as the house rules want.</summary>
public static class ProfileFeature
{
    public static readonly SubCommandName SubCommand = new("profil", "profile", new("tenir à jour votre profil", "keep your profile up to date")) { Needs = Act.KeepProfile };

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Open = new("profile.open");
    public static readonly ModalId<string> Form = new("profile.form");
    public static readonly TextField Job = new("profile.job");
    public static readonly TextField Company = new("profile.company");
    public static readonly ChoiceField Engagement = new("profile.engagement");
    public static readonly TextField Topics = new("profile.topics");
    public static readonly ChoicesField Buddy = new("profile.buddy");

    internal const string Notice = "profile.notice", Shown = "profile.shown";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "users:read", "users:read.email")
        .SubCommand<OpenProfile>(SubCommand, (h, command, stop) => h.Open(command, stop))
        .Button<OpenProfile, string>(Open, (h, press, stop) => h.Open(press, stop))
        .Submission<SaveProfile, string>(Form, (h, form, stop) => h.Save(form, stop))
        .Draws<ShowChange>("profile.change", (h, tx, id, place, _) => h.Draw(tx, id, place))
        .DrawsPart<ShowChange>("profile.change", (h, tx, id, reader, _) => h.Part(tx, id, reader))
        .Uses<ShowChange>()
        .Told<ShowChange>(Shown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Daily<ForgetChanges>("profile.forget", new LocalTime(4, 0), (h, tx, _, due, _) => h.Run(tx, due));
}
