using CommunityBot.Community;
using CommunityBot.Features.Settings;
using Sample = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>What a form of settings holds, read: the community as it would be, or what is wrong under which field.</summary>
public sealed class SettingsTypedTests
{
    private static readonly CommunitySeed Seed = new()
    {
        Key = "infra-services", Name = "Infra & Services", Channel = "C0INFRA", FacilitatorsChannel = "C0FAC", Country = "FR", Breaks = [new() { From = "2026-12-21", To = "2027-01-03", Why = "Fêtes" }],
        Meetings = new() { Rule = "first Thursday" },
    };

    [Theory]
    [InlineData(Topic.Words), InlineData(Topic.Place), InlineData(Topic.Week), InlineData(Topic.Pace), InlineData(Topic.Meetings)]
    public void What_is_in_force_sent_back_as_it_is_is_no_change(Topic topic)
    {
        var desk = Desk(topic);
        var (next, errors) = SettingsTyped.Apply(desk, SettingsTyped.Of(desk), Sample.Friday);
        Assert.Empty(errors);
        Assert.Empty(Seed.Differences(next!));
    }

    [Theory]
    [InlineData(Topic.Week, "nudge_time", "07:59", "nudge_time", "entre 08:00 et 18:59")]
    [InlineData(Topic.Week, "check_time", "19:00", "check_time", "entre 08:00 et 18:59")]
    [InlineData(Topic.Week, "check_time", "", "check_time", "entre 08:00 et 18:59")]
    [InlineData(Topic.Week, "check_day", "Mon", "check_day", "après la demande", "check_time", "08:30")]
    [InlineData(Topic.Week, "publish_day", "Tue", "publish_day", "après le rappel")]
    [InlineData(Topic.Pace, "per_day", "21", "per_day", "de 1 à 20")]
    [InlineData(Topic.Pace, "per_day", "trois", "per_day", "de 1 à 20")]
    [InlineData(Topic.Pace, "minutes_apart", "600", "per_day", "il n’y a place que pour 2 messages à 600 minutes d’écart")]
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
    [InlineData(Topic.Words, "roadmap", "http://exemple.org", "roadmap", "adresse complète")]
    [InlineData(Topic.Place, "channel", "", "channel", "Choisissez un canal")]
    [InlineData(Topic.Place, "channel", "C0FAC", "channel", "C’est le canal de la facilitation")]
    [InlineData(Topic.Place, "time_zone", "Europe/Atlantis", "time_zone", "Choisissez une ville")]
    [InlineData(Topic.Place, "country", "France", "country", "Choisissez un pays")]
    [InlineData(Topic.Rest, "first_day", "", "first_day", "Choisissez un jour")]
    [InlineData(Topic.Rest, "first_day", "2026-11-19", "first_day", "Ce jour est passé")]
    [InlineData(Topic.Rest, "first_day", "2026-12-24", "first_day", "déjà chômés")]
    [InlineData(Topic.Rest, "first_day", "2026-12-24", "last_day", "un an au plus", "last_day", "2036-12-30")]
    public void What_is_wrong_is_said_under_its_field(Topic topic, string field, string value, string under, string said, string? other = null, string? also = null)
    {
        var (next, errors) = Apply(topic, [($"settings.{field}", value), .. other is null ? [] : new[] { ($"settings.{other}", also!) }]);
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
    public void A_list_too_long_for_a_field_is_left_out_of_the_form_and_stays_whole()
    {
        var seed = Seed with { Objectives = [.. Enumerable.Range(0, 20).Select(number => new string('x', 180) + number)], Roadmap = "https://exemple.org/" + new string('r', 480) };
        var desk = Desk(Topic.Words, seed);
        var form = SettingsForms.Form(desk, SettingsTyped.Of(desk), Sample.Friday).ToJson().AsRead();
        Assert.DoesNotContain("settings.objectives", form, StringComparison.Ordinal);
        Assert.Contains(seed.Roadmap, form, StringComparison.Ordinal);
        var typed = SettingsTyped.Of(desk).ToDictionary(field => field.Key, field => field.Key == "settings.objectives" ? "" : field.Value, StringComparer.Ordinal);
        typed["settings.purpose"] = "Parler d’infrastructure.";
        Assert.Equal(["Purpose"], seed.Differences(SettingsTyped.Apply(desk, typed, Sample.Friday).Next!));
    }

    [Fact]
    public void A_day_written_in_small_letters_is_chosen_in_the_form() =>
        Assert.Equal("Mon", SettingsTyped.Of(Desk(Topic.Week, Seed with { Weekly = new() { NudgeAt = "mon 09:00" } }))["settings.nudge_day"]);

    [Fact]
    public void A_purpose_that_escaping_makes_long_still_finds_room_on_the_page() =>
        Assert.Contains("&amp;", SettingsViews.All(Language.French, Sample.Community(), Seed with { Purpose = new string('&', 600) }, topic => new(Seed.Key, topic, 0), new(2026, 11, 20), null).ToJson().AsRead(), StringComparison.Ordinal);

    [Fact]
    public void Every_break_to_come_can_be_taken_back()
    {
        var seed = Seed with { DaysOff = [.. Enumerable.Range(1, 28).Select(day => $"2027-02-{day:00}")] };
        var page = SettingsViews.All(Language.French, Sample.Community(), seed, topic => new(Seed.Key, topic, 0), new(2026, 11, 20), null).ToJson().AsRead();
        Assert.Equal(29, page.Split("\"settings.remove\"").Length - 1);
    }

    [Fact]
    public void What_a_change_replaced_is_told_in_words()
    {
        var pace = SettingsChange.Between(Topic.Pace, Seed, Seed with { Pacing = new() { PerDay = 20 }, OpenAnnouncements = true });
        Assert.Equal("messages du bot par jour, au plus : 3 → 20 ; les annonces des membres : non → oui", SettingsChange.InWords(Language.French, pace).ToString());
        var week = SettingsChange.Between(Topic.Week, Seed, Seed with { Weekly = new() { NudgeAt = "Tue 09:00" } });
        Assert.Equal("I ask for what is missing: Monday → Tuesday", SettingsChange.InWords(Language.English, week).ToString());
        var meetings = SettingsChange.Between(Topic.Meetings, Seed, Seed with { Meetings = new() { Rule = "dernier mardi", MonthsWithout = [7, 8] } });
        Assert.Equal("le jour du mois : premier jeudi → dernier mardi ; les mois sans rencontre : août → juillet et août", SettingsChange.InWords(Language.French, meetings).ToString());
        Assert.Equal("retrait : du 21 décembre 2026 au 3 janvier 2027 : Fêtes", SettingsChange.InWords(Language.French, SettingsChange.Between(Topic.Rest, Seed, Seed with { Breaks = [] })).ToString());
        Assert.Equal("", SettingsChange.InWords(Language.French, null).ToString());
    }

    [Theory]
    [InlineData("infra &  SERVICES", "C0VELO", null, "settings.name")]
    [InlineData("Vélo", "C0INFRA", null, "settings.channel")]
    [InlineData("Vélo", "C0FAC", null, "settings.channel")]
    [InlineData("Vélo", "C0VELO", "C0INFRA", "settings.facilitators_channel")]
    public void A_name_and_a_channel_are_one_communitys_alone(string name, string channel, string? facilitators, string under)
    {
        var other = new CommunitySeed { Key = "velo", Name = name, Channel = channel, FacilitatorsChannel = facilitators };
        var there = Seed.AsSettings(new("TLESPASS"));
        // One that everybody can read for now is theirs still.
        foreach (var one in new[] { there, there with { FacilitatorsChannel = null, PublicRoom = there.FacilitatorsChannel } })
            Assert.Equal(under, Assert.Single(Neighbours.Objections([one], other, Language.French)).Field);
        Assert.Empty(Neighbours.Objections([Seed.AsSettings(new("TLESPASS"))], Seed, Language.French));
    }

    [Fact]
    public void Communities_of_one_name_are_told_apart_by_their_channels()
    {
        var (one, other) = (Seed.AsSettings(new("TLESPASS")), (Seed with { Key = "velo", Channel = "C0VELO", Name = "Infra & services" }).AsSettings(new("TLESPASS")));
        Assert.Contains("<#C0VELO>", SettingsViews.WhichOne(Language.French, [one, other]).ToJson().AsRead(), StringComparison.Ordinal);
        Assert.DoesNotContain("<#", SettingsViews.WhichOne(Language.French, [one, (Seed with { Key = "velo", Name = "Vélo" }).AsSettings(new("TLESPASS"))]).ToJson().AsRead(), StringComparison.Ordinal);
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
        Kit.Snapshot.Matches(PreviewViews.Preview(late, changed, SettingsTyped.Of(late), Sample.Friday, isLate: true, new()).ToJson(), $"preview.meetings.{reader.Code()}");
        Kit.Snapshot.Matches(PreviewViews.Preview(Desk(Topic.Week, seed, reader), seed, SettingsTyped.Of(Desk(Topic.Week, seed, reader)), Sample.Friday, isLate: false, new()).ToJson(), $"preview.week.{reader.Code()}");
        Kit.Snapshot.Matches(CreatingViews.Form(reader, "Europe/Paris", "", Sample.Friday).ToJson(), $"creating.{reader.Code()}");
        Kit.Snapshot.Matches(CreatingViews.Created(reader, Sample.Community(), []).ToJson(), $"created.{reader.Code()}");
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
