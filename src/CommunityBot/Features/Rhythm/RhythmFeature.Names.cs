using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The names on the wire: buttons, forms and their fields, and what is posted.</summary>
public sealed partial class RhythmFeature
{
    public static readonly ButtonId<WeekOf> Take = new("rhythm.take");
    public static readonly ButtonId<WeekOf> Suggest = new("rhythm.suggest");
    public static readonly ButtonId<WeekOf> Publish = new("rhythm.publish");
    public static readonly MenuId<ChosenOfNudge> Menu = new("rhythm.menu");
    public static readonly ModalId<WeekOf> HandingOver = new("rhythm.handing_over");
    public static readonly ModalId<WeekOf> Skipping = new("rhythm.skipping");
    public static readonly UserField To = new("rhythm.to");
    public static readonly DateField Until = new("rhythm.until");

    /// <summary>One answers a question that nobody has answered.</summary>
    public static readonly ButtonId<QuestionIn> Answer = new("rhythm.answer");

    /// <summary>And says that they have.</summary>
    public static readonly ButtonId<QuestionIn> Answered = new("rhythm.answered");

    /// <summary>Or would rather have the digest list it.</summary>
    public static readonly ButtonId<QuestionIn> List = new("rhythm.list");

    // In the list of weeks, which is drawn again.
    public static readonly ButtonId<WeekOf> TakeInList = new("rhythm.take_in_list");
    public static readonly ButtonId<WeekOf> GiveInList = new("rhythm.give_in_list");
    public static readonly ButtonId<string> Resume = new("rhythm.resume");

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Show = new("rhythm.show");

    internal const string Notice = "rhythm.notice", Sent = "rhythm.sent", Moved = "rhythm.moved", DigestKind = "rhythm.digest";
    private const string NudgeKind = "rhythm.nudge", CheckKind = "rhythm.check", AlertKind = "rhythm.alert", GivenBackKind = "rhythm.given_back", QuestionKind = "rhythm.question";

    internal static Subject Nudge(NudgeOf nudge) => new(NudgeKind, nudge.ToString());

    internal static Subject GivenBack(GivenBackOf back) => new(GivenBackKind, back.ToString());

    internal static Subject Check(WeekOf of) => new(CheckKind, of.ToString());

    internal static Subject Alert(WeekOf of) => new(AlertKind, of.ToString());

    internal static Subject Digest(WeekOf of) => new(DigestKind, of.ToString());

    internal static Subject Question(QuestionIn question) => new(QuestionKind, question.ToString());
}
