package city.wufei.bench;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./wufei run} on a data folder, timed until its first page is there. */
final class RunningWufei implements AutoCloseable {
    static final String PASSWORD = "measured-password";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double MEBI = 1024.0;

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private RunningWufei(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    static RunningWufei start(Path dataFolder) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "./wufei", "run", "--port", String.valueOf(port), "--data", dataFolder.toString())
                .redirectErrorStream(true)
                .redirectOutput(dataFolder.resolveSibling("wufei.log").toFile());
        builder.environment().put("WUFEI_ADMIN_PASSWORD", PASSWORD);
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!pageIsThere(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("not started, see " + dataFolder.resolveSibling("wufei.log"));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return new RunningWufei(process, port, (System.nanoTime() - begin) / 1e9);
    }

    int port() {
        return port;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Resident memory of the Java process, in MiB; Linux only. */
    double javaMemory() throws IOException {
        return kibibytes("status", process.pid(), "VmRSS:") / MEBI;
    }

    /** Memory of all processes of PostgreSQL, what they share counted once, in MiB; Linux only. */
    double postgresMemory(Path dataFolder) throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(dataFolder.resolve("db").resolve("postmaster.pid"))
                        .get(0)
                        .strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle), handle.descendants()).collect(toList());
        double sum = 0;
        for (ProcessHandle each : all) {
            sum += kibibytes("smaps_rollup", each.pid(), "Pss:");
        }
        return sum / MEBI;
    }

    private static double kibibytes(String file, long pid, String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean pageIsThere(int port) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("Accept", "text/html")
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
