using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>Does what a person would get by typing it: a press has a trigger too, so a form opens as well.</summary>
public sealed class RunSubCommand(SubCommands subCommands)
{
    public Task<Answer> Run(Press<string> press, CancellationToken stop) => subCommands.Run(new()
    {
        Name = BotMap.French.Slash,
        Text = press.Carried,
        InTeam = press.Payload.Team,
        User = press.User,
        Channel = press.Channel,
        Trigger = press.Trigger,
        ResponseUrl = press.ResponseUrl,
    }, stop);
}
