package city.wufei.platform.spreadsheet.intake;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.platform.spreadsheet.intake.TableImport.Change;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Saves the lines of a chunk that land: all at once, or one by one where that fails, so that the good ones land. */
record Landing<T>(TableImport<T> table, TransactionOperations savepoint, String by) {
    List<Line<T>> land(List<Line<T>> lines) {
        List<Change<T>> changes = new ArrayList<>();
        lines.forEach(line -> change(line, changes));
        if (changes.isEmpty()) {
            return lines;
        }
        try {
            save(changes);
            return lines;
        } catch (Failure failure) {
            rethrowUnlessTheirs(failure);
            return lines.stream().map(this::landOne).toList();
        }
    }

    private Line<T> landOne(Line<T> line) {
        List<Change<T>> change = new ArrayList<>();
        change(line, change);
        try {
            if (!change.isEmpty()) {
                save(change);
            }
            return line;
        } catch (Failure failure) {
            rethrowUnlessTheirs(failure);
            return Line.wrong(line.sent(), line.key(), problems(failure));
        }
    }

    private void save(List<Change<T>> changes) {
        savepoint.executeWithoutResult(status -> table.save(changes, by));
    }

    private void change(Line<T> line, List<Change<T>> into) {
        T after = line.after();
        if (line.lands() && after != null) {
            into.add(new Change<>(line.before(), after));
        }
    }

    private static List<CellProblem> problems(Failure failure) {
        if (failure.errors().isEmpty()) {
            return List.of(CellProblem.of("", failure.code(), failure.arguments()));
        }
        return failure.errors().stream()
                .map(problem -> CellProblem.of(problem.path(), problem.code(), problem.arguments()))
                .toList();
    }

    private static void rethrowUnlessTheirs(Failure failure) {
        Kind kind = failure.code().kind();
        if (kind != Kind.USER && kind != Kind.CONFLICT) {
            throw failure;
        }
    }
}
