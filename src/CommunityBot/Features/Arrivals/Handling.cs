using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>Someone about to handle an arrival: what they act on, and the language they read.</summary>
internal sealed record Handling(Arrival Arrival, CommunitySettings Community, UserId By, Language Reader)
{
    public IArrivalsTexts Texts => ArrivalsTexts.All.In(Reader);

    /// <summary>Why an arrival is not to be handled any more: who was faster, or what happened to it.</summary>
    public Mrkdwn TooLate(Arrival arrival) => (arrival.Status, arrival.HandledBy) switch
    {
        (ArrivalStatus.Published, { } by) => Texts.AlreadyPublished(by),
        (ArrivalStatus.Published, null) => Texts.AlreadyPublishedAlone,
        (ArrivalStatus.Skipped, { } by) => Texts.AlreadySkipped(by),
        _ => Texts.AlreadyCancelled,
    };

    /// <summary>Loads what someone acts on and checks, from the database and now, that they may. Otherwise the refusal says who may.</summary>
    public static async Task<Answer> Of(Tx tx, string arrivalId, UserId by, Func<Handling, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindArrival(arrivalId) is not { } arrival || await tx.FindCommunity(arrival.Community) is not { } community)
        {
            var language = await tx.LanguageOf(by);
            return refuse(language, ArrivalsTexts.All.In(language).Gone);
        }

        var reader = await tx.LanguageOf(by, community);
        if (Permissions.Allows(Act.PublishAnnouncement, await tx.StandingOf(community.Id, by))) return await step(new(arrival, community, by, reader));

        var allowed = await tx.WhoMay(Act.PublishAnnouncement, community.Id);
        return refuse(reader, ArrivalsTexts.All.In(reader).NotYours(allowed));
    }

    /// <summary>A refusal, said to the one who pressed and to nobody else.</summary>
    public static Answer Whispered(Language reader, Mrkdwn why) => Answer.Whisper(new(why, new Section(why)));

    public Answer Whispered(Mrkdwn why) => Whispered(Reader, why);
}
