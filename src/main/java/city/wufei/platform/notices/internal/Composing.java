package city.wufei.platform.notices.internal;

import city.wufei.platform.Reachable;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what is due into a message, in the receiver's language. */
@Component
class Composing {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Words words;
    private final NoticeProperties properties;

    Composing(Words words, NoticeProperties properties) {
        this.words = words;
        this.properties = properties;
    }

    Message to(Reachable person, String address, List<Due> due) {
        Locale language = person.language();
        String subject = due.size() == 1
                ? due.get(0).words().in(language, words)
                : words.of(language, "notice.digest.subject", due.size());
        String list = due.stream().map(each -> entry(each, language)).collect(Collectors.joining("\n\n"));
        String text = words.of(language, "notice.mail", person.name(), list);
        return new Message(due.get(0).id(), address, language, subject, text, due);
    }

    Message toEndpoint(String endpoint, List<Due> due) {
        return new Message(due.get(0).id(), endpoint, Locale.ENGLISH, "", "", due);
    }

    private String entry(Due due, Locale language) {
        String link = properties.address().isEmpty() ? "" : "\n" + properties.address() + due.link();
        return due.words().in(language, words) + "\n" + minute(due.madeAt()) + link;
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(Time.ZONE));
    }
}
