package city.wufei.office.cycle;

import org.springframework.context.MessageSourceResolvable;

/** What the cells of a column hold. In words under {@code cellKind.NAME}. */
public enum CellKind implements MessageSourceResolvable {
    NUMBER,
    /** A share: 93.5 is 93.5 %. */
    PERCENT,
    TEXT,
    CHOICE,
    DATE,
    YES_NO;

    public boolean isFigure() {
        return this == NUMBER || this == PERCENT;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"cellKind." + name()};
    }
}
