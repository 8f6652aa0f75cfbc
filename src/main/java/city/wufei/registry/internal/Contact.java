package city.wufei.registry.internal;

import city.wufei.platform.Personal;
import city.wufei.platform.Personal.Reader;

/** A person to call at a body, as kept or masked. */
public record Contact(long id, String name, String duty, String phone) {
    /** As the reader may see it. */
    public Contact shownTo(Reader reader) {
        return new Contact(id, Personal.NAME.shown(name, reader), duty, Personal.PHONE.shown(phone, reader));
    }
}
