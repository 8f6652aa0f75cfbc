package city.wufei.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of one sort of thing, in their order; read from {@code registry/*-kinds.csv}. */
public interface Kinds {
    List<KindOf> all();

    Optional<KindOf> find(String code);

    /** By code or by name in either language. */
    List<KindOf> called(String written);

    /** The name in that language; the code itself for a kind that is not there any more. */
    String name(String code, Locale locale);

    /** All sorts of kinds. */
    interface OfRegister {
        Kinds facilities();

        Kinds vehicles();

        Kinds qualifications();
    }
}
