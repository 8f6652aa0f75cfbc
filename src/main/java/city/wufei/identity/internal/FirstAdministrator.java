package city.wufei.identity.internal;

import city.wufei.kernel.Failure;
import city.wufei.platform.Words;
import java.io.PrintStream;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * On an empty database makes the person {@code admin}, with the configured password or a random one. The random one is
 * printed on the console once, never logged: it is written before it becomes valid, so a start that is killed in between
 * leaves no administrator whose password nobody has seen, and the next start makes a new one.
 */
@Component
class FirstAdministrator implements ApplicationRunner {
    static final String USERNAME = "admin";

    private final People people;
    private final Passwords passwords;
    private final Words words;
    private final String configured;
    private final int port;

    FirstAdministrator(
            People people,
            Passwords passwords,
            Words words,
            @Value("${wufei.admin.password:}") String configured,
            @Value("${server.port:8080}") int port) {
        this.people = people;
        this.passwords = passwords;
        this.words = words;
        this.configured = configured;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // A command that does not listen has no door to open, and its output may be for machines.
        if (port >= 0) {
            makeIfNobodyIsThere(System.out);
        }
    }

    void makeIfNobodyIsThere(PrintStream console) {
        String name = words.of(Locale.SIMPLIFIED_CHINESE, "identity.firstAdministrator");
        NewPerson administrator = NewPerson.of(USERNAME, name);
        if (configured.isEmpty()) {
            String password = passwords.generate();
            people.addFirst(administrator, password, () -> print(console, password));
        } else {
            addWithConfigured(administrator);
        }
    }

    private void addWithConfigured(NewPerson administrator) {
        try {
            people.addFirst(administrator, configured, () -> {});
        } catch (Failure unusable) {
            throw Failure.of(IdentityError.ADMIN_PASSWORD_UNUSABLE, Passwords.SHORTEST)
                    .causedBy(unusable);
        }
    }

    private void print(PrintStream console, String password) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            console.println(words.of(locale, "identity.firstPassword", USERNAME, password));
        }
        console.flush();
    }
}
