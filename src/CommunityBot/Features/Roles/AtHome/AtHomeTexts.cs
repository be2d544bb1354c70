using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>The words of the roles on the Home tab.</summary>
internal interface IAtHomeTexts
{
    string Title { get; }
    Mrkdwn Community(string name);

    /// <param name="role">Its name.</param>
    /// <param name="dates">Null where it has begun and no end is said.</param>
    Mrkdwn Mine(string role, string? dates);
    Mrkdwn Alone { get; }
    string Who { get; }
    string Assign { get; }
    string Journal { get; }
}

internal static class AtHomeTexts
{
    public static readonly Texts<IAtHomeTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IAtHomeTexts
    {
        public string Title => "Qui fait quoi";
        public Mrkdwn Community(string name) => $"*{name}*";
        public Mrkdwn Mine(string role, string? dates) => dates is null ? $"• Votre rôle : {role}" : (Mrkdwn)$"• Votre rôle : {role}, {dates}";
        public Mrkdwn Alone => $":warning: Une seule personne peut attribuer les rôles de cette communauté. Confiez le pilotage à quelqu’un d’autre aussi, pour que rien ne s’arrête en son absence.";
        public string Who => "Voir qui fait quoi";
        public string Assign => "Attribuer les rôles…";
        public string Journal => "Lire le journal";
    }

    private sealed class En : IAtHomeTexts
    {
        public string Title => "Who does what";
        public Mrkdwn Community(string name) => $"*{name}*";
        public Mrkdwn Mine(string role, string? dates) => dates is null ? $"• Your role: {role}" : (Mrkdwn)$"• Your role: {role}, {dates}";
        public Mrkdwn Alone => $":warning: Only one person can give this community’s roles. Name a second pilot, so that nothing stops while they are away.";
        public string Who => "See who does what";
        public string Assign => "Give the roles…";
        public string Journal => "Read the log";
    }
}
