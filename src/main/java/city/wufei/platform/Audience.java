package city.wufei.platform;

/** Whom something is for, said without knowing who that is. Identity knows; see {@link Directory}. */
public sealed interface Audience {

    /** One person. */
    record Person(long id) implements Audience {}

    /** Everybody who has this right. */
    record Holders(Action right) implements Audience {}

    static Audience person(long id) {
        return new Person(id);
    }

    static Audience holders(Action right) {
        return new Holders(right);
    }
}
