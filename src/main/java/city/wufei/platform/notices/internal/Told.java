package city.wufei.platform.notices.internal;

import city.wufei.platform.Phrase;
import java.time.Instant;

/** A notice as one person has it on their page. */
public record Told(long id, String kind, Phrase words, String link, Instant at, boolean read) {}
