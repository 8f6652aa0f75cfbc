package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.nio.file.Path;

/** Reads each file that it is given and prints what came of it; run as a program of its own with little memory. */
final class ReadFiles {
    private ReadFiles() {}

    public static void main(String[] files) {
        for (String file : files) {
            Path path = Path.of(file);
            long start = System.nanoTime();
            String outcome = outcome(path);
            System.out.println(path.getFileName() + " " + outcome + " " + (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static String outcome(Path path) {
        try {
            PlanDocument document = DocumentReader.read(path.toString(), path);
            return document.paragraphs().count() + "+" + document.tables().count();
        } catch (Failure e) {
            return e.code().name();
        } catch (OutOfMemoryError | RuntimeException e) {
            return e.toString().replaceAll("\\s+", "_");
        }
    }
}
