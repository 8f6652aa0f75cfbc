package city.wufei.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Rows of a table as text, by PostgreSQL's COPY, whose text every version reads. Streamed both ways and hashed. */
final class CopyText {
    private CopyText() {}

    /** Rows that were copied, and the SHA-256 of their text in hex. */
    record Copied(long rows, String sha256) {}

    static Copied out(Connection connection, String table, List<String> columns, OutputStream to)
            throws SQLException, IOException {
        DigestOutputStream hashed = new DigestOutputStream(to, sha256());
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + columns(table, columns) + " TO STDOUT (ENCODING 'UTF8')", hashed);
        return new Copied(rows, hex(hashed.getMessageDigest()));
    }

    static Copied in(Connection connection, String table, List<String> columns, InputStream from)
            throws SQLException, IOException {
        DigestInputStream hashed = new DigestInputStream(from, sha256());
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + columns(table, columns) + " FROM STDIN (ENCODING 'UTF8')", hashed, 1 << 16);
        return new Copied(rows, hex(hashed.getMessageDigest()));
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String columns(String table, List<String> columns) {
        return quoted(table) + columns.stream().map(CopyText::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
