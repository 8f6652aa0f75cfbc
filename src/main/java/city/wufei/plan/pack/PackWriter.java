package city.wufei.plan.pack;

import city.wufei.kernel.Failure;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.registry.Plants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a plan pack. */
public final class PackWriter {
    private PackWriter() {}

    /**
     * Writes a pack into a folder, which is made when it is not there.
     *
     * @return the names of the files written
     * @throws Failure {@link PackError#PACK_FOLDER_NOT_EMPTY}: what a person may have edited is not written over;
     *     {@link PackError#PACK_FOLDER_UNUSABLE}
     */
    public static List<String> write(PlanPack pack, Path folder) {
        Map<String, byte[]> files = files(pack);
        try {
            Files.createDirectories(folder);
            refuseFilled(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw Failure.of(PackError.PACK_FOLDER_UNUSABLE, folder, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
        return List.copyOf(files.keySet());
    }

    private static void refuseFilled(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw Failure.of(PackError.PACK_FOLDER_NOT_EMPTY, folder);
            }
        }
    }

    /** Content by file name; a file that may be missing and would be empty is left out. */
    static Map<String, byte[]> files(PlanPack pack) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, HeadFile.NAME, HeadFile.COLUMNS, HeadFile.lines(pack.head(), pack.region()), Function.identity());
        put(files, IndicatorFile.NAME, IndicatorFile.COLUMNS, pack.indicators(), IndicatorFile::cells);
        put(files, TaskFile.NAME, TaskFile.COLUMNS, pack.tasks(), TaskFile::cells);
        put(files, ProjectFile.NAME, ProjectFile.COLUMNS, pack.projects(), ProjectFile::cells);
        put(files, UnitFile.NAME, UnitFile.COLUMNS, pack.units(), UnitFile::cells);
        put(files, RegionFile.NAME, RegionFile.COLUMNS, pack.regions(), RegionFile::cells);
        putUnlessEmpty(files, FactFile.NAME, FactFile.COLUMNS, pack.facts(), FactFile::cells);
        putUnlessEmpty(files, CommitmentFile.NAME, CommitmentFile.COLUMNS, commitments(pack), Function.identity());
        putUnlessEmpty(files, Texts.NAME, Texts.COLUMNS, texts(pack), Function.identity());
        putUnlessEmpty(files, UnreadFile.NAME, UnreadFile.COLUMNS, pack.unread(), UnreadFile::cells);
        Plants register = pack.register();
        putUnlessEmpty(files, RegisterFiles.FIRMS, RegisterFiles.FIRM_COLUMNS, register.firms(), RegisterFiles::cells);
        putUnlessEmpty(files, RegisterFiles.PARKS, RegisterFiles.PARK_COLUMNS, register.parks(), RegisterFiles::cells);
        putUnlessEmpty(
                files,
                RegisterFiles.FACILITIES,
                RegisterFiles.FACILITY_COLUMNS,
                register.plants(),
                RegisterFiles::cells);
        return files;
    }

    private static <T> void put(
            Map<String, byte[]> files,
            String name,
            List<String> columns,
            List<T> items,
            Function<T, List<String>> cells) {
        files.put(name, Csv.write(columns, items, cells));
    }

    private static <T> void putUnlessEmpty(
            Map<String, byte[]> files,
            String name,
            List<String> columns,
            List<T> items,
            Function<T, List<String>> cells) {
        if (!items.isEmpty()) {
            put(files, name, columns, items, cells);
        }
    }

    private static List<List<String>> commitments(PlanPack pack) {
        List<List<String>> lines = new ArrayList<>();
        for (Commitment commitment : pack.commitments()) {
            lines.add(CommitmentFile.cells(lines.size() + 1, commitment));
        }
        return lines;
    }

    private static List<List<String>> texts(PlanPack pack) {
        List<List<String>> lines = new ArrayList<>();
        pack.tasks().stream()
                .map(PlanPack.Task::planned)
                .filter(task -> !task.text().isEmpty())
                .forEach(task -> lines.add(Texts.cells(Texts.Owner.TASK, task.number(), task.text(), task.place())));
        pack.projects().stream()
                .filter(project -> !project.content().isEmpty())
                .forEach(project -> lines.add(
                        Texts.cells(Texts.Owner.PROJECT, project.number(), project.content(), project.place())));
        pack.facts().stream().filter(keyed -> !keyed.fact().quote().isEmpty()).forEach(keyed -> {
            Fact fact = keyed.fact();
            String item = FactFile.item(keyed.key(), fact.year());
            lines.add(Texts.cells(Texts.Owner.FACT, item, fact.quote(), fact.place()));
        });
        int number = 0;
        for (Commitment commitment : pack.commitments()) {
            number++;
            if (!commitment.quote().isEmpty()) {
                lines.add(Texts.cells(Texts.Owner.COMMITMENT, number, commitment.quote(), commitment.place()));
            }
        }
        pack.remarks().forEach(remark -> lines.add(Texts.cells(remark)));
        return lines;
    }
}
