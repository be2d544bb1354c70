namespace CommunityBot.Features.Home;

/// <summary>The Home tab: what everyone finds when they open the conversation with the bot. Each feature lends its sections to it.</summary>
public static class HomeFeature
{
    public static void Map(BotMap on) => on
        .Event<OpenHome>("app_home_opened", (h, tx, heard, _) => h.Open(tx, heard), before: (h, heard, stop) => h.Meet(heard, stop))
        .HomePage<DrawHome>((h, tx, reader, stop) => h.Draw(tx, reader, stop))
        .Home<MyCommunities>(10, (h, tx, reader, _) => h.Draw(tx, reader))
        .Needs("users:read");
}
