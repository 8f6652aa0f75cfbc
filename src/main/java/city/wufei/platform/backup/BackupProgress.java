package city.wufei.platform.backup;

/** Is told how far a backup has come; may throw to stop it. */
interface BackupProgress {
    BackupProgress NONE = new BackupProgress() {};

    default void table(int done, int total, String name) {}

    default void content(int done, int total) {}
}
