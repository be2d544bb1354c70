using System.Text.RegularExpressions;
using CommunityBot.Data;

namespace CommunityBot.Tests.House;

public partial class SourcesTests
{
    [Fact]
    public void No_file_names_a_path_of_somebodys_machine()
    {
        var wrong =
            from file in Repository.Files(".cs", ".csproj", ".props", ".sln", ".json", ".yml", ".md", ".sql", ".txt")
            from Match path in MachinePath().Matches(file.Text)
            select $"{file.Path}: {path.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_migration_is_in_the_program()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "CommunityBot", "Data", "Migrations"), "*.sql").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        var embedded = typeof(Database).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.Equal(files.Count, embedded.Count);
        Assert.All(files, file => Assert.Single(embedded, name => name.EndsWith("." + file, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_two_migrations_bear_the_same_number()
    {
        var numbers = Directory.GetFiles(Repository.PathOf("src", "CommunityBot", "Data", "Migrations"), "*.sql").Select(f => Path.GetFileName(f)[..4]).ToList();
        Assert.Equal(numbers.Distinct(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var wrong =
            from file in Repository.Files(".cs")
            where file.Path.StartsWith("src/", StringComparison.Ordinal)
            from Match type in EmptyName().Matches(file.Text)
            select $"{file.Path}: {type.Groups["type"].Value}";
        Assert.Empty(wrong);
    }

    /// <summary>The bare verb is the asynchronous one; what a framework's own interface names so is its affair.</summary>
    [Fact]
    public void No_method_of_ours_ends_in_Async()
    {
        var wrong =
            from file in Repository.Files(".cs")
            where file.Path.StartsWith("src/", StringComparison.Ordinal)
            from Match method in AsyncName().Matches(file.Text)
            where !method.Value.Contains(" override ", StringComparison.Ordinal)
            where method.Groups["name"].Value is not ("DisposeAsync" or "StartAsync" or "StopAsync" or "UpgradeAsync")
            select $"{file.Path}: {method.Groups["name"].Value}";
        Assert.Empty(wrong);
    }

    /// <summary>Where nobody's language is known, <c>tx.LanguageOf(user)</c> looks for one that is spoken here.</summary>
    [Fact]
    public void Nobody_is_answered_in_a_language_written_in_the_code()
    {
        var wrong =
            from file in Repository.Files(".cs")
            where file.Path.StartsWith("src/CommunityBot/Features/", StringComparison.Ordinal)
            from Match fallback in FixedLanguage().Matches(file.Text)
            select $"{file.Path}: {fallback.Value}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"(?<![\w.])/(home|Users|root|work|tmp)/[\w.-]+|\b[A-Z]:\\[\w.-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(class|record|interface|struct) (?<type>\w*(Manager|Helper|Util|Utils|Common|Base|Impl|Service))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"[Ll]anguage\s*(\?\?|:)\s*(Language\.(French|English)|default)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FixedLanguage();

    [GeneratedRegex(@"(public|private|internal|protected)[\w<>,?\[\] .]* (?<name>\w+Async)\s*[<(]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AsyncName();
}
