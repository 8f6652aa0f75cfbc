package city.wufei.plan.pack;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong in a pack, so that all of it can be mended in one go. */
final class Problems {
    private static final int MOST = 500;

    private final List<Problem> found = new ArrayList<>();
    private boolean filesReadable = true;

    void add(String path, ErrorCode code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(Problem.of(path, code, arguments));
        }
    }

    /** A mistake that keeps a whole file from being read. */
    void addToFile(String path, ErrorCode code, Object... arguments) {
        filesReadable = false;
        add(path, code, arguments);
    }

    /** When not, most of what seems missing stands in the file that could not be read. */
    boolean allFilesReadable() {
        return filesReadable;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw Failure.of(PackError.PACK_INVALID, found);
        }
    }
}
