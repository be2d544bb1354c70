using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <content>What is drawn: posts, letters, the Home tab, the week's digest, and texts in a community's own words.</content>
public sealed partial class BotMap
{
    /// <summary>How a subject of that kind looks now, for whoever reads the place it is posted in.</summary>
    public BotMap Draws<THandler>(string subjectKind, Func<THandler, Tx, string, Place, CancellationToken, Task<Message>> draw) where THandler : class =>
        DrawsWhatIsLeft<THandler>(subjectKind, async (h, tx, id, place, stop) => await draw(h, tx, id, place, stop));

    /// <summary>The same, for what may have become pointless when its turn comes: null, and nothing is sent.</summary>
    public BotMap DrawsWhatIsLeft<THandler>(string subjectKind, Func<THandler, Tx, string, Place, CancellationToken, Task<Message?>> draw) where THandler : class
    {
        if (!_draws.TryAdd(subjectKind, new(typeof(THandler), (services, tx, id, place, stop) => draw(services.GetRequiredService<THandler>(), tx, id, place, stop))))
            throw new InvalidOperationException($"The subject '{subjectKind}' is drawn twice.");
        return this;
    }

    /// <summary>What a post of that kind is called in the list of what waits for its channel, within a sentence: "l’arrivée d’Ana"; null where nothing is known of it any more.</summary>
    public BotMap NamesPost(string subjectKind, NamePost name)
    {
        if (!_names.TryAdd(subjectKind, name))
            throw new InvalidOperationException($"The post '{subjectKind}' is named twice.");
        return this;
    }

    /// <summary>
    /// What a subject of that kind has to say in its reader's letter of the day (<c>Letters</c>), when the letter is sent and whenever it is drawn again; null where nothing
    /// is left to say. The parts of one community stand in the order of the list of features.
    /// </summary>
    public BotMap DrawsPart<THandler>(string subjectKind, Func<THandler, Tx, string, UserId, CancellationToken, Task<LetterPart?>> draw) where THandler : class
    {
        if (!_parts.TryAdd(subjectKind, new(_parts.Count, typeof(THandler), (services, tx, id, reader, stop) => draw(services.GetRequiredService<THandler>(), tx, id, reader, stop))))
            throw new InvalidOperationException($"The part '{subjectKind}' is drawn twice.");
        return this;
    }

    /// <summary>
    /// A section of everyone's Home tab, with its own heading; nothing to show to this reader is an empty list. It keeps to a handful of blocks: the page
    /// holds a hundred, and what is past that is left out.
    /// </summary>
    /// <param name="order">Where it stands: below <see cref="FirstWaiting"/>, one's communities and requests; past <see cref="LastWaiting"/>, what the reader
    /// runs, and from 300 the rest. Two sections never share a number.</param>
    /// <param name="section">Reads only: it is drawn when the page is sent.</param>
    public BotMap Home<THandler>(int order, Func<THandler, Tx, Reader, CancellationToken, Task<IReadOnlyList<Block>>> section) where THandler : class =>
        order is >= FirstWaiting and <= LastWaiting
            ? throw new InvalidOperationException($"A section at {order} is of what waits for its reader.")
            : AddHome<THandler>(order, async (h, tx, reader, stop) => await section(h, tx, reader, stop));

    /// <summary>What waits for this reader, on their Home tab, under the one heading that is already there.</summary>
    /// <param name="order">Where it stands: from <see cref="FirstWaiting"/> to <see cref="LastWaiting"/>. Two sections never share a number.</param>
    /// <param name="section">Reads only. Empty where nothing waits now: where nothing does at all, the page says so. Null for a reader for whom nothing of the kind ever waits.</param>
    public BotMap WaitsAtHome<THandler>(int order, Func<THandler, Tx, Reader, CancellationToken, Task<IReadOnlyList<Block>?>> section) where THandler : class =>
        order is >= FirstWaiting and <= LastWaiting
            ? AddHome(order, section)
            : throw new InvalidOperationException($"What waits for its reader stands from {FirstWaiting} to {LastWaiting}, not at {order}.");

    private BotMap AddHome<THandler>(int order, Func<THandler, Tx, Reader, CancellationToken, Task<IReadOnlyList<Block>?>> section) where THandler : class
    {
        if (!_home.TryAdd(order, new(typeof(THandler), (services, tx, reader, stop) => section(services.GetRequiredService<THandler>(), tx, reader, stop))))
            throw new InvalidOperationException($"Two sections of the Home tab are at {order}.");
        return this;
    }

    /// <summary>What this person waits for or has to answer, in a few sections with their button: said first when they ask what they can do.</summary>
    public BotMap UnderWay<THandler>(Func<THandler, Tx, Reader, CancellationToken, Task<IReadOnlyList<UnderWay>>> sections) where THandler : class
    {
        _underWay.Add(new(typeof(THandler), (services, tx, reader, stop) => sections(services.GetRequiredService<THandler>(), tx, reader, stop)));
        return this;
    }

    /// <summary>How the sections make one page.</summary>
    public BotMap HomePage<THandler>(Func<THandler, Tx, UserId, CancellationToken, Task<HomeView>> draw) where THandler : class
    {
        if (Page is not null) throw new InvalidOperationException("The Home tab is drawn twice.");
        Page = new(typeof(THandler), (services, tx, reader, stop) => draw(services.GetRequiredService<THandler>(), tx, reader, stop));
        return this;
    }

    /// <summary>A text that communities may put in their own words; the feature sends it in the words in force.</summary>
    /// <param name="text">Which, with what the bot says by itself.</param>
    /// <param name="specimen">How it looks in other words, as if the person given were concerned. Reads only.</param>
    /// <param name="changed">What shows the words already is drawn again; null where nothing does.</param>
    public BotMap Rewords<THandler>(Rewordable text, Func<THandler, Tx, CommunitySettings, Language, UserId, Task<Specimen>> specimen, Func<THandler, Tx, CommunitySettings, Task>? changed = null) where THandler : class
    {
        if (FindRewording(text.Text) is not null) throw new InvalidOperationException($"The text '{text.Text}' is put in other words twice.");
        _rewordings.Add(new(text, typeof(THandler), (services, tx, community, language, user) => specimen(services.GetRequiredService<THandler>(), tx, community, language, user),
            (services, tx, community) => changed is null ? Task.CompletedTask : changed(services.GetRequiredService<THandler>(), tx, community)));
        return this;
    }

    /// <summary>Something a community may lack in a week, which its animators are asked for; null where nothing is missing. It reads only.</summary>
    public BotMap Lacks<THandler>(Func<THandler, Tx, CommunitySettings, Week, UserId, CancellationToken, Task<Missing?>> look) where THandler : class
    {
        _missing.Add(new(typeof(THandler), (services, tx, community, week, reader, stop) => look(services.GetRequiredService<THandler>(), tx, community, week, reader, stop)));
        return this;
    }

    /// <summary>A section of the week's digest, in the order of the features; null where there is nothing to tell. It reads only.</summary>
    public BotMap InDigest<THandler>(Func<THandler, Tx, DigestOf, CancellationToken, Task<DigestSection?>> section) where THandler : class
    {
        _digest.Add(new(typeof(THandler), (services, tx, of, stop) => section(services.GetRequiredService<THandler>(), tx, of, stop)));
        return this;
    }
}
