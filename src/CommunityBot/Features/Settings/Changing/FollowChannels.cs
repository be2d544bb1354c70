using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Joining;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Roles;
using CommunityBot.Features.Rules;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What follows when a community talks in another channel, or its facilitators do, before what waits is planned anew. Nobody is removed from the former one, and what was posted there stays.</summary>
public sealed class FollowChannels(Outbox outbox, LettersFeature letters, PacingFeature pacing, Hearing hearing)
{
    /// <summary>So many are named to whoever has to let them in, and the others counted: they read in the channel who is missing.</summary>
    private const int Named = 20;

    /// <param name="before">As it was.</param>
    /// <param name="after">As it is in this transaction.</param>
    /// <param name="number">Which change of its settings it is, for keys that act once.</param>
    internal async Task Follow(Tx tx, CommunitySettings before, CommunitySettings after, UserId by, TopicIn number, DateTimeOffset now)
    {
        if (after.Channel != before.Channel) await Move(tx, before.Channel, after, by, number);
        if (after.Room != before.Room) await MoveFacilitators(tx, after, by, number, now);
    }

    /// <summary>In the letter of a facilitator who did not change it.</summary>
    internal static async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        if (await tx.FindCommunity(id) is not { } community) return null;
        var (_, by, _) = await tx.LastChange(community.Id, Topic.Facilitation);
        return by is { } who ? LetterPart.Of(community, SettingsTexts.All.In(await tx.LanguageOf(reader, community)).FacilitationMoved(who, community.FacilitatorsChannel)) : null;
    }

    /// <summary>One of those invited to the new channel is in, or Slack refused. Once all were tried, whoever moved the community reads who is to be let in by hand.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (Entry.Of(outcome.About) is not { } entry || await tx.FindCommunity(entry.Number.Community) is not { } community || await outbox.IsInviting(tx, entry.Channel)) return;
        if ((await outbox.NotLetIn(tx, outcome.About)).Count > 0) await letters.Add(tx, $"settings:{entry.Number}:not_let_in", entry.By, community, SettingsFeature.NotLetIn(outcome.About));
        await letters.Refresh(tx, SettingsFeature.NotLetIn(outcome.About));
    }

    /// <summary>In the letter of whoever moved the community.</summary>
    public async Task<LetterPart?> DrawNotLetIn(Tx tx, string id, UserId reader)
    {
        if (Entry.Of(id) is not { } entry || await tx.FindCommunity(entry.Number.Community) is not { } community || await outbox.NotLetIn(tx, id) is not { Count: > 0 } people) return null;
        var language = await tx.LanguageOf(reader, community);
        return LetterPart.Of(community, SettingsTexts.All.In(language).NotLetIn(language.People([.. people.Take(Named)]), Math.Max(0, people.Count - Named), entry.Channel));
    }

    /// <summary>A line where the community talked, and one where it talks; nothing where that is true no longer, or others talk there.</summary>
    internal static async Task<Message?> DrawLine(Tx tx, string id)
    {
        if (Line.Of(id) is not { } line || await tx.FindCommunity(line.Community) is not { } community) return null;
        var t = SettingsTexts.All.In(community.Language);
        if (!line.IsWhereItWas) return community.Channel == line.In ? new(t.MeetsHere(community.Name, line.From)) : null;
        return await tx.FindCommunityByChannel(line.In) is null ? new(t.MeetsElsewhere(community.Name, community.Channel)) : null;
    }

    internal static Task<string?> NameLine(string id, Language reader) => Task.FromResult(Line.Of(id) is not { } line ? null : line.IsWhereItWas ? SettingsTexts.All.In(reader).LeavesInQueue : SettingsTexts.All.In(reader).ArrivesInQueue);

    private async Task Move(Tx tx, ChannelId from, CommunitySettings community, UserId by, TopicIn number)
    {
        await HereFeature.ChannelChanged(tx, community.Id);
        // The bot may have been there for long, but what was said was nobody's.
        await hearing.BeginIn(tx, community.Workspace, community.Channel);
        await outbox.InviteEach(tx, $"settings:{number}:channel", community.Channel, await tx.Belonging(community.Id), SettingsFeature.Invited, new Entry(community.Channel, by, number).ToString());
        await PacingFeature.ChannelChanged(tx, community);
        foreach (var line in new Line[] { new(from, from, community.Id), new(community.Channel, from, community.Id) })
            await pacing.Post(tx, community, $"settings:{number}:in:{line.In}", SettingsFeature.MovedTo(line.ToString()), PostClass.Rest, channel: line.IsWhereItWas ? line.In : null);
    }

    /// <summary>What says in a channel where a community talks now. As text, <c>C0INFRA/C0INFRA/infra-services</c>.</summary>
    /// <param name="In">Where it is said.</param>
    /// <param name="From">Where the community talked before.</param>
    private sealed record Line(ChannelId In, ChannelId From, string Community)
    {
        public bool IsWhereItWas => In == From;

        public static Line? Of(string text) => text.Split('/', 3) is [var where, var from, { Length: > 0 } community] ? new(new(where), new(from), community) : null;

        public override string ToString() => $"{In}/{From}/{Community}";
    }

    /// <summary>Into which channel everybody is invited, by whom and with which change. As text, <c>C0SUITE/U0ZOE/place/2/infra-services</c>.</summary>
    private sealed record Entry(ChannelId Channel, UserId By, TopicIn Number)
    {
        public static Entry? Of(string text) =>
            text.Split('/', 3) is [var channel, var by, var number] && TopicIn.TryParse(number, null, out var change) ? new(new(channel), new(by), change) : null;

        public override string ToString() => $"{Channel}/{By}/{Number}";
    }

    /// <summary>What waits for the facilitators comes where they read it from now on, each privately perhaps. What was posted before stays where it is.</summary>
    internal static async Task Facilitate(Tx tx, Outbox outbox, LettersFeature letters, CommunitySettings community)
    {
        await JoiningFeature.FacilitationMoved(tx, outbox, community);
        await RulesFeature.FacilitationMoved(tx, outbox, community);
        await MembershipFeature.FacilitationMoved(tx, outbox, letters, community);
    }

    private async Task MoveFacilitators(Tx tx, CommunitySettings community, UserId by, TopicIn number, DateTimeOffset now)
    {
        if (community.Room is not null) await RolesFeature.SeatFacilitators(tx, outbox, community, by, now);
        await Facilitate(tx, outbox, letters, community);
        // What a letter of today says of an earlier change is out of date.
        await letters.Refresh(tx, SettingsFeature.FacilitationMoved(community.Id));
        foreach (var facilitator in await tx.HoldersThere(community.Id, Role.Facilitator))
            if (facilitator != by) await letters.Add(tx, string.Create(CultureInfo.InvariantCulture, $"settings:{number}:told"), facilitator, community, SettingsFeature.FacilitationMoved(community.Id));
    }
}
