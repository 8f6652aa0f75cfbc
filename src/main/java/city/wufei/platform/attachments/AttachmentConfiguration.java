package city.wufei.platform.attachments;

import city.wufei.platform.attachments.content.Recognition;
import city.wufei.platform.attachments.preview.Previews;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentProperties.class)
class AttachmentConfiguration {
    /** What a form may hold beside its file. */
    private static final DataSize BESIDE = DataSize.ofMegabytes(1);

    private final Path folder;

    AttachmentConfiguration(Environment environment) {
        folder = AttachmentFolder.in(environment);
    }

    @Bean
    ContentStore contentStore() {
        return new FolderStore(folder);
    }

    @Bean
    Staging staging() {
        return new Staging(folder);
    }

    @Bean
    Previews previews() {
        return new Previews(folder.resolve("previews"));
    }

    @Bean
    static Recognition recognition() {
        return Recognition.ofListedTypes();
    }

    /** The container stops a larger file while it comes in. */
    @Bean
    static MultipartConfigElement multipartConfigElement(AttachmentProperties properties) {
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(properties.largest());
        factory.setMaxRequestSize(DataSize.ofBytes(properties.largest().toBytes() + BESIDE.toBytes()));
        return factory.createMultipartConfig();
    }

    @Bean
    static VirusScanner virusScanner(AttachmentProperties properties) {
        AttachmentProperties.Scanner scanner = properties.scanner();
        if (!scanner.command().isEmpty()) {
            return new CommandScanner(scanner.command(), scanner.patience());
        }
        if (!scanner.clamd().isBlank()) {
            return new ClamdScanner(scanner.clamd(), scanner.patience());
        }
        return (name, file) -> {};
    }
}
