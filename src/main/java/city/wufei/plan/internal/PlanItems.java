package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.PlanError;
import city.wufei.plan.Statement;
import city.wufei.plan.draft.Unread.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An item of any of the three kinds, as fields to be looked at and edited. */
@Component
public class PlanItems {
    private final IndicatorStore indicators;
    private final TaskStore tasks;
    private final ProjectStore projects;

    PlanItems(IndicatorStore indicators, TaskStore tasks, ProjectStore projects) {
        this.indicators = indicators;
        this.tasks = tasks;
        this.projects = projects;
    }

    /**
     * An item as a form shows it.
     *
     * @param values text by field, in the form's order
     * @param statements what the fields that hold a baseline or target were understood to say
     */
    public record ItemView(
            long id,
            Item item,
            Map<String, String> values,
            Map<String, Statement> statements,
            @Nullable Place place) {}

    /** One page of a table's rows. */
    public Listing<ItemView> list(long plan, Item.Type type, PageRequest request) {
        return switch (type) {
            case INDICATOR ->
                indicators.list(plan, IndicatorStore.Filter.NONE, request).map(PlanItems::view);
            case TASK -> tasks.list(plan, TaskStore.Filter.NONE, request).map(PlanItems::view);
            case PROJECT ->
                projects.list(plan, ProjectStore.Filter.NONE, request).map(PlanItems::view);
        };
    }

    /** Names of the fields that items of a type have. */
    public static List<String> fieldsOf(Item.Type type) {
        return ItemFields.namesOf(type);
    }

    public Optional<ItemView> find(long plan, Item item) {
        int number = item.number();
        return switch (item.type()) {
            case INDICATOR -> indicators.find(plan, number).map(PlanItems::view);
            case TASK -> tasks.find(plan, number).map(PlanItems::view);
            case PROJECT -> projects.find(plan, number).map(PlanItems::view);
        };
    }

    public ItemView get(long plan, Item item) {
        return find(plan, item)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(item.number())));
    }

    /** All items of a plan, for comparing two; plans have hundreds, not millions. */
    List<ItemView> all(long plan) {
        PageRequest everything = new PageRequest(0, PageRequest.LARGEST, null);
        return java.util.stream.Stream.of(
                        pages(request -> indicators.list(plan, IndicatorStore.Filter.NONE, request), everything)
                                .map(PlanItems::view),
                        pages(request -> tasks.list(plan, TaskStore.Filter.NONE, request), everything)
                                .map(PlanItems::view),
                        pages(request -> projects.list(plan, ProjectStore.Filter.NONE, request), everything)
                                .map(PlanItems::view))
                .flatMap(views -> views)
                .toList();
    }

    private static <T> java.util.stream.Stream<T> pages(
            java.util.function.Function<PageRequest, Listing<T>> list, PageRequest first) {
        Listing<T> page = list.apply(first);
        java.util.stream.Stream<T> items = page.items().stream();
        for (int next = 1; next < page.pages(); next++) {
            items = java.util.stream.Stream.concat(
                    items, list.apply(new PageRequest(next, first.size(), first.sort())).items().stream());
        }
        return items;
    }

    private static ItemView view(IndicatorRow row) {
        return new ItemView(
                row.id(),
                new Item(Item.Type.INDICATOR, row.number()),
                FieldValues.of(row),
                Map.of("baseline", row.baseline(), "target", row.target()),
                row.place());
    }

    private static ItemView view(TaskRow row) {
        return new ItemView(
                row.id(), new Item(Item.Type.TASK, row.number()), FieldValues.of(row), Map.of(), row.place());
    }

    private static ItemView view(ProjectRow row) {
        return new ItemView(
                row.id(), new Item(Item.Type.PROJECT, row.number()), FieldValues.of(row), Map.of(), row.place());
    }
}
