package city.wufei.registry;

/** Something of the register by id and by what it is called on the day that was asked for. */
public record Named(long id, String name) {}
