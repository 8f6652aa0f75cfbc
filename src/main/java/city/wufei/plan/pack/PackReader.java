package city.wufei.plan.pack;

import city.wufei.kernel.Failure;
import city.wufei.plan.pack.HeadFile.Head;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads a plan pack, whole or not at all. */
public final class PackReader {
    private final PackSource source;
    private final Problems problems = new Problems();

    private PackReader(PackSource source) {
        this.source = source;
    }

    /**
     * Reads a folder.
     *
     * @throws Failure {@link PackError#PACK_NOT_FOUND}, or {@link PackError#PACK_INVALID} with every mistake as
     *     {@code file:line:column}
     */
    public static PlanPack read(Path folder) {
        return new PackReader(PackSource.folder(folder)).read();
    }

    /** As {@link #read(Path)}, a pack that came with the program. */
    public static PlanPack shipped(String name) {
        return new PackReader(PackSource.shipped(name)).read();
    }

    private PlanPack read() {
        if (source.file(HeadFile.NAME).isEmpty()) {
            throw Failure.of(PackError.PACK_NOT_FOUND, source.name());
        }
        Head head = HeadFile.read(required(HeadFile.NAME, HeadFile.COLUMNS), problems);
        Texts texts = Texts.read(optional(Texts.NAME, Texts.COLUMNS));
        PackLines lines = new PackLines(
                lines(
                        required(IndicatorFile.NAME, IndicatorFile.COLUMNS),
                        row -> IndicatorFile.read(row, head.planned().baseYear())),
                lines(required(TaskFile.NAME, TaskFile.COLUMNS), row -> TaskFile.read(row, texts)),
                lines(required(ProjectFile.NAME, ProjectFile.COLUMNS), row -> ProjectFile.read(row, texts)),
                lines(required(UnitFile.NAME, UnitFile.COLUMNS), UnitFile::read),
                lines(required(RegionFile.NAME, RegionFile.COLUMNS), RegionFile::read),
                lines(optional(FactFile.NAME, FactFile.COLUMNS), row -> FactFile.read(row, texts)),
                lines(optional(CommitmentFile.NAME, CommitmentFile.COLUMNS), row -> CommitmentFile.read(row, texts)),
                lines(optional(UnreadFile.NAME, UnreadFile.COLUMNS), UnreadFile::read),
                lines(optional(RegisterFiles.FIRMS, RegisterFiles.FIRM_COLUMNS), RegisterFiles::firm),
                lines(optional(RegisterFiles.PARKS, RegisterFiles.PARK_COLUMNS), RegisterFiles::park),
                lines(optional(RegisterFiles.FACILITIES, RegisterFiles.FACILITY_COLUMNS), RegisterFiles::facility));
        if (problems.allFilesReadable()) {
            PackCheck.check(head, lines, texts);
        }
        problems.throwIfAny();
        return lines.pack(source.name(), head, texts);
    }

    private List<CsvRow> required(String file, List<String> columns) {
        byte[] bytes = source.file(file).orElse(null);
        if (bytes == null) {
            problems.addToFile(file, PackError.PACK_FILE_MISSING);
            return List.of();
        }
        return Csv.read(file, bytes, columns, problems);
    }

    private List<CsvRow> optional(String file, List<String> columns) {
        return source.file(file)
                .map(bytes -> Csv.read(file, bytes, columns, problems))
                .orElse(List.of());
    }

    private static <T> List<Line<T>> lines(List<CsvRow> rows, Function<CsvRow, T> read) {
        return rows.stream().map(row -> new Line<>(row, read.apply(row))).toList();
    }
}
