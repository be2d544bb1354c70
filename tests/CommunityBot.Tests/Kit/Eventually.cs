namespace CommunityBot.Tests.Kit;

/// <summary>For what comes about by itself, on another thread or in another process: asked for again until it is so.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="what">What is waited for, said when it does not come within half a minute of real time.</param>
    /// <param name="isSo">Asks.</param>
    /// <param name="between">What helps it along between two askings, such as moving a clock.</param>
    public static async Task So(string what, Func<Task<bool>> isSo, Action? between = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Longest) Assert.Fail($"Not so after {Longest.TotalSeconds:0} seconds: {what}");
            between?.Invoke();
            await Task.Yield();
        }
    }

    /// <inheritdoc cref="So(string, Func{Task{bool}}, Action?)"/>
    public static Task So(string what, Func<bool> isSo, Action? between = null) => So(what, () => Task.FromResult(isSo()), between);
}
