using CommunityBot.Community;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

internal static class CreatingViews
{
    /// <param name="zone">Where whoever fills it in lives.</param>
    /// <param name="name">What followed the command.</param>
    public static Modal Form(Language reader, string zone, string name, DateTimeOffset now)
    {
        var t = CreatingTexts.All.In(reader);
        var country = Seeds.CountryOf(zone) is { } found && PublicHolidays.Knows(found) ? found : null;
        return SettingsFeature.Creating.Modal(t.Title, "",
        [
            SettingsFeature.Name.Input(t.NameLabel, new TextInput { MaxLength = Allowed.NameAtMost, Initial = name.Length == 0 ? null : PlainText.Cut(name, Allowed.NameAtMost) }),
            SettingsFeature.Channel.Input(t.ChannelLabel, new ChannelSelect { Filter = new("public", "private"), Placeholder = t.ChannelPlaceholder }) with { Hint = t.ChannelHint },
            SettingsFeature.FacilitatorsChannel.Input(t.FacilitatorsChannelLabel, new ChannelSelect { Filter = new("private"), Placeholder = t.ChannelPlaceholder }) with { Hint = t.FacilitatorsChannelHint, Optional = true },
            SettingsFeature.Facilitators.Input(t.FacilitatorsLabel, new MultiUserSelect { Placeholder = t.PeoplePlaceholder }) with { Hint = t.FacilitatorsHint, Optional = true },
            SettingsFeature.Pilots.Input(t.PilotsLabel, new MultiUserSelect { Placeholder = t.PeoplePlaceholder }) with { Hint = t.PilotsHint, Optional = true },
            .. PlaceViews.Fields(reader, reader, zone, country, now),
            SettingsFeature.Purpose.Input(t.PurposeLabel, new TextInput { Multiline = true, MaxLength = Allowed.PurposeAtMost }) with { Hint = t.PurposeHint, Optional = true },
        ]) with
        {
            Submit = t.Submit,
            Close = t.Cancel,
        };
    }

    /// <summary>It is there: what comes next.</summary>
    /// <param name="wasOf">Other communities that talked in its channel before.</param>
    public static Modal Created(Language reader, CommunitySettings community, IReadOnlyList<string> wasOf)
    {
        var t = CreatingTexts.All.In(reader);
        return Notice(reader, t.CreatedTitle, [new Section(t.Created(community.Name, community.Channel)), .. wasOf.Count == 0 ? [] : new[] { new Section(SettingsTexts.All.In(reader).WasOf(community.Channel, PreviewViews.Names(reader, wasOf))) }, new Section(t.NextSteps), new Actions(RolesFeature.Open.Button(t.Roles, community.Id), SettingsFeature.Change.Button(t.Rhythm, new(community.Id, Topic.Week, 0)), SettingsFeature.Open.Button(t.Settings, community.Id))]);
    }

    /// <summary>In the place of the form: why, and the words typed in it.</summary>
    public static Answer Instead(Language reader, Mrkdwn why, Submission<string> form)
    {
        var t = CreatingTexts.All.In(reader);
        var words = string.Join('\n', new[] { form[SettingsFeature.Name], form[SettingsFeature.Purpose] }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return Answer.Update(Notice(reader, t.Title, [.. Section.Of(why), .. words.Length == 0 ? [] : Section.Quoting(t.YourWords, words)]));
    }

    private static Modal Notice(Language reader, string title, params IReadOnlyList<Block> blocks) => new(SettingsFeature.Notice, title, blocks) { Close = CreatingTexts.All.In(reader).Close };
}
