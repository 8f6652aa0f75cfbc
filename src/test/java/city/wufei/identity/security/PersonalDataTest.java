package city.wufei.identity.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.Personal;
import city.wufei.platform.Personal.Reader;
import city.wufei.platform.database.OwnerConnections;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Personal data in every column that holds some, looked for on every page, in every answer of the API and every export. */
@WufeiTest
class PersonalDataTest {
    private static final String EMAIL = "zhao.liu.ping@example.org";
    private static final String PHONE = "13987651234";
    private static final String NAME = "赵柳萍";
    private static final String CALL = "139-8765-4321";

    @Value("${local.server.port}")
    private int port;

    @Value("${wufei.data}")
    private Path data;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyColumnThatSoundsPersonalIsOnTheList() {
        List<String> sounding = sql.sql("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND column_name ~"
                        + " '(phone|mobile|(^|_)tel($|_)|e?mail|id_?(number|card)|identity|passport|birth|wechat)'")
                .query((row, n) -> row.getString(1))
                .list();

        Set<String> listed = Arrays.stream(Personal.values())
                .flatMap(each -> each.columns().stream())
                .collect(Collectors.toSet());
        assertThat(listed).containsAll(sounding);
        assertThat(sounding).isNotEmpty();
    }

    @Test
    void isSeenWholeByItsPersonAndItsKeepersOnly() throws Exception {
        CurrentPerson about = people.reader();
        CurrentPerson keeper = people.office();
        List<CurrentPerson> others =
                List.of(people.reader(), people.with(Role.SYSTEM_ADMINISTRATOR), people.with(Role.AUDIT_ADMINISTRATOR));
        long body = sql.sql("SELECT min(id) FROM organisation WHERE valid_to IS NULL")
                .query(Long.class)
                .single();
        fill(about, body);
        Visitor own = signedIn(about);
        assertThat(own.get("/account/reach").body()).contains(EMAIL, PHONE);
        List<String> addresses = addresses(about.id(), body);
        assertThat(addresses).contains("/api/v1/organisations/" + body + "/contacts", "/organisations/export.xlsx");

        for (CurrentPerson other : others) {
            Visitor visitor = signedIn(other);
            for (String address : addresses) {
                assertThat(text(visitor.download(address)))
                        .as(address)
                        .doesNotContain(EMAIL, PHONE, NAME, CALL, CALL.replace("-", ""));
            }
        }
        assertThat(signedIn(others.get(0)).get("/organisations/" + body).body()).contains("赵**", "139********21");

        Visitor office = signedIn(keeper);
        assertThat(office.get("/organisations/" + body).body()).contains(NAME, CALL);
        for (String address : addresses) {
            assertThat(text(office.download(address))).as(address).doesNotContain(EMAIL, PHONE);
        }
    }

    @Test
    void isMaskedSoFarThatItCannotBeUsed() {
        assertThat(Personal.PHONE.shown("13812345678", Reader.OTHER)).isEqualTo("138******78");
        assertThat(Personal.PHONE.shown("12345", Reader.OTHER)).isEqualTo("*****");
        assertThat(Personal.EMAIL.shown("li@example.org", Reader.OTHER)).isEqualTo("l*@example.org");
        assertThat(Personal.ID_NUMBER.shown("500234199001010012", Reader.OTHER)).isEqualTo("500***********0012");
        assertThat(Personal.NAME.shown("李", Reader.OTHER)).isEqualTo("*");
        assertThat(Personal.NAME.shown("李四", Reader.KEEPER)).isEqualTo("李四");
        assertThat(Personal.hiddenIn("550 5.1.1 <li.si@example.org>: unknown; +86 138-1234-5678, 500234199001010012"))
                .isEqualTo("550 5.1.1 <l****@example.org>: unknown; +86************78, 500***********0012");
        assertThat(Personal.hiddenIn("2026-11-24 00:54:13.987651234 took 13987 ms"))
                .isEqualTo("2026-11-24 00:54:13.987651234 took 13987 ms");
    }

    private void fill(CurrentPerson about, long body) throws SQLException {
        try (OwnerConnections door = OwnerConnections.to(data);
                Connection owner = door.open();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(
                    "UPDATE person SET email = '" + EMAIL + "', phone = '" + PHONE + "' WHERE id = " + about.id());
            statement.executeUpdate("INSERT INTO organisation_contact (organisation_id, name, duty, phone, valid_from)"
                    + " VALUES (" + body + ", '" + NAME + "', '环保专员', '" + CALL + "', DATE '2020-01-01')");
        }
    }

    /** All that can be read, with the ids of the person and the body where a route wants one. */
    private List<String> addresses(long person, long body) {
        Set<String> addresses = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean read = info.getMethodsCondition().getMethods().isEmpty()
                    || info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (read && handler.getBeanType().getName().startsWith("city.wufei.")) {
                for (String pattern : info.getPatternValues()) {
                    String id = pattern.contains("people") ? String.valueOf(person) : String.valueOf(body);
                    addresses.add(pattern.replaceAll("\\{\\*?[^}]+}", id));
                }
            }
        });
        return List.copyOf(addresses);
    }

    private Visitor signedIn(CurrentPerson person) {
        people.forgetTries();
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }

    /** Of spreadsheets and documents what is in them. */
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        boolean zip = body.length > 2 && body[0] == 'P' && body[1] == 'K';
        if (!zip) {
            return new String(body, UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }
}
