using System.Diagnostics.Metrics;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

public class PrometheusTextTests
{
    [Fact]
    public void Counters_gauges_and_histograms_are_written_as_Prometheus_reads_them()
    {
        using var meters = new OwnMeters();
        using var text = new PrometheusText(meters);
        var meter = meters.Create("CommunityBot.Features");
        var sent = meter.CreateCounter<long>("test_sent", description: "Messages sent");
        var took = meter.CreateHistogram<double>("test.took", unit: "s");
        meter.CreateObservableGauge("test_waiting", () => 3L);

        sent.Add(1, new KeyValuePair<string, object?>("method", "chat.postMessage"));
        sent.Add(2, new KeyValuePair<string, object?>("method", "chat.postMessage"));
        sent.Add(1, new KeyValuePair<string, object?>("method", "say \"hi\""));
        took.Record(0.02);
        took.Record(7);

        var lines = text.Render().Split('\n');
        Assert.Contains("# HELP test_sent_total Messages sent", lines);
        Assert.Contains("# TYPE test_sent_total counter", lines);
        Assert.Contains("test_sent_total{method=\"chat.postMessage\"} 3", lines);
        Assert.Contains("test_sent_total{method=\"say \\\"hi\\\"\"} 1", lines);
        Assert.Contains("test_waiting 3", lines);
        Assert.Contains("# TYPE test_took_seconds histogram", lines);
        Assert.Contains("test_took_seconds_bucket{le=\"0.025\"} 1", lines);
        Assert.Contains("test_took_seconds_bucket{le=\"10\"} 2", lines);
        Assert.Contains("test_took_seconds_bucket{le=\"+Inf\"} 2", lines);
        Assert.Contains("test_took_seconds_sum 7.02", lines);
        Assert.Contains("test_took_seconds_count 2", lines);
    }

    [Fact]
    public void Other_meters_and_those_of_another_bot_are_left_out()
    {
        using var meters = new OwnMeters();
        using var others = new OwnMeters();
        using var text = new PrometheusText(meters);
        meters.Create("Somebody.Else").CreateCounter<long>("their_counter").Add(1);
        others.Create("CommunityBot.Features").CreateCounter<long>("its_counter").Add(1);
        Assert.Empty(text.Render());
    }
}
