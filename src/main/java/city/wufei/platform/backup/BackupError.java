package city.wufei.platform.backup;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** Why a backup cannot be made or put back. */
public enum BackupError implements ErrorCode {
    /** Arguments: the file. */
    BACKUP_FILE_EXISTS(Kind.USER),
    /** Arguments: the file, what the operating system said. */
    BACKUP_FILE_UNUSABLE(Kind.USER),
    /** There is no database to back up. Arguments: data folder. */
    BACKUP_OF_NOTHING(Kind.USER),
    /** A file of an attachment is gone or is not what its row says. Arguments: its hash. */
    BACKUP_CONTENT_MISSING(Kind.INTERNAL),
    /** It is no backup, is cut off, or was changed. Arguments: the file. */
    BACKUP_DAMAGED(Kind.USER),
    /** Made by a newer program. Arguments: product version, the first migration that is not known here. */
    BACKUP_FROM_NEWER(Kind.USER),
    /** A migration reads differently here. Arguments: its version. */
    BACKUP_SCHEMA_DIFFERS(Kind.USER),
    /** Arguments: number in the backup, number configured. */
    BACKUP_OF_OTHER_INSTANCE(Kind.CONFLICT),
    /** There are data already. Arguments: where. */
    RESTORE_NOT_EMPTY(Kind.CONFLICT),
    /** What was written is not what is in the backup. Arguments: the table or content. */
    RESTORE_DIFFERS(Kind.INTERNAL);

    private final Kind kind;

    BackupError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
