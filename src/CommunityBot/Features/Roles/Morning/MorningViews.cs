using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class MorningViews
{
    /// <summary>Leaves room for the rest of the letter: a message holds fifty blocks, and a line takes at most two.</summary>
    private const int MostBlocks = 30;

    public static LetterPart Morning(Language language, UserId reader, RolesPart part)
    {
        var t = MorningTexts.All.In(language);
        var lines = Lines(language, reader, part).ToList();
        var blocks = new List<Block> { new Section(t.Hello) };
        var shown = 0;
        foreach (var line in lines)
        {
            if (blocks.Count + line.Blocks.Count > MostBlocks) break;
            blocks.AddRange(line.Blocks);
            shown++;
        }
        if (shown < lines.Count) blocks.Add(new Context(t.More(lines.Count - shown)));
        return new(part.Community, blocks, Mrkdwn.Join("\n", lines.Select(line => line.Text).Prepend(t.Hello)));
    }

    private static IEnumerable<(Mrkdwn Text, IReadOnlyList<Block> Blocks)> Lines(Language language, UserId reader, RolesPart part)
    {
        var (t, roles) = (MorningTexts.All.In(language), RolesTexts.All.In(language));
        foreach (var role in part.Over) yield return Said(t.Over(roles.Name(role)));
        foreach (var line in part.Endings)
        {
            var name = roles.Name(line.Tenure.Role);
            var until = line.Tenure.Until is { } last ? language.LongDay(last) : null;
            var text = line switch
            {
                { TakenBy: { } taker } => t.TakenOver(name, taker),
                { IsHeld: false } => t.NoLongerHeld(name, line.Tenure.User),
                { IsEnding: false } => t.GoesOn(name, line.Tenure.User, until),
                _ when line.Tenure.User == reader => t.YoursEnds(name, until!),
                _ => t.Ends(name, line.Tenure.User, until!),
            };
            if (line is { IsOpen: true, Asked: { } asked }) text = Mrkdwn.Join("\n", [text, t.IsAsked(asked)]);
            yield return line.IsOpen
                ? (text, [new Section(text), new Actions(RolesFeature.HandOver.Button(t.HandOver, line.Tenure.Id).Aloud(language, name) with { Style = ButtonStyle.Primary }, RolesFeature.Keep.Button(t.Keep, line.Tenure.Id).Aloud(language, name))])
                : Said(text);
        }
        foreach (var line in part.Vacant)
        {
            var name = roles.Name(line.Role);
            if (line.Since.Count > 0) yield return Said(t.HeldAgain(name, language.People(line.Since)));
            else
            {
                var text = t.IsVacant(name, line.Last, line.HasTeam);
                yield return (text, [new Section(text) { Accessory = RolesFeature.Change.Button(t.Entrust, new(part.Community.Id, Office.Of(line.Role))).Aloud(language, name) }]);
            }
        }
        if (part.CoreTeam is { } people)
        {
            var text = CoreTeam.SizeOf(people) switch
            {
                CoreTeamSize.Few => t.TooFew(people),
                CoreTeamSize.Many => t.TooMany(people),
                _ => t.RightAgain(people),
            };
            yield return (text, [new Section(text), new Actions(RolesFeature.Who.Button(t.SeeWho, part.Community.Id), RolesFeature.Open.Button(t.Assign, part.Community.Id))]);
        }

        static (Mrkdwn, IReadOnlyList<Block>) Said(Mrkdwn text) => (text, [new Section(text)]);
    }
}
