using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>People as Slack knows them (users.info), kept for a day so that Slack is asked seldom and its absence is not felt.</summary>
/// <param name="patience">How long somebody who waits may be kept for it.</param>
public sealed class People(Database db, SlackApi slack, TimeProvider clock, WaitForSlack patience)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly UserId Slackbot = new("USLACKBOT");

    /// <summary>Asks Slack now and keeps the answer. Throws <see cref="SlackException"/>.</summary>
    public async Task<Person> Fresh(UserId user, CancellationToken stop)
    {
        var askedAt = clock.GetUtcNow();
        var person = ToPerson(await slack.UserInfo(user, stop), askedAt);
        await db.Write(tx => tx.SavePerson(person), stop);
        return person;
    }

    /// <summary>Keeps what a list of people said, in one transaction.</summary>
    public Task Keep(IEnumerable<User> users, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var people = users.Select(user => ToPerson(user, now)).ToList();
        return people.Count == 0 ? Task.CompletedTask : db.Write(async tx =>
        {
            foreach (var person in people) await tx.SavePerson(person);
        }, stop);
    }

    /// <summary>Those of these people whom Slack has told of within a day.</summary>
    public async Task<IReadOnlyList<UserId>> KnownToday(IEnumerable<UserId> users, CancellationToken stop)
    {
        var known = await db.Read(tx => tx.ReadSince(clock.GetUtcNow() - Kept), stop);
        return [.. users.Where(known.Contains)];
    }

    /// <summary>The person of the workspace who has that address, as Slack says now; null where nobody has. Throws <see cref="SlackException"/>.</summary>
    public async Task<Person?> ByAddress(string email, CancellationToken stop) =>
        await slack.FindUser(email, stop) is { } user ? await Fresh(user.Id, stop) : null;

    /// <summary>What is known of this person, asked again after a day. While Slack cannot be reached the old answer serves; without one, throws <see cref="SlackException"/>.</summary>
    public async Task<Person> Known(UserId user, CancellationToken stop)
    {
        var known = await db.Read(tx => tx.FindPerson(user), stop);
        if (known is not null && clock.GetUtcNow() - known.ReadAt < Kept) return known;
        try
        {
            return await Fresh(user, stop);
        }
        catch (SlackException) when (known is not null)
        {
            return known;
        }
    }

    /// <summary>What is known of this person, for someone who waits; null when Slack has never said, or does not say soon enough.</summary>
    public Task<Person?> Soon(UserId user, CancellationToken stop) =>
        Soon<Person?>(async token => await Known(user, token), () => db.Read(tx => tx.FindPerson(user), stop), stop);

    /// <summary>Asks Slack now, for someone who waits; what was known before when it does not answer soon enough.</summary>
    public Task<Person?> ReadAgain(UserId user, CancellationToken stop) =>
        Soon<Person?>(async token => await Fresh(user, token), () => db.Read(tx => tx.FindPerson(user), stop), stop);

    /// <summary>As <see cref="Fresh"/>, for someone who waits; false when Slack does not say soon enough.</summary>
    public Task<bool> Renew(UserId user, CancellationToken stop) => Soon(
        async token =>
        {
            await Fresh(user, token);
            return true;
        }, () => Task.FromResult(false), stop);

    /// <summary>The language this person reads, for someone who waits; null when it is neither French nor English, or when Slack has never said and does not say soon enough.</summary>
    public async Task<Language?> Reads(UserId user, CancellationToken stop) => (await Soon(user, stop))?.Language;

    /// <summary>As <see cref="ByAddress"/>, for someone who waits: that Slack does not say soon enough is told, not thrown.</summary>
    public Task<(Person? Person, bool Unreachable)> SoonByAddress(string email, CancellationToken stop) =>
        Soon(async token => (await ByAddress(email, token), false), () => Task.FromResult<(Person?, bool)>((null, true)), stop);

    private async Task<T> Soon<T>(Func<CancellationToken, Task<T>> ask, Func<Task<T>> otherwise, CancellationToken stop)
    {
        using var limit = patience.Begin(stop);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception e) when (e is SlackException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return await otherwise();
        }
    }

    private static Person ToPerson(User user, DateTimeOffset readAt) => new()
    {
        Id = user.Id,
        Team = user.TeamId ?? new TeamId(""),
        Name = string.IsNullOrWhiteSpace(user.DisplayName) ? user.RealName : user.DisplayName,
        FirstName = Said(user.FirstName),
        Email = Said(user.Email),
        Title = Said(user.Title),
        Language = Languages.OfLocale(user.Locale),
        TimeZone = Said(user.TimeZone),
        IsGuest = user.IsRestricted || user.IsUltraRestricted,
        // Slack says of its own that it is none.
        IsBot = user.IsBot || user.Id == Slackbot,
        IsDeactivated = user.IsDeleted,
        IsAdministrator = user.IsAdmin || user.IsOwner,
        ReadAt = readAt,
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
