using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public sealed class LaterTests
{
    private static readonly Subject Reminder = new("joining.morning", "2026-11-23");
    private static readonly Place Zoe = Place.Private(new UserId("UZOE"));

    [Theory, EveryDatabase]
    public async Task What_waits_for_its_hour_holds_up_no_answer(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Queue(tx => rig.Outbox.Show(tx, "reminder", Zoe, Reminder, Priority.Promised, notBefore: SendingRig.Start.AddHours(3)));
        await rig.Queue(tx => rig.Outbox.Post(tx, "answer", Zoe, SendingRig.Text("answer"), Priority.Waiting));
        await rig.Begin();

        await rig.Run(TimeSpan.FromHours(2));
        Assert.Equal(["answer"], rig.Slack.Texts("DUZOE"));

        await rig.Run(TimeSpan.FromHours(2));
        Assert.Equal(["answer", Reminder.ToString()], rig.Slack.Texts("DUZOE"));
        Assert.Equal(SendingRig.Start.AddHours(3), rig.Slack.CallsOf("chat.postMessage")[^1].At);
    }

    [Theory, EveryDatabase]
    public async Task What_has_become_pointless_when_its_hour_comes_is_not_sent(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var left = true;
        rig.Routes.Drawing = (_, _) => left ? "someone waits" : null;
        await rig.Queue(tx => rig.Outbox.Show(tx, "reminder", Zoe, Reminder, Priority.Promised, notBefore: SendingRig.Start.AddHours(3)));
        await rig.Begin();
        await rig.Run(TimeSpan.FromHours(2));
        left = false;
        await rig.Run(TimeSpan.FromHours(2));

        Assert.Empty(rig.Slack.CallsOf("chat.postMessage"));
        Assert.Equal(1, await rig.Number("select count(*) from outbox where done_at is not null"));
        Assert.Equal(0, await rig.Number("select count(*) from posted"));
    }

    [Theory, EveryDatabase]
    public async Task What_Slack_was_away_for_until_the_evening_is_not_sent_the_next_day(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var evening = SendingRig.Start.AddHours(8);
        rig.Slack.Script = call => Task.FromResult(call.At < evening.AddHours(1) && call.Method != "conversations.open" ? new Reply(503, []) : null);
        await rig.Queue(tx => rig.Outbox.Show(tx, "reminder", Zoe, Reminder, Priority.Promised, tell: "joining.morning", notBefore: SendingRig.Start.AddHours(3), usefulUntil: evening));
        await rig.Begin();
        await rig.Run(evening);
        Assert.NotEmpty(rig.Slack.CallsOf("chat.postMessage"));
        var asked = rig.Slack.CallsOf("chat.postMessage").Count;
        Assert.Empty(rig.Routes.Told);

        await rig.Run(TimeSpan.FromHours(14));

        Assert.Equal(asked, rig.Slack.CallsOf("chat.postMessage").Count);
        Assert.Empty(rig.Slack.Texts("DUZOE"));
        Assert.Equal("expired", Assert.Single(rig.Routes.Told).Outcome.Code);
    }
}
