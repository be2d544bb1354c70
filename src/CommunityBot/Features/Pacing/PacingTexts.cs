using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Pacing;

/// <summary>What is said to who can open a channel to the bot again.</summary>
public interface IPacingTexts
{
    /// <param name="reason">Slack's code.</param>
    Mrkdwn Closed(ChannelId channel, string reason);
    Mrkdwn Waiting(int posts);

    /// <summary>Why a post waits, after "it goes out on Monday at 08:00".</summary>
    /// <param name="perDay">How many it posts a day at most.</param>
    /// <param name="from">The hour from which it posts.</param>
    /// <param name="to">The hour from which it does not any more.</param>
    string Because(Delay why, int perDay, string from, string to);
}

public static class PacingTexts
{
    public static readonly Texts<IPacingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IPacingTexts
    {
        public Mrkdwn Closed(ChannelId channel, string reason) => reason switch
        {
            "is_archived" => $":warning: Le canal {channel} est archivé : je ne peux plus y écrire. Rouvrez-le dans Slack ; s’il est privé, invitez-m’y ensuite.",
            "not_in_channel" or "channel_not_found" => $":warning: Je ne suis plus dans {channel} et je ne peux pas y revenir sans vous. Ouvrez-le, tapez `/invite` et choisissez-moi.",
            _ => $":warning: Slack ne me laisse plus écrire dans {channel}. Voyez dans les réglages du canal qui a le droit d’y écrire, et ajoutez-moi.",
        };
        public Mrkdwn Waiting(int posts) => posts == 0
           ? (Mrkdwn)$"Rien n’y attend pour l’instant."
           : $"Rien n’est perdu : {Language.French.Count(posts, "message attend", "messages attendent")} de paraître ; tout repart ensuite de lui-même.";

        public string Because(Delay why, int perDay, string from, string to) => why switch
        {
            Delay.Closed => "Slack ne me laisse pas y écrire pour l’instant",
            Delay.DayOff => "je n’y écris que les jours ouvrés",
            Delay.Hours => $"je n’y écris qu’entre {from} et {to}",
            Delay.DayIsFull => $"j’y mets au plus {Language.French.Count(perDay, "message", "messages")} par jour",
            _ => "je n’y mets pas deux messages coup sur coup",
        };
    }

    private sealed class En : IPacingTexts
    {
        public Mrkdwn Closed(ChannelId channel, string reason) => reason switch
        {
            "is_archived" => $":warning: The channel {channel} is archived: I can no longer write there. Reopen it in Slack; if it is private, invite me to it then.",
            "not_in_channel" or "channel_not_found" => $":warning: I am no longer in {channel}, and cannot come back without you. Open it, type `/invite` and choose me.",
            _ => $":warning: Slack no longer lets me write in {channel}. See in the channel’s settings who may post there, and add me.",
        };
        public Mrkdwn Waiting(int posts) => posts == 0
            ? (Mrkdwn)$"Nothing waits there for now."
            : $"Nothing is lost: {Language.English.Count(posts, "message waits", "messages wait")} to go out, and everything goes on by itself then.";

        public string Because(Delay why, int perDay, string from, string to) => why switch
        {
            Delay.Closed => "Slack does not let me post there for now",
            Delay.DayOff => "I post there on working days only",
            Delay.Hours => $"I post there between {from} and {to} only",
            Delay.DayIsFull => $"I post there {Language.English.Count(perDay, "message", "messages")} a day at most",
            _ => "I do not post there twice in a row",
        };
    }
}
