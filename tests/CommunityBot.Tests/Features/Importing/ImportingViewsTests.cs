using CommunityBot.Community;
using CommunityBot.Features.Importing;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Figures = CommunityBot.Features.Importing.Figures;

namespace CommunityBot.Tests.Features.Importing;

/// <summary>What the sender of a file reads.</summary>
public sealed class ImportingViewsTests
{
    private static readonly ImportReport Changes = new() { Workspace = new("TLESPASS"), Before = 8, Lines = 9, Added = 2, Changed = 1, Removed = 1, Unchanged = 6, NewlyIneligible = 1 };

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Every_state_of_a_file_looks_as_kept(Language reader)
    {
        var t = ImportingTexts.All.In(reader);
        Look("again", File(FileStatus.Waiting));
        Look("bad_lines", File(FileStatus.AskingBad, Bad(30)));
        Look("bad_lines.nothing_else", File(FileStatus.Refused, Bad(1)));
        Look("much_to_lose", File(FileStatus.AskingLoss, Changes));
        Look("much_to_lose.again", File(FileStatus.AskingLoss) with { Figures = Figures.Of(Changes, isAskedAgain: true) });
        Look("in_force", File(FileStatus.Done, Changes));
        Look("in_force.nothing_lost", File(FileStatus.Done, Changes with { Removed = 0, NewlyIneligible = 0, LeftOut = 2 }));
        Look("kept", File(FileStatus.Kept, Changes));
        Look("superseded", File(FileStatus.Superseded) with { SupersededBy = new UserId("UMAX") });
        Look("refused", File(FileStatus.Refused) with { Words = t.Spreadsheet });
        Look("refused.deleted", File(FileStatus.Refused) with { Words = t.Deleted });

        void Look(string state, SentFile file) => Snapshot.Matches(ImportingViews.Card(reader, file).ToJson(), $"file.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_bad_lines_after_the_first_look_as_kept(Language reader) =>
        Snapshot.Matches(Assert.Single(ImportingViews.MoreBadLines(reader, Bad(24))).ToJson(), $"bad_lines.more.{reader.Code()}");

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Bad_lines_without_end_stop_after_two_hundred_and_are_counted(Language reader)
    {
        var more = ImportingViews.MoreBadLines(reader, Bad(2000));
        Assert.Equal(7, more.Count);
        Assert.Contains("800", more[^1].Text.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_a_cell_holds_is_shown_short_and_means_nothing_to_Slack(Language reader)
    {
        var shown = ImportingViews.Card(reader, File(FileStatus.Refused, Bad(1) with { BadLines = [new(2, LineFault.MalformedAddress, "<!channel> " + new string('x', 9_000))] })).Text.ToString();
        Assert.DoesNotContain("<!channel>", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 1, 600);
    }

    private static ImportReport Bad(int count) => Changes with
    {
        IsRefused = true,
        LeftOut = count,
        BadLines = [.. Enumerable.Range(0, count).Select(i => new BadLine(i + 2, (LineFault)(i % Enum.GetValues<LineFault>().Length), $"valeur {i}", i % 3 == 0 ? 2 : null))],
    };

    private static SentFile File(FileStatus status, ImportReport? report = null) => new(Guid.Parse("0193a9f0-0000-7000-8000-000000000021"), new("TLESPASS"), new("UZOE"), new("F1"))
    {
        Status = status, Attempts = 2, Figures = report is null ? null : Figures.Of(report),
    };
}
