package city.wufei.platform.idempotency;

/** What became of the attempt to be the one who carries a request out. */
sealed interface Claim {
    /** Ours to carry out. */
    record Mine(long id, int attempt) implements Claim {}

    /** Done before; here is what was answered. */
    record Done(Answer answer) implements Claim {}

    /** The key was used for something else. */
    record Conflict() implements Claim {}

    /** Somebody else is at it. */
    record Busy() implements Claim {}

    /** Done before, but the process died before it could say what it answered. */
    record Lost() implements Claim {}
}
