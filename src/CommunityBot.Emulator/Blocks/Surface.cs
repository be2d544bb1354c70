namespace CommunityBot.Emulator;

/// <summary>Where blocks stand. What is allowed differs from one to another.</summary>
internal enum Surface
{
    Message,
    Modal,
    Home,
}
