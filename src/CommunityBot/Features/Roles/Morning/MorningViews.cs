using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class MorningViews
{
    private const int Longest = 4000;

    /// <summary>A message holds fifty blocks: the greeting and the word of what is left out take two, a line at most two.</summary>
    private const int MostBlocks = 48;

    public static Message Morning(Language language, UserId reader, IReadOnlyList<RolesPart> parts)
    {
        var t = MorningTexts.All.In(language);
        var lines = parts.SelectMany(part => Lines(language, reader, part)).ToList();
        var blocks = new List<Block> { new Section(t.Hello) };
        var shown = 0;
        foreach (var line in lines)
        {
            if (blocks.Count + line.Blocks.Count > MostBlocks) break;
            blocks.AddRange(line.Blocks);
            shown++;
        }
        if (shown < lines.Count) blocks.Add(new Context(t.More(lines.Count - shown)));
        return new(Mrkdwn.Join("\n", lines.Select(line => line.Text).Prepend(t.Hello)).Cut(Longest), blocks);
    }

    private static IEnumerable<(Mrkdwn Text, IReadOnlyList<Block> Blocks)> Lines(Language language, UserId reader, RolesPart part)
    {
        var (t, roles) = (MorningTexts.All.In(language), RolesTexts.All.In(language));
        foreach (var role in part.Over) yield return Said(t.Over(roles.Name(role), part.Community.Name));
        foreach (var line in part.Endings)
        {
            var name = roles.Name(line.Tenure.Role);
            var until = line.Tenure.Until is { } last ? language.LongDay(last) : null;
            var text = line switch
            {
                { TakenBy: { } taker } => t.TakenOver(name, part.Community.Name, taker),
                { IsHeld: false } => t.NoLongerHeld(name, part.Community.Name, line.Tenure.User),
                { IsEnding: false } => t.GoesOn(name, part.Community.Name, line.Tenure.User, until),
                _ when line.Tenure.User == reader => t.YoursEnds(name, part.Community.Name, until!),
                _ => t.Ends(name, part.Community.Name, line.Tenure.User, until!),
            };
            if (line is { IsOpen: true, Asked: { } asked }) text = Mrkdwn.Join("\n", [text, t.IsAsked(asked)]);
            yield return line.IsOpen
                ? (text, [new Section(text), new Actions(RolesFeature.HandOver.Button(t.HandOver, line.Tenure.Id).Aloud(language, name) with { Style = ButtonStyle.Primary }, RolesFeature.Keep.Button(t.Keep, line.Tenure.Id).Aloud(language, name))])
                : Said(text);
        }
        foreach (var line in part.Vacant)
        {
            var name = roles.Name(line.Role);
            if (line.Since.Count > 0) yield return Said(t.HeldAgain(name, part.Community.Name, language.People(line.Since)));
            else
            {
                var text = t.IsVacant(name, part.Community.Name, line.Last);
                yield return (text, [new Section(text) { Accessory = RolesFeature.Change.Button(t.Entrust, new(part.Community.Id, Office.Of(line.Role))).Aloud(language, name) }]);
            }
        }
        if (part.CoreTeam is { } people)
        {
            var text = CoreTeam.SizeOf(people) switch
            {
                CoreTeamSize.Few => t.TooFew(people, part.Community.Name),
                CoreTeamSize.Many => t.TooMany(people, part.Community.Name),
                _ => t.RightAgain(people, part.Community.Name),
            };
            yield return (text, [new Section(text), new Actions(RolesFeature.Who.Button(t.SeeWho, part.Community.Id), RolesFeature.Open.Button(t.Assign, part.Community.Id))]);
        }

        static (Mrkdwn, IReadOnlyList<Block>) Said(Mrkdwn text) => (text, [new Section(text)]);
    }
}
