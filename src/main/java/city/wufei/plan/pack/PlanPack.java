package city.wufei.plan.pack;

import city.wufei.kernel.RegionCode;
import city.wufei.plan.Direction;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Plants;
import city.wufei.registry.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan with what its document does not say: codes, short titles, which way is better, who is what.
 *
 * @param name of the folder ("kaizhou-2025")
 * @param region code of the district the plan is for; null in a pack that was just written from a document
 * @param unread what the importer did not understand, for a person to settle
 * @param register firms, parks and facilities that the text names
 */
public record PlanPack(
        String name,
        PlanHead head,
        @Nullable RegionCode region,
        List<Indicator> indicators,
        List<Task> tasks,
        List<PlannedProject> projects,
        List<Unit> units,
        List<Division> regions,
        List<KeyedFact> facts,
        List<Commitment> commitments,
        List<Remark> remarks,
        List<Unread> unread,
        Plants register) {

    public PlanPack {
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
        projects = List.copyOf(projects);
        units = List.copyOf(units);
        regions = List.copyOf(regions);
        facts = List.copyOf(facts);
        commitments = List.copyOf(commitments);
        remarks = List.copyOf(remarks);
        unread = List.copyOf(unread);
    }

    /**
     * An indicator and which way it should go.
     *
     * @param direction null when nobody has said yet
     * @param unit that it is measured in, as printed; empty for a pure number or a state
     */
    public record Indicator(
            PlannedIndicator planned, @Nullable Direction direction, String unit) {}

    /**
     * A task with a name to call it by.
     *
     * @param title short, in our own words; empty when the official text stands in for it
     */
    public record Task(PlannedTask planned, String title) {}

    /**
     * A body or a group, and what it is.
     *
     * @param kind null for a group
     * @param rule null for a single body
     * @param members names of units, for a group that is listed
     */
    public record Unit(
            PlannedUnit planned,
            Organisation.@Nullable Kind kind,
            @Nullable String fullName,
            OrganisationGroup.@Nullable Rule rule,
            List<String> members) {
        public Unit {
            members = List.copyOf(members);
        }
    }

    /**
     * A township-level division with its official code.
     *
     * @param code null in a pack that was just written from a document
     */
    public record Division(PlannedRegion planned, @Nullable RegionCode code, int villages) {}

    /**
     * A fact with a name that programs can rely on.
     *
     * @param key unique together with the fact's year ("industrial.generated")
     */
    public record KeyedFact(Fact fact, String key) {}

    /** What a document would have given; sums that a document prints are not kept in packs. */
    public PlanDraft draft() {
        return new PlanDraft(
                head,
                indicators.stream().map(Indicator::planned).toList(),
                tasks.stream().map(Task::planned).toList(),
                projects,
                List.of(),
                units.stream().map(Unit::planned).toList(),
                regions.stream().map(Division::planned).toList(),
                facts.stream().map(KeyedFact::fact).toList(),
                commitments,
                remarks,
                unread);
    }

    /**
     * What the pack brings into the register; nothing for a pack that does not say which district it is for, as one
     * that was just written from a document.
     */
    public Optional<Registration> registration() {
        String place = head.place();
        return region == null || place == null
                ? Optional.empty()
                : Optional.of(PackRegistration.of(this, region, place));
    }

    /** Short titles of tasks, by number. */
    public Map<Integer, String> titles() {
        Map<Integer, String> titles = new HashMap<>();
        tasks.stream()
                .filter(task -> !task.title.isEmpty())
                .forEach(task -> titles.put(task.planned.number(), task.title));
        return titles;
    }

    /** Directions of indicators, by number. */
    public Map<Integer, Direction> directions() {
        Map<Integer, Direction> directions = new HashMap<>();
        for (Indicator indicator : indicators) {
            if (indicator.direction != null) {
                directions.put(indicator.planned.number(), indicator.direction);
            }
        }
        return directions;
    }

    /** Keys of facts. */
    public Map<Fact, String> factKeys() {
        Map<Fact, String> keys = new HashMap<>();
        facts.forEach(fact -> keys.put(fact.fact, fact.key));
        return keys;
    }
}
