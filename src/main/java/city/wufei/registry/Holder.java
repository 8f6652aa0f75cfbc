package city.wufei.registry;

/**
 * Who or what a qualification is of.
 *
 * @param name as of the day it was asked for
 */
public record Holder(Type type, long id, String name) {
    /** What can hold one. */
    public enum Type {
        ORGANISATION("organisations"),
        FACILITY("facilities"),
        VEHICLE("vehicles"),
        REGION("regions");

        private final String path;

        Type(String path) {
            this.path = path;
        }

        /** Of its page, without slashes. */
        public String path() {
            return path;
        }
    }
}
