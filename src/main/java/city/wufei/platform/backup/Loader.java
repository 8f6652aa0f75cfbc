package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Fills the tables of a new database from a backup, in the one transaction of its connection, and checks them. */
final class Loader {
    private final Connection owner;
    private final BackupFile backup;

    Loader(Connection owner, BackupFile backup) {
        this.owner = owner;
        this.backup = backup;
    }

    /** Rules between tables come last, checked on all rows at once: so the order of tables does not matter. */
    void load() throws SQLException, IOException {
        List<Manifest.Table> tables = backup.manifest().tables();
        CopyOrder.fix(owner);
        execute("SET CONSTRAINTS ALL IMMEDIATE");
        List<Catalogue.ForeignKey> keys = Catalogue.foreignKeys(owner);
        for (Catalogue.ForeignKey key : keys) {
            execute("ALTER TABLE " + key.table() + " DROP CONSTRAINT " + key.name());
        }
        triggers(tables, "DISABLE");
        empty(tables);
        for (Manifest.Table table : tables) {
            fill(table);
        }
        triggers(tables, "ENABLE");
        for (Catalogue.ForeignKey key : keys) {
            execute("ALTER TABLE " + key.table() + " ADD CONSTRAINT " + key.name() + " " + key.definition());
        }
        for (Manifest.Sequence sequence : backup.manifest().sequences()) {
            set(sequence);
        }
        for (Manifest.Table table : tables) {
            check(table);
        }
    }

    private void triggers(List<Manifest.Table> tables, String verb) throws SQLException {
        for (Manifest.Table table : tables) {
            execute("ALTER TABLE " + CopyText.quoted(table.name()) + " " + verb + " TRIGGER USER");
        }
    }

    /** Of what migrations put there. */
    private void empty(List<Manifest.Table> tables) throws SQLException {
        execute("TRUNCATE "
                + tables.stream().map(table -> CopyText.quoted(table.name())).collect(Collectors.joining(", ")));
    }

    private void fill(Manifest.Table table) throws SQLException, IOException {
        try (InputStream rows = backup.rows(table)) {
            CopyText.Copied copied = CopyText.in(owner, table.name(), table.columns(), rows);
            require(copied, table);
        }
    }

    /** Reads what was written. */
    private void check(Manifest.Table table) throws SQLException, IOException {
        require(CopyText.out(owner, table.name(), table.columns(), OutputStream.nullOutputStream()), table);
    }

    private static void require(CopyText.Copied copied, Manifest.Table table) {
        if (copied.rows() != table.rows() || !copied.sha256().equals(table.sha256())) {
            throw Failure.of(BackupError.RESTORE_DIFFERS, table.name());
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("SELECT setval(CAST(? AS regclass), ?, ?)")) {
            statement.setString(1, CopyText.quoted(sequence.name()));
            statement.setLong(2, sequence.lastValue());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
