package city.wufei.identity.security;

import city.wufei.identity.internal.People;
import city.wufei.identity.internal.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few minutes that a username and password were right, so that a program that sends them with each request
 * does not cost a slow hash each. Kept is a keyed hash whose key dies with the process; a changed password or an ended access
 * raises the person's epoch, which is asked each time.
 */
@Component
class RememberedPasswords {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final People people;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Person>> underWay = new ConcurrentHashMap<>();

    RememberedPasswords(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    private record Remembered(long personId, int epoch, Instant until) {}

    /** The person, as remembered or as {@code judge} finds; whatever it throws is thrown on. */
    Person recognise(String username, String password, Supplier<Person> judge) {
        String mark = mark(username, password);
        return find(mark).orElseGet(() -> once(mark, judge));
    }

    private Optional<Person> find(String mark) {
        Remembered entry = remembered.get(mark);
        if (entry == null || !entry.until().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return people.find(entry.personId()).filter(person -> !person.disabled() && person.epoch() == entry.epoch());
    }

    /** Requests that come together with the same password are judged together. */
    private Person once(String mark, Supplier<Person> judge) {
        CompletableFuture<Person> mine = new CompletableFuture<>();
        CompletableFuture<Person> other = underWay.putIfAbsent(mark, mine);
        if (other != null) {
            return joined(other);
        }
        try {
            Person person = judge.get();
            remember(mark, person);
            mine.complete(person);
            return person;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(mark, mine);
        }
    }

    private static Person joined(CompletableFuture<Person> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void remember(String mark, Person person) {
        Instant now = clock.instant();
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(entry -> !entry.until().isAfter(now));
        }
        if (remembered.size() < MOST) {
            remembered.put(mark, new Remembered(person.id(), person.epoch(), now.plus(KEPT)));
        }
    }

    private String mark(String username, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
