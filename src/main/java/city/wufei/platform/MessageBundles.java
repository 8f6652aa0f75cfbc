package city.wufei.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One bundle per module, found by where it lies: {@code messages/NAME.properties} is Chinese, {@code NAME_en} English. A
 * new module brings its words without a line of configuration.
 */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(names());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        // One rule for apostrophes (write ’, or '' ), whether a message has arguments or not.
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String[] names() {
        return Arrays.stream(files())
                .map(Resource::getFilename)
                .map(MessageBundles::basename)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String basename(@Nullable String file) {
        String name = file == null ? "" : file.replaceFirst("(_en)?\\.properties$", "");
        return "messages/" + name;
    }
}
