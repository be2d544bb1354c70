using CommunityBot.Features.Announcements;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Buddies;
using CommunityBot.Features.CheckIns;
using CommunityBot.Features.Help;
using CommunityBot.Features.Home;
using CommunityBot.Features.Importing;
using CommunityBot.Features.Joining;
using CommunityBot.Features.Leaving;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Monthly;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Ping;
using CommunityBot.Features.Profile;
using CommunityBot.Features.Rewording;
using CommunityBot.Features.Rhythm;
using CommunityBot.Features.Roles;
using CommunityBot.Features.Rules;
using CommunityBot.Features.Settings;
using CommunityBot.Features.Thanks;

namespace CommunityBot.Features;

/// <summary>What this bot can do, a line each.</summary>
public static class AllFeatures
{
    /// <summary>Adds every feature to the map, in the order in which they hear events.</summary>
    public static void Map(BotMap on)
    {
        PingFeature.Map(on);
        HelpFeature.Map(on);
        JoiningFeature.Map(on);
        WalkInsFeature.Map(on);
        OnBehalfFeature.Map(on);
        HereFeature.Map(on);
        PacingFeature.Map(on);
        LettersFeature.Map(on);
        BuddiesFeature.Map(on);
        CheckInsFeature.Map(on);
        ArrivalsFeature.Map(on);
        AnnouncementsFeature.Map(on);
        MeetingsFeature.Map(on);
        RhythmFeature.Map(on);
        MonthlyFeature.Map(on);
        ImportingFeature.Map(on);
        MembershipFeature.Map(on);
        LeavingFeature.Map(on);
        RolesFeature.Map(on);
        ProfileFeature.Map(on);
        ThanksFeature.Map(on);
        RulesFeature.Map(on);
        RewordingFeature.Map(on);
        SettingsFeature.Map(on);
        HomeFeature.Map(on);
    }
}
