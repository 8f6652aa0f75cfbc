package city.wufei.office.cycle;

import org.springframework.context.MessageSourceResolvable;

/** How far a return has come. In words under {@code returnState.NAME}. */
public enum ReturnState implements MessageSourceResolvable {
    /** The unit is filling it in. */
    DRAFT,
    /** Filled in, and waits for the head of the unit. */
    FILLED,
    /** Handed in: the head answers for it, and it waits for the lead department. */
    CONFIRMED,
    /** Waits for the office. */
    CHECKED,
    /** Locked. */
    ACCEPTED;

    @Override
    public String[] getCodes() {
        return new String[] {"returnState." + name()};
    }
}
