using System.Net;
using System.Text;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

/// <summary>Where the bot's token goes when a file is fetched, and what becomes of what comes back. No network: some of these hosts are not ours to answer for.</summary>
public sealed class DownloadTests : IDisposable
{
    private const string Here = "https://files.slack.com/files-pri/T1-F1/download/annuaire.csv";

    private readonly Hosts _hosts = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _hosts.Dispose();

    [Theory]
    [InlineData(Here)]
    [InlineData("https://FILES.slack.com:443/files-pri/T1-F1/a.csv")]
    [InlineData("https://slack.exemple.org/files/a.csv")]
    public async Task The_token_goes_to_the_hosts_of_Slack(string address)
    {
        _hosts.Answers = _ => Text("nom;adresse");
        Assert.Equal("nom;adresse", await Fetched(address));
        Assert.Equal(["Bearer xoxb-secret"], _hosts.Seen.Select(seen => seen.Token));
    }

    [Theory]
    [InlineData("https://exemple.org/annuaire.csv")]
    [InlineData("http://files.slack.com/files-pri/T1-F1/annuaire.csv")]
    [InlineData("https://files.slack.com:8443/annuaire.csv")]
    [InlineData("https://files.slack.com.exemple.org/annuaire.csv")]
    [InlineData("https://files.slack.com@exemple.org/annuaire.csv")]
    [InlineData("https://exemple.org/files.slack.com/annuaire.csv")]
    [InlineData("https://filesXslack.com/annuaire.csv")]
    [InlineData("file:///etc/passwd")]
    public async Task Anywhere_else_is_not_even_asked(string address)
    {
        Assert.Equal("foreign_host", await Refusal(address));
        Assert.Empty(_hosts.Seen);
    }

    [Theory]
    [InlineData("https://exemple.org/annuaire.csv", "foreign_host")]
    [InlineData("//exemple.org/annuaire.csv", "foreign_host")]
    [InlineData("http://files.slack.com/annuaire.csv", "foreign_host")]
    [InlineData("https://passerelles.slack.com/?redir=files", "not_signed_in")]
    public async Task A_redirect_away_is_not_followed(string to, string code)
    {
        _hosts.Answers = _ => Redirect(to);
        Assert.Equal(code, await Refusal(Here));
        Assert.Equal("files.slack.com", Assert.Single(_hosts.Seen).Host);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed_but_not_for_ever()
    {
        _hosts.Answers = address => address.AbsolutePath.EndsWith("/final", StringComparison.Ordinal) ? Text("nom") : Redirect("/files-pri/final");
        Assert.Equal("nom", await Fetched(Here));

        _hosts.Answers = _ => Redirect("/files-pri/again");
        Assert.Equal("too_many_redirects", await Refusal(Here));
        Assert.Equal(2 + 4, _hosts.Seen.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "text/html", "not_signed_in", FailureKind.Final)]
    [InlineData(HttpStatusCode.NotFound, "text/plain", "file_deleted", FailureKind.Final)]
    [InlineData(HttpStatusCode.Gone, "text/plain", "file_deleted", FailureKind.Final)]
    [InlineData(HttpStatusCode.TooManyRequests, "text/plain", "ratelimited", FailureKind.Later)]
    [InlineData(HttpStatusCode.BadGateway, "text/plain", "http_502", FailureKind.Unknown)]
    public async Task What_is_no_file_is_told_apart(HttpStatusCode status, string type, string code, FailureKind kind)
    {
        _hosts.Answers = _ => new(status) { Content = new StringContent("<!DOCTYPE html>", Encoding.UTF8, type) };
        var refusal = await Assert.ThrowsAsync<SlackException>(() => Fetched(Here));
        Assert.Equal((code, kind), (refusal.Code, refusal.Kind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_the_limit_is_refused_announced_or_not(bool isAnnounced)
    {
        _hosts.Answers = _ =>
        {
            var answer = Text(new string('a', 101));
            if (!isAnnounced) answer.Content = new StreamContent(new Unmeasured(Encoding.UTF8.GetBytes(new string('a', 101))));
            return answer;
        };
        var kept = new MemoryStream();
        var refusal = await Assert.ThrowsAsync<SlackException>(() => Slack().Download(new Uri(Here), kept, 100, Stop));
        Assert.Equal("too_large", refusal.Code);
        Assert.Equal(0, kept.Length);
    }

    private SlackApi Slack() => new(new HttpClient(_hosts, disposeHandler: false), new("xoxb-secret", new Uri("https://slack.exemple.org/api/")));

    private async Task<string> Fetched(string address)
    {
        var to = new MemoryStream();
        await Slack().Download(new Uri(address), to, 100, Stop);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private async Task<string> Refusal(string address) => (await Assert.ThrowsAsync<SlackException>(() => Fetched(address))).Code;

    private static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "text/csv") };

    private static HttpResponseMessage Redirect(string to) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(to, UriKind.RelativeOrAbsolute) } };

    /// <summary>Every host there is. Keeps who was asked, and with what.</summary>
    private sealed class Hosts : HttpMessageHandler
    {
        public Func<Uri, HttpResponseMessage> Answers { get; set; } = address => throw new InvalidOperationException($"{address} was asked.");

        public List<(string Host, string? Token)> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add((request.RequestUri!.Host, request.Headers.Authorization?.ToString()));
            return Task.FromResult(Answers(request.RequestUri));
        }
    }

    /// <summary>A body whose length nobody knows beforehand.</summary>
    private sealed class Unmeasured(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
