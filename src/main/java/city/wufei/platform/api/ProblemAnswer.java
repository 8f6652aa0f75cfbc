package city.wufei.platform.api;

import city.wufei.kernel.Kind;
import java.util.List;

/**
 * The body of every failed API request: RFC 9457 with the members of the contract.
 *
 * @param type always {@code about:blank}: the code says more than a page could
 * @param title the status in words
 * @param detail what is wrong and what to do, in the reader's language
 * @param instance the path that was asked
 * @param warnings what is odd but did not cause the failure
 */
record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Kind kind,
        List<ProblemItem> errors,
        List<ProblemItem> warnings) {}
