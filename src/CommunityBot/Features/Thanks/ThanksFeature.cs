using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Thanks;

/// <summary>Somebody of a community thanks another, privately and at once; the week's digest says so if they agree, and never for what.</summary>
public static class ThanksFeature
{
    public static readonly SubCommandName SubCommand = new("merci", "thanks", new("remercier quelqu’un", "thank somebody")) { Needs = Act.Thank };
    public static readonly ModalId<string> Form = new("thanks.form");
    public static readonly UserField Who = new("thanks.who");
    public static readonly TextField Words = new("thanks.words");

    public static readonly ChoicesField Shared = new("thanks.shared");

    /// <summary>Has the digest say it, or not any more.</summary>
    public static readonly ButtonId<ThanksTo> Share = new("thanks.share");

    /// <inheritdoc cref="Share"/>
    public static readonly ButtonId<ThanksTo> Unshare = new("thanks.unshare");

    internal const string Notice = "thanks.notice";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "users:read")
        .SubCommand<ThankSomeone>(SubCommand, (h, command, stop) => h.Thank(command, stop))
        .Submission<ThankSomeone, string>(Form, (h, form, stop) => h.Send(form, stop))
        .Button<ShareThanks, ThanksTo>(Share, (h, press, stop) => h.Press(press, isSaid: true, stop))
        .Button<ShareThanks, ThanksTo>(Unshare, (h, press, stop) => h.Press(press, isSaid: false, stop))
        .InDigest<ListThanks>((h, tx, of, _) => h.Draw(tx, of))
        .Daily<ForgetThanks>("thanks.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due));
}
