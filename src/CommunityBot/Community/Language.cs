using System.Globalization;

namespace CommunityBot.Community;

/// <summary>The languages the bot speaks.</summary>
public enum Language
{
    /// <summary>French, always with <i>vous</i>.</summary>
    French,

    /// <summary>British English.</summary>
    English,
}

/// <summary>One feature's words in every language the bot speaks. A language left out, or a text missing in one, does not compile.</summary>
public sealed record Texts<T>(T French, T English)
{
    /// <summary>The words in that language.</summary>
    public T In(Language language) => language == Language.French ? French : English;
}

/// <summary>Where a language comes from, and how dates and numbers are written in it. The machine's own culture is never asked.</summary>
public static class Languages
{
    private static readonly CultureInfo FrenchOfFrance = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo EnglishOfBritain = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language of a Slack locale ("fr-CA", "en-US"); null for any other, whose reader gets the community's.</summary>
    public static Language? OfLocale(string? locale) => locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "fr" => Language.French,
        "en" => Language.English,
        _ => null,
    };

    /// <summary>The two letters kept in the database and written in the settings: "fr" or "en".</summary>
    public static string Code(this Language language) => language == Language.French ? "fr" : "en";

    /// <summary>The culture dates and numbers are written with.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.French ? FrenchOfFrance : EnglishOfBritain;
}
