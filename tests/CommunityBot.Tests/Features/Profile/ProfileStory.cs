using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Profile;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Profile;

/// <summary>Members keep their own page, and a new job or company is told to those who lead.</summary>
public sealed class ProfileStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task A_member_fills_the_page_and_finds_it_again(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        await Saves(story, story.Ana, new()
        {
            ["profile.job"] = "Administratrice  réseau", ["profile.company"] = "Le Moulin vert", ["profile.engagement"] = "Ressource",
            ["profile.topics"] = "Sauvegardes & <!channel>", ["profile.buddy"] = new[] { "Je veux bien accueillir un nouveau membre" },
        }, "quand ce sera votre tour, je vous le dirai en privé");
        Assert.False(story.Nadia.HasLetter("Ana"));

        var form = (await story.Ana.Type(Sample.General, "/communaute profil infra services")).View!;
        Assert.Equal(("resource", 1), await story.MembershipOf(story.Ana));
        var (job, topics, buddy) = await story.Database.Read(async tx => (await tx.Find<string>("select job from members where user_id = 'U0ANA'"), await tx.Find<string>("select topics from members where user_id = 'U0ANA'"), await tx.Find<bool>("select is_buddy from members where user_id = 'U0ANA'")), Stop);
        Assert.Equal(("Administratrice réseau", "Sauvegardes & <!channel>", true), (job, topics, buddy));
        await story.Ana.CloseAll(form);
    });

    [Theory, EveryWay]
    public Task What_is_longer_than_one_may_write_today_stands_in_nobodys_way(Way way) => Story.Live(way, async story =>
    {
        var longJob = string.Concat(Enumerable.Repeat("Architecte, ", 20)).Trim();
        await story.BecomesMember(story.Ana);
        await story.Database.Write(tx => tx.Execute("update members set job = @longJob where user_id = 'U0ANA'", new { longJob }), Stop);
        await Saves(story, story.Ana, new() { ["profile.buddy"] = new[] { "Je veux bien accueillir un nouveau membre" } }, "C’est noté.");
        Assert.Equal((longJob, true), await story.Database.Read(async tx => (await tx.Find<string>("select job from members where user_id = 'U0ANA'"), await tx.Find<bool>("select is_buddy from members where user_id = 'U0ANA'")), Stop));

        var form = (await story.Ana.Type(Sample.Channel, "/communaute profil")).View!;
        var refused = await story.Ana.Submit(form, new Dictionary<string, object> { ["profile.job"] = longJob.Replace("A", "E", StringComparison.Ordinal) });
        Assert.Contains("150 caractères au plus", refused["profile.job"], StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_new_company_is_told_once_to_each_who_leads_and_checked_again(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        await Saves(story, story.Ana, new() { ["profile.job"] = "Administratrice réseau", ["profile.company"] = "Le Moulin vert" }, "C’est noté.");
        await Saves(story, story.Ana, new() { ["profile.job"] = "administratrice RESEAU", ["profile.company"] = "Moulin bleu" }, "seront prévenus");

        story.Zoe.Card().Sees("@Ana, membre de la communauté Infra & Services, a du nouveau", "Entreprise\u00A0: «\u202FMoulin bleu\u202F» (avant\u00A0: «\u202FLe Moulin vert\u202F»)", "D’après l’annuaire, l’adhésion est en règle (Le Moulin vert).");
        story.Zoe.Card().DoesNotSee("Fonction");
        story.Nadia.Letter("a du nouveau").Sees("Moulin bleu", "D’après l’annuaire, l’adhésion est en règle.");
        Assert.False(story.Leo.HasLetter("a du nouveau"));
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains("a du nouveau", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Pilots_never_read_of_dues(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Bruno);
        await Saves(story, story.Bruno, new() { ["profile.job"] = "Architecte" }, "C’est noté.");
        await Saves(story, story.Bruno, new() { ["profile.job"] = "Directeur technique" }, "seront prévenus");
        story.Zoe.Card().Sees("en défaut");
        story.Nadia.Letter("a du nouveau").Sees("à vérifier avec la facilitation");
        story.Nadia.Letter("a du nouveau").DoesNotSee("otisation", "défaut");
    });

    [Theory, EveryWay]
    public Task Whoever_leads_elsewhere_reads_it_in_the_daytime(Way way) => Story.Live(way, async story =>
    {
        story.Nadia.Change(seed => seed with { TimeZone = "America/Toronto" });
        await story.Of<CommunityBot.Community.People>().Fresh(new UserId(story.Nadia.Id), Stop);
        await story.BecomesMember(story.Ana);
        await Saves(story, story.Ana, new() { ["profile.job"] = "Administratrice réseau" }, "C’est noté.");
        await Saves(story, story.Ana, new() { ["profile.job"] = "Architecte" }, "seront prévenus");
        Assert.False(story.Nadia.HasLetter("a du nouveau"));
        await story.Advance(TimeSpan.FromHours(6));
        story.Nadia.Letter("a du nouveau");
    });

    [Theory, EveryWay]
    public Task Nobody_keeps_a_page_where_they_are_not(Way way) => Story.Live(way, async story =>
    {
        await story.Chloe.Type(Sample.General, "/communaute profil");
        story.Chloe.IsTold("Vous n’êtes membre d’aucune communauté");
        await story.Leo.Type(Sample.General, "/communaute profil");
        story.Leo.IsTold("Vous avez un rôle dans la communauté Infra & Services sans en être membre");

        await story.BecomesMember(story.Ana);
        var form = (await story.Ana.Type(Sample.Channel, "/communaute profil")).View!;
        await story.Database.Write(tx => tx.EndMembership(Sample.Community, new UserId(story.Ana.Id), story.Clock.GetUtcNow()), Stop);
        Assert.Contains("Vous n’êtes membre d’aucune communauté", (await story.Ana.Submit(form)).View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task In_English_it_reads_as_well(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Dan);
        var form = (await story.Dan.Type(Sample.Channel, "/community profile")).View!;
        Assert.Contains("What the community Infra & Services knows of you", form.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("It is noted.", (await story.Dan.Submit(form)).View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("", "Dev", "", "", false)]
    [InlineData("Dev", "dév ", "", "", false)]
    [InlineData("Dev", "Ops", "", "", true)]
    [InlineData("Dev", "", "A", "A", true)]
    [InlineData("Dev", "Dev", "A", "B", true)]
    public void What_is_said_for_the_first_time_or_written_otherwise_is_no_change(string oldJob, string newJob, string oldCompany, string newCompany, bool told) =>
        Assert.Equal(told, new ProfileChange(Guid.Empty, Samples.Ana, oldJob, newJob, oldCompany, newCompany, Samples.Friday).IsTold);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_form_and_the_news_look_as_kept(Language reader)
    {
        Snapshot.Matches(ProfileViews.Form(reader, Samples.Community(), new("Architecte", "Atelier du Nord", Engagement.Resource, "Réseau, sauvegardes", IsBuddy: true)).ToJson(), $"profile.form.{reader.Code()}");
        Snapshot.Matches(ProfileViews.Form(reader, Samples.Community(), new("", "", Engagement.Unsaid, "", IsBuddy: false)).ToJson(), $"profile.form_empty.{reader.Code()}");
        var change = new ProfileChange(Guid.Empty, Samples.Ana, "Architecte", "", "Atelier du Nord", "Le Moulin vert", Samples.Friday);
        Snapshot.Matches(ProfileViews.Change(reader, change, ["Infra", "Data"], Samples.InDefault, seesDues: true).ToJson(), $"profile.change_dues.{reader.Code()}");
        Snapshot.Matches(ProfileViews.Change(reader, change, ["Infra"], Samples.InDefault, seesDues: false).ToJson(), $"profile.change_pilot.{reader.Code()}");
        Snapshot.Matches(ProfileViews.Choose(ProfileTexts.All.In(reader), [Samples.Community()]).ToJson(), $"profile.choose.{reader.Code()}");
    }

    private static async Task Saves(Story story, Person person, Dictionary<string, object> values, params string[] told)
    {
        var form = (await person.Type(Sample.Channel, "/communaute profil")).View!;
        var said = (await person.Submit(form, values)).View!.PlainRendering;
        Assert.Contains(told, words => said.Contains(words, StringComparison.Ordinal));
        await story.LetsItBeSent();
    }
}
