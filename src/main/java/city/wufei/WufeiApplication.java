package city.wufei;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one deployable. Started by {@code ./wufei run}. */
@Modulithic(systemName = "Wufei")
@SpringBootApplication
public class WufeiApplication {

    public static void main(String[] args) {
        SpringApplication.run(WufeiApplication.class, args);
    }
}
