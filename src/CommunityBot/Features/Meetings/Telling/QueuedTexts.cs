using CommunityBot.Community;

namespace CommunityBot.Features.Meetings;

/// <summary>What is posted of a meeting, as it is called within a sentence.</summary>
internal interface IQueuedTexts
{
    string Announcement(string topic);
    string Reminder(string topic);
    string Change(string topic);
    string Cancellation(string topic);
    string Minutes(string topic);
}

/// <summary><see cref="IQueuedTexts"/> in French and English.</summary>
internal static class QueuedTexts
{
    public static readonly Texts<IQueuedTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IQueuedTexts
    {
        public string Announcement(string topic) => $"l’annonce de la rencontre « {topic} »";
        public string Reminder(string topic) => $"le rappel de la rencontre « {topic} »";
        public string Change(string topic) => $"ce qui change pour la rencontre « {topic} »";
        public string Cancellation(string topic) => $"l’annulation de la rencontre « {topic} »";
        public string Minutes(string topic) => $"le compte rendu de la rencontre « {topic} »";
    }

    private sealed class En : IQueuedTexts
    {
        public string Announcement(string topic) => $"the announcement of the meeting “{topic}”";
        public string Reminder(string topic) => $"the reminder of the meeting “{topic}”";
        public string Change(string topic) => $"what changes for the meeting “{topic}”";
        public string Cancellation(string topic) => $"the cancellation of the meeting “{topic}”";
        public string Minutes(string topic) => $"the minutes of the meeting “{topic}”";
    }
}
