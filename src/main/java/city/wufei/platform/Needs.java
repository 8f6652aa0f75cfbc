package city.wufei.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule of a route: whoever calls it must have this right, wherever it reaches. On a controller for all its routes, on
 * a method for one. What lies in a place (a region, an organisation) is asked for again with that place.
 *
 * <p>A route without a rule ({@code @Needs}, {@link ForAllSignedIn} or {@link ForEverybody}) is refused to all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    Action value();
}
