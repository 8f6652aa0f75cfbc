package city.wufei.plan.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All the choices of one layout come from one seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds begin alike in java.util.Random.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 7);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
