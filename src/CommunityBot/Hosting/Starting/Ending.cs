namespace CommunityBot.Hosting;

/// <summary>Why the program ends by itself: a refusal found after the start, which its exit code tells.</summary>
public sealed class Ending(IHostApplicationLifetime life, ILogger<Ending> log)
{
    private volatile string? _refusal;

    /// <summary>The sentence of the refusal, or null.</summary>
    public string? Refusal => _refusal;

    public void Refuse(string sentence)
    {
        _refusal = sentence;
        log.LogCritical("{Refusal}", sentence);
        // A start that is cut short would end with another error than this sentence.
        life.ApplicationStarted.Register(life.StopApplication);
    }
}
