package city.wufei.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A workflow as one table: in which state which verb leads where, and what right it takes. The code asks it before it
 * changes anything, pages draw their buttons from it, the documentation its diagram, and tests walk every edge of it and
 * every pair of state and verb that is none.
 *
 * @param <S> states
 * @param <V> verbs
 * @param <R> rights
 */
public final class StateMachine<S extends Enum<S>, V extends Enum<V>, R> {
    private final Class<S> states;
    private final Class<V> verbs;
    private final List<Edge<S, V, R>> edges;

    /**
     * One line of the table.
     *
     * @param right that whoever uses the verb must have
     */
    public record Edge<S, V, R>(S from, V verb, S to, R right) {}

    private StateMachine(Class<S> states, Class<V> verbs, List<Edge<S, V, R>> edges) {
        this.states = states;
        this.verbs = verbs;
        this.edges = List.copyOf(edges);
    }

    public static <S extends Enum<S>, V extends Enum<V>, R> Table<S, V, R> of(
            Class<S> states, Class<V> verbs, Class<R> rights) {
        return new Table<>(states, verbs, rights);
    }

    /** The table while it is written down. */
    public static final class Table<S extends Enum<S>, V extends Enum<V>, R> {
        private final Class<S> states;
        private final Class<V> verbs;
        private final Class<R> rights;
        private final List<Edge<S, V, R>> edges = new ArrayList<>();

        private Table(Class<S> states, Class<V> verbs, Class<R> rights) {
            this.states = states;
            this.verbs = verbs;
            this.rights = rights;
        }

        /** Adds a line; a state has a verb once. */
        public Table<S, V, R> edge(S from, V verb, S to, R right) {
            boolean twice = edges.stream().anyMatch(edge -> edge.from() == from && edge.verb() == verb);
            if (twice) {
                throw new IllegalArgumentException(from + " has " + verb + " twice");
            }
            edges.add(new Edge<>(from, verb, to, rights.cast(right)));
            return this;
        }

        public StateMachine<S, V, R> done() {
            return new StateMachine<>(states, verbs, edges);
        }
    }

    public List<Edge<S, V, R>> edges() {
        return edges;
    }

    public List<S> states() {
        return Arrays.asList(states.getEnumConstants());
    }

    public List<V> verbs() {
        return Arrays.asList(verbs.getEnumConstants());
    }

    public Optional<Edge<S, V, R>> find(S from, V verb) {
        return edges.stream()
                .filter(edge -> edge.from() == from && edge.verb() == verb)
                .findFirst();
    }

    /**
     * The edge that a verb takes from a state.
     *
     * @throws Failure {@link KernelError#STATE_HAS_NO_VERB}, which names both
     */
    public Edge<S, V, R> get(S from, V verb) {
        return find(from, verb).orElseThrow(() -> Failure.of(KernelError.STATE_HAS_NO_VERB, from.name(), verb.name()));
    }

    /** The rights that the verbs of a state take, each once. */
    public List<R> rightsOf(S from) {
        return edges.stream()
                .filter(edge -> edge.from() == from)
                .map(Edge::right)
                .distinct()
                .toList();
    }

    /** The table as a Mermaid state diagram. */
    public String diagram() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        for (Edge<S, V, R> edge : edges) {
            diagram.append("    ")
                    .append(edge.from())
                    .append(" --> ")
                    .append(edge.to())
                    .append(": ")
                    .append(edge.verb())
                    .append(" (")
                    .append(edge.right())
                    .append(")\n");
        }
        return diagram.toString();
    }
}
