package city.wufei.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** Tries every verb in every state: along an edge it must lead where the table says, elsewhere it must change nothing. */
public final class StateMachineWalk {
    private StateMachineWalk() {}

    /** A thing that goes through the states; made anew for each try. */
    public interface Subject<S, V> {
        /** Tries the verb; a {@link Failure} is a refusal. */
        void attempt(V verb);

        S state();
    }

    /** Makes a thing in a state. */
    public interface Maker<S, V> {
        Subject<S, V> in(S state);
    }

    public static <S extends Enum<S>, V extends Enum<V>, R> void walk(
            StateMachine<S, V, R> machine, Maker<S, V> maker) {
        for (S state : machine.states()) {
            for (V verb : machine.verbs()) {
                Subject<S, V> subject = maker.in(state);
                assertThat(subject.state()).as("made in %s", state).isEqualTo(state);
                boolean refused = refuses(subject, verb);
                Optional<StateMachine.Edge<S, V, R>> edge = machine.find(state, verb);
                assertThat(refused).as("%s in %s refused", verb, state).isEqualTo(edge.isEmpty());
                assertThat(subject.state())
                        .as("after %s in %s", verb, state)
                        .isEqualTo(edge.map(StateMachine.Edge::to).orElse(state));
            }
        }
    }

    private static <S, V> boolean refuses(Subject<S, V> subject, V verb) {
        try {
            subject.attempt(verb);
            return false;
        } catch (Failure refusal) {
            return true;
        }
    }
}
