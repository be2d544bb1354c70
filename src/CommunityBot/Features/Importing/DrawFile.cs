using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>Draws what became of a file, for its sender.</summary>
public sealed class DrawFile
{
    public async Task<Message> Draw(Tx tx, string id) => await tx.FindFile(Guid.ParseExact(id, "n")) is { } file
        ? ImportingViews.Card(await tx.LanguageOf(file.User), file)
        : Message.Saying(ImportingTexts.All.In(default).Gone);
}
