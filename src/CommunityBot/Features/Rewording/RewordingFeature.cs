using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rewording;

/// <summary>The texts the bot sends in a community's name, put in the community's own words by those who lead it: seen before they are published, and taken back whenever they like.</summary>
public static class RewordingFeature
{
    public static readonly SubCommandName SubCommand = new("textes", "texts", new("changer les textes envoyés au nom de la communauté", "change the texts sent in the community’s name")) { Needs = Act.EditRules };

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Open = new("rewording.open");

    // What shows or changes a text carries the change it was drawn after.
    public static readonly ButtonId<TextIn> See = new("rewording.see");
    public static readonly ButtonId<TextIn> Change = new("rewording.change");
    public static readonly ButtonId<TextIn> Restore = new("rewording.restore");
    public static readonly ButtonId<TextIn> History = new("rewording.history");

    // These carry an earlier change.
    public static readonly ButtonId<TextIn> SeeEarlier = new("rewording.see_earlier");
    public static readonly ButtonId<TextIn> Restart = new("rewording.restart");

    public static readonly ModalId<TextIn> Form = new("rewording.form");
    public static readonly ModalId<TextIn> Preview = new("rewording.preview");

    /// <summary>A field for each passage.</summary>
    public static readonly IReadOnlyList<TextField> Passages = [new("rewording.first"), new("rewording.second"), new("rewording.third")];

    public const string Notice = "rewording.notice";

    public static void Map(BotMap on) => on
        .SubCommand<ShowTexts>(SubCommand, (h, command, stop) => h.Show(command, stop))
        .Button<ShowTexts, string>(Open, (h, press, stop) => h.Show(press, stop))
        .Button<ShowTexts, TextIn>(See, (h, press, stop) => h.ShowOne(press, stop))
        .Button<ShowHistory, TextIn>(History, (h, press, stop) => h.Open(press, stop))
        .Button<ShowHistory, TextIn>(SeeEarlier, (h, press, stop) => h.OpenOne(press, stop))
        .Button<Reword, TextIn>(Restart, (h, press, stop) => h.OpenFrom(press, stop))
        .Button<Reword, TextIn>(Change, (h, press, stop) => h.Open(press, stop))
        .Submission<Reword, TextIn>(Form, (h, form, stop) => h.Preview(form, stop))
        .Submission<PublishWords, TextIn>(Preview, (h, form, stop) => h.Publish(form, stop))
        .Button<RestoreText, TextIn>(Restore, (h, press, stop) => h.Restore(press, stop))
        .Daily<ForgetDrafts>("rewording.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Home<TextsAtHome>(245, (h, tx, reader, _) => h.Draw(tx, reader))
        .Uses<FindText>()
        .Needs("chat:write", "im:write", "users:read");

    /// <summary>The name of a text, from what the log says of it: "l’accueil, en français".</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="about">What <see cref="TextIn.About"/> wrote.</param>
    public static string NameOf(Language language, string about) =>
        TextIn.TryParse($"{about}/0/_", null, out var text) ? RewordingTexts.All.In(language).NameIn(text.Text, text.Language) : about;
}
