package city.wufei.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what is made to hurt in a Java of its own with little memory: what it survives, a server does. */
class HostileDocumentTest {
    private static final String HEAP = "-Xmx256m";

    /** In milliseconds, on a machine that does much else. */
    private static final long SLOWEST = 20_000;

    @Test
    void answersEveryHostileFileWithACodeInLittleMemory(@TempDir Path folder) throws Exception {
        Map<Path, String> expected = HostileFiles.writeTo(folder);

        List<String> outcomes =
                readInSmallHeap(expected.keySet().stream().map(Path::toString).toList(), folder);

        List<String> names = outcomes.stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(file -> file.getKey().getFileName() + " " + file.getValue())
                        .toList());
        assertThat(outcomes)
                .allSatisfy(line -> assertThat(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                        .as(line)
                        .isLessThan(SLOWEST));
    }

    private static List<String> readInSmallHeap(List<String> files, Path folder)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReadFiles.class.getName()));
        command.addAll(files);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as("exit status").isZero();
        return Files.readAllLines(output);
    }
}
