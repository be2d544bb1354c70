using CommunityBot.Community;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Joining;

public class AtHomeViewsTests
{
    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Ones_requests_look_as_kept(Language language)
    {
        Keep("mine.pending", AtHomeViews.Requests(language, [Mine() with { Deciders = [Samples.Zoe, Samples.Max], UsualWait = TimeSpan.FromHours(5), IsToBeChecked = true }], 0));
        Keep("mine.asked", AtHomeViews.Requests(language, [Mine() with { Deciders = [Samples.Zoe], Unanswered = [Samples.Question()] }], 0));
        Keep("mine.closed", AtHomeViews.Requests(language,
        [
            Mine(Samples.Decided(JoinStatus.Approved)), Mine(Samples.Decided(JoinStatus.Approved) with { InviteError = "cant_invite" }),
            Mine(Samples.Decided(JoinStatus.Refused)), Mine(Samples.Decided(JoinStatus.Undone)),
        ], 2));

        void Keep(string what, IReadOnlyList<Block> blocks) => Snapshot.Matches(new HomeView(blocks).ToJson(), $"at_home.{what}.{language.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Communities_to_join_look_as_kept(Language language)
    {
        var seven = Enumerable.Range(1, 7).Select(i => Samples.Community() with { Id = $"c{i}", Name = $"Communauté {i}", Purpose = i == 2 ? "" : Samples.Community().Purpose }).ToList();

        Snapshot.Matches(new HomeView(AtHomeViews.ToJoin(language, seven, isNewcomer: true)).ToJson(), $"at_home.join.newcomer.{language.Code()}");
        Snapshot.Matches(new HomeView(AtHomeViews.ToJoin(language, seven, isNewcomer: false)).ToJson(), $"at_home.join.member.{language.Code()}");
        Assert.Empty(AtHomeViews.ToJoin(language, [], isNewcomer: false));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Requests_to_decide_look_as_kept(Language language)
    {
        Keep("facilitator", seesDues: true, "https://passerelles.slack.com/archives/CFACIL/p1");
        Keep("pilot", seesDues: false, null);

        void Keep(string reader, bool seesDues, string? card) => Snapshot.Matches(
            new HomeView(AtHomeViews.Waiting(language, [.. Enum.GetValues<Eligibility>().Select(found => new WaitingRequest(Samples.Request(), Samples.Community(), "Ana Le Goff", new(found), seesDues, card))], 37, seesDues ? [Samples.Community().FacilitatorsChannel!.Value] : [])).ToJson(),
            $"at_home.waiting.{reader}.{language.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_else_waits_looks_as_kept(Language language) => Snapshot.Matches(new HomeView(
    [
        .. AtHomeViews.Waiting(language, [new(Samples.Decided(JoinStatus.Approved) with { InviteError = "cant_invite" }, Samples.Community(), "Ana Le Goff", new(Eligibility.Eligible), SeesDues: true, null)], 1, []),
        .. WalkInViews.AtHome(language, [new(Samples.Request().Id, Samples.Community().Channel, 2, "https://passerelles.slack.com/archives/CFACIL/p1"), new(Samples.Request().Id, Samples.Community().Channel, 1, null)]),
    ]).ToJson(), $"at_home.waiting.more.{language.Code()}");

    [Fact]
    public void A_question_of_any_length_is_read_whole_before_the_button_that_answers_it()
    {
        var longest = Samples.Question() with { Words = new string('&', JoinRules.QuestionAtMost) };
        var sections = AtHomeViews.Unanswered(Language.French, Samples.Community() with { Name = new string('N', 600) }, longest);

        Assert.Equal(JoinRules.QuestionAtMost, sections.Sum(section => section.Text.ToString().Split("&amp;").Length - 1));
        Assert.Equal([false, true], sections.Select(section => section.Accessory is not null));
    }

    private static MyRequest Mine(JoinRequest? request = null) => new(request ?? Samples.Request(), Samples.Community());
}
