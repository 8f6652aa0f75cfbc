package city.wufei.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of a body (GB 32100-2015): 18 digits and capital letters without I, O, S, V, Z. The last
 * one checks the others: their values, each times 3 to the power of its place, modulo 31.
 */
public record CreditCode(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    public CreditCode {
        if (!isRight(code)) {
            throw Failure.of(KernelError.CREDIT_CODE_INVALID, code);
        }
    }

    /** Reads a code in whatever case and width, with spaces or without; empty when it is none or its check fails. */
    public static Optional<CreditCode> find(String written) {
        String code = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]+", "")
                .toUpperCase(Locale.ROOT);
        return isRight(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    private static boolean isRight(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            int value = ALPHABET.indexOf(code.charAt(place));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * BASE % MODULUS;
        }
        return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == (MODULUS - sum % MODULUS) % MODULUS;
    }

    @Override
    public String toString() {
        return code;
    }
}
