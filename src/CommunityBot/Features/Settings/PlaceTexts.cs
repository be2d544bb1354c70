using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>What a community speaks and where it lives.</summary>
internal interface IPlaceTexts
{
    string LanguageLabel { get; }
    string In(Language language);
    string ZoneLabel { get; }
    string ZonePlaceholder { get; }
    string ZoneHint { get; }
    string NoZone { get; }
    string CountryLabel { get; }
    string CountryHint { get; }
    string NoSuchCountry { get; }

    /// <summary>Whose public holidays are days off.</summary>
    /// <param name="country">Null for nobody's.</param>
    string Holidays(string? country);
    string TooLong(int most);
}

internal static class PlaceTexts
{
    public static readonly Texts<IPlaceTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IPlaceTexts
    {
        public string LanguageLabel => "La langue de ce que tout le monde lit";
        public string In(Language language) => language == Language.French ? "Français" : "Anglais";
        public string ZoneLabel => "Le fuseau horaire";
        public string ZonePlaceholder => "Choisir une ville";
        public string ZoneHint => "Tapez le nom d’une grande ville : les heures de la communauté sont les siennes.";
        public string NoZone => "Choisissez une ville dans la liste.";
        public string CountryLabel => "Les jours fériés";
        public string CountryHint => "Ces jours-là, rien n’est demandé à personne. Vous pourrez en ajouter d’autres.";
        public string NoSuchCountry => "Choisissez un pays dans la liste.";
        public string Holidays(string? country) => country switch
        {
            "FR" => "Ceux de la France",
            "BE" => "Ceux de la Belgique",
            "CH" => "Ceux de la Suisse",
            "LU" => "Ceux du Luxembourg",
            "CA-QC" => "Ceux du Québec",
            null => "Aucun",
            _ => $"Aucun que je connaisse ({country})",
        };
        public string TooLong(int most) => $"{Language.French.Count(most, "caractère", "caractères")} au plus, s’il vous plaît.";
    }

    private sealed class En : IPlaceTexts
    {
        public string LanguageLabel => "The language of what everyone reads";
        public string In(Language language) => language == Language.French ? "French" : "English";
        public string ZoneLabel => "The time zone";
        public string ZonePlaceholder => "Choose a city";
        public string ZoneHint => "Type the name of a large city: the community keeps its hours.";
        public string NoZone => "Choose a city in the list.";
        public string CountryLabel => "Public holidays";
        public string CountryHint => "On those days nothing is asked of anyone. You can add others later.";
        public string NoSuchCountry => "Choose a country in the list.";
        public string Holidays(string? country) => country switch
        {
            "FR" => "Those of France",
            "BE" => "Those of Belgium",
            "CH" => "Those of Switzerland",
            "LU" => "Those of Luxembourg",
            "CA-QC" => "Those of Quebec",
            null => "None",
            _ => $"None that I know of ({country})",
        };
        public string TooLong(int most) => $"{Language.English.Count(most, "character", "characters")} at most, please.";
    }
}
