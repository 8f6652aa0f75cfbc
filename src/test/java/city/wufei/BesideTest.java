package city.wufei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A verb of the command line beside a running server. */
@WufeiTest
class BesideTest {
    private final Environment running;

    @Autowired
    BesideTest(Environment running) {
        this.running = running;
    }

    @Test
    void usesTheDatabaseOfTheServerThatRuns() {
        Map<String, String> folder = Map.of("wufei.data", running.getRequiredProperty("wufei.data"));

        try (ConfigurableApplicationContext beside = WufeiApplication.startBeside(folder)) {
            JdbcClient sql = beside.getBean(JdbcClient.class);
            assertThat(sql.sql("SELECT number FROM instance")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(((WebServerApplicationContext) beside).getWebServer())
                    .extracting(WebServer::getPort)
                    .isEqualTo(-1);
        }
    }
}
