using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary>The words of <c>communitybot simulate</c>.</summary>
public interface ISimulationTexts
{
    string InPrivate(string name);
    string InChannel(string community);
    string AmongFacilitators(string community);

    /// <summary>What ends a line.</summary>
    string Because(IReadOnlyList<string> whys);

    /// <summary>Why a message comes; null where nothing is known of its kind.</summary>
    /// <param name="kind">Of what it shows, such as <c>rhythm.digest</c>.</param>
    string? Why(string kind);

    /// <summary>Said before the lines, beside them.</summary>
    string Begins(int communities, int weeks);

    string NoDatabaseYet { get; }

    /// <summary>Said after the lines, beside them.</summary>
    string Sum(int messages);

    string NoCommunity { get; }

    /// <summary>Whose name is not known, by what they do.</summary>
    string Stranger(string id, Role role, string community);

    /// <summary>Said before the lines, beside them.</summary>
    string Strangers(int people);
    string OtherVersion { get; }

    /// <param name="typed">In the place of a number of weeks.</param>
    string NotWeeks(string typed, int most);
}

/// <inheritdoc cref="ISimulationTexts"/>
public static partial class SimulationTexts
{
    public static readonly Texts<ISimulationTexts> All = new(French: new Fr(), English: new En());

    private const char Between = '.';

    private static string FeatureOf(string kind) => kind.Split(Between)[0];
}
