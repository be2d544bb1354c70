using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What is broken on purpose, as plain JSON: looked at, broken and mended. Whatever is asked wrongly gets a sentence.</summary>
internal sealed class FaultCalls(Workspace workspace)
{
    private const string Forever = "always";

    private Faults Faults => workspace.Faults;

    /// <summary>What is broken now.</summary>
    internal IEnumerable<object> InForce() => Faults.InForce.Select(Show);

    /// <summary>What is broken now, and what there is to break: each method with the errors Slack documents for it.</summary>
    internal object Look() => new
    {
        inForce = InForce(),
        faults = Enum.GetValues<FaultKind>().Select(kind => kind.Name()),
        methods = MethodFacts.All.ToDictionary(method => method.Name, method => MethodFacts.ErrorsOf(method.Name)),
        anyMethod = MethodFacts.ErrorsOf(Faults.Any),
    };

    internal object Break(JsonObject body)
    {
        var kind = Kind(body.Text("fault"));
        var times = Times(body["times"]);
        var method = body.Text("method") is { Length: > 0 } named ? named : Faults.Any;
        if (method != Faults.Any && MethodFacts.Find(method) is null)
            throw new ControlRefusal(400, $"The emulator has no method '{method}'. GET /workspace/faults lists those it has; without method, all of them are meant.");
        switch (kind)
        {
            case FaultKind.Refuse:
                Faults.Refuse(method, Error(method, body.Text("error")), times);
                break;
            case FaultKind.TooMany:
                Faults.TooMany(method, Seconds(body), times);
                break;
            case FaultKind.Break:
                Faults.Break(method, Status(body), times);
                break;
            case FaultKind.Slow:
                Faults.Slow(method, Seconds(body), times);
                break;
            case FaultKind.LoseAnswer:
                Faults.LoseAnswer(method, times);
                break;
            case FaultKind.CutAfter:
                Faults.CutAfter(method, times);
                break;
            case FaultKind.Cut:
                Faults.Cut(method, times);
                break;
            case FaultKind.DeliverTwice:
                Faults.DeliverTwice(times);
                break;
            case FaultKind.DeliverUnderAnotherId:
                Faults.DeliverUnderAnotherId(times);
                break;
            case FaultKind.DeliverLate:
                Faults.DeliverLate(Seconds(body), times);
                break;
            case FaultKind.DeliverOutOfOrder:
                Faults.DeliverOutOfOrder(times);
                break;
            default:
                throw new InvalidOperationException($"{kind} cannot be asked for.");
        }

        return new { inForce = InForce() };
    }

    internal object Clear(JsonObject body)
    {
        if (body["id"] is null)
            Faults.Clear();
        else if (body.Number("id") is not { } id || !Faults.Remove(id))
            throw new ControlRefusal(404, $"No fault {body["id"]} is in force: it has happened as often as it was to, or was removed.");
        return new { inForce = InForce() };
    }

    private static object Show(Fault fault) => new
    {
        fault.Id,
        fault = fault.Kind.Name(),
        method = fault.IsOfDeliveries ? null : fault.Method,
        channel = fault.Channel,
        error = fault.Kind is FaultKind.Refuse ? fault.Code : null,
        status = fault.Kind is FaultKind.Break ? fault.Status : (int?)null,
        seconds = fault.Delay > TimeSpan.Zero ? fault.Delay.TotalSeconds : (double?)null,
        times = fault.Times == Faults.Always ? (object)Forever : fault.Times,
    };

    private static FaultKind Kind(string? name)
    {
        var all = Enum.GetValues<FaultKind>();
        foreach (var kind in all.Where(kind => kind.Name() == name))
            return kind;
        throw new ControlRefusal(400, $"There is no fault '{name}': give \"fault\" as one of {string.Join(", ", all.Select(kind => kind.Name()))}.");
    }

    private static string Error(string method, string? code) => code is not null && MethodFacts.Documents(method, code)
        ? code
        : throw new ControlRefusal(400, $"Slack does not document the error '{code}' for {(method == Faults.Any ? "every method" : method)}. GET /workspace/faults lists those it does.");

    private static int Times(JsonNode? times) => times switch
    {
        null => 1,
        _ when times.AsText() == Forever => Faults.Always,
        JsonValue value when value.TryGetValue(out int number) && number is >= 1 and < Faults.Always => number,
        _ => throw new ControlRefusal(400, $"Give \"times\" as a whole number from 1 on, or as \"{Forever}\"."),
    };

    private static TimeSpan Seconds(JsonObject body) => body["seconds"] is JsonValue value && value.TryGetValue(out double seconds) && seconds is > 0 and <= 86_400
        ? TimeSpan.FromSeconds(seconds)
        : throw new ControlRefusal(400, "Give \"seconds\" as a number above 0, of a day at most.");

    private static int Status(JsonObject body) => body["status"] is null ? 500
        : body.Number("status") is { } status and >= 500 and <= 599 ? status
        : throw new ControlRefusal(400, "Give \"status\" as the HTTP status of a broken server, from 500 to 599.");
}
