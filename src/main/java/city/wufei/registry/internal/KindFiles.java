package city.wufei.registry.internal;

import city.wufei.registry.Holder;
import city.wufei.registry.KindOf;
import city.wufei.registry.Kinds;
import city.wufei.registry.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds as they came with the program: small tables, one line each, no commas within. */
@Component
class KindFiles implements Kinds.OfRegister {
    private final Kinds facilities = new Table("facility-kinds.csv");
    private final Kinds vehicles = new Table("vehicle-kinds.csv");
    private final Kinds qualifications = new Table("qualification-kinds.csv");

    @Override
    public Kinds facilities() {
        return facilities;
    }

    @Override
    public Kinds vehicles() {
        return vehicles;
    }

    @Override
    public Kinds qualifications() {
        return qualifications;
    }

    private static final class Table implements Kinds {
        private final List<KindOf> kinds;

        Table(String file) {
            List<String> lines = lines(file);
            List<String> heads = List.of(lines.get(0).split(","));
            kinds = lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> kind(heads, line))
                    .toList();
        }

        private static List<String> lines(String file) {
            try (InputStream in = KindFiles.class.getResourceAsStream("/registry/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("No " + file);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static KindOf kind(List<String> heads, String line) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                row.put(heads.get(i), cells[i].strip());
            }
            String holders = row.getOrDefault("holders", "");
            String unit = row.getOrDefault("unit", "");
            String years = row.getOrDefault("years", "");
            return new KindOf(
                    row.getOrDefault("code", ""),
                    row.getOrDefault("zh", ""),
                    row.getOrDefault("en", ""),
                    row.getOrDefault("stream", ""),
                    holders.isEmpty()
                            ? List.of()
                            : Arrays.stream(holders.split(";"))
                                    .map(Holder.Type::valueOf)
                                    .toList(),
                    unit.isEmpty() ? null : Unit.valueOf(unit),
                    years.isEmpty() ? null : Integer.valueOf(years),
                    row.getOrDefault("law", ""));
        }

        @Override
        public List<KindOf> all() {
            return kinds;
        }

        @Override
        public Optional<KindOf> find(String code) {
            return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
        }

        @Override
        public List<KindOf> called(String written) {
            String name = PrintedName.of(written);
            return kinds.stream()
                    .filter(kind -> kind.code().equalsIgnoreCase(name)
                            || PrintedName.of(kind.chinese()).equals(name)
                            || PrintedName.of(kind.english()).equalsIgnoreCase(name))
                    .toList();
        }

        @Override
        public String name(String code, Locale locale) {
            return find(code).map(kind -> kind.name(locale)).orElse(code);
        }
    }
}
