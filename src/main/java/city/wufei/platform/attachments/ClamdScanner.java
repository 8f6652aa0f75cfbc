package city.wufei.platform.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A ClamAV daemon, asked by its command INSTREAM: chunks, each with its length before it, an empty one at the end; the
 * answer is {@code stream: OK} or {@code stream: NAME FOUND}.
 */
record ClamdScanner(String address, Duration patience) implements VirusScanner {
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1000;

    @Override
    public void requireClean(String name, Path file) {
        String answer = answer(name, file);
        if (answer.endsWith(" FOUND")) {
            throw Failure.of(
                    AttachmentError.ATTACHMENT_INFECTED, name, answer.replaceFirst("^stream: (.*) FOUND$", "$1"));
        }
        if (!answer.equals("stream: OK")) {
            throw Failure.of(AttachmentError.ATTACHMENT_NOT_SCANNED, name)
                    .causedBy(new IOException("clamd: " + answer));
        }
    }

    private String answer(String name, Path file) {
        try (SocketChannel channel = SocketChannel.open(family())) {
            // Closing the channel ends the other thread's waiting, whatever it waits for.
            CompletableFuture<String> asked =
                    CompletableFuture.supplyAsync(() -> ask(channel, file), task -> new Thread(task, "clamd").start());
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException problem) {
            throw Failure.of(AttachmentError.ATTACHMENT_NOT_SCANNED, name).causedBy(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.of(AttachmentError.ATTACHMENT_NOT_SCANNED, name).causedBy(interrupted);
        }
    }

    private String ask(SocketChannel channel, Path file) {
        try {
            channel.connect(socket());
            write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(UTF_8)));
            byte[] chunk = new byte[CHUNK];
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                    write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0, n));
                    write(channel, ByteBuffer.wrap(chunk, 0, n));
                }
            }
            write(channel, ByteBuffer.allocate(Integer.BYTES));
            ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // Until the daemon closes.
            }
            return new String(answer.array(), 0, answer.position(), UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private boolean isPath() {
        return address.startsWith("/");
    }

    private StandardProtocolFamily family() {
        return isPath() ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
    }

    private SocketAddress socket() {
        if (isPath()) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
