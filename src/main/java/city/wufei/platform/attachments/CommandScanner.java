package city.wufei.platform.attachments;

import city.wufei.kernel.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is started for each file; as with ClamAV's, 0 means clean and 1 infected. */
record CommandScanner(List<String> command, Duration patience) implements VirusScanner {
    private static final int LONGEST_ANSWER = 200;

    CommandScanner {
        command = List.copyOf(command);
    }

    @Override
    public void requireClean(String name, Path file) {
        List<String> line = new ArrayList<>(command);
        line.add(file.toString());
        try {
            Path said = Files.createTempFile("scan", ".txt");
            try {
                judge(name, status(line, said), said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException problem) {
            throw Failure.of(AttachmentError.ATTACHMENT_NOT_SCANNED, name).causedBy(problem);
        }
    }

    private int status(List<String> line, Path said) throws IOException {
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(said.toFile())
                .start();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        return -1;
    }

    private static void judge(String name, int status, Path said) throws IOException {
        if (status == 1) {
            String answer = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
            throw Failure.of(
                    AttachmentError.ATTACHMENT_INFECTED,
                    name,
                    answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER)));
        }
        if (status != 0) {
            throw Failure.of(AttachmentError.ATTACHMENT_NOT_SCANNED, name);
        }
    }
}
