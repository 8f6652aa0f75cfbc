package city.wufei.registry.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import city.wufei.registry.RegistryError;
import java.util.function.LongSupplier;
import org.springframework.dao.DuplicateKeyException;

/** Saves what may be there only once. */
final class Unique {
    private Unique() {}

    /** Tells at {@code field} that another one is called so, when the database says that. */
    static long save(String field, String name, LongSupplier save) {
        try {
            return save.getAsLong();
        } catch (DuplicateKeyException taken) {
            throw Failure.of(
                            KernelError.INPUT_INVALID,
                            java.util.List.of(Problem.of(field, RegistryError.NAME_TAKEN, name)))
                    .causedBy(taken);
        }
    }
}
