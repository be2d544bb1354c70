using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rules;

/// <summary>The house rules of a community: read and accepted by members, edited by those who lead it.</summary>
public static class RulesFeature
{
    // Reading.
    public static readonly CommandName Command = new("/regles", new("Lire les règles de vie d’une communauté", "Read a community’s house rules"), new("[communauté]", "[community]"));
    public static readonly SubCommandName SubCommand = new("regles", "rules", new("lire les règles de vie d’une communauté", "read a community’s house rules"));
    public static readonly ButtonId<Edition> Accept = new("rules.accept");
    public static readonly ButtonId<string> Show = new("rules.show");
    public static readonly ButtonId<string> Read = new("rules.read");
    public static readonly ModalId<Edition> Reading = new("rules.reading");
    public const string Notice = "rules.notice";

    // Editing. What opens a form carries the community's id; a form carries the text it was drawn from.
    public static readonly ButtonId<string> Edit = new("rules.edit");
    public static readonly ModalId<Edition> Form = new("rules.form");
    public static readonly TextField Expected = new("rules.expected");
    public static readonly TextField NotAllowed = new("rules.not_allowed");
    public static readonly TextField Exclusion = new("rules.exclusion");
    public static readonly TextField OtherExpected = new("rules.other_expected");
    public static readonly TextField OtherNotAllowed = new("rules.other_not_allowed");
    public static readonly TextField OtherExclusion = new("rules.other_exclusion");
    public static readonly ChoiceField Change = new("rules.change");
    public static readonly ModalId<Edition> Preview = new("rules.preview");
    public static readonly ButtonId<string> History = new("rules.history");
    public static readonly ButtonId<Edition> Revision = new("rules.revision");
    public static readonly ButtonId<Edition> Restart = new("rules.restart");

    public static void Map(BotMap on) => on
        .Command<ShowRules>(Command, (h, command, stop) => h.Show(command, stop))
        .SubCommand<ShowRules>(SubCommand, (h, command, stop) => h.Show(command, stop))
        .Button<ShowRules, string>(Show, (h, press, stop) => h.Choose(press, stop))
        .Button<ReadRules, string>(Read, (h, press, stop) => h.Open(press, stop))
        .AfterCommand<OfferRules>((h, command, stop) => h.Offer(command, stop))
        .Button<AcceptRules, Edition>(Accept, (h, press, stop) => h.Accept(press, stop))
        .Submission<AcceptRules, Edition>(Reading, (h, form, stop) => h.Accept(form, stop))
        .WaitsAtHome<RulesAtHome>(140, (h, tx, reader, _) => h.ToAccept(tx, reader))
        .Home<RulesAtHome>(240, (h, tx, reader, _) => h.ToLookAfter(tx, reader))

        .Button<EditRules, string>(Edit, (h, press, stop) => h.Open(press, stop))
        .Submission<EditRules, Edition>(Form, (h, form, stop) => h.Preview(form, stop))
        .Submission<PublishRules, Edition>(Preview, (h, form, stop) => h.Publish(form, stop))
        .Button<ShowHistory, string>(History, (h, press, stop) => h.Open(press, stop))
        .Button<ShowHistory, Edition>(Revision, (h, press, stop) => h.OpenOne(press, stop))
        .Button<EditRules, Edition>(Restart, (h, press, stop) => h.OpenFrom(press, stop))
        .Daily<ForgetDrafts>("rules.forget_drafts", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Needs("chat:write", "im:write", "users:read");
}
