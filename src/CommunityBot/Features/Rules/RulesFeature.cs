using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rules;

/// <summary>The house rules of a community: read and accepted by members, edited by those who lead it, recalled in private, and a rule a season in its channel; messages that do not keep to them, reported.</summary>
public static class RulesFeature
{
    // Reading.
    public static readonly CommandName Command = new("/regles", new("Lire les règles de vie d’une communauté", "Read a community’s house rules"), new("[communauté] ou rappel @personne", "[community] or remind @person"));
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
    public static readonly ChoicesField WithoutOther = new("rules.without_other");
    public static readonly ChoiceField Change = new("rules.change");
    public static readonly ModalId<Edition> Preview = new("rules.preview");
    public static readonly ButtonId<string> History = new("rules.history");
    public static readonly ButtonId<Edition> Revision = new("rules.revision");
    public static readonly ButtonId<Edition> Restart = new("rules.restart");

    // Reminding.
    public static readonly ShortcutName RemindShortcut = new(new("rules.remind_about"), new("Rappeler une règle", "Remind of a rule"), new("Rappeler une règle de vie à qui a écrit ce message, en privé", "Remind the author of this message of a house rule, privately")) { Needs = Act.RemindOfRule };
    public static readonly ModalId<Reminding> Reminder = new("rules.reminding");
    public static readonly UserField Whom = new("rules.whom");
    public static readonly ChoiceField Rule = new("rules.rule");
    public static readonly TextField ReminderNote = new("rules.note");
    public static readonly TextField MessageLink = new("rules.link");
    public static readonly ButtonId<Guid> AnswerThem = new("rules.answer");
    public static readonly ModalId<Guid> Answering = new("rules.answering");
    public static readonly TextField AnswerWords = new("rules.answer_words");
    public static readonly ButtonId<Guid> Talk = new("rules.talk");
    public static readonly ModalId<Guid> Talking = new("rules.talking");
    public static readonly TextField TalkWords = new("rules.talk_words");
    public static readonly ButtonId<Guid> CloseReview = new("rules.close_review");
    public static readonly ButtonId<Guid> SeeReview = new("rules.see_review");
    public const string Reminded = "rules.reminded", ReviewShown = "rules.review_shown";

    /// <summary>What a community may say in its own words.</summary>
    internal static readonly Rewordable ReminderText = new(BotText.Reminder, language => [RemindingTexts.All.In(language).Letter],
        new Passage(900, Variable.Sender, Variable.Rule, Variable.Community, Variable.FirstName) { Required = [Variable.Rule, Variable.Sender] });

    // Reporting.
    public static readonly ShortcutName ReportShortcut = new(new("rules.report"), new("Signaler aux animateurs", "Report to the animators"), new("Dire en privé aux personnes qui animent que ce message pose un problème", "Tell the animators privately that something is wrong with this message")) { Needs = Act.ReportMessage };
    public static readonly ModalId<Guid> Report = new("rules.reporting");
    public static readonly TextField ReportWords = new("rules.report_words");
    public static readonly ButtonId<Guid> RemindReported = new("rules.remind_reported");
    public static readonly ButtonId<Guid> SeeReport = new("rules.see_report");
    public static readonly ButtonId<Guid> CloseReport = new("rules.close_report");

    /// <summary>What is drawn from the state at the moment it is sent, and drawn again when the state changes.</summary>
    internal static Subject NewVersion(Edition version) => new("rules.version", version.ToString());
    internal static Subject Waits(string community) => new("rules.waits", community);
    internal static Subject ReminderOf(Guid reminder) => new("rules.reminder", RemindingSql.Key(reminder));
    internal static Subject Review(Guid review) => new("rules.review", RemindingSql.Key(review));
    internal static Subject SeasonOf(string community, Season season) => new("rules.season", $"{season}/{community}");
    internal static Subject ReportCard(Guid report) => new("rules.report", RemindingSql.Key(report));

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
        .DrawsPart<TellOfRules>("rules.version", (h, tx, id, reader, _) => h.Draw(tx, id, reader))
        .Button<ShowHistory, string>(History, (h, press, stop) => h.Open(press, stop))
        .Button<ShowHistory, Edition>(Revision, (h, press, stop) => h.OpenOne(press, stop))
        .Button<EditRules, Edition>(Restart, (h, press, stop) => h.OpenFrom(press, stop))

        .MessageShortcut<RemindFromMessage>(RemindShortcut, (h, shortcut, stop) => h.Open(shortcut, stop))
        .Submission<RemindOfRule, Reminding>(Reminder, (h, form, stop) => h.Send(form, stop))
        .Draws<AnswerReminder>("rules.reminder", (h, tx, id, _, _) => h.Draw(tx, id))
        .Told<AnswerReminder>(Reminded, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<AnswerReminder, Guid>(AnswerThem, (h, press, stop) => h.Open(press, stop))
        .Submission<AnswerReminder, Guid>(Answering, (h, form, stop) => h.Send(form, stop))
        .Draws<ReviewReminders>("rules.review", (h, tx, id, place, _) => h.Draw(tx, id, place))
        .Told<ReviewReminders>(ReviewShown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<ReviewReminders, Guid>(Talk, (h, press, stop) => h.OpenTalk(press, stop))
        .Submission<ReviewReminders, Guid>(Talking, (h, form, stop) => h.Talk(form, stop))
        .Button<ReviewReminders, Guid>(CloseReview, (h, press, stop) => h.Close(press, stop))
        .Rewords<TryReminder>(ReminderText, (h, tx, community, language, user) => h.Letter(tx, community, language, user))
        .WaitsAtHome<ReviewsAtHome>(144, (h, tx, reader, _) => h.Draw(tx, reader))

        .MessageShortcut<ReportMessage>(ReportShortcut, (h, shortcut, stop) => h.Open(shortcut, stop))
        .Submission<ReportMessage, Guid>(Report, (h, form, stop) => h.Send(form, stop))
        .Draws<HandleReport>("rules.report", (h, tx, id, place, _) => h.Draw(tx, id, place))
        .Button<HandleReport, Guid>(RemindReported, (h, press, stop) => h.OpenReminder(press, stop))
        .Button<HandleReport, Guid>(CloseReport, (h, press, stop) => h.Close(press, stop))
        .WaitsAtHome<ReportsAtHome>(146, (h, tx, reader, _) => h.Draw(tx, reader))

        .Daily<RemindReaders>("rules.waits", RemindReaders.At, (h, tx, community, _, _) => h.Run(tx, community), among: (_, tx, some) => tx.WithOpenQuestions(some))
        .DrawsPart<RemindReaders>("rules.waits", (h, tx, id, reader, _) => h.Draw(tx, id, reader))

        .Daily<PostSeason>("rules.season", PostSeason.At, (h, tx, community, _, _) => h.Run(tx, community))
        .DrawsWhatIsLeft<PostSeason>("rules.season", (h, tx, id, _, _) => h.Draw(tx, id))
        .NamesPost("rules.season", (_, _, reader) => Task.FromResult<string?>(SeasonTexts.All.In(reader).InQueue))
        .Daily<ForgetWords>("rules.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Needs("chat:write", "im:write", "users:read", "channels:history", "groups:history");

    /// <summary>The rules to choose from in a form, under the headings of both lists.</summary>
    /// <param name="language">Of the headings.</param>
    /// <param name="rules">What is chosen from.</param>
    /// <param name="value">What is carried for the rule at a place.</param>
    public static IReadOnlyList<OptionGroup> Choices(Language language, HouseRules rules, Func<int, string> value) => ReadingViews.Choices(language, rules, value);

    /// <summary>A rule in one line, with what it is one of, as the log keeps it.</summary>
    public static string Noted(Language language, HouseRule rule) => ReadingViews.Noted(language, rule);

    /// <summary>Facilitators read elsewhere from now on, each privately perhaps: what they have still to decide comes there as well.</summary>
    public static async Task FacilitationMoved(Tx tx, Outbox outbox, CommunitySettings community)
    {
        foreach (var review in await tx.OpenReviews(community.Id)) await ReviewReminders.Show(tx, outbox, community, review);
    }

    /// <summary>Somebody is no longer a member: the facilitators have nothing left to decide about what this person was reminded of.</summary>
    public static async Task MembershipEnded(Tx tx, Outbox outbox, string community, UserId person)
    {
        if (await tx.ActiveReview(community, person) is not { } review) return;
        await tx.MarkOver(review.Id);
        await ReviewReminders.Redraw(tx, outbox, review);
    }
}
