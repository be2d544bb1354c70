namespace CommunityBot.Community;

/// <summary>What is said of an import of the directory.</summary>
public interface IDirectoryTexts
{
    /// <summary>Columns missing, unknown or double: those found, those expected.</summary>
    string WrongColumns(IReadOnlyList<string> found, IReadOnlyList<ColumnName> missing, IReadOnlyList<string> unknown, IReadOnlyList<string> twice, IReadOnlyList<ColumnName> expected);

    /// <summary>Nothing in the file.</summary>
    string EmptyFile { get; }

    /// <summary>What stands where the header should be is no header.</summary>
    string UnreadableHeader { get; }

    /// <summary>A header, and no adherent that can be taken.</summary>
    string NoAdherent { get; }

    /// <summary>Another import is under way.</summary>
    string UnderWay { get; }

    /// <summary>The staging was given up, or another import took its place.</summary>
    string NoLongerStaged { get; }

    /// <summary>One bad line: its number and what is wrong.</summary>
    string Bad(BadLine line);

    /// <summary>The file was refused for its bad lines; nothing changed.</summary>
    string Refused(int badLines);

    /// <summary>What the import changes.</summary>
    string Changes(ImportReport report);

    /// <summary>The question before an import that takes away more than a tenth.</summary>
    string AskFirst(ImportReport report);

    /// <summary>The new directory is in force.</summary>
    string InForce(int lines);
}

/// <summary><see cref="IDirectoryTexts"/> in French and English.</summary>
public static class DirectoryTexts
{
    /// <summary>In both languages.</summary>
    public static readonly Texts<IDirectoryTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IDirectoryTexts
    {
        public string WrongColumns(IReadOnlyList<string> found, IReadOnlyList<ColumnName> missing, IReadOnlyList<string> unknown, IReadOnlyList<string> twice, IReadOnlyList<ColumnName> expected) =>
            "Les colonnes de ce fichier ne sont pas celles d’un annuaire."
            + Part(" Il manque : ", [.. missing.Select(name => name.French)])
            + Part(" Colonnes inconnues : ", unknown)
            + Part(" Colonnes en double : ", twice)
            + Part(" Colonnes trouvées : ", found)
            + Part(" Colonnes attendues, dans l’ordre de votre choix : ", [.. expected.Select(name => $"{name.French} ({name.English})")]);

        public string EmptyFile => "Ce fichier est vide. L’annuaire n’a pas changé.";
        public string UnreadableHeader => "La première ligne de ce fichier n’est pas une ligne de titres. L’annuaire n’a pas changé.";
        public string NoAdherent => "Ce fichier ne contient aucune ligne utilisable. L’annuaire n’a pas changé.";
        public string UnderWay => "Un autre import est en cours. Attendez qu’il se termine, puis recommencez.";
        public string NoLongerStaged => "Cet import a été abandonné entre-temps. L’annuaire n’a pas changé ; recommencez l’import.";

        public string Bad(BadLine line) => $"Ligne {line.Line} : " + line.Fault switch
        {
            LineFault.NoAddress => "l’adresse électronique manque.",
            LineFault.MalformedAddress => $"« {line.Value} » n’est pas une adresse électronique.",
            LineFault.DuplicateAddress => $"l’adresse {line.Value} est déjà celle de la ligne {line.FirstLine}.",
            LineFault.UnknownDues => $"la cotisation « {line.Value} » n’est ni « a_jour » (ok), ni « defaut » (default).",
            LineFault.UnreadableDate => $"la date « {line.Value} » n’est écrite ni comme 2026-12-31, ni comme 31/12/2026.",
            LineFault.WrongCells => $"le nombre de cases ne correspond pas aux colonnes ({line.Value}).",
            LineFault.BrokenQuotes => "du texte suit un guillemet fermant.",
            _ => "un guillemet ouvert sur cette ligne n’est jamais fermé ; la suite du fichier n’est pas lisible.",
        };

        public string Refused(int badLines) => badLines < 2
            ? "Une ligne pose problème : le fichier n’est pas pris et l’annuaire n’a pas changé."
            : $"{Language.French.Number(badLines)} lignes posent problème : le fichier n’est pas pris et l’annuaire n’a pas changé.";

        public string Changes(ImportReport report)
        {
            (int Count, string One, string Several)[] adherents =
            [
                (report.Added, "ajouté", "ajoutés"), (report.Changed, "modifié", "modifiés"), (report.Removed, "retiré", "retirés"), (report.Unchanged, "inchangé", "inchangés"),
            ];
            List<string> said = [.. adherents.Where(kind => kind.Count > 0).Select((kind, i) => i == 0
                ? Language.French.Count(kind.Count, $"adhérent {kind.One}", $"adhérents {kind.Several}")
                : Language.French.Count(kind.Count, kind.One, kind.Several))];
            if (report.NewlyIneligible > 0) said.Add(Language.French.Count(report.NewlyIneligible, "qui ne peut plus être admis", "qui ne peuvent plus être admis"));
            if (report.LeftOut > 0) said.Add(Language.French.Count(report.LeftOut, "ligne laissée de côté", "lignes laissées de côté"));
            return said.Count == 0 ? "Aucun changement." : string.Join(", ", said) + ".";
        }

        public string AskFirst(ImportReport report) =>
            $"Sur {Language.French.Count(report.Before, "adhérent", "adhérents")}, {Language.French.Number(report.Removed + report.NewlyIneligible)} seraient retirés ou ne pourraient plus être admis. Est-ce bien voulu ?";

        public string InForce(int lines) => $"Le nouvel annuaire est en service : {Language.French.Count(lines, "adhérent", "adhérents")}.";

        private static string Part(string title, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{title}{string.Join(", ", names)}.";
    }

    private sealed class En : IDirectoryTexts
    {
        public string WrongColumns(IReadOnlyList<string> found, IReadOnlyList<ColumnName> missing, IReadOnlyList<string> unknown, IReadOnlyList<string> twice, IReadOnlyList<ColumnName> expected) =>
            "The columns of this file are not those of a directory."
            + Part(" Missing: ", [.. missing.Select(name => name.English)])
            + Part(" Unknown columns: ", unknown)
            + Part(" Columns given twice: ", twice)
            + Part(" Columns found: ", found)
            + Part(" Columns expected, in any order: ", [.. expected.Select(name => $"{name.English} ({name.French})")]);

        public string EmptyFile => "This file is empty. The directory has not changed.";
        public string UnreadableHeader => "The first line of this file is not a line of headers. The directory has not changed.";
        public string NoAdherent => "This file has no line that can be used. The directory has not changed.";
        public string UnderWay => "Another import is under way. Wait for it to end, then try again.";
        public string NoLongerStaged => "This import was given up in the meantime. The directory has not changed; import the file again.";

        public string Bad(BadLine line) => $"Line {line.Line}: " + line.Fault switch
        {
            LineFault.NoAddress => "the e-mail address is missing.",
            LineFault.MalformedAddress => $"“{line.Value}” is not an e-mail address.",
            LineFault.DuplicateAddress => $"the address {line.Value} is already that of line {line.FirstLine}.",
            LineFault.UnknownDues => $"the dues status “{line.Value}” is neither “ok” (a_jour) nor “default” (defaut).",
            LineFault.UnreadableDate => $"the date “{line.Value}” is written neither as 2026-12-31 nor as 31/12/2026.",
            LineFault.WrongCells => $"the number of cells is not that of the columns ({line.Value}).",
            LineFault.BrokenQuotes => "text follows a closing quotation mark.",
            _ => "a quotation mark opened on this line is never closed; the rest of the file cannot be read.",
        };

        public string Refused(int badLines) => badLines == 1
            ? "One line is wrong: the file is not taken and the directory has not changed."
            : $"{Language.English.Number(badLines)} lines are wrong: the file is not taken and the directory has not changed.";

        public string Changes(ImportReport report)
        {
            (int Count, string What)[] adherents = [(report.Added, "added"), (report.Changed, "changed"), (report.Removed, "removed"), (report.Unchanged, "unchanged")];
            List<string> said = [.. adherents.Where(kind => kind.Count > 0).Select((kind, i) => i == 0
                ? Language.English.Count(kind.Count, $"adherent {kind.What}", $"adherents {kind.What}")
                : $"{Language.English.Number(kind.Count)} {kind.What}")];
            if (report.NewlyIneligible > 0) said.Add($"{Language.English.Number(report.NewlyIneligible)} no longer eligible");
            if (report.LeftOut > 0) said.Add(Language.English.Count(report.LeftOut, "line left out", "lines left out"));
            return said.Count == 0 ? "No change." : string.Join(", ", said) + ".";
        }

        public string AskFirst(ImportReport report) =>
            $"Of {Language.English.Count(report.Before, "adherent", "adherents")}, {Language.English.Number(report.Removed + report.NewlyIneligible)} would be removed or no longer eligible. Is that what you want?";

        public string InForce(int lines) => $"The new directory is in force: {Language.English.Count(lines, "adherent", "adherents")}.";

        private static string Part(string title, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{title}{string.Join(", ", names)}.";
    }
}
