package city.wufei.platform.todo;

/** Where modules say what has to be done, in the transaction that makes it so. */
public interface Todos {
    /** Puts it on the list; if its cause is there already, it is said anew and open again. */
    void ask(Todo todo);

    /** Its cause is gone because {@code by} (a name) did it. Nothing happens when it was not open. */
    void done(String cause, String by);

    /** Its cause is gone without anybody doing it. */
    void gone(String cause);
}
