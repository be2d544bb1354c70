using System.Net.Mail;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>Who comes to the workspace and who leaves it, as calls. Whatever is asked wrongly gets a sentence.</summary>
internal sealed partial class AccountCalls(Workspace workspace)
{
    /// <summary>Someone comes: a member, who is in the channel that everybody is in, or a guest of the channel they are invited to. <c>team_join</c> is sent.</summary>
    internal object Arrive(JsonObject body)
    {
        var person = workspace.Arrive(Seed(body, out var channel));
        if (channel is not null)
            workspace.Enter(channel, person, person.IsGuest ? Inviter(channel) : null);
        return new { person.Id, person.Handle, person.Name };
    }

    internal static object Deactivate(Person person)
    {
        person.Deactivate();
        return new { person.IsDeactivated };
    }

    internal static object Reactivate(Person person)
    {
        person.Reactivate();
        return new { person.IsDeactivated };
    }

    private PersonSeed Seed(JsonObject body, out Channel? channel)
    {
        var (name, email) = (PersonCalls.Need(body, "name").Trim(), PersonCalls.Need(body, "email").Trim());
        if (name.Length == 0)
            throw new ControlRefusal(400, "Give \"name\" as the name of somebody.");
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email)
            throw new ControlRefusal(400, $"'{email}' is no e-mail address.");
        if (workspace.People.FirstOrDefault(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)) is { } other)
            throw new ControlRefusal(409, $"{other} has this address already.");
        var isGuest = body.Text("kind") switch
        {
            null or "member" => false,
            "guest" => true,
            var kind => throw new ControlRefusal(400, $"Nobody is a '{kind}': give \"kind\" as member or guest."),
        };
        channel = isGuest ? workspace.Channel(PersonCalls.Need(body, "channel")) : workspace.Channels.FirstOrDefault(c => c.IsGeneral);
        var seed = new PersonSeed(Handle(address.User)) { RealName = name, FirstName = name.Split(' ')[0], Email = email, IsGuest = isGuest };
        return seed with { Locale = Told(body, "locale", seed.Locale, Language().IsMatch), TimeZone = Told(body, "timeZone", seed.TimeZone, IsZone) };
    }

    // Of some people Slack tells none: that is asked for with an empty text.
    private static string? Told(JsonObject body, string name, string? usual, Func<string, bool> isRight) => body.Text(name) switch
    {
        null => usual,
        "" => null,
        var told when isRight(told) => told,
        var told => throw new ControlRefusal(400, $"'{told}' is no \"{name}\" that Slack would tell, such as {usual}."),
    };

    private static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    private Person? Inviter(Channel channel) => workspace.People.Where(p => channel.Has(p) && !p.IsBot && !p.IsGuest && !p.IsDeactivated).OrderByDescending(p => p.Seed.IsAdmin).FirstOrDefault();

    private string Handle(string user)
    {
        var handle = NotInHandles().Replace(user.ToLowerInvariant(), "");
        var names = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 && handle.Length > 0 ? handle : handle + i.Invariant());
        return names.First(name => !workspace.People.Any(p => p.IsCalled(name)));
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z]{2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"[^a-z0-9._\-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInHandles();
}
