using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>A member who has accepted no version of the house rules is offered them after a command, once a day at most.</summary>
public static class RulesFeature
{
    public static readonly ButtonId<int> Accept = new("rules.accept");

    public static void Map(BotMap on) => on
        .AfterCommand<OfferRules>((h, command, stop) => h.Offer(command, stop))
        .Button<AcceptRules, int>(Accept, (h, press, stop) => h.Accept(press, stop));
}
