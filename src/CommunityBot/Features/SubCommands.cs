using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>Leads <c>/communaute word rest</c> to the step mapped under that word, in either language, case and accents ignored.</summary>
public sealed class SubCommands(BotMap map, IServiceProvider services)
{
    /// <summary>Runs what the command's text asks for; the help answers where it names nothing known.</summary>
    public Task<Answer> Run(SlashCommand command, CancellationToken stop)
    {
        var text = command.Text.Trim();
        var word = text.Split((char[]?)null, 2)[0];
        if (map.FindSubCommand(word) is { } found) return found.Run(services, command with { Text = text[word.Length..].Trim() }, stop);
        return map.NoSubCommand is { } otherwise ? otherwise.Run(services, command with { Text = text }, stop) : Task.FromResult(Answer.Done);
    }
}
