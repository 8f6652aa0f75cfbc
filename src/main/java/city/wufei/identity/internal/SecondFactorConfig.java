package city.wufei.identity.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecondFactorProperties.class)
class SecondFactorConfig {

    @Bean
    static FactorKey factorKey(SecondFactorProperties properties, @Value("${wufei.data:var}") String data) {
        return properties.key().isBlank()
                ? FactorKey.inFile(Path.of(data).resolve("second-factor-key"))
                : FactorKey.given(properties.key());
    }
}
