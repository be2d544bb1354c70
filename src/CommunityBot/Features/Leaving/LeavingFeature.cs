using System.Diagnostics.CodeAnalysis;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Buddies;
using CommunityBot.Features.CheckIns;
using CommunityBot.Features.Joining;
using CommunityBot.Features.Rules;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Leaving;

/// <summary>Somebody of a community, as a button carries it: <c>infra-services/U0123</c>.</summary>
/// <param name="Community">The community's id.</param>
/// <param name="Person">Null where the person is still to be chosen.</param>
public sealed record SomeoneOf(string Community, UserId? Person) : IParsable<SomeoneOf>
{
    public static SomeoneOf Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var someone) ? someone : throw new FormatException($"\"{s}\" is nobody of a community.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out SomeoneOf result)
    {
        result = s?.Split('/') switch
        {
            [{ Length: > 0 } community, ""] => new(community, null),
            [{ Length: > 0 } community, var person] => new(community, new UserId(person)),
            _ => null,
        };
        return result is not null;
    }

    public override string ToString() => $"{Community}/{Person?.Value}";
}

/// <summary>A member leaves a community by choice, by closing the account, or is excluded; who walks out of the channel is asked what it means.</summary>
public sealed class LeavingFeature(Outbox outbox, ArrivalsFeature arrivals, BuddiesFeature buddies, AnnouncementsFeature announcements)
{
    public static readonly CommandName Command = new("/quitter", new("Quitter une communauté, ou y rester de plus loin", "Leave a community, or follow it from further away"), new("[communauté]", "[community]")) { Needs = Act.Leave, IsSeldom = true };
    public static readonly SubCommandName SubCommand = new("quitter", "leave", new("quitter une communauté, ou y rester de plus loin", "leave a community, or follow it from further away")) { Needs = Act.Leave, IsSeldom = true };
    public static readonly SubCommandName ExclusionCommand = new("exclure", "exclude", new("exclure un membre", "exclude a member")) { Needs = Act.Exclude };

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Open = new("leaving.open");
    public static readonly ModalId<string> Form = new("leaving.form");
    public static readonly ChoiceField Choice = new("leaving.choice");
    public static readonly TextField Reason = new("leaving.reason");
    public static readonly ButtonId<Guid> ComeBack = new("leaving.come_back");

    /// <summary>Opens the exclusion of that person, from wherever a facilitator reads of them.</summary>
    public static readonly ButtonId<SomeoneOf> Exclude = new("leaving.exclude");
    public static readonly ModalId<SomeoneOf> Exclusion = new("leaving.exclusion");
    public static readonly UserField Who = new("leaving.who");
    public static readonly ChoiceField Rule = new("leaving.rule");
    public static readonly TextField Why = new("leaving.why");
    public static readonly TextField Note = new("leaving.note");
    public static readonly ChoicesField Confirmation = new("leaving.confirmation");

    /// <summary>Characters of what an exclusion is written with: the reason, which is kept, and the words to the person.</summary>
    public const int ReasonAtLeast = 10, ReasonAtMost = 500, NoteAtMost = 1500;

    internal const string Notice = "leaving.notice", Shown = "leaving.shown", Removed = "leaving.removed", Invited = "leaving.invited";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "users:read", "channels:manage", "groups:write", "channels:read", "groups:read")
        .Command<AskToLeave>(Command, (h, command, stop) => h.Open(command, stop))
        .SubCommand<AskToLeave>(SubCommand, (h, command, stop) => h.Open(command, stop))
        .Button<AskToLeave, string>(Open, (h, press, stop) => h.Open(press, stop))
        .Submission<LeaveCommunity, string>(Form, (h, form, stop) => h.Leave(form, stop))
        .Told<LeaveCommunity>(Removed, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Event<NoticeExit>("member_left_channel", (h, tx, heard, _) => h.Left(tx, heard), before: (h, heard, stop) => h.Meet(heard, stop))
        .Event<NoticeExit>("member_joined_channel", (h, tx, heard, _) => h.Back(tx, heard))
        .Event<NoticeExit>("user_change", (h, tx, heard, _) => h.Closed(tx, heard), before: (h, heard, stop) => h.Meet(heard, stop))
        .Button<ReturnToChannel, Guid>(ComeBack, (h, press, stop) => h.Return(press, stop))
        .Told<ReturnToChannel>(Invited, (h, tx, outcome, _) => h.Told(tx, outcome))
        .SubCommand<ExcludeSomeone>(ExclusionCommand, (h, command, stop) => h.Open(command, stop))
        .Button<ExcludeSomeone, SomeoneOf>(Exclude, (h, press, stop) => h.Open(press, stop))
        .Submission<ExcludeSomeone, SomeoneOf>(Exclusion, (h, form, stop) => h.Exclude(form, stop))
        .Draws<DrawDepartures>("leaving.question", (h, tx, id, _, _) => h.Asked(tx, id))
        .Draws<DrawDepartures>("leaving.farewell", (h, tx, id, _, _) => h.Farewell(tx, id))
        .Draws<DrawDepartures>("leaving.departure", (h, tx, id, _, _) => h.Departure(tx, id))
        .DrawsPart<DrawDepartures>("leaving.departure", (h, tx, id, reader, _) => h.Part(tx, id, reader))
        .Told<ShowDeparture>(Shown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Uses<LeavingFeature>()
        .Uses<ShowDeparture>()
        .Daily<ForgetDepartures>("leaving.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due));

    internal static Subject Asking(Guid departure) => new("leaving.question", LeavingSql.Key(departure));

    internal static Subject Farewell(Guid departure) => new("leaving.farewell", LeavingSql.Key(departure));

    internal static Subject Card(Guid departure) => new("leaving.departure", LeavingSql.Key(departure));

    /// <summary>
    /// Ends a membership, with what hangs on it: volunteers' roles, the arrival and the announcements that wait, the place in the facilitators' channel, what cards and Home tabs
    /// say. The community is held. Null when there was no membership to end.
    /// </summary>
    /// <param name="tx">The transaction that decides it.</param>
    /// <param name="community">Which community.</param>
    /// <param name="person">Whose membership.</param>
    /// <param name="by">Who decided; null where nobody did.</param>
    /// <param name="kept">The roles that go on.</param>
    /// <param name="now">When.</param>
    /// <param name="told">The key and the route of the removal from the facilitators' channel, where the person sits there by a role that ends.</param>
    /// <returns>The roles that are vacant now.</returns>
    public async Task<IReadOnlyList<Role>?> End(Tx tx, CommunitySettings community, UserId person, UserId? by, IReadOnlyList<Role> kept, DateTimeOffset now, (string Key, string Route, string About) told)
    {
        if (!await tx.EndMembership(community.Id, person, now)) return null;
        var held = await tx.RolesOf(community.Id, person);
        IReadOnlyList<Role> vacant = [.. held.Except(kept)];
        foreach (var role in vacant) await tx.TakeRole(community.Id, person, role);
        if (vacant.Count > 0) await tx.Audit(community, by, "roles_taken", person.Value, string.Join(", ", vacant).ToLowerInvariant(), now);
        await arrivals.TakeBack(tx, community.Id, person);
        await buddies.MembershipEnded(tx, community, person);
        await announcements.MembershipEnded(tx, community, person);
        if (held.Count > 0 && vacant.Count == held.Count && community.Room is { } facilitators && !await SitsThereFor(tx, person, facilitators))
            await outbox.Remove(tx, told.Key, facilitators, person, told.Route, told.About);
        await CheckInsFeature.MembershipEnded(tx, outbox, community.Id, person);
        await JoiningFeature.MembershipEnded(tx, outbox, community.Id, person);
        await RulesFeature.MembershipEnded(tx, outbox, community.Id, person);
        outbox.RefreshHomes(tx, [person, .. await tx.Holders(community.Id, Enum.GetValues<Role>())]);
        return vacant;
    }

    /// <summary>Reads what every form of exclusion asks for: the reason, words for the person, and the box that confirms.</summary>
    /// <returns>Both, trimmed; or what is to be put right.</returns>
    public static (string Reason, string Note, Answer? Wrong) ReadExclusion<T>(Submission<T> form, TextField why, TextField note, ChoicesField confirmation, Language language) where T : IParsable<T>
    {
        var t = LeavingTexts.All.In(language);
        var (reason, words) = (form[why]?.Trim() ?? "", form[note]?.Trim() ?? "");
        return (reason, words,
            reason.Length is < ReasonAtLeast or > ReasonAtMost ? Answer.Error(why, t.SayWhy(ReasonAtLeast, ReasonAtMost))
            : words.Length is 0 or > NoteAtMost ? Answer.Error(note, t.SayIt(NoteAtMost))
            : form[confirmation].Count == 0 ? Answer.Error(confirmation, t.ConfirmFirst)
            : null);
    }

    /// <summary>At the end of the words to somebody excluded: who answers for it, so that they can write back. Null where nobody does.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="community">Which community.</param>
    /// <param name="person">Who was excluded, and reads it.</param>
    public static async Task<Mrkdwn?> WhomToWriteTo(Tx tx, CommunitySettings community, UserId person)
    {
        var language = await tx.LanguageOf(person, community);
        var who = (await tx.WhoMay(Act.Exclude, community.Id)).Where(one => one != person).ToList();
        return who.Count == 0 ? null : LeavingTexts.All.In(language).ToWrite(language.OneOf(who));
    }

    /// <summary>Several communities may share a facilitators' channel: whoever still has a role in another of them stays.</summary>
    private static async Task<bool> SitsThereFor(Tx tx, UserId person, ChannelId facilitators)
    {
        foreach (var community in await tx.CommunitiesFacilitatedIn(facilitators))
            if ((await tx.RolesOf(community.Id, person)).Count > 0) return true;
        return false;
    }
}
