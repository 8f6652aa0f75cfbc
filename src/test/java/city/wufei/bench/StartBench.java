package city.wufei.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.http.Program;
import city.wufei.plan.RealPlan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon the first page is there, how much memory that takes, and how long the real document takes to import. */
class StartBench {
    private static final int IMPORTS = 11;

    @TempDir
    Path folder;

    @Test
    void start() throws IOException, InterruptedException {
        Results results = new Results("start");
        Path data = folder.resolve("var");
        try (RunningWufei first = RunningWufei.start(data)) {
            results.add(
                    "first start to first page",
                    first.secondsToFirstPage(),
                    "s",
                    "unpacks PostgreSQL, makes the database, loads the plan pack");
        }
        try (RunningWufei again = RunningWufei.start(data)) {
            results.add("start to first page", again.secondsToFirstPage(), "s", "on the same data folder");
            results.add("memory of Java after start", again.javaMemory(), "MiB", "resident");
            results.add("memory of PostgreSQL after start", again.postgresMemory(data), "MiB", "shared parts once");
            measureImports(again, results);
            results.add("memory of Java after imports", again.javaMemory(), "MiB", "resident");
        }
        results.publish();
    }

    private static void measureImports(RunningWufei wufei, Results results) throws IOException {
        byte[] document = Files.readAllBytes(RealPlan.file());
        Program program = Program.withPassword(wufei.port(), "admin", RunningWufei.PASSWORD);
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < IMPORTS; time++) {
            // The very same file would be found to be there already.
            byte[] copy = Arrays.copyOf(document, document.length + time + 1);
            Arrays.fill(copy, document.length, copy.length, (byte) '\n');
            long begin = System.nanoTime();
            HttpResponse<String> answer = program.postFile("/api/v1/plans", "plan.txt", copy);
            seconds.add((System.nanoTime() - begin) / 1e9);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        results.add(
                "first import of the real plan", seconds.get(0), "s", "POST /api/v1/plans, draft stored and audited");
        List<Double> later =
                seconds.subList(1, seconds.size()).stream().sorted().toList();
        results.add("later import, median", later.get(later.size() / 2), "s", "of " + later.size());
    }
}
