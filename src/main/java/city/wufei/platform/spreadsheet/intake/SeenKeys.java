package city.wufei.platform.spreadsheet.intake;

import java.util.Arrays;

/** Remembers on which line a key stood first, in twelve bytes a key. */
final class SeenKeys {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** The line where the key stood before, 0 when this is the first. */
    int put(String key, int line) {
        if (2 * size >= hashes.length) {
            grow();
        }
        return put(hash(key), line);
    }

    private int put(long hash, int line) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (lines[slot] != 0) {
            if (hashes[slot] == hash) {
                return lines[slot];
            }
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        lines[slot] = line;
        size++;
        return 0;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[2 * oldHashes.length];
        lines = new int[2 * oldLines.length];
        Arrays.fill(lines, 0);
        size = 0;
        for (int slot = 0; slot < oldLines.length; slot++) {
            if (oldLines[slot] != 0) {
                put(oldHashes[slot], oldLines[slot]);
            }
        }
    }

    /** FNV-1a of 64 bits, mixed once more: among a million keys two meet once in 37 million files. */
    private static long hash(String key) {
        long hash = SEED;
        for (int index = 0; index < key.length(); index++) {
            hash = (hash ^ key.charAt(index)) * PRIME;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
