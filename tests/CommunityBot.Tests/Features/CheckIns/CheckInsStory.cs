using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.CheckIns;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Buddies;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.CheckIns;

/// <summary>Newcomers are asked how it goes, and what they answer reaches whom they choose.</summary>
public sealed class CheckInsStory
{
    private const string Lost = "Je n’ai pas trouvé ma place…", Question = "Une question…", Well = "Tout va bien", TakeUp = "Je m’en occupe", FirstSteps = "Comment se passent vos premiers pas", Words = "Je n’ose pas écrire : tout le monde se connaît. <!channel>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Words_reach_whom_the_newcomer_chose_then_the_team_where_one_answers_and_a_month_later_all_is_well(Way way) => Story.Live(way, new StoryOptions
    {
        Settings = settings => settings["Communities:0:Animators:1"] = Sample.Bruno.Id,
    }, async story =>
    {
        await story.BecomesMember(story.Leo, story.Bruno);
        await story.Volunteer(story.Dan);
        await story.Arrive(story.Ana);
        await Welcomed(story, 6, story.Ana);
        await story.AdvanceTo(Story.Beginning.AddDays(1).AddMinutes(-1));
        Assert.False(story.Ana.HasLetter(FirstSteps));
        await story.AdvanceTo(Story.Beginning.AddDays(1).AddMinutes(2));
        var asked = story.Ana.Letter(FirstSteps);
        Assert.Equal([Well, Question, Lost], asked.ButtonTexts);

        var form = (await story.Ana.Press(asked, Lost))!;
        Assert.NotEqual(SubmitOutcome.Updated, (await story.Ana.Submit(form, new Dictionary<string, object> { ["check_ins.words"] = Words })).Outcome);
        Assert.Contains("C’est transmis à @Dan, et à personne d’autre", await Sends(story, story.Ana, form, "À Dan"), StringComparison.Ordinal);
        var card = story.Dan.Letter("has not found their place");
        card.Sees("@Ana", "tout le monde se connaît. <!channel>", "to you, and to nobody else");
        story.Ana.Letter("Vos mots sont transmis à @Dan");
        Assert.False(story.Leo.HasLetter("trouvé sa place"));

        // The words go no further than to whom they were for.
        await story.Dan.Press(story.Dan.Letter("it is your turn"), "I am not available");
        await story.LetsItBeSent();
        story.Dan.Letter("is no longer put to you").DoesNotSee("tout le monde se connaît");
        await story.Dan.PressStale(card, "I take care of it");
        await story.LetsItBeSent();
        story.Dan.IsTold("is no longer put to you");
        form = (await story.Ana.Press(story.Ana.Letter("n’est plus disponible pour vous répondre"), "Choisir quelqu’un d’autre…"))!;
        Assert.Equal(Words, form.Field("check_ins.words").Value);
        Assert.Contains("C’est transmis à @Bruno et @Léo", await Sends(story, story.Ana, form, "À l’équipe d’animation"), StringComparison.Ordinal);
        Assert.Equal(0, story.Nadia.PrivateMessages.Count(message => message.PlainRendering.Contains("trouvé sa place", StringComparison.Ordinal)));

        // Nobody answers in two working days.
        await story.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(5));
        story.Leo.Letter("@Ana attend toujours une réponse");
        var (leo, bruno) = (story.Leo.Letter("trouvé sa place"), story.Bruno.Letter("trouvé sa place"));
        await Task.WhenAll(story.Leo.PressStale(leo, TakeUp), story.Bruno.PressStale(bruno, TakeUp));
        await story.LetsItBeSent();
        var (winner, late) = story.Leo.Whispers.Any(whisper => whisper.PlainRendering.Contains("s’en occupe", StringComparison.Ordinal)) ? (story.Bruno, story.Leo) : (story.Leo, story.Bruno);
        late.IsTold($"@{winner.Name} s’en occupe");
        foreach (var reader in new[] { story.Leo, story.Bruno }) reader.Letter("trouvé sa place").Sees($"@{winner.Name} s’en occupe");
        story.Ana.Letter($"@{winner.Name}, de la communauté Infra & Services, a lu vos mots et va vous écrire");
        Assert.False(story.Leo.HasLetter("attend toujours"));
        await story.Ana.PressStale(asked, Well);
        await story.LetsItBeSent();
        story.Ana.IsTold("Vous avez déjà répondu");

        // The month comes, and the month after the answer.
        await story.Database.Write(async tx =>
        {
            await tx.Execute("update check_ins set due_on = '2026-03-06' where day = 30");
            await tx.Execute("update check_ins set taken_at = taken_at - @month where day = 7", new { month = (long)TimeSpan.FromDays(31).TotalMilliseconds });
        }, Stop);
        await story.AdvanceTo(Story.Beginning.AddDays(4).AddMinutes(2));
        var before = story.Leo.PrivateMessages.Count;
        var month = story.Ana.Letter("trouvé votre place");
        month.Sees($"@{winner.Name} devait vous écrire");
        await story.Ana.Press(month, Well);
        await story.LetsItBeSent();
        story.Ana.Letter("cela fait plaisir à lire");
        Assert.Equal(before, story.Leo.PrivateMessages.Count);
        story.Leo.Letter("trouvé sa place").Sees("ne sont plus gardés");
        story.Leo.Letter("trouvé sa place").DoesNotSee("tout le monde se connaît");
    });

    [Theory, EveryWay]
    public Task Nobody_is_asked_in_a_break_long_after_the_day_or_about_a_stay_that_is_over(Way way) => Story.Live(way, new StoryOptions
    {
        Settings = settings =>
        {
            settings["Communities:0:Breaks:0:From"] = "2026-03-03";
            settings["Communities:0:Breaks:0:To"] = "2026-03-04";
            settings["Communities:0:Breaks:0:Why"] = "Inventaire";
        },
    }, async story =>
    {
        await story.Arrive(story.Ana, story.Bruno, story.Chloe, story.Dan, story.Max);
        await Welcomed(story, 8, story.Ana, story.Chloe, story.Dan);
        await Welcomed(story, 10, story.Bruno);
        await Welcomed(story, 8, story.Max);
        await story.BecomesMember(story.Max);
        await story.Chloe.Submit((await story.Chloe.Type(Sample.Channel, "/quitter")).View!, new Dictionary<string, object> { ["leaving.choice"] = "Quitter la communauté" });
        await story.AdvanceTo(Story.Beginning.AddDays(3).AddMinutes(-1));
        foreach (var person in new[] { story.Ana, story.Bruno, story.Chloe, story.Max }) Assert.False(person.HasLetter(FirstSteps));
        await story.AdvanceTo(Story.Beginning.AddDays(3).AddHours(2));
        var asked = story.Ana.Letter(FirstSteps);
        foreach (var person in new[] { story.Bruno, story.Chloe, story.Max }) Assert.False(person.HasLetter(FirstSteps));

        // Without anybody who volunteered there is one to choose, and in English it reads as well.
        var form = (await story.Dan.Press(story.Dan.Letter("How are your first steps going?"), "A question…"))!;
        Assert.Contains("No question is too small", form.PlainRendering, StringComparison.Ordinal);
        await story.Dan.CloseAll(form);

        // Whoever leaves takes their question with them.
        Assert.Contains("C’est transmis à @Léo", await Sends(story, story.Ana, (await story.Ana.Press(asked, Question))!, "À l’équipe d’animation"), StringComparison.Ordinal);
        await story.Ana.Submit((await story.Ana.Type(Sample.Channel, "/quitter")).View!, new Dictionary<string, object> { ["leaving.choice"] = "Quitter la communauté" });
        await story.LetsItBeSent();
        story.Leo.Letter("pose une question").Sees("ne fait plus partie de la communauté");
        Assert.Empty(story.Leo.Letter("pose une question").Buttons);
        await story.Ana.PressStale(asked, Well);
        await story.LetsItBeSent();
        story.Ana.IsTold("Vous ne faites plus partie");
    });

    [Theory, EveryWay]
    public Task Words_nobody_answers_go_on_to_the_next_or_wait_for_the_newcomer_who_is_told(Way way) => Story.Live(way, async story =>
    {
        await story.Volunteer(story.Dan);
        await story.Arrive(story.Ana, story.Bruno);
        await Welcomed(story, 6, story.Ana, story.Bruno);
        await story.AdvanceTo(Story.Beginning.AddDays(1).AddMinutes(2));
        var form = (await story.Ana.Press(story.Ana.Letter(FirstSteps), Lost))!;
        Assert.Contains("jamais dans l’autre sens", form.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("C’est transmis à @Léo. Je vous dirai", await Sends(story, story.Ana, form, "À l’équipe d’animation"), StringComparison.Ordinal);
        Assert.Contains("à personne d’autre", await Sends(story, story.Bruno, (await story.Bruno.Press(story.Bruno.Letter(FirstSteps), Question))!, "À Dan"), StringComparison.Ordinal);
        await story.Ana.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("sont transmis à @Léo et attendent une réponse", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);

        // The words to the team go on; those to one person do not.
        await DaysGoBy(story, 2);
        story.Nadia.Letter("trouvé sa place").Sees("Faute de réponse, ils vont plus loin");
        story.Ana.Letter("Je les ai transmis plus loin").Sees("Pilotage", "@Nadia");
        Assert.False(story.Zoe.HasLetter("trouvé sa place"));
        Assert.False(story.Leo.HasLetter("pose une question"));
        var again = story.Bruno.Letter("@Dan n’a pas encore répondu à vos mots");
        var another = (await story.Bruno.Press(again, "Choisir quelqu’un d’autre…"))!;
        Assert.DoesNotContain("À Dan", another.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("C’est transmis à @Max et @Zoé", await Sends(story, story.Bruno, another, "À la facilitation, pour l’association"), StringComparison.Ordinal);
        story.Dan.Letter("is no longer put to you");
        Assert.False(story.Nadia.HasLetter("pose une question"));
        await story.Zoe.Press(story.Zoe.Letter("pose une question"), TakeUp);
        await story.LetsItBeSent();

        // Then to the last, unless somebody takes care of it in the same instant; and nobody is left.
        if (way.Provider == Provider.Postgres) await LosesToWhoeverTakesItUp(story);
        await DaysGoBy(story, 3);
        story.Zoe.Letter("trouvé sa place");
        await DaysGoBy(story, 4);
        story.Ana.Letter("N’hésitez pas à écrire directement à @Léo, @Nadia, @Max ou @Zoé");
        await story.Zoe.Press(story.Zoe.Letter("trouvé sa place"), TakeUp);
        await story.LetsItBeSent();
        story.Ana.Letter("@Zoé, de la communauté Infra & Services, a lu vos mots");
        Assert.False(story.Ana.HasLetter("N’hésitez pas à écrire directement"));
    });

    /// <summary>One transaction takes the words up while another is about to pass them on: it waits, and finds nothing to do.</summary>
    private static async Task LosesToWhoeverTakesItUp(Story story)
    {
        var (taken, letGo) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        const string lost = "where answer = 'lost' and answered_at is not null";
        var before = await story.Database.Read(tx => tx.Find<long>($"select passed_at from check_ins {lost}"), Stop);
        await story.Database.Write(tx => tx.Execute($"update check_ins set passed_at = passed_at - 864000000 {lost}"), Stop);
        var taking = story.Database.Write(async tx =>
        {
            await tx.Hold(community.Id);
            await tx.Execute($"update check_ins set taken_by = 'U0ZOE', taken_at = 0 {lost}");
            taken.SetResult();
            await letGo.Task;
        }, Stop);
        await taken.Task;
        var passing = story.Database.Write(tx => story.Of<PassFurther>().Run(tx, community), Stop);
        await Eventually.So("passing on waits, or is through", async () =>
            passing.IsCompleted || await story.Database.Read(tx => tx.Find<int>("select count(*) from pg_locks where not granted"), Stop) > 0);
        letGo.SetResult();
        await Task.WhenAll(taking, passing);
        Assert.Equal(before - 864000000, await story.Database.Read(tx => tx.Find<long>($"select passed_at from check_ins {lost}"), Stop));
        await story.Database.Write(tx => tx.Execute($"update check_ins set taken_by = null, taken_at = null, passed_at = @before {lost}", new { before }), Stop);
    }

    [Theory, EveryWay]
    public Task Whoever_holds_a_role_is_not_asked_how_the_first_steps_go(Way way) => Story.Live(way, async story =>
    {
        await story.Arrive(story.Leo, story.Ana);
        await Welcomed(story, 6, story.Leo, story.Ana);
        await story.AdvanceTo(Story.Beginning.AddDays(1).AddMinutes(2));
        story.Ana.Letter(FirstSteps);
        Assert.False(story.Leo.HasLetter(FirstSteps));
    });

    /// <summary>To the morning of that day of the story, as if the working days left to answer had passed since the last.</summary>
    private static async Task DaysGoBy(Story story, int day)
    {
        await story.Database.Write(tx => tx.Execute("update check_ins set answered_at = answered_at - @week, passed_at = passed_at - @week where taken_at is null", new { week = (long)TimeSpan.FromDays(7).TotalMilliseconds }), Stop);
        await story.AdvanceTo(Story.Beginning.AddDays(day).AddMinutes(2));
    }

    private static async Task<string> Sends(Story story, Person person, View form, string whom)
    {
        var sent = await person.Submit(form, new Dictionary<string, object>
        {
            ["check_ins.words"] = Words, ["check_ins.whom"] = whom, ["check_ins.consent"] = new[] { "Je suis d’accord pour que ces mots soient transmis" },
        });
        Assert.Equal(SubmitOutcome.Updated, sent.Outcome);
        await story.LetsItBeSent();
        return sent.View!.PlainRendering;
    }

    private static async Task Welcomed(Story story, int daysAgo, params Person[] people)
    {
        foreach (var person in people)
            await story.Database.Write(async tx =>
            {
                var then = new { at = Story.Beginning.AddDays(-daysAgo).ToUnixTimeMilliseconds(), user = person.Id };
                await tx.Execute("update arrivals set began_at = @at where user_id = @user", then);
                await tx.Execute("update members set joined_at = @at where user_id = @user", then);
            }, Stop);
    }
}
