package city.wufei.plan.web;

import city.wufei.plan.draft.Unread.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an item under review.
 *
 * @param text as it can be typed
 * @param shown as it is shown
 * @param understood what the text was understood to say, empty where it says nothing beyond itself
 * @param unread whether it waits for a person
 */
record ReviewField(Item item, String name, String text, String shown, List<String> understood, boolean unread) {
    public ReviewField {
        understood = List.copyOf(understood);
    }

    /** Of its element in the page. */
    public String id() {
        return "f-" + item.type() + "-" + item.number() + "-" + name;
    }

    /** Of its form, below the address of the review. */
    public String path() {
        return "/items/" + item.type() + "/" + item.number() + "/" + name;
    }

    /** How it is typed: chosen, on many lines, or on one. */
    public String control() {
        return switch (name) {
            case "kind" -> "choice";
            case "text", "content" -> "lines";
            default -> "line";
        };
    }

    /** With what somebody typed that was not taken. */
    ReviewField typed(@Nullable String typed) {
        return typed == null ? this : new ReviewField(item, name, typed, shown, understood, unread);
    }
}
