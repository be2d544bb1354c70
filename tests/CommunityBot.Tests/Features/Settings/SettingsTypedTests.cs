using CommunityBot.Community;
using CommunityBot.Features.Settings;
using Sample = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>What a form of settings holds, read: the community as it would be, or what is wrong under which field.</summary>
public sealed class SettingsTypedTests
{
    private static readonly CommunitySeed Seed = new()
    {
        Key = "infra-services", Name = "Infra & Services", Channel = "C0INFRA", Country = "FR", Breaks = [new() { From = "2026-12-21", To = "2027-01-03", Why = "Fêtes" }],
        Meetings = new() { Rule = "first Thursday" },
    };

    [Theory]
    [InlineData(Topic.Words), InlineData(Topic.Place), InlineData(Topic.Week), InlineData(Topic.Pace), InlineData(Topic.Meetings)]
    public void What_is_in_force_sent_back_as_it_is_is_no_change(Topic topic)
    {
        var desk = Desk(topic);
        var (next, errors) = SettingsTyped.Apply(desk, SettingsTyped.Of(desk), Sample.Friday);
        Assert.Null(next);
        Assert.Equal("Rien n’a changé : ce sont les réglages en vigueur.", Assert.Single(errors).Text);
    }

    [Theory]
    [InlineData(Topic.Week, "nudge_time", "07:59", "nudge_time", "entre 08:00 et 18:59")]
    [InlineData(Topic.Week, "check_time", "19:00", "check_time", "entre 08:00 et 18:59")]
    [InlineData(Topic.Week, "check_time", "", "check_time", "entre 08:00 et 18:59")]
    [InlineData(Topic.Week, "check_day", "Fri", "publish_day", "la demande vient d’abord")]
    [InlineData(Topic.Pace, "per_day", "21", "per_day", "de 1 à 20")]
    [InlineData(Topic.Pace, "per_day", "trois", "per_day", "de 1 à 20")]
    [InlineData(Topic.Pace, "minutes_apart", "-5", "minutes_apart", "de 0 à 720")]
    [InlineData(Topic.Pace, "to", "08:00", "to", "La fin doit venir après le début (08:00)")]
    [InlineData(Topic.Pace, "from", "10:01", "to", "La lettre de la semaine paraît vendredi à 10:00")]
    [InlineData(Topic.Pace, "from", "", "from", "Choisissez une heure")]
    [InlineData(Topic.Meetings, "rule", "jeudi", "rule", "Lequel du mois")]
    [InlineData(Topic.Meetings, "rule", "cinquième jeudi", "rule", "choisissez plutôt le dernier")]
    [InlineData(Topic.Meetings, "rule", "premier jeudi à 25h", "rule", "n’est pas une heure")]
    [InlineData(Topic.Meetings, "prompt_days", "61", "prompt_days", "de 1 à 60")]
    [InlineData(Topic.Meetings, "months_without", "1,2,3,4,5,6,7,8,9,10,11,12", "months_without", "Il ne resterait aucun mois")]
    [InlineData(Topic.Words, "name", " ", "name", "Il lui faut un nom")]
    [InlineData(Topic.Words, "roadmap", "exemple.org", "roadmap", "adresse complète")]
    [InlineData(Topic.Place, "time_zone", "Europe/Atlantis", "time_zone", "Choisissez une ville")]
    [InlineData(Topic.Place, "country", "France", "country", "Choisissez un pays")]
    [InlineData(Topic.Rest, "first_day", "", "first_day", "Choisissez un jour")]
    [InlineData(Topic.Rest, "first_day", "2026-11-19", "first_day", "Ce jour est passé")]
    [InlineData(Topic.Rest, "first_day", "2026-12-24", "first_day", "déjà chômés")]
    public void What_is_wrong_is_said_under_its_field(Topic topic, string field, string value, string under, string said)
    {
        var (next, errors) = Apply(topic, ($"settings.{field}", value));
        Assert.Null(next);
        var (name, text) = Assert.Single(errors);
        Assert.Equal($"settings.{under}", name);
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_day_before_the_first_is_refused() => Assert.Contains("avant le premier", Assert.Single(Apply(Topic.Rest, ("settings.first_day", "2027-02-10"), ("settings.last_day", "2027-02-09")).Errors).Text, StringComparison.Ordinal);

    [Fact]
    public void A_single_day_without_a_reason_is_a_day_off_and_one_with_a_reason_a_break()
    {
        Assert.Equal(["2027-02-12"], Apply(Topic.Rest, ("settings.first_day", "2027-02-12")).Next!.DaysOff);
        var seed = Apply(Topic.Rest, ("settings.first_day", "2026-11-27"), ("settings.why", "Assemblée")).Next!;
        Assert.Equal([new() { From = "2026-11-27", To = "2026-11-27", Why = "Assemblée" }, .. Seed.Breaks], seed.Breaks);
    }

    [Fact]
    public void The_same_day_in_the_other_language_keeps_the_words_and_a_time_said_with_it_counts()
    {
        var meetings = Apply(Topic.Meetings, ("settings.rule", "premier jeudi 18h")).Next!.Meetings!;
        Assert.Equal(("first Thursday", "18:00"), (meetings.Rule, meetings.At));
        Assert.Equal("dernier mardi", Apply(Topic.Meetings, ("settings.rule", "last Tuesday")).Next!.Meetings!.Rule);
        Assert.Null(Apply(Topic.Meetings, ("settings.rule", "")).Next!.Meetings);
    }

    [Fact]
    public void What_was_typed_comes_back_from_the_wire_as_it_was()
    {
        var typed = new TypedIn(new("infra-services", Topic.Rest, 2), Sample.Friday, new Dictionary<string, string>(StringComparer.Ordinal) { ["settings.why"] = "L’été /\n\"enfin\"" });
        var back = TypedIn.Parse(typed.ToString(), null);
        Assert.Equal((typed.At, typed.ShownAt), (back.At, back.ShownAt));
        Assert.Equal(typed.Typed, back.Typed);
        Assert.False(TypedIn.TryParse("week/1", null, out _));
        Assert.False(TopicIn.TryParse("9/1/infra-services", null, out _));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_page_the_forms_and_the_dates_look_as_kept(Language reader)
    {
        var seed = Seed with { DaysOff = ["2027-05-07"], Purpose = "Parler d’infrastructure.", Objectives = ["Expliquer", "Accompagner"] };
        Kit.Snapshot.Matches(SettingsViews.All(reader, seed.AsSettings(new("TLESPASS")), seed, topic => new(seed.Key, topic, 0), new(2026, 11, 20), null).ToJson(), $"page.{reader.Code()}");
        foreach (var topic in Enum.GetValues<Topic>())
        {
            var desk = Desk(topic, seed, reader);
            Kit.Snapshot.Matches(SettingsForms.Form(desk, SettingsTyped.Of(desk), Sample.Friday).ToJson(), $"form.{desk.At.About}.{reader.Code()}");
        }
        var late = Desk(Topic.Meetings, seed, reader) with { By = Sample.Nadia, ChangedAt = Sample.Friday };
        var changed = seed with { Meetings = new() { Rule = "premier vendredi", MonthsWithout = [] } };
        Kit.Snapshot.Matches(PreviewViews.Preview(late, changed, SettingsTyped.Of(late), Sample.Friday, isLate: true).ToJson(), $"preview.meetings.{reader.Code()}");
        Kit.Snapshot.Matches(PreviewViews.Preview(Desk(Topic.Week, seed, reader), seed, SettingsTyped.Of(Desk(Topic.Week, seed, reader)), Sample.Friday, isLate: false).ToJson(), $"preview.week.{reader.Code()}");
        Kit.Snapshot.Matches(CreatingViews.Form(reader, "Europe/Paris", "", Sample.Friday).ToJson(), $"creating.{reader.Code()}");
        Kit.Snapshot.Matches(CreatingViews.Created(reader, Sample.Community()).ToJson(), $"created.{reader.Code()}");
    }

    private static (CommunitySeed? Next, IReadOnlyList<(string Field, string Text)> Errors) Apply(Topic topic, params (string Field, string Value)[] typed)
    {
        var desk = Desk(topic);
        var held = new Dictionary<string, string>(SettingsTyped.Of(desk), StringComparer.Ordinal);
        foreach (var (field, value) in typed) held[field] = value;
        return SettingsTyped.Apply(desk, held, Sample.Friday);
    }

    private static SettingsDesk Desk(Topic topic, CommunitySeed? seed = null, Language reader = Language.French) =>
        new((seed ?? Seed).AsSettings(new("TLESPASS")), seed ?? Seed, reader, new(Seed.Key, topic, 0), null, default);
}
