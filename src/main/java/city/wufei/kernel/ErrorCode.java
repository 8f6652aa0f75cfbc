package city.wufei.kernel;

/**
 * A stable name for a way to fail. Each module keeps its own as an enum; the words stand in the message bundles under
 * {@code error.NAME}, in both languages.
 */
public interface ErrorCode {
    String name();

    Kind kind();
}
