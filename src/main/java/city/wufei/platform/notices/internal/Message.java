package city.wufei.platform.notices.internal;

import java.util.List;
import java.util.Locale;

/**
 * What goes out by a channel, in words.
 *
 * @param id of the delivery; the same when it is tried again, so that a receiver can tell
 * @param to an e-mail address, a telephone number, or the name of an endpoint
 * @param subject one line
 * @param text the whole; plain
 * @param due what it is made of; the first is what it is named after
 */
record Message(long id, String to, Locale language, String subject, String text, List<Due> due) {
    Message {
        due = List.copyOf(due);
    }
}
