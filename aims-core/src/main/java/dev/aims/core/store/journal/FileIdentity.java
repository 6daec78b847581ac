package dev.aims.core.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which file stands under a name.
 *
 * @param key tells files apart, whatever names lead to them; null where the system has none, as Windows, which lets nobody
 *     replace a file that is open
 */
record FileIdentity(@Nullable Object key, long length) {
    /**
     * @return null if there is none
     * @throws IOException if that cannot be told, also if the name is a link that leads nowhere
     */
    static @Nullable FileIdentity find(Path path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileIdentity(found.fileKey(), found.size());
        } catch (NoSuchFileException e) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            return null;
        }
    }

    boolean isSameAs(@Nullable FileIdentity other) {
        return other != null && Objects.equals(key, other.key);
    }
}
