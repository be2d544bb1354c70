using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Tests.Hosting;

/// <summary>A feature made to try the host: it does one thing of each kind, and fails on demand.</summary>
internal sealed class TrialFeature
{
    public static readonly CommandName Say = new("/dire", new("Dire", "Say"));
    public static readonly CommandName Card = new("/carte", new("Poster une carte", "Post a card"));
    public static readonly CommandName Form = new("/formulaire", new("Ouvrir un formulaire", "Open a form"));
    public static readonly ButtonId<string> Press = new("trial.press");
    public static readonly ButtonId<string> Late = new("trial.late");
    public static readonly ButtonId<Guid> Precise = new("trial.precise");
    public static readonly ModalId<string> Modal = new("trial.form");
    public static readonly TextField Words = new("trial.words");

    /// <summary>What a step awaits before it ends: a test holds it back.</summary>
    public TaskCompletionSource? Hold { get; set; }

    /// <summary>What the form was sent with, each time it acted.</summary>
    public List<string> Submitted { get; } = [];

    /// <summary>What a step throws.</summary>
    public Exception? Failure { get; set; }

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "im:history")
        .Command<TrialStep>(Say, (h, command, _) => h.Say(command.Text))
        .Command<TrialStep>(Card, (h, command, stop) => h.Post(command, stop))
        .Command<TrialStep>(Form, (h, command, stop) => h.Open(command, stop))
        .SubCommand<TrialStep>(new("répéter", "repeat", new("répéter", "repeat")), (h, command, _) => h.Say(command.Text))
        .WithoutSubCommand<TrialStep>((h, command, _) => h.Say("aide: " + command.Text))
        .Shortcut<TrialStep>(new("trial.shortcut"), new("Essayer", "Try"), new("Essayer", "Try"), (h, _, _) => h.Say("raccourci"))
        .Button<TrialStep, string>(Late, (h, press, stop) => h.FailLate(press, stop))
        .Button<TrialStep, string>(Press, (h, press, _) => h.Say(press.Carried))
        .Button<TrialStep, Guid>(Precise, (h, press, _) => h.Say(press.Carried.ToString()))
        .Submission<TrialStep, string>(Modal, (h, form, stop) => h.Submit(form, stop))
        .Event<TrialStep>("message.im", (h, tx, heard, _) => h.Reply(tx, heard))
        .Uses<TrialFeature>()
        .Daily<TrialStep>("trial.daily", new LocalTime(9, 30), (h, tx, community, due, _) => h.EachDay(tx, community, due));
}

internal sealed class TrialStep(TrialFeature feature, Database db, Outbox outbox, Acted acted, SlackApi slack)
{
    public async Task<Answer> Say(string text)
    {
        if (feature.Hold is { } hold) await hold.Task;
        return feature.Failure is { } failure ? throw failure : Answer.Whisper(Simple(text));
    }

    public async Task<Answer> Submit(Submission<string> form, CancellationToken stop)
    {
        if (feature.Failure is { } failure) throw failure;
        if (feature.Hold is { } hold) await hold.Task;
        return await acted.Once(form.DeliveryKey, _ =>
        {
            feature.Submitted.Add(form[TrialFeature.Words]!);
            return Task.FromResult(Answer.Done);
        }, stop);
    }

    public async Task<Answer> FailLate(Press<string> press, CancellationToken stop)
    {
        await acted.Once(press.DeliveryKey, _ => Task.FromResult(Answer.Whisper(Simple(press.Carried))), stop);
        throw new InvalidOperationException("a bug after the commit");
    }

    public Task<Answer> Post(SlashCommand command, CancellationToken stop) => db.Write(
        async tx =>
        {
            await outbox.Post(tx, "trial:" + command.Trigger, Place.Channel(new(command.Text)), new Message($"Carte", new Actions(
                TrialFeature.Press.Button("Appuyer", "fait"),
                TrialFeature.Late.Button("Échouer après", "enregistré"),
                new Button("trial.forgotten", "Ancien bouton") { Value = "x" },
                new Button(TrialFeature.Precise.Name, "Vieille valeur") { Value = "7" })));
            return Answer.Done;
        }, stop);

    public async Task<Answer> Open(SlashCommand command, CancellationToken stop)
    {
        var words = TrialFeature.Words.Input("Mots", new TextInput());
        var modal = command.Text == "ancien" ? new Modal("trial.old_form", "Ancien", words) : TrialFeature.Modal.Modal("Formulaire", "x", words);
        await slack.OpenModal(command.Trigger, modal with { Submit = "Envoyer" }, stop);
        return Answer.Done;
    }

    public async Task Reply(Tx tx, InboxEvent heard)
    {
        if (heard.FromBot || heard.Subtype is not null) return;
        await outbox.Post(tx, "trial:reply:" + heard.Ts, Place.Private(new(heard.User!)), Simple("bien reçu"));
    }

    public async Task EachDay(Tx tx, CommunitySettings community, DateTimeOffset due)
    {
        if (feature.Failure is { } failure) throw failure;
        await outbox.Post(tx, $"trial:daily:{community.Id}:{due:O}", Place.Channel(community.FacilitatorsChannel!.Value), Simple($"jour {due.UtcDateTime:yyyy-MM-dd HH:mm}"));
    }

    private static Message Simple(string text) => new(Mrkdwn.Escaped(text));
}
