using System.Globalization;
using CommunityBot.Emulator;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Rhythm;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Years;

/// <summary>Somebody of a community, who comes by: reads what the bot wrote, answers or not, writes, and does to meetings what people do.</summary>
/// <param name="others">For what fills a life further: the rest of it goes as it goes without.</param>
internal sealed class Inhabitant(Story story, Town town, string id, Random dice, Random others, Action<string> wrong)
{
    private readonly HashSet<string> _answered = [];
    private string _read = "";
    private int _topics;

    private Person Me => story.Slack.As(id);

    private bool MayWrite => !story.Slack.Channel(town.Channel).IsArchived;

    public async Task Visit()
    {
        foreach (var message in Me.PrivateMessages.Where(message => message.IsFromBot && string.CompareOrdinal(message.Ts, _read) > 0).ToList())
        {
            await Answer(message);
            _read = message.Ts;
        }
        if (!MayWrite) return;
        await Come();
        if (Chance(Speaks)) await Speak();
        // Now and then more than a day may hold.
        for (var times = town.Temper != Temper.Chatty || !Chance(30) ? 0 : others.Next(100) < 40 ? 4 : 1; times > 0; times--) await Announce();
        if (town.Temper is Temper.Cancelling or Temper.Postponing && Chance(60)) await CallOff();
    }

    /// <summary>Writes in the channel, also while the bot is away.</summary>
    public async Task Speak()
    {
        if (!MayWrite) return;
        var earlier = Me.Messages(town.Channel).Where(message => !message.IsFromBot && message.Subtype is null && message.UserId != id).TakeLast(3).ToList();
        if (earlier.Count > 0 && Chance(40)) Me.Reply(earlier[^1], "Merci pour ces nouvelles.");
        else if (earlier.Count > 0 && Chance(40) && !earlier[^1].Reactions.Any(reaction => reaction.Users.Contains(id))) Me.React(earlier[^1], "tada");
        else await Me.Type(town.Channel, Chance(30) ? "Quelqu’un a-t-il déjà essayé ?" : "Des nouvelles de chez nous.");
    }

    private int Speaks => town.Temper switch { Temper.Chatty => 95, Temper.Keen => 40, Temper.Skipping => 10, _ => 15 };

    private int Schedules => town.Temper switch { Temper.Keen or Temper.Cancelling or Temper.Postponing or Temper.Chatty => 90, Temper.Skipping => 30, _ => 20 };

    private async Task Answer(SeenMessage letter)
    {
        foreach (var button in letter.Buttons)
        {
            switch (button.ActionId)
            {
                case var take when take == RhythmFeature.Take.Name && Chance(Speaks):
                    await Press(letter, button);
                    break;
                case var take when take == RhythmFeature.Take.Name && town.Temper == Temper.Skipping:
                    await Put(letter);
                    break;
                case var publish when publish == RhythmFeature.Publish.Name && Chance(10):
                    await Press(letter, button);
                    break;
                case var schedule when schedule == MeetingsFeature.Schedule.Name && Chance(Schedules):
                    await Fill(await Press(letter, button), new() { [MeetingsFeature.Topic.Name] = NewTopic(), [MeetingsFeature.Place.Name] = "Salle du fond" });
                    break;
                case var date when date == MeetingsFeature.Change.Name && Chance(40):
                    await Fill(await Press(letter, button), []);
                    break;
                case var count when count == MeetingsFeature.Attendance.Name && Chance(Schedules):
                    await Fill(await Press(letter, button), new() { [MeetingsFeature.OnSite.Name] = dice.Next(12).ToString(CultureInfo.InvariantCulture) });
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Does something else with a week than to take it.</summary>
    private async Task Put(SeenMessage letter)
    {
        var t = RhythmTexts.All.French;
        var entry = dice.Next(4) switch { 0 => t.MenuSkip, 1 => t.MenuDone, 2 => t.MenuTomorrow, _ => t.MenuHandOver };
        var current = Now(letter);
        // What was put off, or is too late to be, is not offered.
        if (current is null || !current.Buttons.Any(button => button.ActionId == RhythmFeature.Take.Name)) return;
        try
        {
            await Me.Press(current, entry);
        }
        catch (InvalidOperationException) when (entry == t.MenuTomorrow)
        {
            return;
        }
        await story.Quiet();
        if (entry == t.MenuHandOver) await Fill(Me.OpenView, new() { [RhythmFeature.To.Name] = town.Animators.First(other => other != id) });
        else if (entry == t.MenuSkip) await Fill(Me.OpenView, []);
    }

    /// <summary>Says whether they come, to what was announced lately.</summary>
    private async Task Come()
    {
        foreach (var announced in Me.Messages(town.Channel).Where(message => message.IsFromBot).TakeLast(5).ToList())
        {
            if (announced.Buttons.FirstOrDefault(button => button.ActionId == MeetingsFeature.Yes.Name) is not { Value: { } meeting } || _answered.Contains(meeting) || !Chance(60)) continue;
            var answer = dice.Next(5) switch { 0 => MeetingsFeature.No, 1 => MeetingsFeature.Maybe, _ => MeetingsFeature.Yes };
            await Press(announced, announced.Buttons.First(button => button.ActionId == answer.Name));
            _answered.Add(meeting);
        }
    }

    private async Task CallOff()
    {
        if ((await Me.Type(town.Channel, "/reunion")).Whispers is not [var list, ..]) return;
        var cancel = list.Buttons.FirstOrDefault(button => button.ActionId == MeetingsFeature.Cancel.Name);
        var postpone = list.Buttons.FirstOrDefault(button => button.ActionId == MeetingsFeature.Postpone.Name);
        if (cancel is not null && town.Temper == Temper.Cancelling) await Fill(await Press(list, cancel), new() { [MeetingsFeature.Why.Name] = "Nous serons trop peu." });
        else if (postpone is not null && await Press(list, postpone) is { } form)
        {
            var dates = form.Field(MeetingsFeature.NewDate.Name).Options;
            await Fill(form, new() { [MeetingsFeature.NewDate.Name] = Chance(50) ? dates[^1] : dates[0], [MeetingsFeature.Why.Name] = "La salle est prise." });
        }
    }

    private async Task Announce()
    {
        var form = (await Me.Type(town.Channel, "/annoncer")).View;
        await story.Quiet();
        await Fill(form ?? Me.OpenView, new()
        {
            [AnnouncementsFeature.Title.Name] = $"Annonce de {Me.Name}", [AnnouncementsFeature.Text.Name] = "Un atelier ouvert à tout le monde.", [AnnouncementsFeature.NoAdvertising.Name] = true,
        });
    }

    private async Task<View?> Press(SeenMessage message, SeenButton button)
    {
        // Rewritten meanwhile, or by another of one's own presses.
        if (!message.IsWhisper && Now(message)?.Buttons.Contains(button) != true) return null;
        await Me.Press(message, button);
        await story.Quiet();
        return Me.OpenView;
    }

    private SeenMessage? Now(SeenMessage message) =>
        (message.Channel.Id == town.Channel ? Me.Messages(town.Channel) : Me.PrivateMessages).FirstOrDefault(one => one.Ts == message.Ts);

    private async Task Fill(View? form, Dictionary<string, object> values)
    {
        if (form is null) return;
        if (form.SubmitText is not null && values.Keys.All(key => form.Fields.Any(field => field.BlockId == key)))
        {
            var sent = await Me.Submit(form, values);
            if (sent.Outcome == SubmitOutcome.Trouble) wrong($"{Me} sent {form.Title}: {sent.Failure}");
        }
        if (Me.OpenView is { } left) await Me.CloseAll(left);
        await story.Quiet();
    }

    /// <summary>No other is called so, or begins so.</summary>
    private string NewTopic() => $"Atelier {id[2..]} {++_topics:D4}";

    private bool Chance(int inHundred) => dice.Next(100) < inHundred;
}
