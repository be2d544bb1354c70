using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Joining;

/// <summary>An adherent asks to join a community; a facilitator or a pilot decides; the person is told and let in.</summary>
public static class JoiningFeature
{
    // Asking.
    public static readonly CommandName Command = new("/rejoindre", new("Demander à rejoindre une communauté", "Ask to join a community"), new("[communauté]", "[community]")) { Needs = Act.AskToJoin, IsSeldom = true };
    public static readonly SubCommandName SubCommand = new("rejoindre", "join", new("demander à rejoindre une communauté", "ask to join a community")) { Needs = Act.AskToJoin, IsSeldom = true };
    public static readonly ShortcutId Shortcut = new("joining.ask_to_join");
    public static readonly ModalId<string> Choice = new("joining.choice");
    public static readonly ChoiceField ChosenCommunity = new("joining.community");
    public static readonly ExternalField SearchedCommunity = new("joining.community_search");
    public static readonly ModalId<string> Form = new("joining.form");
    public static readonly TextField Why = new("joining.why");
    public static readonly TextField Brings = new("joining.brings");
    public static readonly TextField Job = new("joining.job");
    public static readonly TextField Company = new("joining.company");
    public static readonly ChoiceField Engagement = new("joining.engagement");
    public static readonly TextField Introduction = new("joining.introduction");
    public static readonly ChoicesField Rules = new("joining.rules");
    public static readonly ButtonId<Guid> Withdraw = new("joining.withdraw");
    public static readonly ButtonId<string> AskAgain = new("joining.ask_again");
    public const string Notice = "joining.notice";

    // In the Home tab. What opens a form carries the community's id.
    public static readonly ButtonId<string> OpenForm = new("joining.open_form");
    public static readonly ButtonId<string> Choose = new("joining.choose");
    public static readonly ButtonId<Guid> SeeCard = new("joining.see_card");
    public static readonly ButtonId<Guid> SendCard = new("joining.send_card");

    // Deciding.
    public static readonly ButtonId<Guid> Approve = new("joining.approve");
    public static readonly ButtonId<Guid> ApproveUnverified = new("joining.approve_unverified");
    public static readonly ButtonId<Guid> TryAgain = new("joining.try_again");
    public static readonly ButtonId<Guid> CheckAgain = new("joining.check_again");
    public static readonly ButtonId<Guid> Refuse = new("joining.refuse");
    public static readonly ModalId<Guid> Refusal = new("joining.refusal");
    public static readonly ChoiceField Reason = new("joining.reason");
    public static readonly TextField Note = new("joining.note");

    /// <summary>The words of a refusal for that reason. Slack proposes other words only in a field of another name.</summary>
    public static TextField NoteFor(RefusalReason reason) => new($"{Note.Name}.{JoiningSql.Code(reason)}");
    public static readonly ButtonId<Guid> Undo = new("joining.undo");
    public static readonly ModalId<Guid> Undoing = new("joining.undoing");
    public static readonly ButtonId<Guid> Reopen = new("joining.reopen");
    public const string Shown = "joining.shown", Reminded = "joining.reminded", Invited = "joining.invited", Removed = "joining.removed";

    // Asking the person, and the directory.
    public static readonly ButtonId<Guid> Ask = new("joining.ask");
    public static readonly ModalId<Guid> QuestionForm = new("joining.question");
    public static readonly TextField QuestionWords = new("joining.question_words");
    public static readonly ButtonId<Guid> Answer = new("joining.answer");
    public static readonly ModalId<Guid> AnswerForm = new("joining.answering");
    public static readonly TextField AnswerWords = new("joining.answer_words");
    public static readonly ButtonId<Guid> ItIsThisAdherent = new("joining.link");
    public static readonly ModalId<Seen> Linking = new("joining.linking");
    public static readonly ExternalField Adherent = new("joining.adherent");
    public static readonly ButtonId<Guid> DuesAreSettled = new("joining.settle");
    public static readonly ModalId<Seen> Settling = new("joining.settling");
    public static readonly TextField Because = new("joining.because");

    /// <summary>What is drawn from the state at the moment it is sent, and drawn again when the state changes.</summary>
    public static Subject Card(Guid request) => new("joining.card", JoiningSql.Key(request));
    public static Subject Receipt(Guid request) => new("joining.receipt", JoiningSql.Key(request));
    public static Subject Question(Guid question) => new("joining.question", JoiningSql.Key(question));

    internal static Subject Morning(LocalDate day) => new("joining.morning", LocalDatePattern.Iso.Format(day));
    internal static Subject Waits(string community) => new("joining.waits", community);
    internal static Subject NotForgotten(Guid request) => new("joining.not_forgotten", JoiningSql.Key(request));
    internal static Subject Expired(Guid request) => new("joining.expired", JoiningSql.Key(request));

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "users:read", "users:read.email", "channels:manage", "groups:write")
        .Command<AskToJoin>(Command, (h, command, stop) => h.Open(command, stop))
        .SubCommand<AskToJoin>(SubCommand, (h, command, stop) => h.Open(command, stop))
        .Shortcut<AskToJoin>(Shortcut, new("Rejoindre", "Join a community"), new("Demander à rejoindre une communauté", "Ask to join a community"), (h, shortcut, stop) => h.Open(shortcut, stop))
        .Button<AskToJoin, string>(AskAgain, (h, press, stop) => h.OpenAgain(press, stop))
        .Button<AskToJoin, string>(OpenForm, (h, press, stop) => h.OpenAgain(press, stop))
        .Button<AskToJoin, string>(Choose, (h, press, stop) => h.OpenAgain(press, stop))
        .Submission<AskToJoin, string>(Choice, (h, form, stop) => h.Choose(form, stop))
        .Suggestions<AskToJoin>(SearchedCommunity, (h, typed, stop) => h.Suggest(typed, stop))
        .Submission<SubmitRequest, string>(Form, (h, form, stop) => h.Submit(form, stop))
        .Draws<DrawReceipt>("joining.receipt", (h, tx, id, _, _) => h.Draw(tx, id))
        .Button<WithdrawRequest, Guid>(Withdraw, (h, press, stop) => h.Withdraw(press, stop))

        .Draws<DrawCard>("joining.card", (h, tx, id, place, _) => h.Draw(tx, id, place))
        .Told<ShowCard>(Shown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<ApproveRequest, Guid>(Approve, (h, press, stop) => h.Approve(press, confirmed: false, stop))
        .Button<ApproveRequest, Guid>(ApproveUnverified, (h, press, stop) => h.Approve(press, confirmed: true, stop))
        .Told<LetIn>(Invited, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<LetIn, Guid>(TryAgain, (h, press, stop) => h.TryAgain(press, stop))
        .Button<CheckAgain, Guid>(CheckAgain, (h, press, stop) => h.Check(press, stop))
        .Button<RefuseRequest, Guid>(Refuse, (h, press, stop) => h.Open(press, stop))
        .Choice<RefuseRequest, Guid>(Reason, (h, chosen, stop) => h.Choose(chosen, stop))
        .Submission<RefuseRequest, Guid>(Refusal, (h, form, stop) => h.Refuse(form, stop))
        .Button<UndoApproval, Guid>(Undo, (h, press, stop) => h.Open(press, stop))
        .Submission<UndoApproval, Guid>(Undoing, (h, form, stop) => h.Undo(form, stop))
        .Told<UndoApproval>(Removed, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<ReopenRequest, Guid>(Reopen, (h, press, stop) => h.Reopen(press, stop))

        .Button<AskQuestion, Guid>(Ask, (h, press, stop) => h.Open(press, stop))
        .Submission<AskQuestion, Guid>(QuestionForm, (h, form, stop) => h.Send(form, stop))
        .Draws<AnswerQuestion>("joining.question", (h, tx, id, _, _) => h.Draw(tx, id))
        .Button<AnswerQuestion, Guid>(Answer, (h, press, stop) => h.Open(press, stop))
        .Submission<AnswerQuestion, Guid>(AnswerForm, (h, form, stop) => h.Send(form, stop))
        .Button<LinkAdherent, Guid>(ItIsThisAdherent, (h, press, stop) => h.Open(press, stop))
        .Suggestions<LinkAdherent>(Adherent, (h, typed, stop) => h.Suggest(typed, stop))
        .Submission<LinkAdherent, Seen>(Linking, (h, form, stop) => h.Link(form, stop))
        .Button<SettleDues, Guid>(DuesAreSettled, (h, press, stop) => h.Open(press, stop))
        .Submission<SettleDues, Seen>(Settling, (h, form, stop) => h.Settle(form, stop))

        .Daily<RemindDeciders>("joining.morning", RemindDeciders.At, (h, tx, community, _, _) => h.Run(tx, community), among: (_, tx, some) => tx.WithWaits(some))
        .Told<RemindDeciders>(Reminded, (h, tx, outcome, _) => h.Told(tx, outcome))
        .DrawsWhatIsLeft<DrawWaiting>("joining.morning", (h, tx, id, place, _) => h.Morning(tx, id, place))
        .DrawsPart<DrawWaiting>("joining.waits", (h, tx, id, reader, _) => h.Part(tx, id, reader))
        .DrawsWhatIsLeft<DrawWaiting>("joining.not_forgotten", (h, tx, id, _, _) => h.NotForgotten(tx, id))
        .DrawsWhatIsLeft<DrawWaiting>("joining.expired", (h, tx, id, _, _) => h.Expired(tx, id))
        .Home<MyRequests>(20, (h, tx, reader, _) => h.Draw(tx, reader))
        .Home<CommunitiesToJoin>(30, (h, tx, reader, _) => h.Draw(tx, reader))
        .WaitsAtHome<RequestsThatWait>(100, (h, tx, reader, _) => h.Draw(tx, reader))
        .Button<RequestsThatWait, Guid>(SendCard, (h, press, stop) => h.SendCard(press, stop))
        .UnderWay<MyRequests>((h, tx, reader, _) => h.UnderWay(tx, reader))
        .Daily<ForgetAnswers>("joining.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due));

    /// <summary>Who asked, of the request that the audit log names; null where there is none any more.</summary>
    public static async Task<UserId?> PersonOf(Tx tx, string about) => Guid.TryParseExact(about, "n", out var id) ? (await tx.FindRequest(id))?.Person : null;

    /// <summary>Someone is no longer a member, by another way than an approval undone: what the cards, the person's receipt and the Home tabs say of the approval is drawn again.</summary>
    public static async Task MembershipEnded(Tx tx, Outbox outbox, string community, UserId person)
    {
        if (await tx.LatestRequest(community, person) is { Status: JoinStatus.Approved } request) await Desk.Redraw(tx, outbox, request);
    }

    /// <summary>How many requests to join a community wait for an answer.</summary>
    public static async Task<int> Waiting(Tx tx, string community) => (await tx.WaitsIn(community)).Count;

    /// <summary>Facilitators read elsewhere from now on, each privately perhaps: what waits for them comes there as well. What was posted before stays where it is.</summary>
    public static async Task FacilitationMoved(Tx tx, Outbox outbox, CommunitySettings community)
    {
        foreach (var request in await tx.PendingRequestsIn(community.Id)) await ShowCard.To(tx, outbox, community, request, community.FacilitatorsChannel);
        foreach (var group in await tx.WaitingGroupsIn(community.Id)) await ShowWalkIns.To(tx, outbox, community, group, community.FacilitatorsChannel);
    }

    /// <summary>A new directory is in force: pending cards are drawn again, and those refused over a membership that is now in order are told once.</summary>
    /// <remarks>Called by the import in the transaction that puts the directory in force.</remarks>
    public static Task DirectoryChanged(Tx tx, Outbox outbox, DateTimeOffset now) => FollowDirectory.Changed(tx, outbox, now);
}
