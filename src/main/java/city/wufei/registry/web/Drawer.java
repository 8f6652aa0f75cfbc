package city.wufei.registry.web;

import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.Memberships;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sort of thing in the register: its table says what is shown, entered, sent in and exported, and gives it its pages
 * ({@link DrawerPages}). The key of the table is its path too.
 */
interface Drawer<T extends Record> extends TableImport<T> {
    /** What was asked for: the filters by name, and the day. */
    record Asked(@Nullable String text, Map<String, String> chosen, LocalDate on) {
        public Asked {
            chosen = Map.copyOf(chosen);
        }

        @Nullable
        String of(String name) {
            String value = chosen.get(name);
            return value == null || value.isBlank() ? null : value;
        }

        <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
            String value = of(name);
            try {
                return value == null ? null : Enum.valueOf(type, value);
            } catch (IllegalArgumentException unknown) {
                throw Failure.of(ApiError.PARAMETER_INVALID, name, Arrays.toString(type.getEnumConstants()))
                        .causedBy(unknown);
            }
        }

        boolean over() {
            return of("over") != null;
        }
    }

    /** A choice of its filter form: name of the parameter, key of the label, options. */
    record Choice(String name, String label, Map<String, String> options) {}

    default String path() {
        return "/" + table().key();
    }

    @Override
    default String address() {
        return path() + "/import";
    }

    /** Keys of the columns that the list shows; the first leads to the page. */
    List<String> shown();

    Set<String> sortKeys();

    List<Choice> choices(LocalDate day);

    Listing<T> list(Asked asked, PageRequest request);

    Optional<T> find(long id, LocalDate day);

    long id(T item);

    /** Where it lies; whoever may enter things at one of these places may enter it. */
    List<Whereabouts> where(T item);

    @Override
    default void admit(Caller caller) {
        Reach.requireEverywhere(caller);
    }

    String name(T item);

    @Nullable
    LocalDate lastDay(T item);

    /** The column that its last day is entered in. */
    default String lastDayColumn() {
        return "validTo";
    }

    DrawerJson json(T item, Standing standing);

    long save(@Nullable T before, T after, Caller by);

    /** Who belongs to it, kept on its page; null when nobody can. */
    default @Nullable Memberships memberships(T item) {
        return null;
    }

    /** What else its page shows. */
    List<Panel> panels(T item, LocalDate day);

    /** Key of the words for one that is not there. */
    city.wufei.registry.RegistryError unknown();
}
