package city.wufei.platform.database;

/** A reachable database with its two roles made; closing it stops what was started for it. */
interface Database extends AutoCloseable {
    /** Owns the schema; for migrations only. */
    Login owner();

    /** May read and write rows where the migrations grant it, and nothing else. */
    Login app();

    @Override
    void close();
}
