package city.wufei.registry.internal;

import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.platform.Caller;
import city.wufei.registry.Act;
import city.wufei.registry.Act.Subject;
import city.wufei.registry.Change;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.Region;
import city.wufei.registry.RegionChange;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Succession;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes changes, shows what they would do by making them and rolling back, and takes them back. */
@Service
class RegisterActs implements Succession {
    private final ActSql acts;
    private final RegisterLock lock;
    private final ActNews news;
    private final RegionActs regions;
    private final OrganisationActs organisations;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;

    RegisterActs(
            ActSql acts,
            RegisterLock lock,
            ActNews news,
            RegionActs regions,
            OrganisationActs organisations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.acts = acts;
        this.lock = lock;
        this.news = news;
        this.regions = regions;
        this.organisations = organisations;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public Act preview(Change change, Caller by) {
        return Objects.requireNonNull(apart.execute(status -> {
            status.setRollbackOnly();
            return act(change, by);
        }));
    }

    @Override
    public Act carryOut(Change change, Caller by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Whereabouts> where = news.where(change);
            Act act = act(change, by);
            news.made(act, change, where, by);
            return act;
        }));
    }

    private Act act(Change change, Caller by) {
        lock.take();
        ChangeRules rules = new ChangeRules(change);
        long act;
        if (change instanceof RegionChange region) {
            List<Region> ending = regions.ending(region);
            regions.check(region, ending, rules);
            act = record(
                    Subject.REGION,
                    change,
                    rules,
                    ending.stream().map(Region::name).toList(),
                    RegionActs.names(region),
                    by);
            regions.carryOut(region, act);
        } else if (change instanceof OrganisationChange body) {
            List<Organisation> ending = organisations.ending(body);
            organisations.check(body, ending, rules);
            act = record(
                    Subject.ORGANISATION,
                    change,
                    rules,
                    ending.stream().map(Organisation::name).toList(),
                    organisations.names(body),
                    by);
            organisations.carryOut(body, act);
        } else {
            throw new IllegalStateException("Unknown change " + change);
        }
        return acts.find(act).orElseThrow();
    }

    private long record(
            Subject subject, Change change, ChangeRules rules, List<String> ended, List<String> begun, Caller by) {
        if (rules.broken()) {
            throw Failure.of(RegistryError.CHANGE_INVALID, rules.problems());
        }
        return acts.insert(subject, change, ended, begun, by, clock.instant());
    }

    @Override
    public Act undo(long act, Caller by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                lock.take();
                Act found = find(act).orElseThrow(() -> Failure.of(RegistryError.ACT_NOT_FOUND, String.valueOf(act)));
                if (found.undoneAt() != null) {
                    throw Failure.of(RegistryError.ACT_UNDONE);
                }
                acts.reverse(act);
                acts.markUndone(act, by, clock.instant());
                return acts.find(act).orElseThrow();
            }));
        } catch (DataIntegrityViolationException e) {
            throw Failure.of(RegistryError.ACT_IN_USE).causedBy(e);
        }
    }

    @Override
    public Optional<Act> find(long act) {
        return acts.find(act);
    }

    @Override
    public List<Act> ofOrganisation(long id) {
        return acts.ofLine("organisation", id);
    }

    @Override
    public List<Act> ofRegion(long id) {
        return acts.ofLine("region", id);
    }

    @Override
    public List<Act> list() {
        return acts.list();
    }
}
