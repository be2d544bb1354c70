namespace CommunityBot.Emulator;

/// <summary>
/// How many events an app is sent within sixty minutes of business time: what is over is dropped, and said once a minute
/// (docs.slack.dev/reference/events/app_rate_limited).
/// </summary>
internal sealed class EventCap(EmulatorOptions options)
{
    private const int Minutes = 60;
    private readonly Lock _gate = new();
    private readonly Queue<(long Minute, int Sent)> _before = [];
    private long _minute;
    private int _sentInMinute;
    private int _sentBefore;
    private long _told = -1;

    /// <summary>Counts one more.</summary>
    /// <param name="isFirst">Whether it is the first that is dropped in its minute.</param>
    /// <returns>False where it is not sent.</returns>
    internal bool Takes(out bool isFirst)
    {
        isFirst = false;
        if (!options.RateLimits)
            return true;
        var minute = options.Clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_gate)
        {
            if (minute != _minute)
                TurnTo(minute);
            if (_sentBefore + _sentInMinute < options.EventsAnHour)
            {
                _sentInMinute++;
                return true;
            }

            isFirst = _told != minute;
            _told = minute;
            return false;
        }
    }

    private void TurnTo(long minute)
    {
        _before.Enqueue((_minute, _sentInMinute));
        _sentBefore += _sentInMinute;
        (_minute, _sentInMinute) = (minute, 0);
        while (_before.TryPeek(out var oldest) && oldest.Minute <= minute - Minutes)
            _sentBefore -= _before.Dequeue().Sent;
    }
}
