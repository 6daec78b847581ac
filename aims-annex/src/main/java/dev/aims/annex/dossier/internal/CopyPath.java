package dev.aims.annex.dossier.internal;

import dev.aims.core.model.EvidenceId;
import java.util.regex.Pattern;

/**
 * Where in a dossier the copy of an evidence lies: a path that every file system takes, that a link can name as it is,
 * and that no other evidence has.
 */
public final class CopyPath {
    /** A name in such a path, for what makes links. */
    static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._-]*";

    private static final String FOLDER = "evidence";
    private static final String WITHOUT_NAME = "content";
    private static final int LONGEST_NAME = 80;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern DOTS_IN_FRONT = Pattern.compile("^[.-]+");
    private static final Pattern DOTS_AT_THE_END = Pattern.compile("\\.+$");

    /** Names that Windows keeps for devices, whatever follows the first dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private CopyPath() {}

    /** The path, with {@code /} between folders. */
    public static String of(EvidenceId id, String location) {
        return FOLDER + "/" + folder(id.value()) + "/" + fileName(location);
    }

    /** The id, but for one that Windows would refuse or cut; no id begins with an underscore, so it stays unique. */
    private static String folder(String id) {
        return DEVICE.matcher(id).matches() || id.endsWith(".") ? "_" + id + "_" : id;
    }

    /** The last part of the location, with nothing in it that a file system or a link could trip over. */
    private static String fileName(String location) {
        String path = location.split("[?#]", 2)[0];
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(last).replaceAll("-");
        String cut = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
        String name = DOTS_AT_THE_END
                .matcher(DOTS_IN_FRONT.matcher(cut).replaceAll(""))
                .replaceAll("");
        if (name.isEmpty()) {
            return WITHOUT_NAME;
        }
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }
}
