package dev.aims.annex.interchange.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a row's cells makes its id. */
final class RowIdentity {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_ID = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGE_HYPHENS = Pattern.compile("^-+|-+$");

    private RowIdentity() {}

    /** The texts in lower-case ASCII letters and digits with hyphens between; empty if none of them has any. */
    static String slug(List<String> texts) {
        String text = Normalizer.normalize(String.join("-", texts), Normalizer.Form.NFKD);
        text = MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        text = NOT_IN_ID.matcher(text).replaceAll("-");
        return EDGE_HYPHENS.matcher(text).replaceAll("");
    }

    /** SHA-256 in hex over the texts, each with its length so that none runs into the next. */
    static String digest(List<String> texts) {
        MessageDigest sha256 = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
