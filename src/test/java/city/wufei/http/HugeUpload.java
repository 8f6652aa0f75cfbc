package city.wufei.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.identity.internal.TestPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Base64;

/** Two gigabytes as one file of a form, made while they are sent: more than the heap of the tests holds. */
public record HugeUpload(int port, String username, String path, String name) {
    private static final long SIZE = 2L << 30;

    /** Says its size first. Returns how much could be sent before the server closed the connection. */
    public long announced() throws IOException {
        return send("Content-Length: " + SIZE, false);
    }

    /** Does not say its size. Returns how much could be sent before the server closed the connection. */
    public long chunked() throws IOException {
        return send("Transfer-Encoding: chunked", true);
    }

    private long send(String length, boolean chunked) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((username + ":" + TestPeople.PASSWORD).getBytes(UTF_8));
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        long sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\n" + length + "\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            write(out, chunked, head.getBytes(UTF_8));
            while (sent < SIZE) {
                write(out, chunked, block);
                sent += block.length;
            }
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 413");
            return sent;
        } catch (SocketException closed) {
            return sent;
        }
    }

    private static void write(OutputStream out, boolean chunked, byte[] bytes) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        }
        out.write(bytes);
        if (chunked) {
            out.write("\r\n".getBytes(UTF_8));
        }
    }
}
