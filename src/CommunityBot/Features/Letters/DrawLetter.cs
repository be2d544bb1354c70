using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Features.Letters;

/// <summary>Draws a letter from what its parts have to say when it is sent, and when it is drawn again.</summary>
public sealed class DrawLetter(BotMap map, IServiceProvider services, ILogger<DrawLetter> log)
{
    public async Task<Message?> Draw(Tx tx, string id, CancellationToken stop)
    {
        if (await tx.ReadLetter(id) is not { } letter) return null;
        var (parts, named, faults) = await Parts(tx, id, letter.Reader, letter.Parts, stop);
        // Nothing else to say: the letter waits until that can be said.
        if (parts.Count == 0 && faults.Count > 0) throw new InvalidOperationException($"No part of the letter {id} could be drawn.", faults[0].Thrown);
        if (parts.Count > 0) return LettersViews.Letter(await tx.LanguageOf(letter.Reader, parts[0].Part.Community), [.. parts.Select(part => part.Part)], named);
        return letter.WasSent ? LettersViews.Settled(await tx.LanguageOf(letter.Reader)) : null;
    }

    /// <summary>What finds no room in a letter just sent, or could not be drawn in it.</summary>
    internal async Task<IReadOnlyList<Subject>> LeftOut(Tx tx, string id, CancellationToken stop)
    {
        if (await tx.ReadLetter(id) is not { } letter) return [];
        var (parts, named, faults) = await Parts(tx, id, letter.Reader, letter.Parts, stop);
        return [.. parts.Skip(LettersViews.Fitting([.. parts.Select(part => part.Part)], named)).Select(part => part.Subject), .. faults.Select(fault => fault.Subject)];
    }

    /// <summary>In the order in which they are read: those of a community together, as the list of features has them.</summary>
    private async Task<(IReadOnlyList<Told> Parts, bool Named, IReadOnlyList<(Subject Subject, Exception Thrown)> Faults)> Parts(Tx tx, string id, UserId reader, IReadOnlyList<Subject> subjects, CancellationToken stop)
    {
        var parts = new List<Told>();
        List<(Subject, Exception)> faults = [];
        foreach (var subject in subjects)
        {
            // Its feature is gone since.
            if (map.FindPart(subject.Kind) is not { } route) continue;
            try
            {
                if (await tx.Apart(() => route.Run(services, tx, subject.Id, reader, stop)) is { } part) parts.Add(new(subject, route.Order, part));
            }
            catch (Exception thrown) when (!stop.IsCancellationRequested)
            {
                // It must not silence the others.
                log.LogError(thrown, "{Part} is left out of the letter {Letter}", subject, id);
                faults.Add((subject, thrown));
            }
        }
        var named = parts.DistinctBy(part => part.Part.Community.Id).Count() > 1 || (await tx.CommunitiesOf(reader)).Count > 1;
        return ([.. parts.OrderBy(part => part.Part.Community.Name, StringComparer.Ordinal).ThenBy(part => part.Order)], named, faults);
    }

    private sealed record Told(Subject Subject, int Order, LetterPart Part);
}
