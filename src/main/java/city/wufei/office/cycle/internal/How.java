package city.wufei.office.cycle.internal;

import org.springframework.context.MessageSourceResolvable;

/** By which way a value came in. In words under {@code cellHow.NAME}. */
public enum How implements MessageSourceResolvable {
    PAGE,
    PASTE,
    EXCEL,
    PHONE,
    API;

    @Override
    public String[] getCodes() {
        return new String[] {"cellHow." + name()};
    }
}
