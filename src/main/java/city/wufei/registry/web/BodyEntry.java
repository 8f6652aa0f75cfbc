package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import city.wufei.platform.spreadsheet.intake.OneRow;
import city.wufei.platform.spreadsheet.intake.TableImport.Change;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationBook;
import city.wufei.registry.OrganisationBook.BodyKey;
import city.wufei.registry.OrganisationEntry;
import city.wufei.registry.Organisations;
import city.wufei.registry.RegistryError;
import city.wufei.registry.internal.PrintedName;
import city.wufei.registry.internal.RegisterLock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters one body, for pages and for programs alike. What it is called and where it sits changes by an act only. */
@Component
class BodyEntry {
    private static final String NAME = "name";
    private static final String REGION = "region";

    private final OrganisationImport table;
    private final OrganisationBook book;
    private final Organisations organisations;
    private final RegisterReferences references;
    private final RegisterLock lock;
    private final Reach reach;
    private final OneRow rows;

    BodyEntry(
            OrganisationImport table,
            OrganisationBook book,
            Organisations organisations,
            RegisterReferences references,
            RegisterLock lock,
            Reach reach,
            OneRow rows) {
        this.table = table;
        this.book = book;
        this.organisations = organisations;
        this.references = references;
        this.lock = lock;
        this.reach = reach;
        this.rows = rows;
    }

    /** Who the body is today. */
    Organisation get(long id) {
        return organisations
                .on(id, references.today())
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
    }

    List<Whereabouts> where(Organisation body) {
        return List.of(reach.of(new Holder(Holder.Type.ORGANISATION, body.id(), body.name())));
    }

    @Transactional
    Organisation add(Map<String, String> values, CurrentPerson by) {
        lock.take();
        OrganisationEntry entry = rows.read(table, values, null);
        Reach.require(by, List.of(Whereabouts.in(entry.region().code())));
        BodyKey key = book.key(entry.region(), entry.name());
        if (book.current(List.of(key)).containsKey(key)) {
            throw Failure.of(
                    KernelError.INPUT_INVALID, List.of(Problem.of(NAME, RegistryError.BODY_THERE, entry.name())));
        }
        return save(null, entry);
    }

    /** As {@link DrawerEntry#change}. */
    @Transactional
    Organisation change(long id, Map<String, String> values, @Nullable String version, CurrentPerson by) {
        lock.take();
        Organisation body = get(id);
        Reach.require(by, where(body));
        Version.require(version, body);
        requireSame(body, values);
        OrganisationEntry before = OrganisationEntry.of(body);
        Map<String, String> whole = new HashMap<>(DrawerEntry.whole(table, before, values));
        whole.put(NAME, body.name());
        whole.put(REGION, body.region().code().toString());
        return save(before, rows.read(table, whole, before));
    }

    private Organisation save(@Nullable OrganisationEntry before, OrganisationEntry after) {
        table.save(List.of(new Change<>(before, after)));
        BodyKey key = book.key(after.region(), after.name());
        Organisation saved = book.current(List.of(key)).get(key);
        if (saved == null) {
            throw Failure.of(RegistryError.ORGANISATION_NOT_FOUND, after.name());
        }
        return saved;
    }

    private static void requireSame(Organisation body, Map<String, String> values) {
        List<Problem> wrong = new ArrayList<>();
        if (!PrintedName.of(values.getOrDefault(NAME, body.name())).equals(body.name())) {
            wrong.add(Problem.of(NAME, RegistryError.BY_ACT_ONLY));
        }
        String code = body.region().code().toString();
        if (!List.of(code, body.region().name()).contains(values.getOrDefault(REGION, code))) {
            wrong.add(Problem.of(REGION, RegistryError.BY_ACT_ONLY));
        }
        if (!wrong.isEmpty()) {
            throw Failure.of(KernelError.INPUT_INVALID, wrong);
        }
    }
}
