using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community;

/// <summary>
/// Reads a directory file line by line: comma or semicolon, UTF-8 or Windows-1252 as spreadsheets save them. Holds in memory the addresses
/// seen, to find those given twice, and nothing else of the file.
/// </summary>
internal sealed class DirectoryFile : IAsyncDisposable
{
    /// <summary>In bytes. A longer one is the sign of a quotation mark that nobody closed.</summary>
    private const int LongestLine = 64 * 1024;

    private static readonly LocalDatePattern[] Dates = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu")];
    private static readonly char[] AliasSeparators = [',', ';', '|', ' ', '\n', '\r', '\t'];

    private readonly Stream _content;
    private readonly bool _isOurs;
    private readonly Encoding _encoding;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    private DirectoryFile(Stream content, bool isOurs, Encoding encoding) => (_content, _isOurs, _encoding) = (content, isOurs, encoding);

    /// <summary>Looks the whole content over once for its encoding. A stream that cannot be read twice is first set aside in a file.</summary>
    public static async Task<DirectoryFile> Open(Stream source, CancellationToken stop)
    {
        var content = await SetAside(source, stop);
        return new DirectoryFile(content, isOurs: content != source, await EncodingOf(content, stop));
    }

    /// <summary>Each line after the header, good or bad. Throws <see cref="ImportRefusedException"/> when the columns are not those of a directory.</summary>
    public async IAsyncEnumerable<(AdherentLine? Good, BadLine? Bad)> Lines([EnumeratorCancellation] CancellationToken stop)
    {
        CsvMalformedRecord? broken = null;
        await using var reader = CsvReader.Create(_content, new CsvReaderOptions
        {
            Separator = await SeparatorOf(_content, _encoding, stop),
            Encoding = _encoding,
            HasHeader = false,   // it is looked at here, to say what is wrong with it
            TrackLineNumbers = true,
            MaxRecordSize = LongestLine,
            OnMalformedRecord = record => broken = record,
        }, leaveOpen: true);

        DirectoryColumns? columns = null;
        var isWhole = true;
        while (isWhole)
        {
            broken = null;
            BadLine? lost = null;
            try
            {
                if (!await reader.ReadAsync(stop)) break;
            }
            catch (CsvFormatException tooLong)
            {
                lost = new BadLine((int)tooLong.LineNumber, LineFault.UnclosedQuote, "");
            }

            if (broken is { Reason: not CsvMalformedReason.StrayQuote } record)   // a stray quotation mark is taken as text
                lost = new BadLine((int)reader.LineNumber, record.RawRecord.AsSpan().ContainsAny('\n', '\r') || record.Reason is CsvMalformedReason.UnterminatedQuote ? LineFault.UnclosedQuote : LineFault.BrokenQuotes, "");

            if (lost is not null)
            {
                if (columns is null) throw new ImportRefusedException(texts => texts.UnreadableHeader);
                yield return (null, lost);
                isWhole = lost.Fault is not LineFault.UnclosedQuote;
                continue;
            }

            var cells = reader.Current.ToArray();
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (columns is null) columns = DirectoryColumns.Of(cells);
            else yield return Line(columns, cells, (int)reader.LineNumber);
        }

        if (columns is null) throw new ImportRefusedException(texts => texts.EmptyFile);
    }

    public ValueTask DisposeAsync() => _isOurs ? _content.DisposeAsync() : ValueTask.CompletedTask;

    private (AdherentLine? Good, BadLine? Bad) Line(DirectoryColumns columns, string[] cells, int line)
    {
        if (cells.Length < columns.Width || cells.Skip(columns.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return (null, new(line, LineFault.WrongCells, $"{cells.Length}/{columns.Width}"));

        var email = Addresses.Normalized(columns.Cell(cells, DirectoryColumns.Email));
        if (email.Length == 0) return (null, new(line, LineFault.NoAddress, ""));

        var addresses = columns.Cell(cells, DirectoryColumns.Aliases)
            .Split(AliasSeparators, StringSplitOptions.RemoveEmptyEntries)
            .Select(Addresses.Normalized).Prepend(email).Distinct(StringComparer.Ordinal).ToArray();
        if (Array.Find(addresses, address => !Addresses.IsWellFormed(address)) is { } malformed) return (null, new(line, LineFault.MalformedAddress, malformed));
        if (Array.Find(addresses, _seen.ContainsKey) is { } twice) return (null, new(line, LineFault.DuplicateAddress, twice, _seen[twice]));

        var dues = columns.Cell(cells, DirectoryColumns.DuesStatus);
        if (InDefault(dues) is not { } inDefault) return (null, new(line, LineFault.UnknownDues, dues));
        if (!TryDay(columns.Cell(cells, DirectoryColumns.DuesSince), out var duesSince)) return (null, new(line, LineFault.UnreadableDate, columns.Cell(cells, DirectoryColumns.DuesSince)));
        if (!TryDay(columns.Cell(cells, DirectoryColumns.ValidUntil), out var validUntil)) return (null, new(line, LineFault.UnreadableDate, columns.Cell(cells, DirectoryColumns.ValidUntil)));

        foreach (var address in addresses) _seen.Add(address, line);
        return (new AdherentLine
        {
            Line = line,
            Email = email,
            FirstName = columns.Cell(cells, DirectoryColumns.FirstName),
            LastName = columns.Cell(cells, DirectoryColumns.LastName),
            Company = columns.Cell(cells, DirectoryColumns.Company),
            InDefault = inDefault,
            DuesSince = duesSince,
            ValidUntil = validUntil,
            Aliases = addresses[1..],
        }, null);
    }

    private static bool? InDefault(string dues) => Spelling.Folded(dues).Replace(' ', '_') switch
    {
        "ok" or "a_jour" => false,
        "default" or "defaut" => true,
        _ => null,
    };

    private static bool TryDay(string text, out LocalDate? day)
    {
        day = null;
        if (text.Length == 0) return true;
        foreach (var pattern in Dates)
        {
            if (pattern.Parse(text) is not { Success: true } parsed) continue;
            day = parsed.Value;
            return true;
        }

        return false;
    }

    /// <summary>The one of ";" and "," that the header holds more of.</summary>
    private static async Task<char> SeparatorOf(Stream content, Encoding encoding, CancellationToken stop)
    {
        var header = "";
        using (var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true))
        {
            while (string.IsNullOrWhiteSpace(header) && await reader.ReadLineAsync(stop) is { } line) header = line;
        }

        content.Position = 0;
        return header.Count(c => c == ';') >= header.Count(c => c == ',') ? ';' : ',';
    }

    private static async Task<Stream> SetAside(Stream source, CancellationToken stop)
    {
        if (source.CanSeek)
        {
            source.Position = 0;
            return source;
        }

        var file = TemporaryFile.Open();
        await source.CopyToAsync(file, stop);
        file.Position = 0;
        return file;
    }

    /// <summary>UTF-8 when every byte of the content agrees with it, Windows-1252 otherwise: accents saved by an older spreadsheet are no UTF-8.</summary>
    private static async Task<Encoding> EncodingOf(Stream content, CancellationToken stop)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var characters = new char[bytes.Length + 1];
        var encoding = Encoding.UTF8;
        try
        {
            for (int read; (read = await content.ReadAsync(bytes, stop)) > 0;) decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            decoder.GetChars([], characters, flush: true);
        }
        catch (DecoderFallbackException)
        {
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }

        content.Position = 0;
        return encoding;
    }
}
