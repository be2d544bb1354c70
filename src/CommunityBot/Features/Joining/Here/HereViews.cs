using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static class HereViews
{
    private const int OptionRoom = 75;

    public static IEnumerable<Block> Home(Language language, CommunitySettings community, PeopleHere here)
    {
        var t = HereTexts.All.In(language);
        List<Mrkdwn> lines = [t.Counts(community.Channel, here.People, here.Eligible, here.NotEligible, here.Unverifiable)];
        if (here.Before > 0) lines.Add(t.Before(here.Before));
        if (here.Guests > 0) lines.Add(t.Guests(here.Guests));
        yield return new Section(Mrkdwn.Join("\n", lines));
        List<Button> buttons = [];
        if (here.Eligible > 0)
        {
            buttons.Add(HereFeature.AdmitAll.Button(t.AdmitAll, community.Id) with
            {
                Style = ButtonStyle.Primary,
                Confirm = new ConfirmDialog(t.AdmitAllTitle, t.AdmitAllAsk(here.Eligible), t.AdmitAllYes, t.AdmitAllNo),
            });
        }
        if (here.All.Any(p => p.MayBeChosen)) buttons.Add(HereFeature.Choose.Button(t.Choose, community.Id));
        buttons.Add(HereFeature.Later.Button(t.Later, community.Id));
        yield return new Actions([.. buttons]);
    }

    public static Modal Choice(Language language, string community)
    {
        var t = HereTexts.All.In(language);
        return HereFeature.Choice.Modal(t.ChoiceTitle, community,
            new Section(t.ChoiceIntro),
            HereFeature.Chosen.Input(t.ChoiceLabel, new MultiExternalSelect { MinQueryLength = 0, Placeholder = t.ChoicePlaceholder })) with
        {
            Submit = t.ChoiceSend,
            Close = AskingTexts.All.In(language).Close,
        };
    }

    public static Option Option(Language language, PersonHere here)
    {
        var t = HereTexts.All.In(language);
        var marks = string.Join(", ", new[] { t.Past(here.Past), here.Finding.Eligibility == Eligibility.NotVerifiable ? t.Unverified : null }.OfType<string>());
        var name = here.Person.Name;
        if (marks.Length > 0) return new(PlainText.Cut(name, OptionRoom - marks.Length - 3) + $" ({marks})", here.Person.Id.Value);
        return new(PlainText.Cut(here.Finding.Company is { } company ? $"{name}, {company}" : name, OptionRoom), here.Person.Id.Value);
    }
}
