using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>A facilitator files a request for someone who wrote by e-mail: decided as any other; not in Slack yet, it waits and goes on by itself at their arrival.</summary>
public static class OnBehalfFeature
{
    public static readonly SubCommandName Command = new("demande", "request", new("déposer une demande pour quelqu’un", "file a request for someone")) { Needs = Act.FileForSomeone };
    public static readonly ModalId<string> Form = new("onbehalf.form");
    public static readonly ChoiceField Community = new("onbehalf.community");
    public static readonly UserField Who = new("onbehalf.who");
    public static readonly TextField FirstName = new("onbehalf.first_name");
    public static readonly TextField LastName = new("onbehalf.last_name");
    public static readonly TextField Email = new("onbehalf.email");
    public static readonly TextField Why = new("onbehalf.why");
    public static readonly TextField Company = new("onbehalf.company");
    public static readonly ChoiceField Engagement = new("onbehalf.engagement");
    public static readonly TextField Introduction = new("onbehalf.introduction");
    public static readonly ButtonId<Guid> Cancel = new("onbehalf.cancel");

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "users:read", "users:read.email")
        .SubCommand<OpenForSomeone>(Command, (h, command, stop) => h.Open(command, stop))
        .Submission<FileForSomeone, string>(Form, (h, form, stop) => h.Submit(form, stop))
        .Button<CancelInvitation, Guid>(Cancel, (h, press, stop) => h.Cancel(press, stop))
        .Home<ShowExpected>(220, (h, tx, reader, _) => h.Show(tx, reader))
        .Uses<Expected>()
        .Event<MeetExpected>("team_join", (h, tx, heard, _) => h.Arrived(tx, heard), before: (h, heard, stop) => h.Meet(heard, stop))
        .Daily<LookForExpected>("onbehalf.look", new LocalTime(6, 0), (_, _, _, _, _) => Task.CompletedTask, before: (h, community, stop) => h.Look(community, stop))
        .Daily<ForgetInvitations>("onbehalf.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due));

    /// <summary>Someone is expected, or is not any more.</summary>
    internal static async Task RefreshHomes(Tx tx, Outbox outbox, string community) => outbox.RefreshHomes(tx, await tx.WhoMay(Act.FileForSomeone, community));
}
