using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>Somebody of a community thanks another, privately and at once.</summary>
public static class ThanksFeature
{
    public static readonly SubCommandName SubCommand = new("merci", "thanks", new("remercier quelqu’un", "thank somebody")) { Needs = Act.Thank };
    public static readonly ModalId<string> Form = new("thanks.form");
    public static readonly UserField Who = new("thanks.who");
    public static readonly TextField Words = new("thanks.words");

    internal const string Notice = "thanks.notice";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "users:read")
        .SubCommand<ThankSomeone>(SubCommand, (h, command, stop) => h.Thank(command, stop))
        .Submission<ThankSomeone, string>(Form, (h, form, stop) => h.Send(form, stop));
}
