package city.wufei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.platform.PlatformError;
import city.wufei.platform.database.WufeiProperties.App;
import city.wufei.platform.database.WufeiProperties.Server;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WufeiPropertiesTest {

    @Test
    void defaultsToEmbeddedDatabaseInVar() {
        WufeiProperties defaults = fromEnvironment(Map.of());

        assertThat(defaults)
                .isEqualTo(new WufeiProperties(
                        "var", EmbeddedPostgres.Mode.OWN, null, new Server("", "", "", new App("wufei_app", ""))));
        assertThat(defaults.usesServer()).isFalse();
        assertThat(defaults.folder()).isEqualTo(Path.of("var"));
        assertThat(defaults.configuredInstance()).isEmpty();
    }

    @Test
    void readsEveryPropertyFromTheEnvironment() {
        WufeiProperties all = fromEnvironment(Map.of(
                "WUFEI_DATA", "/srv/wufei",
                "WUFEI_DATAMODE", "join",
                "WUFEI_INSTANCE", "500154",
                "WUFEI_DB_URL", "jdbc:postgresql://db/wufei",
                "WUFEI_DB_USER", "boss",
                "WUFEI_DB_PASSWORD", "secret",
                "WUFEI_DB_APP_USER", "worker",
                "WUFEI_DB_APP_PASSWORD", "other"));

        assertThat(all)
                .isEqualTo(new WufeiProperties(
                        "/srv/wufei",
                        EmbeddedPostgres.Mode.JOIN,
                        500_154,
                        new Server("jdbc:postgresql://db/wufei", "boss", "secret", new App("worker", "other"))));
        assertThat(all.usesServer()).isTrue();
        assertThat(all.configuredInstance()).hasValue(500_154);
    }

    @Test
    void takesAnEmptyUrlForNone() {
        assertThat(fromEnvironment(Map.of("WUFEI_DB_URL", "")).usesServer()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "922337203"})
    void refusesInstanceNumberWhoseIdsWouldNotFit(String number) {
        assertThatThrownBy(() -> fromEnvironment(Map.of("WUFEI_INSTANCE", number)))
                .rootCause()
                .hasMessageStartingWith(PlatformError.INSTANCE_NUMBER_INVALID.name() + " [" + number);
    }

    private static WufeiProperties fromEnvironment(Map<String, Object> variables) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("wufei", WufeiProperties.class);
    }
}
