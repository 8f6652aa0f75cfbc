package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The database files in the data folder and the PostgreSQL process on them. Only for who holds the folder's lock. */
final class Cluster {
    private static final String HOST = "127.0.0.1";
    private static final int ATTEMPTS = 3;
    private static final String UNFINISHED = "db.unfinished";
    private static final int LOG_LINES_SHOWN = 8;

    private final Path dataFolder;
    private final Path log;
    private final Binaries binaries;
    private final RunAs runAs;

    private Cluster(Path dataFolder, Path log, Binaries binaries, RunAs runAs) {
        this.dataFolder = dataFolder;
        this.log = log;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    static Cluster in(Path dataFolder) throws IOException {
        Path log = dataFolder.resolve("postgres.log");
        if (!Files.exists(log)) {
            // Rejected statements stand in it, with what they were about.
            Secrets.createPrivate(log);
        }
        Binaries binaries = Binaries.in(dataFolder);
        return new Cluster(dataFolder, log, binaries, RunAs.find(dataFolder, binaries, log));
    }

    static Path files(Path dataFolder) {
        return dataFolder.resolve("db");
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** Makes the database files, all or none: a first start that was cut off begins again. */
    void initialise(String superuserPassword) throws IOException {
        Folders.deleteWhatIsLeft(dataFolder, UNFINISHED);
        // Never the same folder twice: what was cut off may still be writing.
        Path unfinished = Files.createTempDirectory(dataFolder, UNFINISHED);
        Path password = Files.createTempFile(dataFolder, UNFINISHED, ".password");
        Files.writeString(password, superuserPassword);
        runAs.own(password);
        runAs.own(unfinished);
        long before = Files.size(log);
        int status = Command.run(
                log,
                runAs.command(
                        binaries.program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + EmbeddedPostgres.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // The same order of text on every machine.
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
        Files.delete(password);
        if (status != 0) {
            throw willNotStart(before);
        }
        Files.move(unfinished, files(dataFolder), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the server on a free port and waits until it takes connections. Answers the port. Tries again, because the
     * port may be taken meanwhile and a start that was cut off may just come up.
     */
    int start() throws IOException {
        runAs.own(files(dataFolder));
        for (int attempt = 1; ; attempt++) {
            recover();
            int port = freePort();
            long before = Files.size(log);
            if (Command.run(log, control("start", "-t", "120", "-o", options(port))) == 0) {
                return port;
            }
            if (attempt == ATTEMPTS) {
                throw willNotStart(before);
            }
        }
    }

    /** Stops a server that outlived the application, and removes a trace that would be taken for one. */
    private void recover() throws IOException {
        Optional<ProcessHandle> left = PostmasterFile.process(files(dataFolder));
        if (left.isEmpty()) {
            return;
        }
        if (PostmasterFile.serves(left.get(), files(dataFolder))) {
            stop();
        } else {
            // The number belongs to another process by now; PostgreSQL would take that for a server on these files.
            Files.delete(PostmasterFile.in(files(dataFolder)));
        }
    }

    /** Ends all connections and stops the server; where that takes too long, stops it as a crash would. */
    void stop() throws IOException {
        if (Command.run(log, control("stop", "-m", "fast", "-t", "20")) != 0) {
            Command.run(log, control("stop", "-m", "immediate", "-t", "20"));
        }
    }

    private List<String> control(String verb, String... options) {
        List<String> first = runAs.command(
                binaries.program("pg_ctl"),
                verb,
                "-s",
                "-w",
                "-D",
                files(dataFolder).toString());
        return Command.line(first, options);
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=" + HOST,
                "-c unix_socket_directories=",
                "-c shared_buffers=128MB",
                "-c max_connections=50",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c timezone=Asia/Shanghai",
                "-c log_timezone=Asia/Shanghai",
                "-c log_checkpoints=off");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Failure willNotStart(long before) throws IOException {
        List<String> lines = since(before).lines().toList();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        return Failure.of(PlatformError.POSTGRES_WILL_NOT_START, dataFolder, last);
    }

    private String since(long before) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(before, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }
}
