package dev.aims.annex.dossier;

import dev.aims.annex.dossier.internal.CopyPath;
import dev.aims.annex.dossier.internal.EvidenceCheck;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.register.RegisterView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the content of all evidence, compares it with the recorded hash and, if asked to, copies it. */
final class EvidenceFiles {
    private final EvidenceResolver resolver;
    private final @Nullable Path target;

    private EvidenceFiles(EvidenceResolver resolver, @Nullable Path target) {
        this.resolver = resolver;
        this.target = target;
    }

    static Map<EvidenceId, EvidenceCheck> check(RegisterView view, EvidenceResolver resolver) throws IOException {
        return new EvidenceFiles(resolver, null).all(view);
    }

    static Map<EvidenceId, EvidenceCheck> copy(RegisterView view, EvidenceResolver resolver, Path target)
            throws IOException {
        return new EvidenceFiles(resolver, target).all(view);
    }

    private Map<EvidenceId, EvidenceCheck> all(RegisterView view) throws IOException {
        Map<EvidenceId, EvidenceCheck> checks = new LinkedHashMap<>();
        for (Evidence evidence : view.evidence()) {
            checks.put(evidence.id(), one(evidence));
        }
        return checks;
    }

    private EvidenceCheck one(Evidence evidence) throws IOException {
        Optional<EvidenceResolver.Content> content;
        try {
            content = resolver.find(evidence);
        } catch (IOException e) {
            return EvidenceCheck.unreadable(e.toString());
        }
        return content.isEmpty() ? EvidenceCheck.NOT_FOUND : read(evidence, content.get());
    }

    /** What fails in reading is a finding about the evidence; what fails in writing is a failure of the dossier. */
    private EvidenceCheck read(Evidence evidence, EvidenceResolver.Content content) throws IOException {
        String name = CopyPath.of(evidence.id(), evidence.location());
        Path copy = target == null ? null : target.resolve(name);
        MessageDigest digest = sha256();
        String problem = null;
        try (OutputStream out = copy == null ? OutputStream.nullOutputStream() : create(copy)) {
            problem = transfer(content, digest, out);
        }
        if (problem == null) {
            String hash = HexFormat.of().formatHex(digest.digest());
            return EvidenceCheck.found(evidence.sha256(), hash, copy == null ? null : name);
        }
        if (copy != null) {
            Files.delete(copy);
            Files.delete(folderOf(copy));
        }
        return EvidenceCheck.unreadable(problem);
    }

    private static @Nullable String transfer(EvidenceResolver.Content content, MessageDigest digest, OutputStream out)
            throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in;
        try {
            in = content.open();
        } catch (IOException e) {
            return e.toString();
        }
        try (in) {
            while (true) {
                int count;
                try {
                    count = in.read(buffer);
                } catch (IOException e) {
                    return e.toString();
                }
                if (count < 0) {
                    return null;
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(folderOf(file));
        return Files.newOutputStream(file);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "parent");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
