using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Community;

/// <summary>What a directory file may look like, and what is said of one that does not.</summary>
public sealed class DirectoryFileTests
{
    private const string FrenchHeader = "courriel;prénom;Nom;SOCIÉTÉ;cotisation;depuis;valable jusqu'au;alias";

    public static TheoryData<string, byte[]> Files()
    {
        var semicolons = $"{FrenchHeader}\r\nana@exemple.org;Éloïse;Bénard;Énergie & Co;à jour;;31/12/2026;e.benard@exemple.org\r\n";
        var commas = "aliases,valid_until,dues_since,dues_status,company,last_name,first_name,email\ne.benard@exemple.org,2026-12-31,,ok,Énergie & Co,Bénard,Éloïse,ana@exemple.org\n";
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(semicolons) },
            { "UTF-8 with its mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(semicolons)] },
            { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(semicolons) },
            { "commas, English, another order", Encoding.UTF8.GetBytes(commas) },
            { "blank lines and quotation marks", Encoding.UTF8.GetBytes($"\r\n{FrenchHeader}\r\n\r\n\"ANA@exemple.org \";\"Éloïse\";Bénard;\"Énergie & Co\";A_JOUR;;2026-12-31;e.benard@exemple.org\r\n\r\n") },
            { "empty columns at the end", Encoding.UTF8.GetBytes($"{FrenchHeader};;\nana@exemple.org;Éloïse;Bénard;Énergie & Co;ok;;31/12/2026;e.benard@exemple.org;;") },
        };
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Every_way_a_spreadsheet_saves_it_is_read_the_same(string way, byte[] content)
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);

        var report = await directory.Read(DirectoryFixture.Bytes(content));

        Assert.True(report.BadLines.Count == 0, $"{way}: {string.Join(", ", report.BadLines)}");
        await directory.Apply(report);
        var ana = await directory.EligibilityOf("Ana@Exemple.ORG");
        Assert.Equal((Eligibility.Eligible, "Éloïse Bénard", "Énergie & Co", new NodaTime.LocalDate(2026, 12, 31)), (ana.Eligibility, ana.AdherentName, ana.Company, ana.ValidUntil));
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("e.benard@exemple.org"));
    }

    [Fact]
    public async Task Columns_that_are_wrong_missing_or_double_are_named_beside_those_expected()
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => directory.Read(DirectoryFixture.File("email;courriel;prenom;nom;societe;Telephone;dues_since;valid_until;alias", "ana@exemple.org;;;;;;;;")));

        Assert.Contains("Missing: dues_status.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Unknown columns: Telephone.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Columns given twice: email + courriel.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Columns found: email, courriel, prenom, nom, societe, Telephone, dues_since, valid_until, alias.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("valid_until (valable_jusqu_au)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Il manque\u00A0: cotisation.", refusal.In(Language.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData(DirectoryFixture.Header)]
    public async Task A_file_with_nothing_in_it_is_refused(string content)
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);
        await Assert.ThrowsAsync<ImportRefusedException>(() => directory.Read(DirectoryFixture.File(content)));
        Assert.Equal(0, await directory.Rows("directory_imports"));
    }

    [Fact]
    public async Task Every_bad_line_is_reported_with_its_number_and_reason()
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);

        var report = await directory.Read(
            "ana@exemple.org;Ana;Bénard;Énergie;ok;;;a.benard@exemple.org",          // 2
            ";Max;Roux;Énergie;ok;;;",                                               // 3
            "max chez exemple.org;Max;Roux;Énergie;ok;;;",                           // 4
            "ANA@exemple.org;Ana;Bénard;Énergie;ok;;;",                              // 5: as line 2
            "zoe@exemple.org;Zoé;Petit;Énergie;ok;;;A.Benard@exemple.org",           // 6: an alias of line 2
            "a.benard@exemple.org;Alice;Bénard;Énergie;ok;;;",                       // 7: the alias of line 2 as an address
            "nadia@exemple.org;Nadia;Faure;Énergie;peut-être;;;",                    // 8
            "leo@exemple.org;Léo;Blanc;Énergie;default;31/02/2026;;",                // 9
            "dan@exemple.org;Dan;Reed;Énergie;ok;;12-31-2026;",                      // 10
            "\"bruno@exemple.org\";\"Bruno",                                         // 11: a cell over two lines
            "Lenoir\";Énergie;ok",                                                   // 12: and too few of them
            "chloe@exemple.org;Chloé;Girard;Énergie;ok;;;;extra",                    // 13
            "\"eva@exemple.org\"x;Éva;Morel;Énergie;ok;;;",                          // 14
            "iris@exemple.org;Iris;Noël;Énergie;;;;",                                // 15
            "jo@exemple.org;Jo;Noël;Énergie;ok;;;jo@");                              // 16

        Assert.Equal(
            [
                new(3, LineFault.NoAddress, ""),
                new(4, LineFault.MalformedAddress, "max chez exemple.org"),
                new(5, LineFault.DuplicateAddress, "ana@exemple.org", 2),
                new(6, LineFault.DuplicateAddress, "a.benard@exemple.org", 2),
                new(7, LineFault.DuplicateAddress, "a.benard@exemple.org", 2),
                new(8, LineFault.UnknownDues, "peut-être"),
                new(9, LineFault.UnreadableDate, "31/02/2026"),
                new(10, LineFault.UnreadableDate, "12-31-2026"),
                new(11, LineFault.WrongCells, "4/8"),
                new(13, LineFault.WrongCells, "9/8"),
                new(14, LineFault.BrokenQuotes, ""),
                new(15, LineFault.UnknownDues, ""),
                new(16, LineFault.MalformedAddress, "jo@"),
            ],
            report.BadLines);
        Assert.True(report.IsRefused);
        Assert.Equal("Line 5: the address ana@exemple.org is already that of line 2.", DirectoryTexts.All.English.Bad(report.BadLines[2]));
    }

    [Theory]
    [InlineData("zoe@exemple.org;Zoé;Petit;Énergie;ok;;;")]
    [InlineData("zoe@exemple.org;Zoé;\"Petit\";Énergie;ok;;;")]
    public async Task A_quotation_mark_never_closed_refuses_the_file_even_when_bad_lines_may_be_left_out(string after)
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);

        var report = await directory.Read(DirectoryFixture.File(DirectoryFixture.Header, "ana@exemple.org;Ana;Bénard;Énergie;ok;;;", "max@exemple.org;Max;\"Roux;Énergie;ok;;;", after), skipBad: true);

        Assert.True(report.IsRefused);
        Assert.Equal([new(3, LineFault.UnclosedQuote, "")], report.BadLines);
    }

    [Fact]
    public async Task A_quotation_mark_never_closed_does_not_bring_a_large_file_into_memory()
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);
        var lines = Enumerable.Range(0, 20_000).Select(i => $"p{i}@exemple.org;Ana;Bénard;Énergie;ok;;;").Prepend("max@exemple.org;Max;\"Roux;Énergie;ok;;;");

        var report = await directory.Read(DirectoryFixture.File([DirectoryFixture.Header, .. lines]), skipBad: true);

        Assert.True(report.IsRefused);
        Assert.Equal([new(2, LineFault.UnclosedQuote, "")], report.BadLines);
    }

    [Fact]
    public async Task A_stray_quotation_mark_and_a_line_break_in_a_cell_are_text()
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);
        await directory.Adopt("ana@exemple.org;Ana;Bénard;Société \"Élan\";ok;;;", "max@exemple.org;Max;\"Roux\nLenoir\";Énergie;ok;;;");

        Assert.Equal("Société \"Élan\"", (await directory.EligibilityOf("ana@exemple.org")).Company);
        Assert.Equal("Max Roux Lenoir", (await directory.EligibilityOf("max@exemple.org")).AdherentName);
    }

    [Fact]
    public async Task A_stream_that_is_read_once_only_is_read()
    {
        await using var directory = await DirectoryFixture.Make(Provider.Sqlite);
        await using var pipe = new OneWay(DirectoryFixture.File(DirectoryFixture.Header, "ana@exemple.org;Ana;Bénard;Énergie;ok;;;"));

        Assert.Equal(1, (await directory.Read(pipe)).Added);
    }

    /// <summary>What a network gives: no way back.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);
        public override void Flush() => inner.Flush();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
