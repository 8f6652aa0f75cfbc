package city.wufei.platform;

/** A package that has something for the top of every page offers it as a bean of this type. Asked at every page: be quick. */
public interface HeaderSource {
    HeaderCount countFor(Caller caller);
}
