package city.wufei.platform;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Kind;

/** The failures of the ground: the data folder, the database, the command line. */
public enum PlatformError implements ErrorCode {
    /** Another Wufei runs on the folder. Arguments: folder, process id. */
    DATA_FOLDER_IN_USE(Kind.CONFLICT),
    /** Arguments: folder, what the operating system said. */
    DATA_FOLDER_UNUSABLE(Kind.USER),
    /** A restore into it was cut off. Arguments: folder. */
    DATA_FOLDER_HALF_RESTORED(Kind.USER),
    /** There is a database but the file with its passwords is gone. Arguments: the file. */
    DATABASE_PASSWORDS_MISSING(Kind.USER),
    /** Arguments: data folder, what PostgreSQL said last. */
    POSTGRES_WILL_NOT_START(Kind.INTERNAL),
    /** The binaries do not even run as any user we can become. Arguments: data folder, what was tried. */
    POSTGRES_CANNOT_BE_RUN(Kind.USER),
    /** No binaries for this operating system and processor. Arguments: their names. */
    POSTGRES_NOT_FOR_THIS_SYSTEM(Kind.USER),
    /** Arguments: the URL. */
    DATABASE_URL_UNKNOWN(Kind.USER),
    /** Arguments: the URL, what the driver said. */
    DATABASE_UNREACHABLE(Kind.USER),
    /** The owner may not make the app role. Arguments: role, the SQL that an administrator must run. */
    DATABASE_APP_ROLE_MISSING(Kind.USER),
    /** The app role would have the owner's rights. Arguments: role. */
    DATABASE_ROLES_NOT_APART(Kind.USER),
    /** The database is another instance than the configured one. Arguments: configured, found. */
    INSTANCE_NUMBER_DIFFERS(Kind.CONFLICT),
    /** Arguments: the number, the largest allowed. */
    INSTANCE_NUMBER_INVALID(Kind.USER);

    private final Kind kind;

    PlatformError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
