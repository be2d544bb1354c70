using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Slack;

/// <summary>A server on 127.0.0.1 that answers what a test says.</summary>
internal sealed class LocalServer(WebApplication app) : IAsyncDisposable
{
    public Uri Address { get; } = new(app.Urls.Single());

    public static async Task<LocalServer> Start(RequestDelegate answer, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(stop);
        return new LocalServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
