package city.wufei.registry.internal;

import city.wufei.kernel.Problem;
import city.wufei.registry.Change;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every change of regions or bodies has to keep to; the wrong fields are collected. */
final class ChangeRules {
    private static final int SEVERAL = 2;

    private final Change change;
    private final List<Problem> problems = new ArrayList<>();

    ChangeRules(Change change) {
        this.change = change;
    }

    /** How many end and begin by the verb; {@code into} is a body that takes the others in. */
    void counts(int beginning, boolean into) {
        int ending = change.ending().size();
        boolean merging = change.verb() == Verb.MERGE;
        if (merging ? ending < (into ? 1 : SEVERAL) : ending != 1) {
            wrong("ending", RegistryError.CHANGE_ENDING_COUNT);
        }
        boolean right = switch (change.verb()) {
            case RENAME, CHANGE_KIND -> beginning == 1;
            case MERGE -> beginning == (into ? 0 : 1);
            case SPLIT -> beginning >= SEVERAL;
            case END -> beginning == 0;
        };
        if (!right) {
            wrong("beginning", RegistryError.CHANGE_BEGINNING_COUNT);
        }
    }

    void lasts(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (to != null) {
            wrong("ending", RegistryError.CHANGE_OVER, name, to);
        } else if (from != null && !from.isBefore(change.day())) {
            wrong("day", RegistryError.CHANGE_DAY_EARLY, name, from);
        }
    }

    void named(int index, String name, @Nullable String before) {
        if (PrintedName.of(name).isEmpty()) {
            wrong(path(index, "name"), RegistryError.CHANGE_NAME_MISSING);
        } else if (change.verb() == Verb.RENAME && PrintedName.of(name).equals(before)) {
            wrong(path(index, "name"), RegistryError.CHANGE_NAME_SAME, name);
        }
    }

    void kindDiffers(Object kind, Object before) {
        if (change.verb() == Verb.CHANGE_KIND && kind.equals(before)) {
            wrong(path(0, "kind"), RegistryError.CHANGE_KIND_SAME);
        }
    }

    static String path(int index, String field) {
        return "beginning[" + index + "]." + field;
    }

    void wrong(String path, RegistryError code, Object... arguments) {
        problems.add(Problem.of(path, code, arguments));
    }

    boolean broken() {
        return !problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
