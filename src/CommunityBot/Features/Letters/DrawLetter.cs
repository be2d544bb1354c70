using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Features.Letters;

/// <summary>Draws a letter from what its parts have to say when it is sent, and when it is drawn again.</summary>
public sealed class DrawLetter(BotMap map, IServiceProvider services, ILogger<DrawLetter> log)
{
    public async Task<Message?> Draw(Tx tx, string id, CancellationToken stop)
    {
        if (await tx.ReadLetter(id) is not { } letter) return null;
        var parts = new List<(int Order, LetterPart Part)>();
        Exception? fault = null;
        foreach (var subject in letter.Parts)
        {
            // Its feature is gone since.
            if (map.FindPart(subject.Kind) is not { } route) continue;
            try
            {
                if (await tx.Apart(() => route.Run(services, tx, subject.Id, letter.Reader, stop)) is { } part) parts.Add((route.Order, part));
            }
            catch (Exception thrown) when (!stop.IsCancellationRequested)
            {
                // It must not silence the others.
                log.LogError(thrown, "{Part} is left out of the letter {Letter}", subject, id);
                fault = thrown;
            }
        }
        // Nothing else to say: the letter waits until that can be said.
        if (parts.Count == 0 && fault is not null) throw new InvalidOperationException($"No part of the letter {id} could be drawn.", fault);

        var language = parts.Count == 0 ? await tx.LanguageOf(letter.Reader) : await tx.LanguageOf(letter.Reader, parts[0].Part.Community);
        if (parts.Count == 0) return letter.WasSent ? LettersViews.Settled(language) : null;
        var ordered = parts.OrderBy(part => part.Part.Community.Name, StringComparer.Ordinal).ThenBy(part => part.Order).Select(part => part.Part).ToList();
        var named = ordered.DistinctBy(part => part.Community.Id).Count() > 1 || (await tx.CommunitiesOf(letter.Reader)).Count > 1;
        return LettersViews.Letter(language, ordered, named);
    }
}
