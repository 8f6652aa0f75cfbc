package city.wufei.office.succession;

import org.springframework.context.MessageSourceResolvable;

/** In words under {@code rolloverState.NAME}. */
public enum RolloverState implements MessageSourceResolvable {
    DRAFT,
    CONFIRMED;

    @Override
    public String[] getCodes() {
        return new String[] {"rolloverState." + name()};
    }
}
