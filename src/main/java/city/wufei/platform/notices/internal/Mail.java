package city.wufei.platform.notices.internal;

import city.wufei.platform.notices.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail, through the server that {@code spring.mail.*} names. */
@Component
class Mail implements Carrier {
    private final @Nullable JavaMailSender server;
    private final String from;

    Mail(ObjectProvider<JavaMailSender> server, NoticeProperties properties) {
        this.server = server.getIfAvailable();
        this.from = properties.from();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean open() {
        return server != null && !from.isEmpty();
    }

    @Override
    public void carry(Message message) throws Exception {
        JavaMailSender sender = Objects.requireNonNull(server);
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(MimeMessage.RecipientType.TO, address(message.to()));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        // The same whenever it is tried, so that a mailbox that got it already can tell.
        mail.setHeader("Message-ID", "<wufei-" + message.id() + "@" + from.replaceFirst(".*@", "") + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.language().toLanguageTag());
        try {
            sender.send(mail);
        } catch (MailSendException failed) {
            throw judged(failed);
        }
    }

    private static InternetAddress address(String to) throws RefusedForGood {
        try {
            return new InternetAddress(to, true);
        } catch (AddressException wrong) {
            throw (RefusedForGood) new RefusedForGood(to + ": " + wrong.getMessage()).initCause(wrong);
        }
    }

    /** An address that the server does not know (5xx to RCPT) will not be known in an hour either. */
    private static Exception judged(MailSendException failed) {
        for (Exception each : failed.getMessageExceptions()) {
            for (Throwable cause = each; cause != null; cause = next(cause)) {
                if (cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0
                        && String.valueOf(refused.getMessage()).matches("(?s).*\\b5\\d\\d\\b.*")) {
                    return (RefusedForGood) new RefusedForGood(String.valueOf(refused.getMessage())).initCause(failed);
                }
            }
        }
        return failed;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : cause.getCause();
    }
}
