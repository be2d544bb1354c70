using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>The community that was there before the bot: facilitators make members of the people already in the channel, without a message to anybody.</summary>
public static class HereFeature
{
    public static readonly ButtonId<string> AdmitAll = new("here.admit_all");
    public static readonly ButtonId<string> Choose = new("here.choose");
    public static readonly ModalId<string> Choice = new("here.choice");
    public static readonly ExternalChoicesField Chosen = new("here.chosen");
    public static readonly ButtonId<string> Later = new("here.later");

    /// <summary>A community talks in another channel: who was in the former one is forgotten, and the new one is read on the next morning.</summary>
    public static Task ChannelChanged(Tx tx, string community) => tx.ForgetHere(community);

    public static void Map(BotMap on) => on
        .Needs("channels:read", "groups:read", "users:read", "users:read.email")
        .Daily<ReadChannel>("here.read", new LocalTime(6, 0), (h, tx, community, due, _) => h.Run(tx, community), before: (h, community, stop) => h.Read(community, stop))
        .Home<ShowHere>(210, (h, tx, reader, _) => h.Show(tx, reader))
        .Uses<AdmitHere>()
        .Button<AdmitAllHere, string>(AdmitAll, (h, press, stop) => h.Admit(press, stop))
        .Button<ChooseHere, string>(Choose, (h, press, stop) => h.Open(press, stop))
        .Suggestions<ChooseHere>(Chosen, (h, typed, stop) => h.Suggest(typed, stop))
        .Submission<ChooseHere, string>(Choice, (h, form, stop) => h.Admit(form, stop))
        .Button<AskLater, string>(Later, (h, press, stop) => h.Later(press, stop));
}
