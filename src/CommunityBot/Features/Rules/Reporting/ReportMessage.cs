using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>"Signaler aux animateurs", from the menu of a message: the form, and the card it makes, which its author never knows of.</summary>
public sealed class ReportMessage(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, TimeProvider clock)
{
    /// <summary>What the reporter saw is kept as soon as the form opens: the message may be rewritten or deleted while they write, and a form carries too little.</summary>
    public async Task<Answer> Open(MessageShortcut shortcut, CancellationToken stop)
    {
        var reads = await people.Reads(shortcut.User, stop);
        if (shortcut.On?.User is { } author) await people.Soon(author, stop);
        var (form, otherwise) = await db.Write(async tx =>
        {
            var (why, community) = await ReportedMessage.Find(tx, shortcut, reads);
            if (community is null) return ((Modal?)null, why);
            var language = reads ?? community.Language;
            var t = ReportingTexts.All.In(language);
            var readers = await Readers(tx, community, shortcut.On!.User!.Value, shortcut.User);
            if (!Permissions.Allows(Act.ReportMessage, await tx.StandingOf(community.Id, shortcut.User)))
                return (null, t.MembersOnly(community.Name, readers.Count == 0 ? null : language.OneOf(readers)));
            if (readers.Count == 0) return (null, t.NobodyReads(community.Name));
            var now = clock.GetUtcNow();
            var report = new RuleReport(Guid.CreateVersion7(now), community.Id, shortcut.On.User.Value, MessageSpot.Of(shortcut)!, shortcut.User, now)
            {
                Text = shortcut.On.Text ?? "", IsOnTeam = await IsOnTeam(tx, community, shortcut.On.User.Value),
            };
            await tx.AddReport(community, report);
            return (ReportingViews.Form(language, report, readers), null);
        }, stop);
        if (form is null) return RulesWords.Whisper(otherwise!);
        await slack.OpenModal(shortcut.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Send(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        var words = RulesWords.Trimmed(form[RulesFeature.ReportWords]);
        var language = await tx.LanguageOf(form.User);
        var t = ReportingTexts.All.In(language);
        if (await tx.FindReport(form.Carried) is not { } report || await tx.FindCommunity(report.Community) is not { } community) return RulesWords.Instead(language, t.Title, t.Gone, words);
        await tx.Hold(community.Id);
        if (await RulesWords.Refusal(tx, community, form.User, Act.ReportMessage) is not null) return RulesWords.Instead(language, t.Title, t.MembersOnly(community.Name, null), words);
        if (words?.Length > RuleReport.WordsAtMost) return Answer.Error(RulesFeature.ReportWords, t.TooLong(RuleReport.WordsAtMost));
        var readers = await Readers(tx, community, report.Person, report.By);
        if (readers.Count == 0) return RulesWords.Instead(language, t.Title, t.NobodyReads(community.Name), words);
        if (!await tx.SendReport(report.Id, words, await IsOnTeam(tx, community, report.Person), clock.GetUtcNow())) return RulesWords.Instead(language, t.Title, t.SentAlready);
        foreach (var reader in readers)
            await outbox.Show(tx, $"rules:{RemindingSql.Key(report.Id)}:report:{reader}", Place.Private(reader), RulesFeature.ReportCard(report.Id), Priority.Waiting);
        outbox.RefreshHomes(tx, readers);
        return RulesWords.Instead(language, t.Title, t.Sent(language.People(readers), report.Person));
    }, stop);

    /// <summary>
    /// Who reads it: the animators, else the pilots, else the facilitators; about somebody who holds a role here, the facilitators alone. Never the person, nor who
    /// reports.
    /// </summary>
    internal static async Task<IReadOnlyList<UserId>> Readers(Tx tx, CommunitySettings community, UserId person, UserId by)
    {
        Role[] roles = await IsOnTeam(tx, community, person) ? [Role.Facilitator] : [Role.Animator, Role.Pilot, Role.Facilitator];
        foreach (var role in roles)
        {
            var readers = (await tx.Holders(community.Id, role)).Where(one => one != person && one != by).ToList();
            if (readers.Count > 0) return readers;
        }
        return [];
    }

    private static async Task<bool> IsOnTeam(Tx tx, CommunitySettings community, UserId person) => (await tx.RolesOf(community.Id, person)).Count > 0;
}
