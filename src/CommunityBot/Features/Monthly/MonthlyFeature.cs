using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Monthly;

/// <summary>
/// On the first working day of a month animators learn what their hour has produced in the last one, and the pilots read a page on it, which goes to sponsors and
/// facilitators once one of them has looked at it.
/// </summary>
public sealed class MonthlyFeature(LettersFeature letters)
{
    public static readonly ButtonId<PageEdition> Send = new("monthly.send");
    public static readonly ButtonId<MonthOf> Edit = new("monthly.edit");
    public static readonly ModalId<PageEdition> Editing = new("monthly.editing");
    public static readonly TextField Words = new("monthly.words");

    internal const string Notice = "monthly.notice", Relayed = "monthly.relayed";
    private const string HourKind = "monthly.hour", PageKind = "monthly.page";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write")
        .Daily<CloseMonth>("monthly.close", new LocalTime(7, 40), (h, tx, community, _, _) => h.Run(tx, community))
        .DrawsPart<DrawMonth>(HourKind, (h, tx, id, reader, _) => h.Hour(tx, MonthOf.Parse(id, null), reader))
        .DrawsPart<DrawMonth>(PageKind, (h, tx, id, reader, _) => h.Page(tx, MonthOf.Parse(id, null), reader))
        .Button<SendPage, PageEdition>(Send, (h, press, stop) => h.Press(press, stop))
        .Button<EditPage, MonthOf>(Edit, (h, press, stop) => h.Open(press, stop))
        .Submission<EditPage, PageEdition>(Editing, (h, form, stop) => h.Submit(form, stop))
        .Told<SendPage>(Relayed, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Uses<MonthlyFeature>();

    internal static Subject HourOf(MonthOf of) => new(HourKind, of.ToString());

    internal static Subject PageOf(MonthOf of) => new(PageKind, of.ToString());

    /// <summary>Whoever reads the page sees what became of it.</summary>
    internal Task Redraw(Tx tx, MonthOf of) => letters.Refresh(tx, PageOf(of));
}
